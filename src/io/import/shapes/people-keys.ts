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
  private readonly columns: readonly (readonly string[])[];
  /** Rows by key, -1 where several have it, for each way of comparing that was needed. */
  private readonly rows: (Map<string, number> | undefined)[] = [];
  private readonly known = new Map<string, number>();

  /** Looks at the columns that differ in almost all rows, but for some. */
  constructor(table: ShapeTable, without: ReadonlySet<number>) {
    const columns: (readonly string[])[] = [];
    for (let column = 0; column < table.columns; column++) {
      if (without.has(column)) continue;
      const texts = table.texts(column);
      const filled = texts.filter((text) => text !== '');
      if (filled.length < LEAST_FILLED * texts.length) continue;
      if (new Set(filled).size >= LEAST_DISTINCT * filled.length) columns.push(texts);
    }
    this.columns = columns;
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
    for (const texts of this.columns) {
      for (const [row, text] of texts.entries()) {
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

/** The cell as a whole, and the name and the id that may stand in it together. */
function partsOf(text: string): string[] {
  if (text === '') return [];
  const [, name, id] = NAME_AND_ID.exec(text) ?? [];
  const [, idBefore, nameAfter] = ID_AND_NAME.exec(text) ?? [];
  return [text, id, name, idBefore, nameAfter].filter((part) => part !== undefined);
}
