import { expect, test } from 'vitest';
import { chartOf } from '../../tests/support/charts.ts';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import type { SeatFacts } from './seat-facts.ts';

/** Direct and in all, by the key of the seat that is there now, before and after. */
function countsAt(text: string, after: string, key: string): readonly (readonly [number, number])[] {
  const { tree, facts } = chartOf(compareTexts(text, after));
  const seat = tree.keys.indexOf(key as never);
  const read = ({ direct, total }: SeatFacts['countsBefore']) => [direct[seat] ?? -1, total[seat] ?? -1] as const;
  return [read(facts.countsBefore), read(facts.countsAfter)];
}

const TEAM = '[Company] Ada\n  [Lab] Bea\n    Cy\n    Di';
const WITH_GAP = '[Company] Ada\n  [Lab] Bea\n    Vacant #gap, Clerk\n    Di\n      Ed';

test('units are not counted, and what is below them is', () => {
  expect(countsAt(TEAM, TEAM, 'unit:company')).toEqual([
    [1, 4],
    [1, 4],
  ]);
});

test('a post that nobody holds is no person, whoever stands below it is', () => {
  const vacant = '[Company] Ada\n  Vacant #gap, Head\n    Cy\n    Di';
  expect(countsAt(vacant, vacant, 'unit:company')).toEqual([
    [1, 3],
    [1, 3],
  ]);
  expect(countsAt(TEAM, WITH_GAP, 'unit:lab')).toEqual([
    [3, 3],
    [2, 3],
  ]);
});
