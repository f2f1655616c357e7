/**
 * The database of this browser in which lies what somebody asked to keep. It is opened as it is, whichever version of
 * Orgdiff wrote it, and the stores that it lacks are added only where something is to be written: so hardly anything
 * ever has to wait until another tab lets go of it.
 */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { createStore } from 'zustand/vanilla';

const NAME = 'orgdiff';
const STORES = ['entries', 'texts'] as const;

/**
 * What stands in them may be of any version, or changed by hand. `texts` holds the text of an organisation at its id,
 * and at ['files', id] the files it was read from: in the store that was always there, so that no tab of an earlier
 * version stands in the way.
 */
export interface KeptSchema extends DBSchema {
  entries: { key: IDBValidKey; value: unknown };
  texts: { key: IDBValidKey; value: unknown };
}
export type KeptDatabase = IDBPDatabase<KeptSchema>;

/** Whether a change of the database waits for another tab of Orgdiff to let go of it. */
export const waitingForTab = createStore<{ readonly isWaiting: boolean }>(() => ({ isWaiting: false }));

let current: KeptDatabase | undefined;

function forget(db: IDBDatabase): void {
  db.close();
  current = undefined;
}

function isLacking(db: KeptDatabase): boolean {
  return STORES.some((store) => !db.objectStoreNames.contains(store));
}

/** Without a version: the database as it is. Rejects with an AbortError where there is none and none is to be made. */
async function connect(version: number | undefined, mayChange: boolean): Promise<KeptDatabase> {
  try {
    return await openDB<KeptSchema>(NAME, version, {
      upgrade: (db, _from, _to, transaction) => {
        if (!mayChange) {
          transaction.done.catch(() => undefined);
          transaction.abort();
          return;
        }
        if (!db.objectStoreNames.contains('entries')) db.createObjectStore('entries', { keyPath: 'id' });
        if (!db.objectStoreNames.contains('texts')) db.createObjectStore('texts');
      },
      blocked: () => waitingForTab.setState({ isWaiting: true }),
      // Another tab brings in a change: this one opens it again when it has something to do with it.
      blocking: (_from, _to, event) => forget(event.target as IDBDatabase),
      terminated: () => {
        current = undefined;
      },
    });
  } finally {
    waitingForTab.setState({ isWaiting: false });
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

/** Undefined where there is nothing to read. */
async function openToRead(): Promise<KeptDatabase | undefined> {
  try {
    const found = await connect(undefined, false);
    if (!isLacking(found)) return found;
    found.close();
    return undefined;
  } catch (error) {
    if (isNamed(error, 'AbortError')) return undefined;
    throw error;
  }
}

async function openToChange(): Promise<KeptDatabase> {
  const found = await connect(undefined, true);
  if (!isLacking(found)) return found;
  found.close();
  try {
    return await connect(found.version + 1, true);
  } catch (error) {
    // Another tab was quicker, and has added what was lacking.
    if (isNamed(error, 'VersionError')) return connect(undefined, true);
    throw error;
  }
}

async function connected<Found extends KeptDatabase | undefined>(open: () => Promise<Found>) {
  if (current) return current;
  const found = await open();
  // Of two that were opened at a time one is enough.
  if (current) found?.close();
  else current = found;
  return current ?? found;
}

async function use<Value, Found extends KeptDatabase | undefined>(
  open: () => Promise<Found>,
  work: (db: KeptDatabase) => Promise<Value>,
): Promise<Value | undefined> {
  const db = await connected(open);
  try {
    return db && (await work(db));
  } catch (error) {
    // It was closed in between.
    if (db === current || !isNamed(error, 'InvalidStateError')) throw error;
    const again = await connected(open);
    return again && work(again);
  }
}

/** Undefined where nothing was ever kept. Rejects where the browser lets nothing be kept. */
export function readKept<Value>(work: (db: KeptDatabase) => Promise<Value>): Promise<Value | undefined> {
  return use(openToRead, work);
}

/** Rejects where the browser lets nothing be kept, or has no room for it. */
export async function changeKept(work: (db: KeptDatabase) => Promise<void>): Promise<void> {
  await use(openToChange, work);
}
