/** Whether a stored value is a mapping: it may be of another version, or changed by hand. */

import { FIELDS, MANAGER_BY, type Mapping, PRESENCES, type PresenceColumn } from '../io/table/mapping.ts';

/** What is missing was not known yet when it was stored. */
export type StoredMapping = Partial<Mapping> & Pick<Mapping, 'columns'>;

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

export function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isOneOf(list: readonly unknown[], value: unknown): boolean {
  return value === undefined || list.includes(value);
}

function isPresence(value: unknown): value is PresenceColumn {
  if (!isObject(value) || !isIndex(value.column) || !isObject(value.said)) return false;
  return Object.values(value.said).every((reading) => (PRESENCES as readonly unknown[]).includes(reading));
}

function isRows(value: unknown): boolean {
  return isObject(value) && isListOf(value.leaveOut, isIndex) && isListOf(value.keep, isIndex);
}

function isAround(value: unknown): boolean {
  return isObject(value) && isIndex(value.unit) && isListOf(value.columns, isIndex);
}

export function isStoredMapping(value: unknown): value is StoredMapping {
  if (!isObject(value) || !isObject(value.columns)) return false;
  const { headings, columns, managerBy, secondManagerBy, fillDown, grouping, kept, presence, rows, around } = value;
  const isColumn = ([field, column]: [string, unknown]): boolean =>
    (FIELDS as readonly string[]).includes(field) && isIndex(column);
  return (
    Object.entries(columns).every(isColumn) &&
    (headings === undefined || isIndex(headings)) &&
    isOneOf(MANAGER_BY, managerBy) &&
    isOneOf(MANAGER_BY, secondManagerBy) &&
    isOneOf([true, false], fillDown) &&
    isOneOf(['unit', 'none'], grouping) &&
    (rows === undefined || isRows(rows)) &&
    (around === undefined || isAround(around)) &&
    (kept === undefined || isListOf(kept, isIndex)) &&
    (presence === undefined || isListOf(presence, isPresence))
  );
}

/** All columns that a mapping speaks of. */
export function columnsOf({ columns, kept, presence, around }: StoredMapping): readonly number[] {
  return [
    ...Object.values(columns),
    ...(kept ?? []),
    ...(presence ?? []).map(({ column }) => column),
    ...(around ? [around.unit, ...around.columns] : []),
  ];
}
