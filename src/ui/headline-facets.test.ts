import { expect, test } from 'vitest';
import type { ChangeFacet } from '../diff/kinds.ts';
import type { SummaryPart } from '../diff/summary.ts';
import { facetOfPart } from './headline-facets.ts';

const counts = new Map<ChangeFacet, number>([
  ['moved', 1204],
  ['left', 11],
  ['changed', 5],
  ['retitled', 10],
  ['boss-replaced', 2],
]);

test.each<[SummaryPart, ChangeFacet | undefined]>([
  [{ text: '1,204 people moved', kind: 'moved' }, 'moved'],
  [{ text: '11 departures were announced or reported', kind: 'left' }, 'left'],
  [{ text: '10 were given new roles', kind: 'changed' }, 'retitled'],
  [{ text: '5 were given new roles', kind: 'changed' }, 'changed'],
  [{ text: '2 stayed in place under a new manager', kind: 'changed' }, 'boss-replaced'],
  [{ text: ', ' }, undefined],
])('%j picks %s', (part, facet) => {
  expect(facetOfPart(part, counts)).toBe(facet);
});
