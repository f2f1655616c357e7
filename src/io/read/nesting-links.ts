/**
 * What is nested says who is above whom by where it stands. Columns say it instead: by a field that tells the records
 * apart, or, where there is none, by ids that are made of names.
 */

import type { Field } from './json-fields.ts';

export interface Nested {
  /** The index of the record around each, or -1. */
  readonly parents: readonly number[];
  /** Fields that a record may have, in the order in which they stand. */
  readonly keys: readonly string[];
  /** Empty where a record has no such field. */
  readonly textAt: (index: number, key: string) => string;
}

export interface Links {
  /** Columns that stand ahead of all others. */
  readonly headings: readonly string[];
  readonly of: (index: number) => Field[];
  /** What a record is called by where others refer to it. */
  readonly keyAt: (index: number) => string;
  /** Whether ids had to be made up. */
  readonly areMadeUp: boolean;
}

/** What tells people apart, the surest first, without case and punctuation. */
const KEYS = ['id', 'employeeid', 'personid', 'uid', 'key', 'code', 'number', 'email', 'mail', 'username'];
const NAMES = ['name', 'displayname', 'fullname', 'label', 'text', 'title', 'position'];

export function linksOf(nested: Nested, taken: ReadonlySet<string>): Links {
  const { parents, textAt } = nested;
  const free = (heading: string): string => (taken.has(heading) ? `${heading} (from the nesting)` : heading);
  const key = keyOf(nested);
  if (key !== undefined) {
    const heading = free(/id|key|code|number/i.test(key) ? 'Parent id' : 'Parent');
    const of = (index: number): Field[] => {
      const parent = parents[index] ?? -1;
      return [[heading, parent < 0 ? '' : textAt(parent, key)]];
    };
    return { headings: [], of, keyAt: (index) => textAt(index, key), areMadeUp: false };
  }
  const ids = madeUpIds(nested);
  const headings = [free('Id'), free('Parent id')] as const;
  const of = (index: number): Field[] => [
    [headings[0], ids[index] ?? ''],
    [headings[1], ids[parents[index] ?? -1] ?? ''],
  ];
  return { headings, of, keyAt: (index) => ids[index] ?? '', areMadeUp: true };
}

function namingKeys(keys: readonly string[]): string[] {
  return keysLike(keys, NAMES);
}

function keysLike(keys: readonly string[], names: readonly string[]): string[] {
  return names.flatMap((name) => keys.filter((key) => key.toLowerCase().replace(/[^a-z]/g, '') === name));
}

/** An id that all have and no two share, or a name that nobody shares who has others below. */
function keyOf(nested: Nested): string | undefined {
  const { parents, keys, textAt } = nested;
  const above = [...new Set(parents.filter((parent) => parent >= 0))];
  const isId = (key: string): boolean => {
    const texts = new Set(parents.map((_, index) => textAt(index, key)));
    return texts.size === parents.length && !texts.has('');
  };
  const isName = (key: string): boolean => {
    const counts = new Map<string, number>();
    for (let index = 0; index < parents.length; index++) {
      const text = textAt(index, key);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return above.every((index) => textAt(index, key).trim() !== '' && counts.get(textAt(index, key)) === 1);
  };
  return keysLike(keys, KEYS).find(isId) ?? keysLike(keys, NAMES).find(isName);
}

/** "Ann Lee", "Ann Lee 2": so that whoever keeps a name keeps an id in another file. */
function madeUpIds({ parents, keys, textAt }: Nested): string[] {
  const names = namingKeys(keys);
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return parents.map((_, index) => {
    const name = names.map((key) => textAt(index, key)).find((text) => text.trim() !== '') ?? 'Person';
    let count = counts.get(name) ?? 0;
    let id: string;
    do {
      count++;
      id = count === 1 ? name : `${name} ${count}`;
    } while (used.has(id));
    counts.set(name, count);
    used.add(id);
    return id;
  });
}
