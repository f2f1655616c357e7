import type { Grid } from '../../src/io/table/grid.ts';

export function gridOfRows(rows: readonly (readonly string[])[], headings?: number): Grid {
  return { name: '', rows, numbers: rows.map((_, index) => index + 1), rowWord: 'row', headings };
}

/** A grid from lines whose cells are parted by bars. */
export function gridOf(text: string, headings?: number): Grid {
  const lines = text.trim().split('\n');
  return gridOfRows(
    lines.map((line) => line.split('|').map((cell) => cell.trim())),
    headings,
  );
}
