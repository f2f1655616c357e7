/**
 * What two tables hold that no comparison of them tells: cells of columns that are neither read nor kept, and cells
 * that name a manager to whom no line is drawn. Whoever reads "nothing changed" has to know of them.
 */

import { cleanText } from '../../../base/clean-text.ts';
import { counted } from '../../../base/counted.ts';
import { itemAt } from '../../../base/lists.ts';
import type { OrganisationFile } from '../../../model/schema.ts';
import { textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import type { Mapping } from '../../table/mapping.ts';
import { findKeptColumns } from '../columns/kept-columns.ts';
import { presenceFacts } from '../columns/presence-columns.ts';
import { unitsAround } from '../columns/unit-nest.ts';
import type { Matching } from '../match/matching.ts';
import { nameKey } from '../names/name-key.ts';
import { meansNobody } from '../names/nobody.ts';
import type { Roster } from '../rows/roster.ts';

export interface ComparedTable {
  readonly grid: Grid;
  /** Fit to be read, one for each column. */
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  readonly roster: Roster;
}

export interface NotCompared {
  /** The heading in the later file. */
  readonly column: string;
  /** Rows of people who are in both files. */
  readonly rows: number;
  /** unused: the column is not compared. not-understood: the cells name managers to whom no line could be drawn. */
  readonly why: 'unused' | 'not-understood';
}

/** Where nearly everything differs and nothing occurs twice, the cells are keys of another system. */
const KEY_SHARE = 0.9;
const FEWEST_FOR_KEYS = 5;

interface ColumnPair {
  readonly before: number;
  readonly after: number;
  readonly heading: string;
}

interface RowPair {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function usedColumns({ grid, mapping }: ComparedTable): Set<number> {
  const kept = mapping.kept ?? findKeptColumns(grid, mapping);
  const presence = mapping.presence ?? presenceFacts(grid, mapping.headings);
  const units = unitsAround(grid, mapping);
  return new Set([...Object.values(mapping.columns), ...units, ...kept, ...presence.map(({ column }) => column)]);
}

/** Columns of one heading that both mappings leave out. */
function unusedPairs(before: ComparedTable, after: ComparedTable): ColumnPair[] {
  const [usedBefore, usedAfter] = [usedColumns(before), usedColumns(after)];
  const open = new Map<string, number>();
  before.headings.forEach((heading, column) => {
    if (!usedBefore.has(column)) open.set(nameKey(heading), column);
  });
  return after.headings.flatMap((heading, column): ColumnPair[] => {
    const other = usedAfter.has(column) ? undefined : open.get(nameKey(heading));
    return other === undefined ? [] : [{ before: other, after: column, heading }];
  });
}

function rowsByNumber({ numbers, rows }: Grid): (number: number) => readonly string[] {
  const indices = new Map(numbers.map((number, index) => [number, index]));
  return (number) => rows[indices.get(number) ?? -1] ?? [];
}

function pairRows(before: ComparedTable, after: ComparedTable, { matches }: Matching): RowPair[] {
  const [rowBefore, rowAfter] = [rowsByNumber(before.grid), rowsByNumber(after.grid)];
  return matches.map((match) => ({
    before: rowBefore(itemAt(before.roster.posts, match.before).row),
    after: rowAfter(itemAt(after.roster.posts, match.after).row),
  }));
}

/** Counts upwards as the rows do, and so says nothing of who stands in them. */
function isCounter(cells: readonly string[]): boolean {
  const numbers = cells.map(Number);
  return numbers.every(
    (number, index) => Number.isInteger(number) && (index === 0 || number > itemAt(numbers, index - 1)),
  );
}

function columnCells({ grid, mapping }: ComparedTable, column: number): string[] {
  return grid.rows
    .slice(mapping.headings)
    .map((row) => textAt(row, column))
    .filter((cell) => cell !== '');
}

function countDifferent(pairs: readonly RowPair[], { before, after }: ColumnPair): number {
  return pairs.reduce((count, pair) => {
    const [was, is] = [textAt(pair.before, before), textAt(pair.after, after)];
    return count + (was !== is && cleanText(was) !== cleanText(is) ? 1 : 0);
  }, 0);
}

/** The same in all rows of a file, such as the day of the report; a row number; or a key that was made anew. */
function saysNothing(
  pairs: readonly RowPair[],
  columns: ColumnPair,
  different: number,
  before: ComparedTable,
  after: ComparedTable,
): boolean {
  const [cellsBefore, cellsAfter] = [columnCells(before, columns.before), columnCells(after, columns.after)];
  const [kindsBefore, kindsAfter] = [new Set(cellsBefore), new Set(cellsAfter)];
  if (kindsBefore.size <= 1 && kindsAfter.size <= 1 && pairs.length > 1) return true;
  if (isCounter(cellsBefore) && isCounter(cellsAfter)) return true;
  const areKeys = kindsBefore.size === cellsBefore.length && kindsAfter.size === cellsAfter.length;
  return areKeys && pairs.length >= FEWEST_FOR_KEYS && different >= KEY_SHARE * pairs.length;
}

function findUnused(before: ComparedTable, after: ComparedTable, pairs: readonly RowPair[]): NotCompared[] {
  return unusedPairs(before, after).flatMap((columns): NotCompared[] => {
    const rows = countDifferent(pairs, columns);
    if (rows === 0 || saysNothing(pairs, columns, rows, before, after)) return [];
    return [{ column: columns.heading, rows, why: 'unused' }];
  });
}

function keyOfManager(cell: string): string {
  const text = cleanText(cell);
  return meansNobody(text) ? '' : nameKey(text);
}

/** Managers who are named on both days, each time another, and found on neither. */
function findNotUnderstood(before: ComparedTable, after: ComparedTable, { matches }: Matching): NotCompared[] {
  const [columnBefore, columnAfter] = [before.mapping.columns.manager, after.mapping.columns.manager];
  if (columnBefore === undefined || columnAfter === undefined) return [];
  const [rowBefore, rowAfter] = [rowsByNumber(before.grid), rowsByNumber(after.grid)];
  let rows = 0;
  for (const match of matches) {
    const [was, is] = [itemAt(before.roster.posts, match.before), itemAt(after.roster.posts, match.after)];
    if (was.manager >= 0 || is.manager >= 0) continue;
    const first = keyOfManager(textAt(rowBefore(was.row), columnBefore));
    const second = keyOfManager(textAt(rowAfter(is.row), columnAfter));
    if (first !== second) rows += 1;
  }
  return rows === 0 ? [] : [{ column: textAt(after.headings, columnAfter), rows, why: 'not-understood' }];
}

export function findNotCompared(before: ComparedTable, after: ComparedTable, matching: Matching): NotCompared[] {
  return [
    ...findNotUnderstood(before, after, matching),
    ...findUnused(before, after, pairRows(before, after, matching)),
  ];
}

function clauseOf({ column, rows, why }: NotCompared): string {
  const who = counted(rows, 'person', 'people');
  return why === 'unused'
    ? `“${column}” differs for ${who}`
    : `“${column}” names other managers for ${who}, to none of whom a line is drawn`;
}

/** "Not compared: “Notes” differs for 3 people." */
export function notComparedInWords(left: readonly NotCompared[]): string | undefined {
  return left.length === 0 ? undefined : `Not compared: ${left.map(clauseOf).join('; ')}.`;
}

/** With what no comparison tells put down beside each; `pairs` are those of neighbouring moments, in their order. */
export function tellNotCompared(file: OrganisationFile, pairs: readonly (readonly NotCompared[])[]): OrganisationFile {
  if (pairs.every((left) => left.length === 0)) return file;
  const placeOf = new Map(file.moments.map(({ id }, index) => [id, index]));
  const comparisons = file.comparisons.map((comparison) => {
    const between = pairs.slice(placeOf.get(comparison.before), placeOf.get(comparison.after)).flat();
    const notCompared = notComparedInWords(between);
    return notCompared === undefined ? comparison : { ...comparison, notCompared };
  });
  return { ...file, comparisons };
}
