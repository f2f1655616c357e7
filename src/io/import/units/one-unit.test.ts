/**
 * Whether a unit of one list is taken for one of the next, for each way in which its name, place, head, people and the
 * units below it may agree, kept as a table. To accept a change: npx vitest run src/io/import/units/one-unit.test.ts -u
 */

import { expect, test } from 'vitest';
import { rosterOf } from '../../../../tests/support/rosters.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';
import { matchUnits } from './match-units.ts';
import { unitsOf } from './roster-units.ts';
import { NO_UNIT_DECISIONS } from './unit-matching.ts';

/** Who belongs to the unit: so many stay in it, go elsewhere, leave for good, come from elsewhere, and are new. */
type Crew = readonly [stay: number, move: number, leave: number, come: number, join: number];
interface Way {
  readonly names: readonly [string, string];
  readonly places: readonly [string, string];
  readonly heads: readonly [string, string];
  /** Units below it in the one and in the other list, each with somebody of its own. */
  readonly below: readonly [readonly string[], readonly string[]];
}

const NAMES: readonly Way['names'][] = [
  ['Sales', 'Sales'],
  ['Operations', 'Operation'],
  ['Sales North', 'Sales South'],
  ['Sales', 'Trade'],
];
const PLACES: readonly Way['places'][] = [
  ['Firm', 'Firm'],
  ['Firm', 'Works'],
];
const HEADS: readonly Way['heads'][] = [
  ['', ''],
  ['h1', 'h1'],
  ['h1', 'h2'],
  ['h1', ''],
];
const BELOW: readonly Way['below'][] = [
  [[], []],
  [['A'], ['A']],
  [
    ['A', 'B', 'C'],
    ['A', 'B', 'D'],
  ],
  [
    ['A', 'B', 'C', 'D'],
    ['A', 'E', 'F', 'G'],
  ],
];
const CREWS: readonly Crew[] = [
  [0, 0, 0, 0, 0],
  [1, 0, 0, 0, 0],
  [1, 1, 0, 0, 0],
  [2, 0, 0, 0, 0],
  [2, 1, 0, 0, 0],
  [2, 0, 0, 2, 0],
  [2, 0, 3, 0, 0],
  [3, 0, 0, 0, 0],
  [4, 1, 0, 0, 0],
  [4, 1, 0, 1, 3],
  [3, 3, 0, 3, 0],
  [3, 0, 0, 0, 4],
  [0, 2, 0, 2, 0],
  [0, 0, 3, 0, 3],
];

/** Ids of so many people. */
const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, each) => `${prefix}${each}`);

function rosterWith(
  file: string,
  unit: string,
  place: string,
  head: string,
  crew: readonly string[],
  away: readonly string[],
  below: readonly string[],
): Roster {
  const path = place === 'Firm' ? ['Firm'] : ['Firm', place];
  const rows: Partial<RosterPost>[] = [
    { id: 'chief', unit: 'Firm', unitPath: [] },
    { id: 'smith', unit: 'Works', unitPath: ['Firm'], manager: 0 },
    ...['h1', 'h2'].map((id) =>
      id === head ? { id, unit, unitPath: path, manager: 0 } : { id, unit: 'Works', unitPath: ['Firm'], manager: 1 },
    ),
  ];
  const boss = ['h1', 'h2'].indexOf(head) + 2;
  rows.push(...crew.map((id) => ({ id, unit, unitPath: path, manager: head === '' ? 0 : boss })));
  rows.push(...away.map((id) => ({ id, unit: 'Works', unitPath: ['Firm'], manager: 1 })));
  rows.push(
    ...below.map((name) => ({
      id: `of ${name}`,
      unit: `Team ${name}`,
      unitPath: [...path, unit],
      manager: head === '' ? 0 : boss,
    })),
  );
  return rosterOf(
    file,
    rows.map((row) => ({ name: `N ${row.id}`, ...row })),
  );
}

function outcomeOf([stay, move, leave, come, join]: Crew, { names, places, heads, below }: Way) {
  const [staying, moving, leaving, coming, joining] = [
    ids('s', stay),
    ids('m', move),
    ids('l', leave),
    ids('c', come),
    ids('j', join),
  ];
  const before = rosterWith(
    'before.csv',
    names[0],
    places[0],
    heads[0],
    [...staying, ...moving, ...leaving],
    coming,
    below[0],
  );
  const after = rosterWith(
    'after.csv',
    names[1],
    places[1],
    heads[1],
    [...staying, ...coming, ...joining],
    moving,
    below[1],
  );
  const placeOf = new Map(after.posts.map(({ id }, place) => [id, place]));
  const matches = before.posts.flatMap(({ id }, place) => {
    const other = placeOf.get(id);
    return other === undefined ? [] : [{ before: place, after: other, by: 'id' as const }];
  });
  const { matches: found, recognised } = matchUnits(before, after, matches, NO_UNIT_DECISIONS);
  const [was, is] = [before, after].map(
    (roster, side) => unitsOf(roster).units.find(({ name }) => name === names[side])?.index ?? -1,
  );
  const isPair = (pair: { readonly before: number; readonly after: number }): boolean =>
    pair.before === was && pair.after === is;
  return {
    match: found.find(isPair),
    seen: recognised.find(isPair),
    others: recognised.filter((pair) => !isPair(pair)).length,
  };
}

/** P by its path, L by likeness, l in doubt, ? shown, - not there, . not seen. */
function signOf(crew: Crew, way: Way): string {
  const { match, seen } = outcomeOf(crew, way);
  if (match) return match.by === 'path' ? 'P' : seen?.isInDoubt ? 'l' : 'L';
  return seen ? '?' : '.';
}

const WAYS = NAMES.flatMap((names) => PLACES.map((places) => ({ names, places }))).filter(
  ({ names: [was, is], places: [from, to] }) => was !== is || from !== to,
);

test.each(BELOW)('one unit with %j and %j below it', async (...below) => {
  const lines = CREWS.map((crew) => {
    const signs = WAYS.map((way) => HEADS.map((heads) => signOf(crew, { ...way, heads, below })).join(''));
    return `${crew.join(' ')}  ${signs.join(' ')}`;
  });
  const told = CREWS.flatMap((crew) =>
    HEADS.slice(1, 3).map((heads) => {
      const { seen, others } = outcomeOf(crew, { names: ['Sales', 'Trade'], places: ['Firm', 'Firm'], heads, below });
      const words = seen?.evidence.map(({ speaks, words }) => `${speaks} ${words}`).join(', ') ?? 'not seen';
      return `${crew.join(' ')}, ${heads.join(' → ')}: ${words}${others > 0 ? `; ${others} others seen` : ''}`;
    }),
  );
  const head = [
    `below it ${below.map((units) => units.join(' ') || 'nothing').join(' → ')}`,
    'stay move leave come join',
    WAYS.map(({ names, places }) => `${names.join(' → ')}, ${places.join(' → ')}`).join(' | '),
    HEADS.map((heads) => heads.map((name) => name || 'none').join(' → ')).join(' | '),
  ];
  const file = `../../../../tests/golden/guesses/one-unit-${below.map((units) => units.join('') || '0').join('-')}.txt`;
  await expect(`${[...head, ...lines, ...told].join('\n')}\n`).toMatchFileSnapshot(file);
});
