/** The rows of a grid as posts, each by itself: cells in their fields, cleaned, and what has to be said about them. */

import { isOwnPicture } from '../../../model/own-picture.ts';
import { cleanText, withoutMarkup } from '../../table/clean-cell.ts';
import type { Grid } from '../../table/grid.ts';
import type { Field, Mapping } from '../../table/mapping.ts';
import { headingRows } from '../columns/headings.ts';
import { meansNobody, readPlaceholder } from '../names/nobody.ts';
import { type DateOrder, findDateOrder, readDate } from './read-dates.ts';
import type { RosterFindings } from './roster-findings.ts';

/** A cell that names managers, and the row it stands in. */
export interface ManagerCell {
  readonly row: number;
  readonly field: 'manager' | 'second-manager';
  readonly text: string;
}

/** A post as its row has it; further rows of the same person may add to it. */
export interface RowPost {
  readonly row: number;
  /** Index of the row in the grid. */
  readonly index: number;
  /** Empty where the file has none. */
  id: string;
  isIdMadeUp: boolean;
  /** As in the file, placeholders included. */
  readonly writtenName: string;
  readonly name: string;
  readonly isVacant: boolean;
  title: string;
  unit: string;
  parentUnit: string;
  email: string;
  location: string;
  start: string;
  end: string;
  photo: string;
  manager: ManagerCell | undefined;
  seconds: ManagerCell[];
  /** The row gives a second line: DOTTED. */
  isDotted: boolean;
}

/** What a post is called in a report. */
export function nameOf(post: RowPost | undefined): string {
  return post ? post.writtenName || post.title || post.id : '';
}

/** Fields of text that two rows of the same person may fill differently. */
export const DETAILS = [
  ['title', 'title'],
  ['unit', 'unit'],
  ['parentUnit', 'parent-unit'],
  ['email', 'email'],
  ['location', 'location'],
  ['start', 'start'],
  ['end', 'end'],
  ['photo', 'photo'],
] as const satisfies readonly (readonly [keyof RowPost, Field])[];

const DOTTED =
  /dotted|matrix|indirect|secondary|functional|fachlich|fonctionnel|funcional|funzionale|dashed|虚线|兼務/i;

export function readRows(grid: Grid, mapping: Mapping, found: RosterFindings): RowPost[] {
  return new RowReader(grid, mapping, found).read();
}

class RowReader {
  private readonly grid: Grid;
  private readonly mapping: Mapping;
  private readonly found: RosterFindings;
  private readonly headings: readonly (readonly string[])[];
  private readonly used: readonly number[];
  private readonly dateOrder: DateOrder;
  private unitAbove = '';
  private parentAbove = '';
  private managerAbove = '';

  constructor(grid: Grid, mapping: Mapping, found: RosterFindings) {
    this.grid = grid;
    this.mapping = mapping;
    this.found = found;
    this.headings = headingRows(grid, mapping.headings);
    this.used = Object.values(mapping.columns);
    this.dateOrder = this.findOrder();
  }

  read(): RowPost[] {
    const posts: RowPost[] = [];
    for (let index = this.mapping.headings; index < this.grid.rows.length; index += 1) {
      const cells = this.grid.rows[index] ?? [];
      if (cells.every((cell) => cell.trim() === '')) continue;
      const post = this.readRow(cells, index);
      if (post) posts.push(post);
    }
    return posts;
  }

  private cell(cells: readonly string[], field: Field): string {
    const column = this.mapping.columns[field];
    return column === undefined ? '' : (cells[column] ?? '');
  }

  /** What tells a row that repeats the headings, as on each page of a printed report. */
  private repeatsHeadings(cells: readonly string[]): boolean {
    if (this.used.length < 2) return false;
    return this.headings.some((heading) =>
      this.used.every((column) => (cells[column] ?? '').trim() === (heading[column] ?? '').trim()),
    );
  }

  private findOrder(): DateOrder {
    const { grid, mapping } = this;
    const columns = [mapping.columns.start, mapping.columns.end].filter((column) => column !== undefined);
    if (columns.length === 0) return 'unknown';
    function* cells(): Generator<string> {
      for (let row = mapping.headings; row < grid.rows.length; row += 1)
        for (const column of columns) yield grid.rows[row]?.[column] ?? '';
    }
    return findDateOrder(cells());
  }

