/** The rows of a grid as posts, each by itself: cells in their fields, cleaned, and what has to be said about them. */

import { cleanText } from '../../../base/clean-text.ts';
import { itemAt } from '../../../base/lists.ts';
import { readEdtf } from '../../../model/edtf.ts';
import { isOwnPicture } from '../../../model/own-picture.ts';
import { cellAt, textAt } from '../../table/cells.ts';
import { withoutMarkup } from '../../table/clean-cell.ts';
import type { Grid } from '../../table/grid.ts';
import { type Field, type Mapping, UNIT_SEPARATOR } from '../../table/mapping.ts';
import { findFillDown } from '../columns/fill-down.ts';
import { headingWords } from '../columns/heading-words.ts';
import { headingRows, headingTexts } from '../columns/headings.ts';
import { PresenceReader } from '../columns/presence-columns.ts';
import { unitsAround } from '../columns/unit-nest.ts';
import { meansNobody, meansNoId, type Placeholder, readPlaceholder } from '../names/nobody.ts';
import { normalKey } from '../names/normal-key.ts';
import { readStatus } from '../names/presence-words.ts';
import { findNobodyRows } from './nobody-rows.ts';
import { type DateOrder, findDateOrder, readDate } from './read-dates.ts';
import type { AbsentRow } from './roster.ts';
import type { RosterFindings } from './roster-findings.ts';
import { NameReader, type RowName } from './row-names.ts';
import type { RowPost } from './row-post.ts';

const DOTTED =
  /dotted|matrix|indirect|secondary|functional|fachlich|fonctionnel|funcional|funzionale|dashed|虚线|兼務/i;

/** A contract that ends is often renewed, and its date left as it was. */
const OF_CONTRACT = /contract|contrat|vertrag|befrist|contrat|assignment|probation|probezeit/;

export interface ReadRows {
  readonly posts: RowPost[];
  readonly absent: readonly AbsentRow[];
}

export interface RowOptions {
  /** Columns whose cells are kept, in this order. */
  readonly kept: readonly number[];
  /** The day of the file, as far as it is known; who has left by then is not there. */
  readonly day?: number | undefined;
}

export function readRows(grid: Grid, mapping: Mapping, found: RosterFindings, options: RowOptions): ReadRows {
  return new RowReader(grid, mapping, found, options).read();
}

const VACANT = {
  ...{ id: '', isIdMadeUp: true, writtenName: '', name: '', otherNames: [], isVacant: true },
  ...{ email: '', start: '', end: '', photo: '' },
} satisfies Partial<RowPost>;

type Absence = Pick<AbsentRow, 'why' | 'reason'>;

class RowReader {
  private readonly grid: Grid;
  private readonly mapping: Mapping;
  private readonly found: RosterFindings;
  private readonly options: RowOptions;
  private readonly headings: readonly (readonly string[])[];
  private readonly used: readonly number[];
  private readonly dateOrder: DateOrder;
  private readonly names: NameReader;
  private readonly presence: PresenceReader;
  private readonly nobody: ReadonlySet<number>;
  private readonly leftOut: ReadonlySet<number>;
  private readonly kept: ReadonlySet<number>;
  /** Columns of units around that of the unit, the outermost first. */
  private readonly unitsAround: readonly number[];
  private readonly endDecides: boolean;
  /** Where units alone are written once for several rows, a row without a manager has none. */
  private readonly fillsManagers: boolean;
  private readonly absent: AbsentRow[] = [];
  private readonly awaited: RowPost[] = [];
  private saysVacant = false;
  private unitAbove = '';
  private parentAbove = '';
  private managerAbove = '';

  constructor(grid: Grid, mapping: Mapping, found: RosterFindings, options: RowOptions) {
    this.grid = grid;
    this.mapping = mapping;
    this.found = found;
    this.options = options;
    this.headings = headingRows(grid, mapping.headings);
    this.used = Object.values(mapping.columns);
    this.dateOrder = this.findOrder();
    this.names = new NameReader(grid, mapping);
    this.presence = new PresenceReader(grid, mapping);
    this.nobody = findNobodyRows(grid, mapping);
    this.leftOut = new Set(mapping.rows?.leaveOut);
    this.kept = new Set(mapping.rows?.keep);
    this.unitsAround = unitsAround(grid, mapping);
    const isWrittenOnce = (field: Field): boolean => {
      const column = mapping.columns[field];
      return column !== undefined && findFillDown(grid, mapping.headings, column) !== undefined;
    };
    this.fillsManagers = mapping.fillDown && (isWrittenOnce('manager') || !isWrittenOnce('unit'));
    const end = mapping.columns.end;
    const texts = end === undefined ? [] : (headingTexts(grid, mapping.headings)[end] ?? []);
    this.endDecides = !texts.some((text) => OF_CONTRACT.test(headingWords(text).join(' ')));
  }

