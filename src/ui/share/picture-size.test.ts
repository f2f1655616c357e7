import { expect, test } from 'vitest';
import { leastPrint, proposePdf } from './picture-size.ts';

test('the paper that is proposed is the smallest on which all print has 6 points', () => {
  const a4 = { paper: 'a4', orientation: 'landscape', leastPoints: undefined } as const;
  expect(proposePdf({ width: 900, height: 600 }, true, 'de')).toEqual(a4);
  expect(proposePdf({ width: 600, height: 1200 }, true, 'de')).toEqual({ ...a4, orientation: 'portrait' });
  const meta = { width: 1916, height: 1223 };
  expect(leastPrint(meta, a4)).toBeCloseTo(4.4, 1);
  expect(proposePdf(meta, true, 'de')).toEqual({ ...a4, paper: 'a3' });
  expect(leastPrint(meta, proposePdf(meta, true, 'de'))).toBeGreaterThanOrEqual(6);
});

test('what no sheet holds goes on many pages, or on paper of its own size where it cannot be cut', () => {
  const wide = { width: 4000, height: 1500 };
  expect(proposePdf(wide, true, 'de')).toEqual({ paper: 'a4', orientation: 'landscape', leastPoints: 6 });
  expect(proposePdf(wide, false, 'de')).toMatchObject({ paper: 'chart', leastPoints: undefined });
});

test.each([
  ['en-US', 'letter', 'tabloid'],
  ['es-MX', 'letter', 'tabloid'],
  ['en-GB', 'a4', 'a3'],
  ['ja', 'a4', 'a3'],
] as const)('in the browser of %s paper is %s or %s', (language, small, large) => {
  expect(proposePdf({ width: 900, height: 600 }, true, language).paper).toBe(small);
  expect(proposePdf({ width: 1800, height: 1200 }, true, language).paper).toBe(large);
  expect(proposePdf({ width: 4000, height: 1500 }, true, language).paper).toBe(small);
});
