/**
 * Rows of changes as a table for other programs: comma-separated for a file, tab-separated for the clipboard. It is
 * written in parts, so that fifty thousand rows can be written without blocking the page and given up halfway.
 */

import { asCell } from '../base/escape/cell.ts';
import { type Delimited, joinDelimited, ROW_END } from '../base/escape/delimited.ts';
import type { FileName } from '../base/escape/file-name.ts';
import type { ChangeRow, RowReader } from '../diff/change-rows.ts';
import type { Comparison } from '../diff/comparison.ts';
import { CHANGE_FIELDS, recordOf } from './write/change-records.ts';
import { writeRows } from './write/delimited.ts';
import { nameOfFile } from './write/file-names.ts';

const ROWS_PER_PART = 500;

export interface TablePart {
  readonly text: Delimited;
  /** Rows written so far. */
  readonly written: number;
}

/** The texts of all parts in a row are the table, its heading first. Formulas are made plain text. */
export function* writeChanges(
  rows: readonly ChangeRow[],
  reader: RowReader,
  delimiter: ',' | '\t',
): Generator<TablePart> {
  yield { text: writeRows([CHANGE_FIELDS.map(asCell)], delimiter), written: 0 };
  for (let start = 0; start < rows.length; start += ROWS_PER_PART) {
    const part = rows.slice(start, start + ROWS_PER_PART);
    const records = part.map((row) => recordOf(row, reader));
    yield { text: joinDelimited([ROW_END, writeRows(records, delimiter)]), written: start + part.length };
  }
}

/** "orgdiff-meta-ai-2025-08-18-2025-08-31.csv" */
export function nameOfChangesFile(comparison: Comparison): FileName {
  return nameOfFile(comparison, 'csv');
}