  read(): ReadRows {
    const posts: RowPost[] = [];
    for (let index = this.mapping.headings; index < this.grid.rows.length; index += 1) {
      const cells = itemAt(this.grid.rows, index);
      if (cells.every((cell) => cell.trim() === '')) continue;
      const post = this.readRow(cells, index);
      if (post) posts.push(post);
    }
    this.settleBlanks(posts);
    return { posts: [...posts, ...this.awaitedPosts(posts)], absent: this.absent };
  }

  private cell(cells: readonly string[], field: Field): string {
    const column = this.mapping.columns[field];
    return column === undefined ? '' : textAt(cells, column);
  }

  /** What tells a row that repeats the headings, as on each page of a printed report. */
  private repeatsHeadings(cells: readonly string[]): boolean {
    if (this.used.length < 2) return false;
    return this.headings.some((heading) =>
      this.used.every((column) => textAt(cells, column).trim() === textAt(heading, column).trim()),
    );
  }

  private findOrder(): DateOrder {
    const { grid, mapping } = this;
    const columns = [mapping.columns.start, mapping.columns.end].filter((column) => column !== undefined);
    if (columns.length === 0) return 'unknown';
    function* cells(): Generator<string> {
      for (let row = mapping.headings; row < grid.rows.length; row += 1)
        for (const column of columns) yield cellAt(grid, row, column);
    }
    return findDateOrder(cells());
  }

  /** Repeated headings, and rows of nobody by their looks or by hand. */
  private isSkipped(cells: readonly string[], index: number, row: number): boolean {
    const first = cells.find((cell) => cell.trim() !== '') ?? '';
    if (this.repeatsHeadings(cells)) {
      this.found.add('repeated-headings', row, '', first);
      return true;
    }
    const isLeftOut = this.leftOut.has(row);
    if (!isLeftOut && (!this.nobody.has(index) || this.kept.has(row))) return false;
    this.leaveOut(row, '', cleanText(first), { reason: 'nobody', why: isLeftOut ? 'by hand' : '' });
    return true;
  }

  private readRow(cells: readonly string[], index: number): RowPost | undefined {
    const row = this.grid.numbers[index] ?? index + 1;
    if (this.isSkipped(cells, index, row)) return undefined;
    const { id, post } = this.idsIn(cells);
    const name = this.names.read(cells, id || post);
    const read = this.postIn(cells, index, { id, post, name });
    const { title, email } = read;
    const written = [id, post, name.name, title, email, this.cell(cells, 'unit'), this.managerIn(cells)];
    if (written.every((text) => text.trim() === '')) {
      const column = cells.findIndex((cell) => cell.trim() !== '');
      this.found.addAt('nothing-to-draw', row, column, textAt(cells, column));
      return undefined;
    }
    const placeholder = this.placeholderIn(cells, name.name);
    const absence = this.kept.has(row) ? undefined : this.absenceOf(cells, name, placeholder, read.end);
    if (absence) {
      this.leaveOut(row, id || post, name.name || title || id || post, absence);
      if (absence.reason === 'not-yet' && post !== '') this.awaited.push({ ...read, ...VACANT });
      return undefined;
    }
    if (!placeholder) return read;
    return {
      ...read,
      name: '',
      otherNames: [],
      isVacant: placeholder.kind === 'vacant',
      isUndisclosed: placeholder.kind === 'undisclosed',
      title: title || placeholder.rest,
    };
  }

  /** The cells in their fields, whoever they are about. */
  private postIn(
    cells: readonly string[],
    index: number,
    { id, post, name }: { readonly id: string; readonly post: string; readonly name: RowName },
  ): RowPost {
    const row = this.grid.numbers[index] ?? index + 1;
    const manager = this.filled('manager', this.managerIn(cells));
    const second = this.cell(cells, 'second-manager');
    return {
      row,
      index,
      id,
      isIdMadeUp: id === '',
      post,
      writtenName: name.name,
      name: name.name,
      otherNames: name.otherNames,
      isVacant: false,
      isUndisclosed: false,
      title: this.text(cells, 'title', row),
      ...this.unitsOf(cells, row),
      email: cleanText(this.cell(cells, 'email')),
      location: this.text(cells, 'location', row),
      start: this.date(cells, 'start', row),
      end: this.date(cells, 'end', row),
      photo: this.photo(cells, row),
      manager: manager.trim() === '' ? undefined : { row, field: 'manager', text: manager },
      seconds: second.trim() === '' ? [] : [{ row, field: 'second-manager', text: second }],
      isDotted: DOTTED.test(this.cell(cells, 'line-kind').slice(0, 100)),
      furtherPosts: [],
      attributes: this.options.kept.map((column) => withoutMarkup(cleanText(textAt(cells, column)))),
    };
  }

