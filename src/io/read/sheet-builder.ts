/** Makes the rows of a sheet from cells that say where they stand, and keeps what is to be reported about them. */

import type { ImportProblem } from '../table/import-problem.ts';
import { counted, problemAt, Tally, Unreadable } from '../table/report.ts';
import { CellCleaner, columnLetters } from './clean-cells.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { SheetIndents } from './sheet-indents.ts';

/** Rows from 1 on as a spreadsheet numbers them, columns from 0 on; ends included. */
export interface CellRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly column: number;
}

const LAST_ROW = 1_048_576;
const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
/** Cells between others take up room without being written, so that a small file can have millions of them. */
const SPARSE_FROM = 4_000_000;
const MOST_SPARSE = 100;
/** A text that is written once can stand in every cell. */
const LONG_FROM = 32_000_000;
const MOST_REPEATED = 20;

/** So many cells are filled in from merged ones. */
const MOST_FILLED = 2_000_000;

/** "A2:C5"; undefined where it covers one row only or is none. */
export function readRange(reference: string): CellRange | undefined {
  const [first = '', last = ''] = reference.split(':');
  const from = ADDRESS.exec(first);
  const to = ADDRESS.exec(last);
  if (!from?.[1] || !to) return undefined;
  const range = { fromRow: Number(from[2]), toRow: Number(to[2]), column: columnOfAddress(from[1]) };
  return range.toRow > range.fromRow ? range : undefined;
}

/** The column of "BC12", which is asked for every cell. Letters beyond any column give one that is beyond all. */
function columnOfAddress(address: string): number {
  let index = 0;
  for (let at = 0; at < address.length && index <= MOST_COLUMNS; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + letter - 64;
  }
  return Math.max(0, index - 1);
}

/** What all sheets of a workbook have come to, whatever its file takes up. */
export interface WorkbookSize {
  cells: number;
  /** Those with something in them. */
  filled: number;
  /** In all cells. */
  letters: number;
  /** How many bytes the workbook has been unpacked to. */
  readonly written: () => number;
}

export class SheetBuilder {
  /** Of all sheets so far. */
  readonly size: WorkbookSize;
  private rows: string[][] = [];
  private numbers: number[] = [];
  private row: string[] = [];
  private number = 0;
  private column = -1;
  private mayHide = false;
  private isHidden = false;
  private readonly cleaner = new CellCleaner();
  private readonly indents = new SheetIndents();
  private readonly merges: CellRange[] = [];
  private readonly merged = new Tally();
  private readonly errors = new Tally();
  private readonly uncomputed = new Tally();
  private readonly hiddenRows = new Tally();

  constructor(size: WorkbookSize) {
    this.size = size;
  }

  openRow(told: string | undefined, isHidden: boolean): void {
    const number = Number(told);
    this.number = Number.isInteger(number) && number >= 1 && number <= LAST_ROW ? number : this.number + 1;
    this.row = [];
    this.column = -1;
    this.mayHide = false;
    this.isHidden = isHidden;
  }

  /** Cells that do not say where they stand follow the one before. */
  openCell(address: string | undefined): void {
    this.column = address === undefined ? this.column + 1 : columnOfAddress(address);
  }

  /** `indent` is by how many steps the style of the cell indents it. */
  put(text: string, hides: boolean, indent: number): void {
    if (text === '' || this.column >= MOST_COLUMNS) return;
    while (this.row.length < this.column) this.row.push('');
    this.row[this.column] = text;
    this.size.filled += 1;
    this.size.letters += text.length;
    if (indent > 0) this.indents.add(this.row, this.column, indent);
    if (hides) this.mayHide = true;
  }

  closeRow(): void {
    if (this.row.every((cell) => cell.trim() === '')) return;
    if (this.rows.length >= MOST_ROWS) {
      throw new Unreadable(`A sheet has more than ${MOST_ROWS.toLocaleString('en')} rows.`, 'Split it.');
    }
    this.count(this.row.length);
    this.cleaner.clean(this.row, this.number, this.mayHide);
    if (this.isHidden) this.hiddenRows.add(this.number, '', this.row.filter(Boolean).slice(0, 3).join(' · '));
    this.rows.push(this.row);
    this.numbers.push(this.number);
  }

