/**
 * What is made of two lists of the same staff when more and more of it is given other ids, names or places in the later
 * one, kept as a text. To accept a change: npx vitest run src/io/import/match/many-of-a-list.test.ts -u
 */

import { expect, test } from 'vitest';
import { datedRoster, rosterOf } from '../../../../tests/support/rosters.ts';
import type { DatedRoster, RosterPost } from '../rows/roster.ts';
import { checkRosters, idsOfPostsProblems } from './check-rosters.ts';
import { readIds } from './ids-of-posts.ts';
import { matchRosters, suggestMatchBy } from './match-rosters.ts';

const COUNT = 20;
const GIVEN = 'Ada,Bo,Cy,Di,Eva'.split(',');
const FAMILY = 'Ito,Berg,Dahl,Fox'.split(',');
const OTHERS = 'Zed,Yan,Xi,Wu'.split(',');
const nameOf = (place: number): string => `${GIVEN[place % 5]} ${FAMILY[place % 4]}`;
const otherName = (place: number): string => `${OTHERS[place % 4]} ${'Oz,Um,Ek,Ib,Ag'.split(',')[place % 5]}`;

const STAFF: readonly Partial<RosterPost>[] = Array.from({ length: COUNT }, (_, place) => ({
  id: String(101 + place),
  name: nameOf(place),
  title: ['Clerk', 'Buyer', 'Smith'][place % 3] ?? '',
  unit: ['Sales', 'Works'][place % 2] ?? '',
  manager: place === 0 ? -1 : Math.floor((place - 1) / 4),
}));

type Change = (post: Partial<RosterPost>, place: number) => Partial<RosterPost>;

const CHANGES: Readonly<Record<string, Change>> = {
  'get new ids': (_, place) => ({ id: `N${place}` }),
  'get the ids of the next': (_, place) => ({ id: String(101 + ((place + 1) % COUNT)) }),
  'have no ids': (_, place) => ({ id: `made-up-${place}`, isIdMadeUp: true }),
  'are others in their place': (_, place) => ({ name: otherName(place) }),
  'are others elsewhere': (_, place) => ({ name: otherName(place), title: 'Cook', unit: 'Kitchen', manager: -1 }),
  'are the next in their place': (_, place) => ({ name: nameOf((place + 1) % COUNT) }),
  'have married': (_, place) => ({ name: `${GIVEN[place % 5]} ${OTHERS[place % 4]}` }),
  'are strangers': (_, place) => ({ id: `N${place}`, name: otherName(place) }),
  'are strangers elsewhere': (_, place) => ({
    id: `N${place}`,
    name: otherName(place),
    title: 'Cook',
    unit: 'Kitchen',
    manager: -1,
  }),
  'are vacant': () => ({ name: '', isVacant: true }),
  'are not named': () => ({ name: '', isUndisclosed: true }),
  'are new vacancies': (_, place) => ({ id: `N${place}`, name: '', isVacant: true }),
};

function rosterAfter(change: Change, count: number): DatedRoster {
  const posts = STAFF.map((post, place) => (place >= COUNT - count ? { ...post, ...change(post, place) } : post));
  return datedRoster(
    rosterOf('after.csv', posts, { hasIds: posts.some(({ isIdMadeUp }) => !isIdMadeUp) }),
    '2025-06-30',
  );
}

function tally(list: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].map(([each, count]) => `${count} ${each}`).join(' ');
}

interface Reading {
  /** What is made of it but for the counts. */
  readonly kind: string;
  readonly lines: readonly string[];
}

/** How the two are matched by default and as somebody may choose, and what is said of it. */
function readingOf(before: DatedRoster, after: DatedRoster): Reading {
  const { rosters, inferred } = readIds([before, after]);
  const [earlier, later] = [
    datedRoster(rosters[0] ?? before, before.date),
    datedRoster(rosters[1] ?? after, after.date),
  ];
  const suggested = suggestMatchBy(earlier, later);
  const ways = [
    [`by ${suggested}`, { by: suggested }],
    ['by ids alone', { by: 'id', isChosen: true }],
    [`by ${suggested === 'id' ? 'name' : 'id'}`, { by: suggested === 'id' ? 'name' : 'id' }],
  ] as const;
  const found = ways.map(([words, way]) => {
    const matching = matchRosters(earlier, later, { ...way, same: [], different: [] });
    const pairs = [
      ...matching.matches.map(({ by }) => `by ${by}`),
      ...matching.doubtful.map(({ isTaken }) => (isTaken ? 'in doubt' : 'shown')),
    ];
    const problems = checkRosters([earlier, later], [matching]);
    const said = problems.map(
      ({ kind, severity, message, done, fix }) =>
        `${severity} ${kind}: ${message} ${done}${fix ? ` [${fix.words}]` : ''}`,
    );
    const kinds = problems.map(({ kind, severity, fix }) => [kind, severity, fix?.words]);
    return {
      line: [`${words}: ${tally(pairs) || 'nobody'}`, ...said].join(' | '),
      kind: JSON.stringify([words, [...new Set(pairs)], kinds]),
    };
  });
  const ofPosts = idsOfPostsProblems([earlier, later], inferred).map(({ message, done }) => `${message} ${done}`);
  return {
    kind: [ofPosts.length, ...found.map(({ kind }) => kind)].join(),
    lines: [...ofPosts, ...found.map(({ line }) => line)],
  };
}

/** From which number on what kind of thing is made of it. */
function ladderOf(change: Change): string[] {
  const before = datedRoster(rosterOf('before.csv', STAFF), '2025-01-31');
  let last = '';
  return Array.from({ length: COUNT }, (_, index) => index + 1).flatMap((count) => {
    const { kind, lines } = readingOf(before, rosterAfter(change, count));
    if (kind === last) return [];
    last = kind;
    return [`  ${count}`, ...lines.map((line) => `    ${line}`)];
  });
}

test.each(Object.entries(CHANGES))('more and more %s', async (words, change) => {
  const file = `../../../../tests/golden/guesses/many-${words.replaceAll(' ', '-')}.txt`;
  await expect(`${[words, ...ladderOf(change)].join('\n')}\n`).toMatchFileSnapshot(file);
});
