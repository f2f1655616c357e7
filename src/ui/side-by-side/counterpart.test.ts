import { expect, test } from 'vitest';
import { chartOf } from '../../../tests/support/charts.ts';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import type { Side } from '../../diff/names.ts';
import type { NodeKey } from '../../model/tree.ts';
import { reopenChart } from '../../scene/chart.ts';
import { tellCounterpart } from './counterpart.ts';

const before = '[Co] Ada\n  [North] Bea\n    Cy\n    Di\n  [South] Eva\n  [West] Ida';
const after = '[Co] Ada\n  [North] Bea\n    Di\n    Flo\n  [South] Eva\n    Cy';
const chart = chartOf(
  compareTexts(before, after, {
    events: [{ date: '2025-02-10', kind: 'left', people: ['ida'] }],
  }),
);
const partial = chartOf(compareTexts(before, after, { completeness: 'partial' }));

function tell(key: NodeKey, side: Side, on = chart): string {
  return tellCounterpart(on, on.tree.liveSeat.get(key) ?? -1, side);
}

test('who moved is told where they were and where they are', () => {
  expect(tell('person:cy', 'before')).toBe('Cy was in North');
  expect(tell('person:cy', 'after')).toBe('Cy is in South');
});

test('who came or went is told so, with the day where one is known', () => {
  expect(tell('person:flo', 'before')).toBe('Flo had not joined');
  expect(tell('person:ida', 'after')).toBe('Ida had left (10 Feb 2025)');
});

test('who is only not shown is not said to have come or gone', () => {
  expect(tell('person:flo', 'before', partial)).toMatch(/^Flo is not shown yet, which does not mean/);
  expect(tell('person:ida', 'after', partial)).toMatch(/^Ida is not shown any more, which does not mean/);
});

test('a unit that is on one chart only says why', () => {
  expect(tell('unit:west', 'after')).toBe('West is not on this chart: dissolved');
});

test('who stays needs no word, but for a closed branch', () => {
  expect(tell('person:di', 'after')).toBe('');
  expect(tell('unit:north', 'before')).toBe('');
  const closed = reopenChart(chart, new Set(['unit:north']));
  expect(tell('person:di', 'after', closed)).toBe('Inside a closed branch');
});
