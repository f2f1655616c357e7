/**
 * Text in a cell of a spreadsheet, which no program takes for a formula: not where the file is opened, and not where it
 * is saved as another kind of file and opened again. Numbers are no text, so a negative one keeps its sign.
 */

import { asLines } from './unseen.ts';
import type { Written } from './written.ts';

export type Cell = Written<'cell'>;

/**
 * Begins a formula, in letters of any width; also below blanks, quotation marks and what is not seen, which programs
 * drop. A tab or a line end at the start would have the next program find the rest in a cell of its own.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{C}\uFFFD"']*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
/** Where a semicolon parts the cells, as in much of Europe, what comes after one begins a cell. */
const FORMULA_WITHIN = /;(?=["']*[=+\-@＝＋－＠﹦﹢﹣﹫])/g;

/** What would be a formula begins with an apostrophe, which says to spreadsheets that it is text. */
export function asCell(text: string): Cell {
  const plain = asLines(text).replace(FORMULA_WITHIN, ";'");
  return (FORMULA.test(plain) ? `'${plain}` : plain) as Cell;
}

/** At most so many characters, of which the last say that it was cut. */
export function cutCell(cell: Cell, most: number, note: Cell): Cell {
  if (cell.length <= most) return cell;
  const kept = cell.slice(0, most - note.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}${note}` as Cell;
}

/** Excel reads "_x003D_" as the character of this number, so that the mark of such a sequence has to be written as one. */
const SEQUENCE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** As the texts of a workbook have it (ECMA-376, 22.9.2.19). */
export function inWorkbook(cell: Cell): Cell {
  return cell.replace(SEQUENCE, '_x005F_') as Cell;
}
