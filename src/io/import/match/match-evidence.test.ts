import { describe, expect, test } from 'vitest';
import { OUT_OF_THE_QUESTION, SURE, weigh } from './match-evidence.ts';
import type { PairFacts } from './pair-facts.ts';

const NOTHING: PairFacts = {
  ...{ name: 'same', id: 'unknown', post: 'unknown', email: 'unknown', start: 'unknown' },
  ...{ title: 'unknown', unit: 'unknown', manager: 'unknown', location: 'unknown' },
};

const weight = (facts: Partial<PairFacts>): number => weigh({ ...NOTHING, ...facts });

/** Facts and their values, what speaks most for one person first. */
const ORDERS = [
  ['name', ['same', 'alike', 'given', 'family', 'none']],
  ['id', ['same', 'unknown', 'other']],
  ['post', ['same', 'unknown']],
  ['email', ['same', 'local', 'unknown', 'other']],
  ['start', ['same', 'unknown', 'other']],
  ['title', ['same', 'unknown']],
  ['unit', ['same', 'unknown']],
  ['manager', ['same', 'unknown']],
  ['location', ['same', 'unknown']],
] as const;

describe('what speaks for one person', () => {
  test.each(ORDERS)('%s: %j, each less than the one before', (fact, values) => {
    const weights = values.map((value) => weight({ [fact]: value }));
    expect(weights).toEqual([...new Set(weights)].toSorted((a, b) => b - a));
  });

  test('a name alone is enough, unless the person began on another day, has another id or another address', () => {
    expect(weight({})).toBeGreaterThanOrEqual(SURE);
    expect(weight({ start: 'other' })).toBeLessThan(SURE);
    expect(weight({ start: 'other' })).toBeGreaterThan(0);
    expect(weight({ id: 'other' })).toBeLessThan(SURE);
    expect(weight({ id: 'other', start: 'other' })).toBeLessThan(0);
  });

  test('another name and another start are out of the question, whatever the place', () => {
    const place = { title: 'same', unit: 'same', manager: 'same', location: 'same' } as const;
    expect(weight({ ...place, name: 'none', start: 'other' })).toBeLessThanOrEqual(OUT_OF_THE_QUESTION);
    expect(weight({ ...place, name: 'none' })).toBe(weight({ name: 'none' }));
  });

  test('part of an address says something of the same name alone, as it may have been passed on', () => {
    expect(weight({ name: 'alike', email: 'local' })).toBe(weight({ name: 'alike' }));
    expect(weight({ name: 'same', email: 'local' })).toBeGreaterThan(weight({ name: 'same' }));
    expect(weight({ name: 'alike', email: 'renamed' })).toBe(weight({ name: 'alike' }));
  });
});
