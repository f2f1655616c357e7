/** Finds the row of a person by any cell that names somebody: by id, by name, or by both in one cell. */

import { nameKey } from '../names/name-key.ts';
import { normalKey } from '../names/normal-key.ts';
import type { ShapeTable } from './shape.ts';

const NAME_AND_ID = /^(.+?)\s*[([]\s*([^()[\]]+?)\s*[)\]]$/;
const ID_AND_NAME = /^(\S*\d\S*)\s+(?:[-–|:]\s+)?(\D+)$/;
const LEAST_DISTINCT = 0.9;
const LEAST_FILLED = 0.9;

export class PeopleKeys {
  /** By key; -1 where several rows have it. */
  private readonly rows = new Map<string, number>();

  /** Looks at the columns that differ in almost all rows, but for some. */
  constructor(table: ShapeTable, without: ReadonlySet<number>) {
    for (let column = 0; column < table.columns; column++) {
      if (without.has(column)) continue;
      const texts = table.texts(column);
      const filled = texts.filter((text) => text !== '');
      if (filled.length < LEAST_FILLED * texts.length) continue;
      if (new Set(filled).size < LEAST_DISTINCT * filled.length) continue;
      for (const [row, text] of texts.entries()) for (const key of keysOf(text)) this.add(key, row);
    }
  }

  /** -1 where nobody, or more than one, is called so. */
  rowOf(cell: string): number {
    for (const key of keysOf(cell)) {
      const row = this.rows.get(key);
      if (row !== undefined) return row;
    }
    return -1;
  }

  private add(key: string, row: number): void {
    const known = this.rows.get(key);
    if (known === undefined) this.rows.set(key, row);
    else if (known !== row) this.rows.set(key, -1);
  }
}

function keysOf(text: string): string[] {
  if (text === '') return [];
  const [, name, id] = NAME_AND_ID.exec(text) ?? [];
  const [, idBefore, nameAfter] = ID_AND_NAME.exec(text) ?? [];
  const keys = [`=${normalKey(text)}`, `~${nameKey(text)}`];
  if (id !== undefined && name !== undefined) keys.push(`=${normalKey(id)}`, `~${nameKey(name)}`);
  if (idBefore !== undefined && nameAfter !== undefined) keys.push(`=${normalKey(idBefore)}`, `~${nameKey(nameAfter)}`);
  return [...new Set(keys)].filter((key) => key.length > 1);
}
