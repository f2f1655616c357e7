/**
 * Remembers in this browser which column means what, for files with the same headings. A fingerprint of the headings
 * and the numbers of the columns are kept, and nothing of what stands below them but the words of a column that says
 * who is there, as far as somebody has decided about them.
 */

import type { InspectedTable } from '../io/import/session/inspection.ts';
import type { Mapping } from '../io/table/mapping.ts';
import { columnsOf, isStoredMapping, type StoredMapping } from './mapping-guard.ts';

const KEY = 'orgdiff:columns';
const MOST = 40;
/** Stands for a mapping where a hierarchy in the shape of the table is not to be read. */
const AS_WRITTEN = 'as written';

type Entry = readonly [shape: string, meaning: StoredMapping | typeof AS_WRITTEN];

/** Numbers of rows are of one file; and what stands in the columns of names and ids is kept in no form. */
function withoutCells({ presence, rows: _, ...mapping }: Mapping): Mapping {
  if (presence === undefined) return mapping;
  const used = new Set(Object.values(mapping.columns));
  return {
    ...mapping,
    presence: presence.map(({ column, said }) => ({ column, said: used.has(column) ? {} : said })),
  };
}

function isEntry(value: unknown): value is Entry {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  return value[1] === AS_WRITTEN || (isStoredMapping(value[1]) && value[1].rows === undefined);
}

function readEntries(): Entry[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function writeEntries(entries: readonly Entry[]): void {
  try {
    if (entries.length === 0) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, JSON.stringify(entries.slice(0, MOST)));
  } catch {
    // Storage is off or full; then the columns are proposed anew each time.
  }
}

function remember(entry: Entry): void {
  writeEntries([entry, ...readEntries().filter(([shape]) => shape !== entry[0])]);
}

function forget(shape: string): void {
  writeEntries(readEntries().filter(([each]) => each !== shape));
}

function recall(shape: string): Entry[1] | undefined {
  return readEntries().find(([each]) => each === shape)?.[1];
}

/** Without headings, what stands in the first row is data: that is never kept, in whatever form. */
function canRemember({ mapping }: InspectedTable): boolean {
  return mapping.headings > 0;
}

/** What was not known yet when it was remembered is as Orgdiff proposes it now. */
export function recallMapping(table: InspectedTable): Mapping | undefined {
  const found = canRemember(table) ? recall(table.shape) : undefined;
  if (found === undefined || found === AS_WRITTEN) return undefined;
  const fits = columnsOf(found).every((column) => column < table.headings.length);
  return fits ? { ...table.proposed, ...found } : undefined;
}

export function rememberMapping(table: InspectedTable): void {
  if (canRemember(table)) remember([table.shape, withoutCells(table.mapping)]);
}

export function forgetMapping({ shape }: InspectedTable): void {
  forget(shape);
}

/** Whether a hierarchy in the shape of a table is left alone in files with these headings. */
export function isShapeIgnored({ shapeAsWritten }: InspectedTable): boolean {
  return shapeAsWritten !== undefined && recall(`${AS_WRITTEN} ${shapeAsWritten}`) === AS_WRITTEN;
}

/** `table` is one whose hierarchy is read, or was to be left alone. */
export function rememberShape({ shape, shapeAsWritten }: InspectedTable, isIgnored: boolean): void {
  const key = `${AS_WRITTEN} ${shapeAsWritten ?? shape}`;
  if (isIgnored) remember([key, AS_WRITTEN]);
  else if (recall(key) !== undefined) forget(key);
}
