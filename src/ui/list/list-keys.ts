/** Where a key leads in the grid of changes, after the grid pattern of the WAI-ARIA Authoring Practices. */

import type { ListItem } from './list-items.ts';

/** The row of column headings stands above the first item. */
export const HEADING_ROW = -1;
/** The columns that one sorts by, and the way to the chart. */
export const CELLS_PER_ROW = 8;

export interface GridPlace {
  /** Of the item, or `HEADING_ROW`. */
  readonly index: number;
  /** Kept while passing over headings of groups, which are a single cell. */
  readonly cell: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Undefined where the key means nothing here. */
export function placeAfterKey(
  { key, ctrlKey }: Key,
  { index, cell }: GridPlace,
  items: readonly ListItem[],
  rowsPerPage: number,
): GridPlace | undefined {
  const last = items.length - 1;
  const isSingleCell = items[index]?.kind === 'group';
  const toRow = (row: number, least = HEADING_ROW): GridPlace => ({ index: clamp(row, least, last), cell });
  const toCell = (next: number): GridPlace | undefined =>
    isSingleCell ? undefined : { index, cell: clamp(next, 0, CELLS_PER_ROW - (index === HEADING_ROW ? 2 : 1)) };
  switch (key) {
    case 'ArrowDown':
      return toRow(index + 1);
    case 'ArrowUp':
      return toRow(index - 1);
    case 'PageDown':
      return toRow(index + rowsPerPage);
    case 'PageUp':
      return toRow(index - rowsPerPage, 0);
    case 'ArrowRight':
      return toCell(cell + 1);
    case 'ArrowLeft':
      return toCell(cell - 1);
    case 'Home':
      return ctrlKey || isSingleCell ? { index: Math.min(0, last), cell: ctrlKey ? 0 : cell } : toCell(0);
    case 'End':
      return ctrlKey || isSingleCell
        ? { index: last, cell: ctrlKey ? CELLS_PER_ROW - 1 : cell }
        : toCell(CELLS_PER_ROW);
    default:
      return undefined;
  }
}
