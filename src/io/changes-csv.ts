/**
 * Rows of changes as a table for other programs: comma-separated for a file, tab-separated for the clipboard. It is
 * written in parts, so that fifty thousand rows can be written without blocking the page and given up halfway.
 */

import Papa from 'papaparse';
import type { ChangeRow, RowPlace, RowReader } from '../diff/change-rows.ts';
import type { Comparison } from '../diff/comparison.ts';
import { type Day, isoOfDay, readEdtf } from '../model/edtf.ts';
import type { Source } from '../model/schema.ts';

/** Without it Excel takes UTF-8 for the alphabet of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF';

const FIELDS = [
  'Type',
  'Id',
  'Name',
  'Change',
  'Kinds',
  'In words',
  'Cause',
  'From unit',
  'From manager or head',
  'From title',
  'To unit',
  'To manager or head',
  'To title',
  'Dates (EDTF)',
  'Earliest day',
  'Latest day',
  'Status',
  'Status of',
  'Sources',
  'Addresses',
] as const;

const ROWS_PER_PART = 500;
/** What a spreadsheet would run as a formula, in wide letters too. Papa Parse's own pattern stops at line breaks. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

function placeFields({ unit, led }: RowPlace): [string, string] {
  return [unit ?? '', led ?? ''];
}

function titleOn(row: ChangeRow, side: 'before' | 'after'): string {
  return row.kind === 'person' ? (row.change[side]?.title ?? '') : '';
}

function addressOf({ url, via }: Source): string {
  return url ?? via?.url ?? '';
}

/** "The Gazette, 2025-05~, via Herald" */
function referenceTo({ publisher, date, via }: Source): string {
  return [publisher, date, via && `via ${via.publisher}`].filter((part) => part !== undefined).join(', ');
}

function isoOrNothing(day: Day): string {
  return Number.isFinite(day) ? isoOfDay(day) : '';
}

/** As days, since a spreadsheet reads a month as its first day and "about" not at all. */
function daysOf(dates: readonly string[]): [earliest: string, latest: string] {
  if (dates.length === 0) return ['', ''];
  const fuzzy = dates.map(readEdtf);
  return [
    isoOrNothing(Math.min(...fuzzy.map(({ earliest }) => earliest))),
    isoOrNothing(Math.max(...fuzzy.map(({ latest }) => latest))),
  ];
}

function recordOf(row: ChangeRow, reader: RowReader): string[] {
  const { dates, status, statusOf, sources } = reader.evidenceOf(row);
  return [
    row.kind,
    row.kind === 'person' ? row.change.person : row.change.unit,
    reader.nameOf(row),
    row.category,
    row.change.kinds.join('; '),
    reader.sentenceOf(row),
    reader.causeOf(row),
    ...placeFields(reader.placeOf(row, 'before')),
    titleOn(row, 'before'),
    ...placeFields(reader.placeOf(row, 'after')),
    titleOn(row, 'after'),
    dates.join('; '),
    ...daysOf(dates),
    status,
    statusOf,
    sources.map(referenceTo).join('; '),
    sources.map(addressOf).filter(Boolean).join(' '),
  ];
}

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
  yield { text: Papa.unparse([[...FIELDS]], config), written: 0 };
  for (let start = 0; start < rows.length; start += ROWS_PER_PART) {
    const part = rows.slice(start, start + ROWS_PER_PART);
    const records = part.map((row) => recordOf(row, reader));
    yield { text: `\r\n${Papa.unparse(records, config)}`, written: start + part.length };
  }
}

/** "orgdiff-meta-ai-2025-08-18-2025-08-31.csv" */
export function nameOfChangesFile({ before, after }: Comparison): string {
  return `orgdiff-${after.organisation.id}-${isoOfDay(before.day)}-${isoOfDay(after.day)}.csv`;
}
