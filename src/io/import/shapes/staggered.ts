/** One name in each row, and the column in which it stands says how deep. */

import { greatest, itemAt } from '../../../base/lists.ts';
import { columnWords, type FoundShape, replaceColumns, type ShapeTable, withoutRows } from './shape.ts';
import { areSteps, managerColumns, parentsOfDepths, unitColumns } from './tree-columns.ts';

const LEAST_ROWS = 3;
/** Of the rows, so many have just one name in the columns, and stand no more than one deeper than the row before. */
const LEAST_SHARE = 0.95;
const LEAST_BLANK = 0.3;
const MOST_STARTS = 6;
const MOST_BESIDE = 4;
/** A column of names beside the staggered ones says that these are units. */
const LEAST_NAMES = 0.9;

export function findStaggered(table: ShapeTable): FoundShape | undefined {
  if (table.length < LEAST_ROWS) return undefined;
  for (let start = 0; start < Math.min(MOST_STARTS, table.columns); start++) {
    // The first column of such a table is blank in most of its rows.
    const blank = table.sample(start).filter((cell) => cell.trim() === '').length;
    if (blank < LEAST_BLANK * table.sampleRows.length) continue;
    const found = findRun(table, start) ?? findMoving(table, start);
    if (found) return found;
  }
  return undefined;
}

/** Columns side by side of which one is filled in each row; all others stay where they are. */
function findRun(table: ShapeTable, start: number): FoundShape | undefined {
  const depths = new Array<number>(table.length).fill(-1);
  let end = start;
  for (; end < table.columns; end++) {
    let filled = 0;
    let both = 0;
    for (let row = 0; row < table.length; row++) {
      if (table.text(row, end) === '') continue;
      filled++;
      if (itemAt(depths, row) >= 0) both++;
    }
    if (filled === 0 || both > (1 - LEAST_SHARE) * table.length) break;
    for (let row = 0; row < table.length; row++) {
      if (itemAt(depths, row) < 0 && table.text(row, end) !== '') depths[row] = end - start;
    }
  }
  const columns = Array.from({ length: end - start }, (_, index) => start + index);
  const known = depths.filter((depth) => depth >= 0).length;
  if (columns.length < 2 || known < LEAST_SHARE * table.length || !areSteps(depths, LEAST_SHARE)) return undefined;
  const names = depths.map((depth, row) => (depth < 0 ? '' : table.text(row, start + depth)));
  if (!areWords(names)) return undefined;
  const parents = parentsOfDepths(depths);
  if (areGroups(table, columns, parents)) return shapeOfGroups(table, columns, names, parents);
  if (holdsNames(table, columns)) return shapeOfUnits(table, columns, names, parents);
  return {
    kind: 'staggered',
    words: `Who reports to whom is read from the column in which each name stands, of ${columnWords(table, columns)}.`,
    columns,
    tellsUnits: false,
    spellOut: () =>
      replaceColumns(table, columns, [{ heading: 'Name', cells: names }, ...managerColumns(names, parents)]),
  };
}

function saysMore(table: ShapeTable, row: number, besides: ReadonlySet<number>): boolean {
  for (let column = 0; column < table.columns; column++) {
    if (!besides.has(column) && table.text(row, column) !== '') return true;
  }
  return false;
}

/** Those with others below them say nothing but their names, and all others say more: headings of groups, and people. */
function areGroups(table: ShapeTable, columns: readonly number[], parents: readonly number[]): boolean {
  const run = new Set(columns);
  const above = new Set(parents.filter((parent) => parent >= 0));
  const fitting = parents.filter((_, row) => saysMore(table, row, run) !== above.has(row)).length;
  return above.size > 0 && fitting >= LEAST_SHARE * parents.length;
}

