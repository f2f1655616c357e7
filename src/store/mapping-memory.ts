/**
 * Remembers in this browser which column means what, for files with the same headings. A fingerprint of the headings
 * and the numbers of the columns are kept, and nothing of what stands below them.
 */

import type { InspectedTable } from '../io/import/session/inspection.ts';
import { FIELDS, MANAGER_BY, type Mapping } from '../io/table/mapping.ts';

const KEY = 'orgdiff:columns';
const MOST = 40;

type Entry = readonly [shape: string, mapping: Mapping];

/** Values that somebody decided on and numbers of rows are of one file, and are not kept. */
function headingsAlone({ presence, rows: _, ...mapping }: Mapping): Mapping {
  return presence === undefined
    ? mapping
    : { ...mapping, presence: presence.map(({ column }) => ({ column, said: {} })) };
}

/** What is stored may be of another version, or changed by hand. */
function isMapping(value: unknown): value is Mapping {
  if (typeof value !== 'object' || value === null) return false;
  const { headings, columns, managerBy, secondManagerBy, fillDown, grouping, kept, presence, rows } = value as Record<
    keyof Mapping,
    unknown
  >;
  if (typeof columns !== 'object' || columns === null || !Number.isSafeInteger(headings)) return false;
  const isIndex = (index: unknown): boolean => Number.isSafeInteger(index) && Number(index) >= 0;
  const isPresence = (each: unknown): boolean => isIndex((each as { column?: unknown } | null)?.column);
  const isColumn = ([field, column]: [string, unknown]): boolean =>
    (FIELDS as readonly string[]).includes(field) && isIndex(column);
  const isWay = (way: unknown): boolean => (MANAGER_BY as readonly unknown[]).includes(way);
  return (
    Object.entries(columns).every(isColumn) &&
    isWay(managerBy) &&
    isWay(secondManagerBy) &&
    typeof fillDown === 'boolean' &&
    rows === undefined &&
    (kept === undefined || (Array.isArray(kept) && kept.every(isIndex))) &&
    (presence === undefined || (Array.isArray(presence) && presence.every(isPresence))) &&
    (grouping === 'unit' || grouping === 'none')
  );
}

function readEntries(): Entry[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter(
      (each): each is Entry => Array.isArray(each) && typeof each[0] === 'string' && isMapping(each[1]),
    );
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

/** Without headings, what stands in the first row is data: that is never kept, in whatever form. */
function canRemember({ mapping }: InspectedTable): boolean {
  return mapping.headings > 0;
}

export function recallMapping(table: InspectedTable): Mapping | undefined {
  const mapping = readEntries().find(([shape]) => shape === table.shape)?.[1];
  const isPossible = mapping && Object.values(mapping.columns).every((column) => column < table.headings.length);
  return isPossible && canRemember(table) ? mapping : undefined;
}

export function rememberMapping(table: InspectedTable): void {
  if (!canRemember(table)) return;
  writeEntries([
    [table.shape, headingsAlone(table.mapping)],
    ...readEntries().filter(([shape]) => shape !== table.shape),
  ]);
}

export function forgetMapping({ shape }: InspectedTable): void {
  writeEntries(readEntries().filter(([each]) => each !== shape));
}