  /** Posts of people who are still to come are vacant until then, unless somebody else holds them. */
  private awaitedPosts(posts: readonly RowPost[]): RowPost[] {
    if (this.awaited.length === 0) return [];
    const held = new Set(posts.map(({ post }) => normalKey(post)));
    return this.awaited.filter(({ post }) => !held.has(normalKey(post)));
  }

  /** Where a file has ids of posts alone, these are the ids. */
  private idsIn(cells: readonly string[]): { readonly id: string; readonly post: string } {
    const [idCell, postCell] = [cleanText(this.cell(cells, 'id')), cleanText(this.cell(cells, 'post'))];
    const post = meansNoId(postCell) ? '' : postCell;
    if (this.mapping.columns.id === undefined) return { id: post, post };
    return { id: meansNoId(idCell) ? '' : idCell, post };
  }

  private managerIn(cells: readonly string[]): string {
    const cell = this.cell(cells, 'manager');
    if (cell.trim() !== '') return cell;
    return `${this.cell(cells, 'manager-first-name')} ${this.cell(cells, 'manager-last-name')}`.trim();
  }

  /** Who is not there by a status, by a mark beside the name, by a word for a post that is no more, or by a day. */
  private absenceOf(
    cells: readonly string[],
    { marks }: RowName,
    placeholder: Placeholder | undefined,
    end: string,
  ): Absence | undefined {
    if (placeholder?.kind === 'abolished') return { reason: 'abolished', why: this.wordOfPost(cells) };
    const status = this.presence.absenceIn(cells);
    if (status) return { reason: status.reading, why: status.word };
    for (const mark of marks) {
      const reading = mark.length > 2 ? readStatus(mark) : undefined;
      if (reading !== undefined && reading !== 'present') return { reason: reading, why: mark };
    }
    const { day } = this.options;
    if (day === undefined || end === '' || !this.endDecides || readEdtf(end).latest > day) return undefined;
    return { reason: 'left', why: cleanText(this.cell(cells, 'end')) };
  }

  private wordOfPost(cells: readonly string[]): string {
    const words = (['id', 'post', 'name'] as const).map((field) => cleanText(this.cell(cells, field)));
    return words.find((word) => readPlaceholder(word)?.kind === 'abolished') ?? '';
  }

  /** What stands for a name that is none; a word for it may stand where the id would be. */
  private placeholderIn(cells: readonly string[], name: string): Placeholder | undefined {
    const placeholder = readPlaceholder(name);
    if (!placeholder) return undefined;
    for (const field of ['id', 'post'] as const) {
      const word = cleanText(this.cell(cells, field));
      const told = word === '' || !meansNoId(word) || meansNobody(word) ? undefined : readPlaceholder(word);
      if (!told) continue;
      if (told.kind === 'vacant') this.saysVacant = true;
      return told;
    }
    if (name !== '' && placeholder.kind === 'vacant') this.saysVacant = true;
    return placeholder;
  }

  /** A file of posts that has a word for vacant ones leaves the names of the others blank because it keeps them back. */
  private settleBlanks(posts: readonly RowPost[]): void {
    const { columns } = this.mapping;
    const keepsBack = this.saysVacant && columns.id === undefined && columns.post !== undefined;
    for (const post of posts) {
      if (post.name !== '') continue;
      if (keepsBack && post.isVacant && post.writtenName === '' && post.id !== '') {
        post.isVacant = false;
        post.isUndisclosed = true;
      }
      if (post.isUndisclosed) this.found.add('undisclosed', post.row, this.found.nameField, post.writtenName);
      else if (post.writtenName === '') this.found.add('no-name', post.row, this.found.nameField, '');
      else this.found.add('vacant', post.row, this.found.nameField, post.writtenName);
    }
  }

  private leaveOut(row: number, id: string, name: string, { reason, why }: Absence): void {
    this.absent.push({ row, id, name, why, reason });
  }

  private unitsOf(cells: readonly string[], row: number): Pick<RowPost, 'unit' | 'parentUnit' | 'unitPath'> {
    const unit = this.filled('unit', this.text(cells, 'unit', row));
    if (this.unitsAround.length > 0) {
      const above = this.unitsAround.map((column) => withoutMarkup(cleanText(textAt(cells, column))));
      const path = [...above, unit].filter((name) => name !== '');
      return { unit: path.at(-1) ?? '', parentUnit: path.at(-2) ?? '', unitPath: path.slice(0, -1) };
    }
    const parentUnit = this.filled('parent-unit', this.text(cells, 'parent-unit', row));
    const path = this.cell(cells, 'unit-path').split(UNIT_SEPARATOR).map(cleanText);
    const units = path.filter((name) => name !== '');
    return { unit, parentUnit, unitPath: units };
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
    if (!this.mapping.fillDown || (field === 'manager' && !this.fillsManagers)) return cell;
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
