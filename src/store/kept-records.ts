/** The records of the database of what is kept: what lies under one key, written and deleted as a whole; and the list. */

import { changeKept, readKept } from './kept-database.ts';
import { type KeptItem, nameOfKey, readKeptItem } from './kept-entry.ts';
import { keyOfFiles, ownerOfFiles } from './kept-files.ts';

/** What lies in the database under one key. Undefined: nothing does. */
export interface KeptRecord {
  readonly entry?: unknown;
  readonly text?: unknown;
  readonly files?: unknown;
}

/** All of it is written, or nothing. */
export function writeRecord(key: IDBValidKey, { entry, text, files }: KeptRecord): Promise<void> {
  return changeKept(async (db) => {
    const transaction = db.transaction(['entries', 'texts'], 'readwrite');
    const entries = transaction.objectStore('entries');
    const texts = transaction.objectStore('texts');
    await Promise.all([
      entry === undefined ? undefined : entries.put(entry),
      text === undefined ? undefined : texts.put(text, key),
      files === undefined ? undefined : texts.put(files, keyOfFiles(key)),
      transaction.done,
    ]);
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
  return changeKept(async (db) => {
    const transaction = db.transaction(['entries', 'texts'], 'readwrite');
    const texts = transaction.objectStore('texts');
    await Promise.all([
      transaction.objectStore('entries').delete(key),
      texts.delete(key),
      texts.delete(keyOfFiles(key)),
      transaction.done,
    ]);
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
