/** Makes a grid of records that name their own fields: one column per field, in the order in which fields turn up. */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { Unreadable } from '../table/report.ts';
import { CellCleaner, hasHidden } from './clean-cells.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits.ts';

export class RecordTable {
  private readonly columns = new Map<string, number>();
  private readonly rows: string[][] = [];
  private readonly numbers: number[] = [];
  private cells = 0;

  /** Makes room for fields ahead of those that turn up. */
  expect(fields: Iterable<string>): void {
    for (const field of fields) this.columnOf(field);
  }

  add(number: number, fields: Iterable<readonly [field: string, text: string]>): void {
    const row: string[] = [];
    for (const [field, text] of fields) {
      if (text === '') {
        this.columnOf(field);
        continue;
      }
      const column = this.columnOf(field);
      while (row.length < column) row.push('');
      row[column] = row[column] ? `${row[column]}; ${text}` : text;
    }
    this.cells += row.length;
    if (this.rows.length >= MOST_ROWS || this.cells > MOST_CELLS) {
      throw new Unreadable(
        `The file has more than ${MOST_ROWS.toLocaleString('en')} records or ${MOST_CELLS.toLocaleString('en')} fields.`,
        'Split it, or leave out fields that are not needed.',
      );
    }
    this.rows.push(row);
    this.numbers.push(number);
  }

  /** All fields that turned up, in their order. */
  get fields(): readonly string[] {
    return [...this.columns.keys()];
  }

  get length(): number {
    return this.rows.length;
  }

  /** Leaves out columns in which nothing stands. Headings are the fields, unless they are to be called otherwise. */
  finish(
    file: string,
    name: string,
    rowWord: Grid['rowWord'],
    headingOf: (field: string) => string = (field) => field,
  ): { grid: Grid; problems: ImportProblem[] } {
    const used = new Set<number>();
    for (const row of this.rows) for (let at = 0; at < row.length; at++) if (row[at] !== '') used.add(at);
    const kept = [...this.columns].filter(([, column]) => used.has(column));
    const headings = kept.map(([field]) => headingOf(field));
    const order = kept.map(([, column]) => column);
    const isSame = order.every((column, index) => column === index);
    const cleaner = new CellCleaner();
    cleaner.clean(headings, 0, true);
    const rows = this.rows.map((row, index) => {
      const cells = isSame ? row : order.map((column) => row[column] ?? '');
      cleaner.clean(cells, this.numbers[index] ?? 0, cells.some(hasHidden));
      return cells;
    });
    const grid: Grid = { name, rows: [headings, ...rows], numbers: [0, ...this.numbers], rowWord, headings: 1 };
    return { grid, problems: cleaner.problems(file) };
  }

  private columnOf(field: string): number {
    const known = this.columns.get(field);
    if (known !== undefined) return known;
    if (this.columns.size >= MOST_COLUMNS) {
      throw new Unreadable(
        `The records have more than ${MOST_COLUMNS.toLocaleString('en')} different fields.`,
        'Check that this is a list with one record for each person.',
      );
    }
    this.columns.set(field, this.columns.size);
    return this.columns.size - 1;
  }
}
