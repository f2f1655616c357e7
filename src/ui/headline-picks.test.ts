import { describe, expect, test } from 'vitest';
import type { Certainty } from '../diff/change-status.ts';
import type { ChangeFacet } from '../diff/kinds.ts';
import type { SummaryPart } from '../diff/summary.ts';
import { type FacetCounts, isPicked, pickOfPart } from './headline-picks.ts';

const counts: FacetCounts = new Map<ChangeFacet, Map<Certainty, number>>([
  [
    'moved',
    new Map([
      ['said', 1204],
      ['reported', 3],
      ['unsaid', 2],
    ]),
  ],
  [
    'left',
    new Map([
      ['said', 5],
      ['reported', 6],
    ]),
  ],
  ['changed', new Map([['said', 5]])],
  ['retitled', new Map([['said', 10]])],
  ['boss-replaced', new Map([['said', 2]])],
]);

describe('a number of the headline', () => {
  test.each<[string, SummaryPart['kind'], ChangeFacet, Certainty[]]>([
    ['1,204 people moved', 'moved', 'moved', ['said']],
    ['3 more reportedly moved', 'moved', 'moved', ['reported']],
    ['1,209 people moved', 'moved', 'moved', []],
    ['11 departures were announced or reported', 'left', 'left', []],
    ['10 were given new roles', 'changed', 'retitled', []],
    ['5 were given new roles', 'changed', 'changed', []],
    ['2 stayed in place under a new manager', 'changed', 'boss-replaced', []],
    ['7 were given new roles', 'changed', 'retitled', []],
  ])('%s (%s) picks %s %j', (text, kind, facet, certainties) => {
    const part: SummaryPart = kind === undefined ? { text } : { text, kind };
    expect(pickOfPart(part, counts)).toEqual({ categories: new Set([facet]), certainties: new Set(certainties) });
  });

  test('that counts nobody picks nobody', () => {
    expect(pickOfPart({ text: ', ' }, counts)).toBeUndefined();
  });

  test('is pressed where just that is picked', () => {
    const pick = { categories: new Set<ChangeFacet>(['left']), certainties: new Set<Certainty>(['said']) };
    expect(isPicked(pick, { ...pick })).toBe(true);
    expect(isPicked({ ...pick, certainties: new Set() }, pick)).toBe(false);
    expect(isPicked({ ...pick, categories: new Set(['left', 'moved']) }, pick)).toBe(false);
  });
});
