import { describe, expect, test } from 'vitest';
import { normalKey } from './normal-key.ts';

describe('one key in other clothes', () => {
  test.each([
    ['1002', '1002.0', '1002,0', '0001002', ' 1002 ', '1002\u00a0', "'1002", '１００２'],
    ['p7', 'P7', 'P 7', 'p07', 'P\u00a0007', '\ufeffP7'],
    ['0', '0', '000', '0.0', '00000000'],
    ['ann@x.org', 'Ann@X.org', ' ann@x.org'],
    ['2b10', '2B10'],
    ['a-1', 'A-001'],
  ])('%s', (key, ...texts) => {
    expect(texts.map(normalKey)).toEqual(texts.map(() => key));
  });
});

test('other keys stay apart', () => {
  const keys = [
    '1',
    '10',
    '100',
    '1000',
    '1,000',
    '1.5',
    '1.05',
    '1.50',
    'p10',
    'p1',
    'x1.10',
    'x1.1',
    '1a',
    'a1',
    '101-2',
    '101',
  ];
  expect(new Set(keys.map(normalKey)).size).toBe(keys.length);
  expect(normalKey('')).toBe('');
});
