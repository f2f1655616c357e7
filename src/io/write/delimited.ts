import Papa from 'papaparse';
import type { Cell } from '../../base/escape/cell.ts';
import { asDelimited, type Delimited, ROW_END } from '../../base/escape/delimited.ts';

/** Rows for a file or for the clipboard, without an end of the last one. */
export function writeRows(rows: readonly (readonly Cell[])[], delimiter: ',' | '\t'): Delimited {
  return asDelimited(rows, (cells) => Papa.unparse(cells as string[][], { delimiter, newline: ROW_END }));
}
