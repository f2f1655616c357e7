/** The list of what is kept, as far as it can be read: any version may have written an entry, or a hand changed it. */

import { isoOfDay, readEdtf } from '../model/edtf.ts';

export interface KeptEntry {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  /** ISO days of its moments, as far as they are known; the earliest first. */
  readonly days: readonly string[];
  /** Characters of the organisation and bytes of the files, roughly its size in bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** Whatever is undefined cannot be read. */
export interface KeptItem {
  /** What it lies under in the database: a text, unless it is none of ours. */
  readonly key: IDBValidKey;
  readonly name: string | undefined;
  readonly people: number | undefined;
  readonly days: readonly string[];
  readonly size: number | undefined;
  readonly since: number | undefined;
  readonly hasOrganisation: boolean;
  readonly hasFiles: boolean;
}

/** One text for each key; that of a text begins as none of the others does. */
export function nameOfKey(key: IDBValidKey): string {
  return typeof key === 'string' ? `"${key}` : JSON.stringify([typeof key, key]);
}

/** Days that a Date can hold. */
const LAST_TIME = 8.64e15;

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function readDay(value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  try {
    return [isoOfDay(readEdtf(value).earliest)];
  } catch {
    return [];
  }
}

/** `entry` is what stands in the list at this key, if anything does. */
export function readKeptItem(
  key: IDBValidKey,
  entry: unknown,
  has: Pick<KeptItem, 'hasOrganisation' | 'hasFiles'>,
): KeptItem {
  const { name, people, days, size, since } = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<
    Record<string, unknown>
  >;
  return {
    key,
    name: typeof name === 'string' && name.trim() !== '' ? name : undefined,
    people: isCount(people) ? people : undefined,
    days: Array.isArray(days) ? days.flatMap(readDay).toSorted() : [],
    size: isCount(size) ? size : undefined,
    since: isCount(since) && since <= LAST_TIME ? since : undefined,
    ...has,
  };
}
