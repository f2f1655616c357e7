import { expect, test, vi } from 'vitest';
import { rememberFew, sinceNow } from './remember.ts';

test('the last few results are remembered, and only these', () => {
  const compute = vi.fn((a: number, b: number) => ({ sum: a + b }));
  const add = rememberFew(compute);
  const first = add(1, 2);
  const second = add(3, 4);
  expect(add(1, 2)).toBe(first);
  expect(add(3, 4)).toBe(second);
  expect(compute).toHaveBeenCalledTimes(2);
  add(5, 6);
  expect(add(3, 4)).toBe(second);
  expect(compute).toHaveBeenCalledTimes(3);
  expect(add(1, 2)).toEqual({ sum: 3 });
  expect(compute).toHaveBeenCalledTimes(4);
});

test('what was remembered before a moment can be forgotten, and no more', () => {
  const compute = vi.fn((text: string) => text.toUpperCase());
  const upper = rememberFew(compute);
  upper('a');
  const forgetEarlier = sinceNow();
  upper('b');
  forgetEarlier();
  upper('b');
  expect(compute).toHaveBeenCalledTimes(2);
  upper('a');
  expect(compute).toHaveBeenCalledTimes(3);
});
