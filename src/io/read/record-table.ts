/** Makes a grid of records that name their own fields: one column per field, in the order in which fields turn up. */

import { greatest } from '../../base/lists.ts';
import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { problemOf, Unreadable } from '../table/report.ts';
import { CellCleaner, hasHidden } from './clean-cells.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits.ts';

/** So many fields may be in few of the records; of more than that, none tells anything that could be compared. */
const MOST_RARE = 1000;
/** In fewer than one of so many records a field is rare. */
const RARE = 100;
const MOST_NAMED = 3;
const WORDS: Readonly<Record<Grid['rowWord'], string>> = { row: 'rows', record: 'records', entry: 'entries' };

/** What stands in a record, without the fields that it lacks: records may have none in common. */
interface SparseRow {
  readonly columns: number[];
  readonly texts: string[];
}

export class RecordTable {
  private readonly columns = new Map<string, number>();
  private readonly rows: SparseRow[] = [];
  private readonly numbers: number[] = [];
  /** By column, in how many records something stands. */
  private readonly uses: number[] = [];

  /** Makes room for fields ahead of those that turn up. */
  expect(fields: Iterable<string>): void {
    for (const field of fields) this.columnOf(field);
  }

  add(number: number, fields: Iterable<readonly [field: string, text: string]>): void {
    if (this.rows.length >= MOST_ROWS) throw tooMuch();
    const texts = new Map<number, string>();
    for (const [field, text] of fields) {
      const column = this.columnOf(field);
      if (text === '') continue;
      const other = texts.get(column);
      if (other === undefined) this.uses[column] = (this.uses[column] ?? 0) + 1;
      texts.set(column, other === undefined ? text : `${other}; ${text}`);
    }
    this.rows.push({ columns: [...texts.keys()], texts: [...texts.values()] });
    this.numbers.push(number);
  }

  /** All fields that turned up, in their order. */
  get fields(): readonly string[] {
    return [...this.columns.keys()];
  }

  get length(): number {
    return this.rows.length;
  }

  /**
   * Leaves out columns in which nothing stands, and those of a crowd of rare fields. Headings are the fields, unless
   * they are to be called otherwise. Throws Unreadable where it is larger than can be read.
   */
  finish(
    file: string,
    name: string,
    rowWord: Grid['rowWord'],
    headingOf: (field: string) => string = (field) => field,
  ): { grid: Grid; problems: ImportProblem[] } {
    const used = [...this.columns].filter(([, column]) => (this.uses[column] ?? 0) > 0);
    const rare = used.filter(([, column]) => RARE * (this.uses[column] ?? 0) < this.rows.length);
    const isCrowd = rare.length > MOST_RARE;
    const gone = new Set(isCrowd ? rare : []);
    const kept = isCrowd ? used.filter((each) => !gone.has(each)) : used;
    if (kept.length > MOST_COLUMNS) throw tooWide();
    const places = new Map(kept.map(([, column], place) => [column, place]));
    this.measure(places);
    const headings = kept.map(([field]) => headingOf(field));
    const cleaner = new CellCleaner();
    cleaner.clean(headings, 0, true);
    const rows = this.rows.map((row, index) => {
      const cells = spread(row, places);
      cleaner.clean(cells, this.numbers[index] ?? 0, cells.some(hasHidden));
      return cells;
    });
    const grid: Grid = { name, rows: [headings, ...rows], numbers: [0, ...this.numbers], rowWord, headings: 1 };
    const problems = cleaner.problems(file);
    if (isCrowd) problems.push(rareProblem(file, rare, rowWord));
    return { grid, problems };
  }

  /** Before any room is made: a small file may have a field of its own in each of its records. */
  private measure(places: ReadonlyMap<number, number>): void {
    let cells = 0;
    for (const { columns } of this.rows) {
      cells +=
        greatest(
          columns.map((column) => places.get(column) ?? -1),
          -1,
        ) + 1;
      if (cells > MOST_CELLS) throw tooMuch();
    }
  }

  private columnOf(field: string): number {
    const known = this.columns.get(field);
    if (known !== undefined) return known;
    this.columns.set(field, this.columns.size);
    return this.columns.size - 1;
  }
}

function spread({ columns, texts }: SparseRow, places: ReadonlyMap<number, number>): string[] {
  const cells: string[] = [];
  for (const [index, column] of columns.entries()) {
    const place = places.get(column);
    if (place === undefined) continue;
    while (cells.length < place) cells.push('');
    cells[place] = texts[index] ?? '';
  }
  return cells;
}

function tooMuch(): Unreadable {
  return new Unreadable(
    `The file has more than ${MOST_ROWS.toLocaleString('en')} records or ${MOST_CELLS.toLocaleString('en')} fields.`,
    'Split it, or leave out fields that are not needed.',
  );
}

function tooWide(): Unreadable {
  return new Unreadable(
    `The records have more than ${MOST_COLUMNS.toLocaleString('en')} different fields.`,
    'Check that this is a list with one record for each person.',
  );
}

function rareProblem(
  file: string,
  rare: readonly (readonly [string, number])[],
  rowWord: Grid['rowWord'],
): ImportProblem {
  const names = rare.slice(0, MOST_NAMED).map(([field]) => `“${field.slice(0, 60)}”`);
  const message = `${rare.length.toLocaleString('en')} fields, such as ${names.join(', ')}, are each in fewer than one of ${RARE} ${WORDS[rowWord]}.`;
  return problemOf(file, 'skipped-part', 'warning', message, 'They were left out.');
}
