/** Rows of changes as records of text, the same for every kind of table that they are written into. */

import { asCell, type Cell } from '../../base/escape/cell.ts';
import { greatest, least } from '../../base/lists.ts';
import type { ChangeRow, RowPlace, RowReader } from '../../diff/change-rows.ts';
import { fieldInShort } from '../../diff/field-changes.ts';
import { type Day, isoOfDay, readEdtf } from '../../model/edtf.ts';
import type { Source } from '../../model/schema.ts';

export const CHANGE_FIELDS = [
  'Type',
  'Id',
  'Name',
  'Name before',
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
  'Other details',
  'Dates (EDTF)',
  'Earliest day',
  'Latest day',
  'Status',
  'Status of',
  'Sources',
  'Addresses',
] as const;

function placeFields({ unit, led }: RowPlace): [string, string] {
  return [unit ?? '', led ?? ''];
}

function titleOn(row: ChangeRow, side: 'before' | 'after'): string {
  return row.kind === 'person' ? (row.change[side]?.title ?? '') : '';
}

export function addressOf({ url, via }: Source): string {
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
    isoOrNothing(least(fuzzy.map(({ earliest }) => earliest))),
    isoOrNothing(greatest(fuzzy.map(({ latest }) => latest))),
  ];
}

/** The posts that nobody holds are no people. */
function typeOf(row: ChangeRow): string {
  return row.kind === 'person' && row.change.isPost ? 'post' : row.kind;
}

function nameBefore({ change }: ChangeRow): string {
  return change.before && change.after && change.before.name !== change.after.name ? change.before.name : '';
}

/** "Location: Oslo → Bergen; Grade: G5 → G6" */
function otherDetails(row: ChangeRow): string {
  return row.kind === 'person' ? row.change.fields.map(fieldInShort).join('; ') : '';
}

/** In the order of CHANGE_FIELDS. */
export function recordOf(row: ChangeRow, reader: RowReader): Cell[] {
  const { dates: all, status, statusOf, sources } = reader.evidenceOf(row);
  const dates = all.filter((date) => reader.isOfFact(date));
  return [
    typeOf(row),
    reader.idOf(row),
    reader.nameOf(row),
    nameBefore(row),
    row.category,
    row.change.kinds.join('; '),
    reader.sentenceOf(row),
    reader.causeOf(row),
    ...placeFields(reader.placeOf(row, 'before')),
    titleOn(row, 'before'),
    ...placeFields(reader.placeOf(row, 'after')),
    titleOn(row, 'after'),
    otherDetails(row),
    dates.join('; '),
    ...daysOf(dates),
    status,
    statusOf,
    sources.map(referenceTo).join('; '),
    sources.map(addressOf).filter(Boolean).join(' '),
  ].map(asCell);
}
