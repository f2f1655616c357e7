import { itemAt } from '../../../base/lists.ts';
import { cellAt, textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';

/** After so many values it shows whether a column is of this kind. */
const ENOUGH = 100;

/**
 * The rows in which a column looks as if it repeated the cell above, or undefined where it does not look so: values
 * stand once, at the head of runs of empty cells, and never twice in a row.
 */
export function findFillDown(grid: Grid, first: number, column: number): number[] | undefined {
  const gaps: number[] = [];
  const seen = new Set<string>();
  let filled = 0;
  let repeated = 0;
  let heads = 0;
  let isAfterValue = false;
  for (let row = first; row < grid.rows.length; row += 1) {
    const cells = itemAt(grid.rows, row);
    const cell = textAt(cells, column).trim();
    if (cell !== '') {
      filled += 1;
      if (seen.has(cell)) repeated += 1;
      seen.add(cell);
      if (filled > ENOUGH && (2 * gaps.length < filled || 4 * repeated > filled)) return undefined;
      isAfterValue = true;
    } else if (filled > 0 && cells.some((other) => other.trim() !== '')) {
      gaps.push(row);
      if (isAfterValue) heads += 1;
      isAfterValue = false;
    }
  }
  const isPattern = filled >= 2 && gaps.length >= filled && heads >= 0.5 * filled && repeated <= 0.1 * filled;
  return isPattern ? gaps : undefined;
}

/** The same beyond doubt: the first row has a value, and no value comes twice. */
export function isWrittenOnce(grid: Grid, first: number, column: number): boolean {
  if (cellAt(grid, first, column).trim() === '' || !findFillDown(grid, first, column)) return false;
  const values = new Set<string>();
  for (let row = first; row < grid.rows.length; row += 1) {
    const cell = cellAt(grid, row, column).trim();
    if (cell !== '' && values.has(cell)) return false;
    values.add(cell);
  }
  return true;
}
