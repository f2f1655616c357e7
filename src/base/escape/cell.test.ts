import { expect, test } from 'vitest';
import { asCell, cutCell, inWorkbook } from './cell.ts';

/** What Excel, LibreOffice or Google Sheets take for the beginning of a formula, or drop before one. */
const SIGNS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
const DROPPED = [' ', '\u00A0', '\u3000', '\u200B', '\uFEFF', '\u00AD', '\uFFFE', '\uFFFD', '"', "'", '" "'];

test.each(SIGNS)('%j begins a formula, alone and before anything', (sign) => {
  for (const rest of ['', '1+1', "cmd|' /C calc'!A0", '\n=1+1']) expect(asCell(sign + rest)).toBe(`'${sign}${rest}`);
});

test.each(DROPPED)('%j does not hide the beginning of one', (before) => {
  for (const sign of ['=', '+', '-', '@', '＝']) expect(asCell(`${before}${sign}1`)).toBe(`'${before}${sign}1`);
});

test.each(['Ann =1', 'a-b', '1', '', ' ', 'x@y', '"quoted"', 'a; b', 'two\nlines', '−5'])('%j is a text', (text) => {
  expect(asCell(text)).toBe(text);
});

test('a formula after a semicolon is one where that parts the cells', () => {
  expect(asCell('a;=1+1;@b')).toBe("a;'=1+1;'@b");
});

test('what acts on a terminal or turns the text around it is left out, and half a character is none', () => {
  expect(asCell('a\u0000b\u001B[31mc\u202Ed\uD83De')).toBe('ab[31mcd\uFFFDe');
});

test('a text is cut between characters, and says so', () => {
  expect(cutCell(asCell('abcdef'), 6, asCell('…'))).toBe('abcdef');
  expect(cutCell(asCell('abcdefg'), 6, asCell('…'))).toBe('abcde…');
  expect(cutCell(asCell('abcd👩👩'), 6, asCell('…'))).toBe('abcd…');
});

test('a workbook reads no sequence for another character out of a text', () => {
  expect(['_x003D_1', 'a_x000d_', '_x00', 'x_y'].map((text) => inWorkbook(asCell(text)))).toEqual([
    ...['_x005F_x003D_1', 'a_x005F_x000d_', '_x00', 'x_y'],
  ]);
});