  merge(range: CellRange): void {
    if (this.merges.length < MOST_FILLED) this.merges.push(range);
  }

  reportError(value: string): void {
    this.errors.add(this.number, this.fieldOf(this.column), value);
  }

  reportUncomputed(): void {
    this.uncomputed.add(this.number, this.fieldOf(this.column), '');
  }

  finish(): { rows: string[][]; numbers: number[] } {
    this.indents.apply(this.rows);
    this.sortRows();
    this.fillMerged();
    return { rows: this.rows, numbers: this.numbers };
  }

  problems(file: string): ImportProblem[] {
    const problems = this.cleaner.problems(file);
    if (this.merged.count > 0) {
      problems.push(
        problemAt(
          file,
          'merged-cells',
          'note',
          this.merged,
          `${counted(this.merged.count, 'merged cell covers', 'merged cells cover')} several rows.`,
          'Each of these rows was given what stands in the merged cell.',
        ),
      );
    }
    if (this.errors.count > 0) {
      problems.push(
        problemAt(
          file,
          'skipped-part',
          'warning',
          this.errors,
          `${counted(this.errors.count, 'cell holds', 'cells hold')} an error such as #REF! in place of a value.`,
          'These cells count as empty.',
        ),
      );
    }
    if (this.uncomputed.count > 0) {
      problems.push(
        problemAt(
          file,
          'skipped-part',
          'warning',
          this.uncomputed,
          `${counted(this.uncomputed.count, 'formula has', 'formulas have')} never been computed.`,
          'These cells count as empty. Open the file in a spreadsheet program and save it to have them computed.',
        ),
      );
    }
    if (this.hiddenRows.count > 0) {
      problems.push(
        problemAt(
          file,
          'skipped-part',
          'note',
          this.hiddenRows,
          `${counted(this.hiddenRows.count, 'row is', 'rows are')} hidden, perhaps by a filter.`,
          'They were read like the others.',
        ),
      );
    }
    return problems;
  }

  private count(cells: number): void {
    this.size.cells += cells;
    const { cells: all, filled, letters, written } = this.size;
    if (all > MOST_CELLS) {
      throw new Unreadable(
        `The workbook has more than ${MOST_CELLS.toLocaleString('en')} cells.`,
        'Leave out columns and sheets that are not needed.',
      );
    }
    if (all > SPARSE_FROM && all > MOST_SPARSE * filled) {
      throw new Unreadable(
        'The workbook has single cells in columns far to the right, with millions of empty ones between.',
        'Delete the columns that are not needed and save it again.',
      );
    }
    if (letters > LONG_FROM && letters > MOST_REPEATED * written()) {
      throw new Unreadable(
        'The workbook repeats long texts in so many cells that it is far larger than it looks.',
        'Delete the column of these texts and save it again.',
      );
    }
  }

  private fieldOf(column: number): string {
    return this.rows[0]?.[column]?.trim().slice(0, 60) || `Column ${columnLetters(Math.min(column, MOST_COLUMNS))}`;
  }

  /** Rows come in order, unless a program wrote them otherwise. */
  private sortRows(): void {
    if (this.numbers.every((number, index) => index === 0 || number > (this.numbers[index - 1] ?? 0))) return;
    const order = this.numbers.map((number, index) => ({ number, index })).sort((a, b) => a.number - b.number);
    this.rows = order.map(({ index }) => this.rows[index] ?? []);
    this.numbers = order.map(({ number }) => number);
  }

  private fillMerged(): void {
    let filled = 0;
    for (const { fromRow, toRow, column } of this.merges) {
      const start = this.indexFrom(fromRow);
      const value = this.numbers[start] === fromRow ? (this.rows[start]?.[column] ?? '') : '';
      if (value === '') continue;
      this.merged.add(fromRow, this.fieldOf(column), value);
      for (let index = start + 1; (this.numbers[index] ?? LAST_ROW + 1) <= toRow; index++) {
        if (++filled > MOST_FILLED) return;
        const row = this.rows[index];
        if (!row || (row[column] ?? '') !== '') continue;
        this.count(Math.max(0, column - row.length));
        while (row.length < column) row.push('');
        row[column] = value;
      }
    }
  }

  /** The first row with at least this number. */
  private indexFrom(number: number): number {
    let low = 0;
    let high = this.numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
