/** A hierarchy that a table shows by the place of its cells, found and spelled out in ordinary columns. */

import { itemAt, least } from '../../../base/lists.ts';
import { cellAt, textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import { spreadRows } from '../columns/column-facts.ts';

const ROWS_TO_SAMPLE = 300;

export type ShapeKind =
  | 'chain'
  | 'unit-levels'
  | 'path'
  | 'unit-path'
  | 'numbers'
  | 'indentation'
  | 'staggered'
  | 'groups';

export interface Shape {
  readonly kind: ShapeKind;
  /** What was found, in a sentence for whoever opened the file. */
  readonly words: string;
}

export interface FoundShape extends Shape {
  /** The columns it is read from. */
  readonly columns: readonly number[];
  /** Whether it tells units alone, so that managers may well stand in a column of their own. */
  readonly tellsUnits: boolean;
  /** The same table with columns that say it. */
  readonly spellOut: () => Grid;
}

export type FindShape = (table: ShapeTable) => FoundShape | undefined;

/** A grid with its headings found. */
export class ShapeTable {
  readonly grid: Grid;
  /** The index of the first row below the headings. */
  readonly first: number;
  readonly columns: number;
  /** Rows by which most tables show that they have no such shape, so that nobody has to look at all of them. */
  readonly sampleRows: readonly number[];

  constructor(grid: Grid, first: number, columns: number) {
    this.grid = grid;
    this.first = first;
    this.columns = columns;
    this.sampleRows = spreadRows(grid, first, ROWS_TO_SAMPLE).map((row) => row - first);
  }

  /** The number of rows below the headings. */
  get length(): number {
    return this.grid.rows.length - this.first;
  }

  /** `row` counts from the first below the headings. */
  cell(row: number, column: number): string {
    return cellAt(this.grid, this.first + row, column);
  }

  text(row: number, column: number): string {
    return this.cell(row, column).trim();
  }

  heading(column: number): string {
    return cellAt(this.grid, this.first - 1, column)
      .replace(/\s+/g, ' ')
      .trim();
  }

  /** Some of the cells of a column, from the whole of the table, as they are. */
  sample(column: number): string[] {
    return this.sampleRows.map((row) => this.cell(row, column));
  }

  /** The cells of a column below the headings. */
  texts(column: number): string[] {
    return Array.from({ length: this.length }, (_, row) => this.text(row, column));
  }
}

export interface NewColumn {
  readonly heading: string;
  /** By row, counted from the first below the headings. */
  readonly cells: readonly string[];
}

/** The table without some of its columns and with new ones, the first of them where the first of those was. */
export function replaceColumns(table: ShapeTable, dropped: readonly number[], added: readonly NewColumn[]): Grid {
  const { grid, first, columns } = table;
  const gone = new Set(dropped);
  const kept = Array.from({ length: columns }, (_, column) => column).filter((column) => !gone.has(column));
  const gap = least(dropped);
  const place = kept.filter((column) => column < gap).length;
  const hasHeadings = first > 0;
  const rows = grid.rows.map((row, index) => {
    const isHeading = index === first - 1;
    return [
      ...kept.slice(0, place).map((column) => textAt(row, column)),
      ...added.map((column) => (isHeading ? column.heading : textAt(column.cells, index - first))),
      ...kept.slice(place).map((column) => textAt(row, column)),
    ];
  });
  if (hasHeadings) return { ...grid, rows, headings: first };
  const blank = kept.map(() => '');
  const headings = [...blank.slice(0, place), ...added.map(({ heading }) => heading), ...blank.slice(place)];
  return { ...grid, rows: [headings, ...rows], numbers: [0, ...grid.numbers], headings: 1 };
}

/** The grid without some rows, counted from the first below the headings. */
export function withoutRows(grid: Grid, isGone: (row: number) => boolean): Grid {
  const first = grid.headings ?? 0;
  const stays = (index: number): boolean => index < first || !isGone(index - first);
  const rows = grid.rows.filter((_, index) => stays(index));
  return { ...grid, rows, numbers: grid.numbers.filter((_, index) => stays(index)) };
}

function quoted(text: string): string {
  return `“${text}”`;
}

/** "columns “A” to “D”", by headings or, where there are none, by letters. */
export function columnWords(table: ShapeTable, columns: readonly number[]): string {
  const name = (place: number): string => {
    const column = itemAt(columns, place);
    return quoted(table.heading(column) || letters(column));
  };
  if (columns.length === 1) return `column ${name(0)}`;
  return `columns ${name(0)} to ${name(columns.length - 1)}`;
}

function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : letters(rest)) + String.fromCharCode(65 + (index % 26));
}
