/** Finds the lists of people in a JSON document, whatever they are wrapped in. */

import { Unreadable } from '../table/report.ts';
import { recordsOfNames } from './json-names.ts';
import { childKeysOf, type IsChildKey } from './json-nesting.ts';
import { peopleByRole } from './json-officers.ts';
import { peopleOfUnits } from './json-units.ts';
import { isRecord, type JsonRecord, ownValue, textOf } from './json-values.ts';
import { MOST_ROWS } from './limits.ts';

export interface JsonTable {
  /** The key below which the list stands; empty at the top. */
  readonly name: string;
  readonly records: readonly JsonRecord[];
  /** Parts of the list that are no records. */
  readonly others: number;
  /** Where records are nested in each other: the index of the record around each, or -1. */
  readonly parents: readonly number[] | undefined;
  /** The keys below which they are nested. */
  readonly isChildKey: IsChildKey;
}

const DEEPEST_WRAPPER = 3;
const MOST_LOOKED_AT = 10_000;

/** The longest first. */
export function findTables(json: unknown): JsonTable[] {
  const isChildKey = childKeysOf(json);
  const byRole = peopleByRole(json);
  if (byRole) return new TableFinder(() => false).find(byRole);
  const people = peopleOfUnits(json, isChildKey);
  if (people) return new TableFinder(isChildKey).find(people);
  const named = recordsOfNames(json);
  return named ? new TableFinder(childKeysOf(named)).find(named) : new TableFinder(isChildKey).find(json);
}

class TableFinder {
  private readonly isChildKey: IsChildKey;

  constructor(isChildKey: IsChildKey) {
    this.isChildKey = isChildKey;
  }

  find(json: unknown): JsonTable[] {
    if (isRecord(json) && this.isNode(json)) return [this.tableOf('', [json])];
    let level: (readonly [key: string, value: unknown])[] = [['', json]];
    for (let depth = 0; depth <= DEEPEST_WRAPPER && level.length > 0; depth++) {
      const tables = level.flatMap(([key, value]) => (isList(value) ? [this.tableOf(key, value)] : []));
      if (tables.length > 0) return longestFirst(tables);
      const nodes = level.flatMap(([key, value]) =>
        isRecord(value) && this.isNode(value) ? [this.tableOf(key, [value])] : [],
      );
      if (nodes.length > 0) return nodes;
      const keyed = level.flatMap(([key, value]) => (isKeyed(value) ? [this.tableOf(key, keyedRecords(value))] : []));
      if (keyed.length > 0) return longestFirst(keyed);
      level = level.flatMap(([, value]) => (isRecord(value) ? Object.entries(value) : [])).slice(0, MOST_LOOKED_AT);
    }
    return [];
  }

  /** The records that are nested in another, if there are any. */
  private childrenOf(record: JsonRecord): readonly unknown[] | undefined {
    for (const key of Object.keys(record)) {
      if (!this.isChildKey(key)) continue;
      const value = ownValue(record, key);
      if (isList(value)) return value;
      if (isKeyed(value)) return keyedRecords(value);
    }
    return undefined;
  }

  /** A record with others nested in it that are of its kind, so that it is one of them and no wrapper. */
  private isNode(record: JsonRecord): boolean {
    const child = this.childrenOf(record)?.find(isRecord);
    if (!child) return false;
    return Object.keys(record).some((key) => textOf(record[key]) !== undefined && Object.hasOwn(child, key));
  }

  private tableOf(name: string, list: readonly unknown[]): JsonTable {
    const records = list.filter(isRecord);
    const others = list.length - records.length;
    const { isChildKey } = this;
    if (!records.some((record) => this.childrenOf(record) !== undefined)) {
      return { name, records, others, parents: undefined, isChildKey: () => false };
    }
    return { name, others, isChildKey, ...this.unnested(records) };
  }

  /** Everybody above before everybody below, in the order of the file. Keeps a stack of its own: files may be deep. */
  private unnested(roots: readonly JsonRecord[]): { records: JsonRecord[]; parents: number[] } {
    const records: JsonRecord[] = [];
    const parents: number[] = [];
    const pending = roots.map((record) => ({ record, parent: -1 })).reverse();
    for (let next = pending.pop(); next; next = pending.pop()) {
      if (records.length >= MOST_ROWS) {
        throw new Unreadable(`The file has more than ${MOST_ROWS.toLocaleString('en')} records.`, 'Split it.');
      }
      const parent = records.length;
      records.push(next.record);
      parents.push(next.parent);
      const children = this.childrenOf(next.record) ?? [];
      for (let index = children.length - 1; index >= 0; index--) {
        const child = children[index];
        const text = textOf(child);
        if (isRecord(child)) pending.push({ record: child, parent });
        else if (text) pending.push({ record: { name: text }, parent });
      }
    }
    return { records, parents };
  }
}

function longestFirst(tables: readonly JsonTable[]): JsonTable[] {
  return tables.toSorted((a, b) => b.records.length - a.records.length);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isRecord);
}

/** Records by their ids, or by whatever else their keys are. */
function isKeyed(value: unknown): value is JsonRecord {
  if (!isRecord(value)) return false;
  const values = Object.values(value);
  return values.length >= 2 && values.every(isPlainRecord);
}

/** Has some field that is a text or a number, so it is a person rather than a wrapper. */
function isPlainRecord(value: unknown): boolean {
  return isRecord(value) && Object.values(value).some((each) => textOf(each) !== undefined);
}

function keyedRecords(value: JsonRecord): JsonRecord[] {
  return Object.entries(value).map(([key, record]) => {
    const entries = isRecord(record) ? Object.entries(record) : [];
    return Object.fromEntries([['key', key], ...entries.filter(([each]) => each !== 'key')]);
  });
}
