import { expect, test } from 'vitest';
import { FORMULA } from './change-records.ts';

/** What Excel, LibreOffice or Google Sheets take for the beginning of a formula, or drop before one. */
const SIGNS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

test.each(SIGNS)('%j begins a formula, alone and before anything', (sign) => {
  for (const rest of ['', '1+1', "cmd|' /C calc'!A0", '\n=1+1']) expect(FORMULA.test(sign + rest)).toBe(true);
});

test.each(['Ann =1', 'a-b', '1', '', ' ', 'x@y'])('%j is a text', (text) => {
  expect(FORMULA.test(text)).toBe(false);
});
