/** Which rows of a grid are headings, and what to call its columns. */

import { itemAt } from '../../../base/lists.ts';
import { textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import { wordsOf } from '../names/name-key.ts';
import { meansNobody } from '../names/nobody.ts';
import { isKnownHeading, readHeading } from './heading-words.ts';

/** Headings stand within so many rows from the top: under a title, the date of the export, an empty line. */
const MOST_ROWS_ABOVE = 12;
/** No more columns are looked at. Spreadsheets end at 16,384, of which people fill a few dozen. */
const MOST_COLUMNS = 500;
const MOST_LETTERS = 60;
const ROWS_TO_COMPARE = 200;

export function columnCount(grid: Grid): number {
  let count = 0;
  for (const row of grid.rows) if (row.length > count) count = row.length;
  return Math.min(count, MOST_COLUMNS);
}

/** "A" to "Z", "AA" and on, as spreadsheets count. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

function knownShare(row: readonly string[]): { readonly known: number; readonly share: number } {
  const filled = row.slice(0, MOST_COLUMNS).filter(isFilled);
  const known = filled.filter((cell) => readHeading(cell)).length;
  return { known, share: filled.length > 0 ? known / filled.length : 0 };
}

function looksLikeHeadings(row: readonly string[]): boolean {
  const { known, share } = knownShare(row);
  return known >= 2 && share >= 0.4;
}

/** How many rows at the top of a grid are headings, whatever stands above them included. */
export function findHeadings(grid: Grid): number {
  if (grid.headings !== undefined) return Math.min(Math.max(grid.headings, 0), grid.rows.length);
  const top = grid.rows.slice(0, MOST_ROWS_ABOVE);
  const first = top.findIndex((row, index) => looksLikeHeadings(row) && isWidest(row, top.slice(0, index)));
  if (first < 0) return isToldApart(grid) ? 1 : 0;
  const belongs = (row: readonly string[], above: readonly string[]): boolean =>
    isLabelsOf(row, above) || isBelowGroups(row, above);
  let count = first + 1;
  while (count < top.length && belongs(itemAt(top, count), itemAt(top, count - 1))) count += 1;
  return count;
}

/** Above headings stand titles and dates, in fewer cells; a post below posts is as wide as they are. */
function isWidest(row: readonly string[], above: readonly (readonly string[])[]): boolean {
  const width = row.filter(isFilled).length;
  return above.every((other) => other.filter(isFilled).length < width);
}

/** Labels below the keys of a system: column by column both say the same. */
function isLabelsOf(row: readonly string[], keys: readonly string[]): boolean {
  const filled = row.slice(0, MOST_COLUMNS).flatMap((cell, column) => (isFilled(cell) ? [{ cell, column }] : []));
  const same = filled.filter(({ cell, column }) => saysTheSame(cell, textAt(keys, column)));
  return same.length >= 2 && same.length >= 0.6 * filled.length;
}

function saysTheSame(a: string, b: string): boolean {
  const [meaning, other] = [readHeading(a)?.meaning, readHeading(b)?.meaning];
  if (meaning !== undefined && meaning !== 'other') return meaning === other;
  return isFilled(b) && wordsOf(a).join('') === wordsOf(b).join('');
}

/** Headings below a row of names for groups of columns, which are fewer: the better part of them is well known. */
function isBelowGroups(row: readonly string[], groups: readonly string[]): boolean {
  const filled = row.slice(0, MOST_COLUMNS).filter(isFilled);
  const known = filled.filter(isKnownHeading).length;
  const areFewer =
    3 * groups.filter(isFilled).length <= 2 * filled.length || countDifferent(groups) < countDifferent(row);
  return known >= 2 && 2 * known >= filled.length && areFewer;
}

function countDifferent(row: readonly string[]): number {
  return new Set(row.filter(isFilled).map((cell) => cell.trim().toLowerCase())).size;
}

const KINDS: readonly RegExp[] = [
  /^[-+]?[\d.,'\s]+$/,
  /^\S{1,100}@\S{1,200}$/,
  /^(?:https?:|data:)/i,
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/,
  /^(?=.*\d)[\w-]+$/,
];

/** Whether the first row is unlike all below: a word where they have numbers, or a lone word that is a heading. */
function isToldApart(grid: Grid): boolean {
  const [first = [], ...others] = grid.rows.slice(0, ROWS_TO_COMPARE);
  if (others.length === 0) return looksLikeHeadings(first) || first.every((cell) => readHeading(cell));
  let unlike = false;
  let known = 0;
  for (let column = 0; column < Math.min(first.length, MOST_COLUMNS); column += 1) {
    const heading = textAt(first, column).trim().slice(0, 200);
    const cells = others.map((row) => textAt(row, column).trim().slice(0, 200)).filter((cell) => !meansNobody(cell));
    if (cells.length === 0) continue;
    const kind = KINDS.find((pattern) => cells.filter((cell) => pattern.test(cell)).length >= 0.9 * cells.length);
    if (kind) {
      if (kind.test(heading)) return false;
      if (!meansNobody(heading)) unlike = true;
    } else if (cells.includes(heading)) return false;
    if (readHeading(heading)) known += 1;
  }
  return unlike || known >= Math.min(2, first.length);
}

/**
 * One heading per column, fit to be read: the last that is filled of the rows of headings, "Column C" where there is
 * none, and with the letter of its column where another is called the same.
 */
export function readHeadings(grid: Grid, headings: number): string[] {
  const readable = headingTexts(grid, headings).map((cells, column) => {
    const cell = cells.findLast(isFilled) ?? '';
    const text = cell
      .slice(0, 1000)
      .replace(/[\s\p{C}]+/gu, ' ')
      .trim();
    if (text === '') return `Column ${columnLetters(column)}`;
    return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…` : text;
  });
  const times = new Map<string, number>();
  for (const text of readable) times.set(text, (times.get(text) ?? 0) + 1);
  return readable.map((text, column) =>
    (times.get(text) ?? 0) > 1 ? `${text} (column ${columnLetters(column)})` : text,
  );
}

/** The rows of headings without the titles and the names of groups above them. */
export function headingRows(grid: Grid, headings: number): readonly (readonly string[])[] {
  const last = grid.rows[headings - 1];
  if (!last) return [];
  const above = grid.rows[headings - 2];
  return above && isLabelsOf(last, above) ? [above, last] : [last];
}

/**
 * What the headings of each column say, the keys of a system before their labels. Columns of one heading that stand
 * below names of groups are told apart by these: "Name" below "Manager" is "Manager Name".
 */
export function headingTexts(grid: Grid, headings: number): string[][] {
  const rows = headingRows(grid, headings);
  const groups = rows.length === 1 ? groupsAbove(grid, headings) : undefined;
  const last = rows.at(-1) ?? [];
  const times = new Map<string, number>();
  for (const cell of last) times.set(plain(cell), (times.get(plain(cell)) ?? 0) + 1);
  return Array.from({ length: columnCount(grid) }, (_, column) =>
    rows
      .map((row) => textAt(row, column))
      .map((cell) => {
        const group = groups?.[column] ?? '';
        const isShared = isFilled(cell) && (times.get(plain(cell)) ?? 0) > 1;
        return isShared && group !== '' ? `${group} ${cell.trim()}` : cell;
      }),
  );
}

function plain(cell: string): string {
  return cell.trim().toLowerCase();
}

/** The names of groups in the row above the headings, each for all its columns; undefined where there are none. */
function groupsAbove(grid: Grid, headings: number): string[] | undefined {
  const row = grid.rows[headings - 2];
  if (!row || countDifferent(row) < 2) return undefined;
  let group = '';
  return Array.from({ length: columnCount(grid) }, (_, column) => {
    const cell = textAt(row, column).trim();
    if (cell !== '') group = cell;
    return group;
  });
}
