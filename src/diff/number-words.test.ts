import { expect, test } from 'vitest';
import { formatChange, formatNumber } from './number-words.ts';

test('numbers are written as they are read', () => {
  expect(formatNumber('people', 12345)).toBe('12,345');
  expect(formatNumber('mean-span', 13 / 3)).toBe('4.33');
  expect(formatNumber('stated', 0.3456)).toBe('34.6');
  expect(formatNumber('max-span', undefined)).toBe('–');
});

test('a change is what the written numbers differ by, with its sign', () => {
  expect(formatChange('people', 5000, 6234)).toBe('+1,234');
  expect(formatChange('people', 64, 53)).toBe('−11');
  expect(formatChange('mean-span', 30 / 7, 13 / 3)).toBe('+0.04');
  expect(formatChange('stated', 0.02504, 0.02499)).toBe('0');
  expect(formatChange('stated', 0.349, 0.269)).toBe('−8.0');
  expect(formatChange('mean-span', undefined, 4)).toBe('–');
});
