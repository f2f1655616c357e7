/** Finds the row of a person by any cell that names somebody: by id, by name, or by both in one cell. */

import { nameKey } from '../names/name-key.ts';
import { normalKey } from '../names/normal-key.ts';
import type { ShapeTable } from './shape.ts';

const NAME_AND_ID = /^(.+?)\s*[([]\s*([^()[\]]+?)\s*[)\]]$/;
const ID_AND_NAME = /^(\S*\d\S*)\s+(?:[-–|:]\s+)?(\D+)$/;
const LEAST_DISTINCT = 0.9;
const LEAST_FILLED = 0.9;

/** How a cell is compared; names only where nothing is found by the cell as it is, since that takes longer. */
const WAYS: readonly ((text: string) => string)[] = [normalKey, nameKey];

export class PeopleKeys {
  private readonly table: ShapeTable;
  private readonly columns: readonly number[];
  /** Rows by key, -1 where several have it, for each way of comparing that was needed. */
  private readonly rows: (Map<string, number> | undefined)[] = [];
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

  private find(cell: string): number {
    const parts = partsOf(cell);
    for (const way of WAYS.keys()) {
      const rows = this.rowsBy(way);
      for (const part of parts) {
        const row = rows.get(WAYS[way]?.(part) ?? '');
        if (row !== undefined) return row;
      }
    }
    return -1;
  }

  private rowsBy(way: number): Map<string, number> {
    const known = this.rows[way];
    if (known) return known;
    const rows = new Map<string, number>();
    for (const column of this.columns) {
      for (const [row, text] of this.table.texts(column).entries()) {
        for (const part of partsOf(text)) {
          const key = WAYS[way]?.(part) ?? '';
          const other = rows.get(key);
          if (key !== '') rows.set(key, other === undefined || other === row ? row : -1);
        }
      }
    }
    this.rows[way] = rows;
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
    return filled.length >= LEAST_FILLED * texts.length && isDistinct(filled);
  });
}

function isDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size >= LEAST_DISTINCT * texts.length;
}

/** The cell as a whole, and the name and the id that may stand in it together. */
function partsOf(text: string): string[] {
  if (text === '') return [];
  const [, name, id] = NAME_AND_ID.exec(text) ?? [];
  const [, idBefore, nameAfter] = ID_AND_NAME.exec(text) ?? [];
  return [text, id, name, idBefore, nameAfter].filter((part) => part !== undefined);
}
