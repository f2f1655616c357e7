/** The name of whoever a row is about, as it is shown: the given name first, and without marks that are no names. */

import { cleanText } from '../../../base/clean-text.ts';
import { cellAt, textAt } from '../../table/cells.ts';
import { withoutMarkup } from '../../table/clean-cell.ts';
import type { Grid } from '../../table/grid.ts';
import type { Mapping } from '../../table/mapping.ts';
import { spreadRows } from '../columns/column-facts.ts';
import { nameKey } from '../names/name-key.ts';
import { isBadge, readMarks } from '../names/name-marks.ts';
import { isLastFirst, turnName } from '../names/name-order.ts';
import { normalKey } from '../names/normal-key.ts';

export interface RowName {
  readonly name: string;
  /** Other names of the same person that stand in the row. */
  readonly otherNames: readonly string[];
  /** "On Leave" */
  readonly marks: readonly string[];
}

const ROWS_TO_LOOK_AT = 1000;
const NAME_AND_NUMBER = /^(.{1,120}?)\s+[-–—|:]\s+(.{1,120})$/;
const IN_BRACKETS = /[([]([^()[\]]{1,40})[)\]]\s*$/;

type NameField = 'name' | 'first-name' | 'last-name' | 'preferred-name';

export class NameReader {
  private readonly columns: Mapping['columns'];
  private readonly isTurned: boolean;
  private readonly isPreferredTurned: boolean;
  private readonly hasBadges: boolean;

  constructor(grid: Grid, { headings, columns }: Mapping) {
    this.columns = columns;
    const rows = spreadRows(grid, headings, ROWS_TO_LOOK_AT);
    const cellsOf = (field: NameField): string[] => {
      const column = columns[field];
      return column === undefined ? [] : rows.map((row) => cleanText(cellAt(grid, row, column)));
    };
    const names = cellsOf('name').map((cell) => readMarks(cell, true).name);
    this.isTurned = isLastFirst(names);
    this.isPreferredTurned = isLastFirst(cellsOf('preferred-name'));
    const filled = cellsOf('name').filter((cell) => cell !== '');
    const badges = filled.filter((cell) => isBadge(IN_BRACKETS.exec(cell)?.[1] ?? ''));
    this.hasBadges = badges.length > 0 && 2 * badges.length >= filled.length;
  }

  /** `id` is that of the row, which names may hold once more. */
  read(cells: readonly string[], id: string): RowName {
    const whole = this.textIn(cells, 'name');
    const [first, last] = [this.marked(cells, 'first-name', id), this.marked(cells, 'last-name', id)];
    const parts = [first.name, last.name].filter((part) => part !== '').join(' ');
    const { name: bare, otherNames, marks } = whole === '' ? { ...last, name: parts } : this.readWhole(whole, id);
    const turned = this.isTurned && whole !== '' ? (turnName(bare) ?? bare) : bare;
    const others = [...otherNames];
    if (whole !== '' && first.name !== '' && last.name !== '') others.push(parts);
    if (this.columns['preferred-name'] !== undefined) {
      others.push(this.preferredIn(cells, last.name || familyOf(bare, turned)));
    }
    return {
      name: turned,
      otherNames: turned === '' ? [] : differentFrom(turned, others),
      marks: [...marks, ...(whole === '' ? first.marks : [])],
    };
  }

  private textIn(cells: readonly string[], field: NameField): string {
    const column = this.columns[field];
    return column === undefined ? '' : withoutMarkup(cleanText(textAt(cells, column)));
  }

  private marked(cells: readonly string[], field: NameField, id: string): RowName {
    const text = this.textIn(cells, field);
    return text === '' ? { name: '', otherNames: [], marks: [] } : this.readWhole(text, id);
  }

  private readWhole(text: string, id: string): RowName {
    const key = normalKey(id);
    const [, before = '', after = ''] = (key !== '' && NAME_AND_NUMBER.exec(text)) || [];
    if (key !== '' && normalKey(before) === key) return this.readWhole(after, '');
    if (key !== '' && normalKey(after) === key) return this.readWhole(before, '');
    const isOwnId = key !== '' && normalKey(IN_BRACKETS.exec(text)?.[1] ?? '') === key;
    return readMarks(text, this.hasBadges || isOwnId);
  }

  /** A preferred given name goes with the family name. */
  private preferredIn(cells: readonly string[], family: string): string {
    const text = this.textIn(cells, 'preferred-name');
    if (text === '') return '';
    const { name } = readMarks(text);
    if (this.isPreferredTurned) return turnName(name) ?? name;
    return name.includes(' ') || family === '' ? name : `${name} ${family}`;
  }
}

function differentFrom(name: string, others: readonly string[]): string[] {
  if (others.length === 0) return [];
  const key = nameKey(name);
  return [...new Set(others)].filter((other) => other !== '' && nameKey(other) !== key);
}

/** "Berg" of "Berg, Tomas" and of "Tomas Berg". */
function familyOf(written: string, shown: string): string {
  const comma = written.indexOf(',');
  if (written !== shown && comma > 0) return written.slice(0, comma).trim();
  return shown.split(' ').at(-1) ?? '';
}
