/** Finds the row of a person by any cell that names somebody: by id, by name, or by both in one cell. */

import { nameKey } from '../names/name-key.ts';
import { normalKey } from '../names/normal-key.ts';
import type { ShapeTable } from './shape.ts';

const NAME_AND_ID = /^(.+?)\s*[([]\s*([^()[\]]+?)\s*[)\]]$/;
const ID_AND_NAME = /^(\S*\d\S*)\s+(?:[-–|:]\s+)?(\D+)$/;
/** Of the cells of such a column, so many may be empty or repeat another one. */
const MOST_AMISS = 0.1;
/** In a table of so many rows or more, one row may be amiss in any case: a person in two seats, or a cell left empty. */
const FEWEST_ROWS = 5;

/** How a cell is compared; names only where nothing is found by the cell as it is, since that takes longer. */
const WAYS: readonly ((text: string) => string)[] = [normalKey, nameKey];

const SEVERAL = -1;

function keysOf(text: string): string[] {
  return WAYS.map((toKey) => toKey(text)).filter((key) => key !== '');
}

export class PeopleKeys {
  private readonly table: ShapeTable;
  private readonly columns: readonly number[];
  /** Rows by key, SEVERAL where more than one has it, for each way of comparing that was needed. */
  private readonly rows = new Map<(text: string) => string, Map<string, number>>();
  private readonly known = new Map<string, number>();

  private constructor(table: ShapeTable, columns: readonly number[]) {
    this.table = table;
    this.columns = columns;
  }

  /** Looks at the columns that differ in almost all rows, but for some. */
  static of(table: ShapeTable, without: readonly number[]): PeopleKeys {
    const known = keysOfTables.get(table) ?? new PeopleKeys(table, columnsOfKeys(table));
    keysOfTables.set(table, known);
    if (!known.columns.some((column) => without.includes(column))) return known;
    return new PeopleKeys(
      table,
      known.columns.filter((column) => !without.includes(column)),
    );
  }

  /** -1 where nobody, or more than one, is called so. */
  rowOf(cell: string): number {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const row = this.find(cell);
    this.known.set(cell, row);
    return row;
  }

  /** Whether the cell names the person of the row, be it one of several rows of that person. */
  isOf(row: number, cell: string): boolean {
    const found = this.rowOf(cell);
    if (found >= 0 || !this.isOfSeveral(cell)) return found === row;
    const parts = new Set(partsOf(cell).flatMap(keysOf));
    return this.columns.some((column) =>
      partsOf(this.table.text(row, column)).some((part) => keysOf(part).some((key) => parts.has(key))),
    );
  }

  private isOfSeveral(cell: string): boolean {
    return partsOf(cell).some((part) => WAYS.some((way) => this.rowsBy(way).get(way(part)) === SEVERAL));
  }

  private find(cell: string): number {
    const parts = partsOf(cell);
    for (const way of WAYS) {
      const rows = this.rowsBy(way);
      for (const part of parts) {
        const row = rows.get(way(part));
        if (row !== undefined) return row;
      }
    }
    return -1;
  }

  private rowsBy(way: (text: string) => string): Map<string, number> {
    const known = this.rows.get(way);
    if (known) return known;
    const rows = new Map<string, number>();
    for (const column of this.columns) {
      for (const [row, text] of this.table.texts(column).entries()) {
        for (const part of partsOf(text)) {
          const key = way(part);
          const other = rows.get(key);
          if (key !== '') rows.set(key, other === undefined || other === row ? row : SEVERAL);
        }
      }
    }
    this.rows.set(way, rows);
    return rows;
  }
}

/** With all of its columns of keys, as most questions are asked. */
const keysOfTables = new WeakMap<ShapeTable, PeopleKeys>();

function columnsOfKeys(table: ShapeTable): number[] {
  return Array.from({ length: table.columns }, (_, column) => column).filter((column) => {
    const sample = table.sample(column).map((text) => text.trim());
    if (!isDistinct(sample.filter((text) => text !== ''))) return false;
    const texts = table.texts(column);
    const filled = texts.filter((text) => text !== '');
    return areFew(texts.length - filled.length, texts.length) && isDistinct(filled);
  });
}

function isDistinct(texts: readonly string[]): boolean {
  return areFew(texts.length - new Set(texts).size, texts.length);
}

function areFew(amiss: number, all: number): boolean {
  return amiss <= Math.max(all < FEWEST_ROWS ? 0 : 1, MOST_AMISS * all);
}

/** The cell as a whole, and the name and the id that may stand in it together. */
function partsOf(text: string): string[] {
  if (text === '') return [];
  const [, name, id] = NAME_AND_ID.exec(text) ?? [];
  const [, idBefore, nameAfter] = ID_AND_NAME.exec(text) ?? [];
  return [text, id, name, idBefore, nameAfter].filter((part) => part !== undefined);
}
