import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish, forEach, mapEach, repeatBackwards, sortEach, type Work } from './work.ts';

/** How often the work can be interrupted. */
function stopsOf(work: Work<unknown>): number {
  let stops = 0;
  while (!work.next().done) stops += 1;
  return stops;
}

const numbers = Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 10_007);

describe('interruptible work', () => {
  test('does the same as the loops it stands for', () => {
    const seen: number[] = [];
    finish(forEach(numbers, (number) => seen.push(number)));
    expect(seen).toEqual(numbers);
    expect(finish(mapEach(new Set(numbers), (number, index) => number - index))).toEqual(
      [...new Set(numbers)].map((number, index) => number - index),
    );
    const down: number[] = [];
    finish(repeatBackwards(5, (index) => down.push(index)));
    expect(down).toEqual([4, 3, 2, 1, 0]);
  });

  test('can be interrupted many times', () => {
    expect(stopsOf(forEach(numbers, () => undefined))).toBeGreaterThan(20);
    expect(stopsOf(sortEach(numbers, (a, b) => a - b))).toBeGreaterThan(20);
    expect(stopsOf(forEach([], () => undefined))).toBe(0);
  });

  test('sorts as toSorted does, equal ones in their order', () => {
    const items = fc.array(fc.record({ key: fc.nat({ max: 9 }), id: fc.nat() }), { size: 'max', maxLength: 9000 });
    fc.assert(
      fc.property(items, (list) => {
        const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
        expect(finish(sortEach(list, compare))).toEqual(list.toSorted(compare));
      }),
      { numRuns: 20 },
    );
  });
});
