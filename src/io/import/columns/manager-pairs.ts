/**
 * Which column names its people by the cells of which other, by values alone: for each pair of columns the share of
 * the one's cells that occur among the nearly distinct cells of the other. A true pair comes close to 1; so do numbers
 * by accident, which is for headings to tell apart.
 */

import { itemAt } from '../../../base/lists.ts';
import { cellAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import { meansNobody } from '../names/nobody.ts';
import { normalKey } from '../names/normal-key.ts';
import { type ColumnFacts, spreadRows } from './column-facts.ts';

const ROWS_TO_LOOK_UP = 400;
const SEPARATED = /[;|\n]/;

export interface ManagerPair {
  /** The column of those who are named: ids, names or addresses. */
  readonly people: number;
  readonly manager: number;
  /** The share of the manager column's cells, nobody aside, that occur among the people. */
  readonly share: number;
}

/** A cell to look up, and how often it stands in which columns. */
interface Wanted {
  readonly counts: Map<number, number>;
  /** The column of people in which it was found last, so that it counts once for each. */
  foundIn: number;
}

/** How cells are compared: as they are, or by their names. */
export type CellKey = (cell: string) => string;

/** Where a heading says so, ids may be there for a few alone. */
export function looksLikePeople(facts: ColumnFacts, isKnown: boolean): boolean {
  const { filled, distinct, dates, decimals, links, images, flags } = facts;
  const isFilled = isKnown ? filled > 0 : filled >= 0.5;
  // Whole numbers with a fraction of nothing are ids all the same.
  const isWhole = isKnown || decimals < 0.5;
  // A history has a row for each state of a person.
  const areDifferent = distinct >= (isKnown ? 0.1 : 0.5);
  return isFilled && isWhole && areDifferent && dates < 0.8 && links < 0.5 && images < 0.5 && flags < 0.9;
}

export function looksLikeManagers(facts: ColumnFacts, isKnown: boolean): boolean {
  const { filled, dates, decimals, images, flags } = facts;
  return filled > 0 && dates < 0.8 && (isKnown || decimals < 0.5) && images < 0.5 && flags < 0.9;
}

/** Rows below the headings of which some are looked up, in the columns that may be people's and managers'. */
export function pairColumns(
  grid: Grid,
  first: number,
  people: readonly number[],
  managers: readonly number[],
  key: CellKey = normalKey,
): ManagerPair[] {
  const sample = spreadRows(grid, first, ROWS_TO_LOOK_UP);
  const wanted = new Map<string, Wanted>();
  const totals = new Map<number, number>();
  for (const manager of managers) {
    for (const row of sample) {
      for (const cell of managersIn(cellAt(grid, row, manager))) {
        const value = key(cell);
        const entry = wanted.get(value) ?? { counts: new Map<number, number>(), foundIn: -1 };
        entry.counts.set(manager, (entry.counts.get(manager) ?? 0) + 1);
        wanted.set(value, entry);
        totals.set(manager, (totals.get(manager) ?? 0) + 1);
      }
    }
  }
  return people.flatMap((column) => {
    const hits = countHits(grid, first, column, wanted, key);
    return managers
      .filter((manager) => manager !== column && !repeats(grid, sample, column, manager))
      .map((manager) => ({ people: column, manager, share: (hits.get(manager) ?? 0) / (totals.get(manager) ?? 1) }))
      .filter(({ share }) => share > 0);
  });
}

function managersIn(cell: string): string[] {
  if (cell.length > 2000) return [];
  const parts = SEPARATED.test(cell) ? cell.split(SEPARATED) : [cell];
  return parts.filter((part) => !meansNobody(part));
}

function countHits(
  grid: Grid,
  first: number,
  column: number,
  wanted: ReadonlyMap<string, Wanted>,
  key: CellKey,
): Map<number, number> {
  const hits = new Map<number, number>();
  for (let row = first; row < grid.rows.length; row += 1) {
    const cell = grid.rows[row]?.[column];
    const entry = cell ? wanted.get(key(cell)) : undefined;
    if (!entry || entry.foundIn === column) continue;
    entry.foundIn = column;
    for (const [manager, count] of entry.counts) hits.set(manager, (hits.get(manager) ?? 0) + count);
  }
  return hits;
}

/** A column that says the same as another in most rows names nobody above. */
function repeats(grid: Grid, sample: readonly number[], column: number, other: number): boolean {
  let filled = 0;
  let same = 0;
  for (const row of sample) {
    const cell = cellAt(grid, row, other).trim();
    if (cell === '') continue;
    filled += 1;
    if (cell === cellAt(grid, row, column).trim()) same += 1;
  }
  return same > 1 && same > 0.5 * filled;
}

/** Whether the lines of a pair make trees: hardly a row may lead back to itself, and somebody has to be on top. */
export function makesTrees(grid: Grid, first: number, { people, manager }: ManagerPair): boolean {
  const rowOf = new Map<string, number>();
  for (let row = first; row < grid.rows.length; row += 1) {
    const cell = normalKey(cellAt(grid, row, people));
    if (cell !== '' && !rowOf.has(cell)) rowOf.set(cell, row - first);
  }
  const count = grid.rows.length - first;
  const above = new Int32Array(count).fill(-1);
  for (let row = 0; row < count; row += 1) {
    const cell = cellAt(grid, row + first, manager);
    const found = meansNobody(cell) ? undefined : rowOf.get(normalKey(cell));
    if (found !== undefined && found !== row) above[row] = found;
  }
  return countInLoops(above) <= 0.02 * count;
}

function countInLoops(above: Int32Array): number {
  const reached = new Int32Array(above.length).fill(-1);
  let inLoops = 0;
  for (let start = 0; start < above.length; start += 1) {
    let at = start;
    while (at >= 0 && reached[at] === -1) {
      reached[at] = start;
      at = itemAt(above, at);
    }
    if (reached[at] !== start) continue;
    const entry = at;
    do {
      inLoops += 1;
      at = itemAt(above, at);
    } while (at !== entry);
  }
  return inLoops;
}