  private readRow(cells: readonly string[], index: number): RowPost | undefined {
    const row = this.grid.numbers[index] ?? index + 1;
    if (this.repeatsHeadings(cells)) {
      this.found.add('repeated-headings', row, '', cells.find((cell) => cell.trim() !== '') ?? '');
      return undefined;
    }
    const idCell = cleanText(this.cell(cells, 'id'));
    const id = idCell === '0' || idCell === '-1' || !meansNobody(idCell) ? idCell : '';
    const writtenName = this.nameIn(cells, row);
    const titleCell = this.text(cells, 'title', row);
    const email = cleanText(this.cell(cells, 'email'));
    if (id === '' && writtenName === '' && titleCell === '' && email === '') {
      const column = cells.findIndex((cell) => cell.trim() !== '');
      this.found.addAt('nothing-to-draw', row, column, cells[column] ?? '');
      return undefined;
    }
    const placeholder = readPlaceholder(writtenName);
    if (placeholder) {
      if (writtenName === '') this.found.add('no-name', row, this.found.nameField, '');
      else this.found.add('vacant', row, this.found.nameField, writtenName);
    }
    const unit = this.filled('unit', this.text(cells, 'unit', row));
    const managerText = this.filled('manager', this.cell(cells, 'manager'));
    const second = this.cell(cells, 'second-manager');
    const post: RowPost = {
      row,
      index,
      id,
      isIdMadeUp: id === '',
      writtenName,
      name: placeholder ? '' : writtenName,
      isVacant: placeholder !== undefined,
      title: titleCell || (placeholder?.rest ?? ''),
      unit,
      parentUnit: this.filled('parent-unit', this.text(cells, 'parent-unit', row)),
      email,
      location: this.text(cells, 'location', row),
      start: this.date(cells, 'start', row),
      end: this.date(cells, 'end', row),
      photo: this.photo(cells, row),
      manager: managerText.trim() === '' ? undefined : { row, field: 'manager', text: managerText },
      seconds: second.trim() === '' ? [] : [{ row, field: 'second-manager', text: second }],
      isDotted: DOTTED.test(this.cell(cells, 'line-kind').slice(0, 100)),
    };
    return post;
  }

  private nameIn(cells: readonly string[], row: number): string {
    const whole = this.text(cells, 'name', row);
    if (whole !== '') return whole;
    return [this.text(cells, 'first-name', row), this.text(cells, 'last-name', row)].filter(Boolean).join(' ');
  }

  private text(cells: readonly string[], field: Field, row: number): string {
    const cell = this.cell(cells, field);
    if (cell === '') return '';
    const clean = cleanText(cell);
    const text = withoutMarkup(clean);
    if (text !== clean) this.found.add('markup', row, field, cell);
    return text;
  }

  /** The cell, or the one above it where that is what empty cells mean. */
  private filled(field: 'unit' | 'parent-unit' | 'manager', cell: string): string {
    if (!this.mapping.fillDown) return cell;
    const above = field === 'unit' ? 'unitAbove' : field === 'manager' ? 'managerAbove' : 'parentAbove';
    if (cell.trim() !== '') this[above] = cell;
    return this[above];
  }

  private date(cells: readonly string[], field: 'start' | 'end', row: number): string {
    const cell = this.cell(cells, field);
    if (cell === '') return '';
    const date = readDate(cell, this.dateOrder);
    if (date === undefined) this.found.add('unreadable-date', row, field, cell);
    else if (date.includes('/') && !cell.includes(date)) this.found.add('either-date', row, field, cell);
    return date ?? '';
  }

  private photo(cells: readonly string[], row: number): string {
    const photo = cleanText(this.cell(cells, 'photo'));
    if (meansNobody(photo)) return '';
    if (photo.startsWith('data:') && isOwnPicture(photo)) return photo;
    this.found.add('photo-elsewhere', row, 'photo', photo);
    return '';
  }
}
