/** The records of the database of what is kept: what lies under one key, written and deleted as a whole; and the list. */

import type { IDBPTransaction } from 'idb';
import { changeKept, type KeptSchema, readKept } from './kept-database.ts';
import { type KeptItem, nameOfKey, readKeptItem } from './kept-entry.ts';
import { keyOfFiles, ownerOfFiles } from './kept-files.ts';

/** What lies in the database under one key. Undefined: nothing does. */
export interface KeptRecord {
  readonly entry?: unknown;
  readonly text?: unknown;
  readonly files?: unknown;
}

type Stores = IDBPTransaction<KeptSchema, ('entries' | 'texts')[], 'readwrite'>;

function abort(transaction: Stores): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/** All that is asked for is done, or nothing of it. */
function changeAtOnce(ask: (transaction: Stores) => readonly Promise<unknown>[]): Promise<void> {
  return changeKept(async (db) => {
    const transaction = db.transaction(['entries', 'texts'], 'readwrite');
    // Told by what is awaited below; where that does not come about, nobody else waits for it.
    transaction.done.catch(() => undefined);
    try {
      await Promise.all(ask(transaction));
    } catch (error) {
      abort(transaction);
      throw error;
    }
    await transaction.done;
  });
}

export function writeRecord(key: IDBValidKey, { entry, text, files }: KeptRecord): Promise<void> {
  return changeAtOnce((transaction) => {
    const entries = transaction.objectStore('entries');
    const texts = transaction.objectStore('texts');
    const asked: Promise<unknown>[] = [];
    const ask = (request: Promise<unknown>): void => {
      request.catch(() => undefined);
      asked.push(request);
    };
    if (entry !== undefined) ask(entries.put(entry));
    if (text !== undefined) ask(texts.put(text, key));
    if (files !== undefined) ask(texts.put(files, keyOfFiles(key)));
    return asked;
  });
}

export async function readRecord(key: IDBValidKey): Promise<KeptRecord> {
  const record = await readKept(async (db): Promise<KeptRecord> => {
    const [entry, text, files] = await Promise.all([
      db.get('entries', key),
      db.get('texts', key),
      db.get('texts', keyOfFiles(key)),
    ]);
    return { entry, text, files };
  });
  return record ?? {};
}

export function deleteRecord(key: IDBValidKey): Promise<void> {
  return changeAtOnce((transaction) => {
    const texts = transaction.objectStore('texts');
    return [transaction.objectStore('entries').delete(key), texts.delete(key), texts.delete(keyOfFiles(key))];
  });
}

/** The newest first; what has no date that could be read comes last. */
export async function listKept(): Promise<readonly KeptItem[]> {
  const items = await readKept(async (db) => {
    const [entryKeys, textKeys] = await Promise.all([db.getAllKeys('entries'), db.getAllKeys('texts')]);
    const keys = new Map(entryKeys.map((key) => [nameOfKey(key), key]));
    const withText = new Set<string>();
    const withFiles = new Set<string>();
    for (const key of textKeys) {
      const owner = ownerOfFiles(key);
      const name = nameOfKey(owner ?? key);
      (owner === undefined ? withText : withFiles).add(name);
      if (!keys.has(name)) keys.set(name, owner ?? key);
    }
    return Promise.all(
      [...keys].map(async ([name, key]) => {
        const entry: unknown = await db.get('entries', key).catch(() => undefined);
        const isOurs = typeof key === 'string';
        const has = { hasOrganisation: isOurs && withText.has(name), hasFiles: isOurs && withFiles.has(name) };
        return readKeptItem(key, entry, has);
      }),
    );
  });
  return (items ?? []).toSorted((a, b) => (b.since ?? 0) - (a.since ?? 0));
}
