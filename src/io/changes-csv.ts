/**
 * Rows of changes as a table for other programs: comma-separated for a file, tab-separated for the clipboard. It is
 * written in parts, so that fifty thousand rows can be written without blocking the page and given up halfway.
 */

import Papa from 'papaparse';
import type { ChangeRow, RowReader } from '../diff/change-rows.ts';
import type { Comparison } from '../diff/comparison.ts';
import { CHANGE_FIELDS, FORMULA, recordOf } from './write/change-records.ts';
import { nameOfFile } from './write/file-names.ts';

/** Without it Excel takes UTF-8 for the alphabet of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF';

const ROWS_PER_PART = 500;

export interface TablePart {
  readonly text: string;
  /** Rows written so far. */
  readonly written: number;
}

/** The texts of all parts in a row are the table, its heading first. Formulas are made plain text. */
export function* writeChanges(
  rows: readonly ChangeRow[],
  reader: RowReader,
  delimiter: ',' | '\t',
): Generator<TablePart> {
  const config = { delimiter, newline: '\r\n', escapeFormulae: FORMULA };
  yield { text: Papa.unparse([[...CHANGE_FIELDS]], config), written: 0 };
  for (let start = 0; start < rows.length; start += ROWS_PER_PART) {
    const part = rows.slice(start, start + ROWS_PER_PART);
    const records = part.map((row) => recordOf(row, reader));
    yield { text: `\r\n${Papa.unparse(records, config)}`, written: start + part.length };
  }
}

/** "orgdiff-meta-ai-2025-08-18-2025-08-31.csv" */
export function nameOfChangesFile(comparison: Comparison): string {
  return nameOfFile(comparison, 'csv');
}
