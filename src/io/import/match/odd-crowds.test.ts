/**
 * Who is taken for whom among people and seats that are hard to tell apart, kept as texts. To accept a change:
 * npx vitest run src/io/import/match/odd-crowds.test.ts -u
 */

import { expect, test } from 'vitest';
import { type OddCrowd, oddCrowds } from '../../../../tests/support/odd-crowds.ts';
import { datedRoster } from '../../../../tests/support/rosters.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';
import { checkRosters } from './check-rosters.ts';
import { countHolders, doIdsNamePosts } from './ids-of-posts.ts';
import { matchRosters, suggestMatchBy } from './match-rosters.ts';
import type { MatchDecisions, Matching } from './matching.ts';

const WAYS: readonly (readonly [string, Pick<MatchDecisions, 'by' | 'isChosen'>])[] = [
  ['by id', { by: 'id' }],
  ['by id alone', { by: 'id', isChosen: true }],
  ['by name', { by: 'name' }],
];

function wordsOfPost(post: RosterPost, row: number): string {
  const { id, isIdMadeUp, post: seat, name, isVacant, title, unit, start, email, attributes, manager } = post;
  const who = name || (isVacant ? 'vacant' : 'not named');
  const facts = [isIdMadeUp ? '' : id, seat, who, title, unit, attributes[0] ?? '', start, email];
  return `${row + 1} ${facts.filter((fact) => fact !== '').join(' | ')}${manager < 0 ? '' : ` < ${manager + 1}`}`;
}

const listOf = ({ posts }: Roster, sign: string): string[] =>
  posts.map((post, row) => `  ${sign} ${wordsOfPost(post, row)}`);

function wordsOfMatching({ matches, doubtful, posts }: Matching): string {
  const pairs = matches.map(({ before, after, by }) => {
    const isDoubted = doubtful.some((pair) => pair.before === before && pair.after === after);
    return `${before + 1}=${after + 1} ${by}${isDoubted ? '?' : ''}`;
  });
  const shown = doubtful.filter(({ isTaken }) => !isTaken).map(({ before, after }) => `${before + 1}?${after + 1}`);
  const seats = posts.map(({ before, after }) => (before === after ? before : `${before}=${after}`));
  return [pairs.join(', '), shown.join(' '), seats.length > 0 ? `seats ${seats.join(' ')}` : '']
    .filter((words) => words !== '')
    .join('; ');
}

function linesOf({ before, after }: OddCrowd, index: number): string[] {
  const answers = new Map<string, string[]>();
  const said = new Map<string, string[]>();
  for (const [way, decisions] of WAYS) {
    const matching = matchRosters(before, after, { ...decisions, same: [], different: [] });
    const words = wordsOfMatching(matching);
    answers.set(words, [...(answers.get(words) ?? []), way]);
    const dated = [datedRoster(before, '2025-01-01'), datedRoster(after, '2026-01-01')];
    for (const { severity, kind, message } of checkRosters(dated, [matching])) {
      const told = `${severity} ${kind}: ${message}`;
      said.set(told, [...(said.get(told) ?? []), way]);
    }
  }
  const holders = countHolders(before, after);
  return [
    `${index + 1}. suggested by ${suggestMatchBy(before, after)}, ids of ${before.idsAre}${doIdsNamePosts(holders) ? ', it seems of posts' : ''} ${Object.values(holders).join('/')}`,
    ...listOf(before, '-'),
    ...listOf(after, '+'),
    ...[...answers].map(([words, ways]) => `  ${ways.join(', ')}: ${words || 'nobody'}`),
    ...[...said].map(([words, ways]) => `  ${ways.join(', ')}: ${words}`),
  ];
}

const CROWDS = oddCrowds(11, 180);

test.each([0, 1, 2])('crowds, part %i', async (part) => {
  const lines = CROWDS.slice(60 * part, 60 * part + 60).flatMap((crowd, index) => linesOf(crowd, 60 * part + index));
  const file = `../../../../tests/golden/guesses/crowds-${part + 1}.txt`;
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});
