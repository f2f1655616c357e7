import { expect, test } from 'vitest';
import { leastPrint, proposePdf } from './picture-size.ts';

test('the paper that is proposed is the smallest on which all print has 6 points', () => {
  const a4 = { paper: 'a4', orientation: 'landscape', leastPoints: undefined } as const;
  expect(proposePdf({ width: 900, height: 600 }, true)).toEqual(a4);
  expect(proposePdf({ width: 600, height: 1200 }, true)).toEqual({ ...a4, orientation: 'portrait' });
  const meta = { width: 1916, height: 1223 };
  expect(leastPrint(meta, a4)).toBeCloseTo(4.4, 1);
  expect(proposePdf(meta, true)).toEqual({ ...a4, paper: 'a3' });
  expect(leastPrint(meta, proposePdf(meta, true))).toBeGreaterThanOrEqual(6);
});

test('what no sheet holds goes on many pages, or on paper of its own size where it cannot be cut', () => {
  const wide = { width: 4000, height: 1500 };
  expect(proposePdf(wide, true)).toEqual({ paper: 'a4', orientation: 'landscape', leastPoints: 6 });
  expect(proposePdf(wide, false)).toMatchObject({ paper: 'chart', leastPoints: undefined });
});
