import { expect, test } from 'vitest';
import { append, greatest, least } from './lists.ts';

test('lists of any length are added and measured', () => {
  const long = Array.from({ length: 1_000_000 }, (_, index) => index);
  const list = [-1];
  append(list, long);
  expect(list).toHaveLength(1_000_001);
  expect(list.at(-1)).toBe(999_999);
  expect(greatest(long)).toBe(999_999);
  expect(least(new Set(long), -5)).toBe(-5);
});

test('of nothing the bound is what there is', () => {
  expect([greatest([]), greatest([], 0), least([]), least([], 7)]).toEqual([-Infinity, 0, Infinity, 7]);
});