function shapeOfGroups(
  table: ShapeTable,
  columns: readonly number[],
  names: readonly string[],
  parents: readonly number[],
): FoundShape {
  return {
    kind: 'groups',
    words: `Units are read from rows that say nothing but a name, above the people in them, in ${columnWords(table, columns)}.`,
    columns,
    tellsUnits: true,
    spellOut: () => {
      const above = new Set(parents);
      const paths: string[][] = [];
      for (const [row, name] of names.entries()) {
        const around = paths[itemAt(parents, row)] ?? [];
        paths.push(above.has(row) ? [...around, name] : around);
      }
      const people = names.map((name, row) => (above.has(row) ? '' : name));
      const grid = replaceColumns(table, columns, [{ heading: 'Name', cells: people }, ...unitColumns(paths)]);
      return withoutRows(grid, (index) => above.has(index));
    },
  };
}

function shapeOfUnits(
  table: ShapeTable,
  columns: readonly number[],
  names: readonly string[],
  parents: readonly number[],
): FoundShape {
  return {
    kind: 'unit-levels',
    words: `Units, and which of them belongs to which, are read from the column in which each stands, of ${columnWords(table, columns)}.`,
    columns,
    tellsUnits: true,
    spellOut: () => {
      const paths: string[][] = [];
      for (const [row, name] of names.entries()) paths.push([...(paths[itemAt(parents, row)] ?? []), name]);
      return replaceColumns(table, columns, unitColumns(paths));
    },
  };
}

/** The name moves with its depth, and what else the row says moves with it: "Ann,Head" and below it ",Bo,Aide". */
function findMoving(table: ShapeTable, start: number): FoundShape | undefined {
  const depths: number[] = [];
  const beside = new Map<number, number>();
  for (let row = 0; row < table.length; row++) {
    let from = start;
    while (from < table.columns && table.text(row, from) === '') from++;
    let to = from;
    while (to < table.columns && table.text(row, to) !== '') to++;
    for (let rest = to; rest < table.columns; rest++) if (table.text(row, rest) !== '') return undefined;
    depths.push(from < table.columns ? from - start : -1);
    if (from < table.columns) beside.set(to - from, (beside.get(to - from) ?? 0) + 1);
  }
  const width = greatest(beside.keys(), 0);
  const levels = new Set(depths.filter((depth) => depth >= 0)).size;
  if (width < 2 || width > MOST_BESIDE || levels < 2 || (beside.get(width) ?? 0) < 0.5 * table.length) return undefined;
  if (!areSteps(depths, LEAST_SHARE)) return undefined;
  const cellsAt = (offset: number): string[] =>
    depths.map((depth, row) => (depth < 0 ? '' : table.text(row, start + depth + offset)));
  const names = cellsAt(0);
  if (!areWords(names)) return undefined;
  const columns = Array.from({ length: table.columns - start }, (_, index) => start + index);
  const others = Array.from({ length: width - 1 }, (_, index) => ({
    heading: ['Title', 'Unit', 'Detail'][index] ?? 'Detail',
    cells: cellsAt(index + 1),
  }));
  return {
    kind: 'staggered',
    words: `Who reports to whom is read from the column in which each row begins, of ${columnWords(table, columns)}.`,
    columns,
    tellsUnits: false,
    spellOut: () =>
      replaceColumns(table, columns, [
        { heading: 'Name', cells: names },
        ...others,
        ...managerColumns(names, parentsOfDepths(depths)),
      ]),
  };
}

function areWords(names: readonly string[]): boolean {
  const filled = names.filter((name) => name !== '');
  return filled.filter((name) => /\p{L}{2}|\p{Script=Han}/u.test(name)).length >= LEAST_SHARE * filled.length;
}

/** Another column with two words of letters in almost every row. */
function holdsNames(table: ShapeTable, without: readonly number[]): boolean {
  const gone = new Set(without);
  for (let column = 0; column < table.columns; column++) {
    if (gone.has(column)) continue;
    const texts = table.texts(column);
    const names = new Set(texts.filter((text) => /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{L}[\p{L}'’.-]*){1,3}$/u.test(text)));
    const isName = /^(?:full |employee )?name|mitarbeiter|nom\b|nombre|nome|氏名|姓名/i.test(table.heading(column));
    if (isName && names.size >= LEAST_NAMES * texts.length) return true;
  }
  return false;
}
