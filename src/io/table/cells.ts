/** Cells of rows that may be shorter than others. */

import type { Grid } from './grid.ts';

/** The text at a place of a list; empty where there is none. */
export function textAt(texts: readonly string[], place: number): string {
  return texts[place] ?? '';
}

export function cellAt({ rows }: Pick<Grid, 'rows'>, row: number, column: number): string {
  return rows[row]?.[column] ?? '';
}
