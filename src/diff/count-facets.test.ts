import { expect, test } from 'vitest';
import { Tally } from './count-facets.ts';

test.each([
  [['stated', 'reported', 'confirmed'], '3'],
  [['stated', 'inferred', 'stated'], '2 · 1 inferred'],
  [['inferred', 'inferred'], '2 inferred'],
  [['disputed', 'reported', 'inferred', 'unknown'], '1 · 1 inferred · 1 disputed · 1 not known'],
  [[], '0'],
] as const)('%j are counted as “%s”', (statuses, words) => {
  const tally = new Tally();
  for (const status of statuses) tally.add(status);
  expect([tally.total, tally.words]).toEqual([statuses.length, words]);
});
