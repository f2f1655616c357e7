/**
 * Organisations that somebody asked to keep in this browser, in its IndexedDB. The list of them is apart from what is
 * in them, so that it is read without reading them. Every function rejects where the browser lets nothing be kept.
 */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { fail } from '../base/result.ts';
import { isLarge, readOrganisationText } from '../io/read-organisation-text.ts';
import { fileOf } from '../io/write/organisation-json.ts';
import { isoOfDay, readEdtf } from '../model/edtf.ts';
import { type Organisation, readText } from '../model/organisation.ts';
import { forgetOrganisation, type OpenResult } from './known-organisations.ts';
import { readLarge } from './read-large.ts';

export interface KeptEntry {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  /** ISO days of its moments, as far as they are known; the earliest first. */
  readonly days: readonly string[];
  /** Characters of the file, roughly its size in bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** What was deleted, so that it can be brought back. */
export interface Deleted {
  readonly entry: KeptEntry;
  readonly text: string;
}

interface Schema extends DBSchema {
  entries: { key: string; value: KeptEntry };
  texts: { key: string; value: string };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('orgdiff', 1, {
    upgrade: (db) => {
      db.createObjectStore('entries', { keyPath: 'id' });
      db.createObjectStore('texts');
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Where nothing was ever kept, looking must not leave an empty database behind. */
async function isThere(): Promise<boolean> {
  const known = await window.indexedDB.databases();
  return known.some(({ name }) => name === 'orgdiff');
}

async function write({ entry, text }: Deleted): Promise<void> {
  const transaction = (await database()).transaction(['entries', 'texts'], 'readwrite');
  await Promise.all([
    transaction.objectStore('entries').put(entry),
    transaction.objectStore('texts').put(text, entry.id),
    transaction.done,
  ]);
}

/** The newest first. */
export async function listKept(): Promise<readonly KeptEntry[]> {
  if (!(await isThere())) return [];
  const entries = await (await database()).getAll('entries');
  return entries.toSorted((a, b) => b.since - a.since);
}

/** The id under which it is kept from now on. */
export async function keep(organisation: Organisation): Promise<string> {
  const text = JSON.stringify(fileOf(organisation));
  const id = Date.now().toString(36) + Math.floor(Math.random() * 1296).toString(36);
  const entry: KeptEntry = {
    id,
    name: readText(organisation.name),
    people: organisation.people.length,
    days: organisation.moments
      .flatMap(({ date, orderOnly }) => (orderOnly ? [] : [isoOfDay(readEdtf(date).earliest)]))
      .toSorted(),
    size: text.length,
    since: Date.now(),
  };
  await write({ entry, text });
  return id;
}

export async function openKept(id: string): Promise<OpenResult> {
  const gone = fail([{ path: '', message: 'It is not kept in this browser, or not any more.' }]);
  try {
    if (!(await isThere())) return gone;
    const text = await (await database()).get('texts', id);
    if (text === undefined) return gone;
    const name = 'What is kept';
    return isLarge(text.length) ? await readLarge(text, name) : readOrganisationText(text, name);
  } catch {
    return fail([{ path: '', message: 'This browser does not let the page read what is kept in it.' }]);
  }
}

export async function renameKept(id: string, name: string): Promise<void> {
  const db = await database();
  const [entry, text] = await Promise.all([db.get('entries', id), db.get('texts', id)]);
  if (!entry || text === undefined) return;
  const renamed = JSON.stringify({ ...JSON.parse(text), name });
  await write({ entry: { ...entry, name, size: renamed.length }, text: renamed });
  forgetOrganisation(`kept:${id}`);
}

export async function deleteKept(ids: readonly string[]): Promise<readonly Deleted[]> {
  const db = await database();
  const deleted: Deleted[] = [];
  for (const id of ids) {
    const [entry, text] = await Promise.all([db.get('entries', id), db.get('texts', id)]);
    if (entry && text !== undefined) deleted.push({ entry, text });
    const transaction = db.transaction(['entries', 'texts'], 'readwrite');
    await Promise.all([
      transaction.objectStore('entries').delete(id),
      transaction.objectStore('texts').delete(id),
      transaction.done,
    ]);
    forgetOrganisation(`kept:${id}`);
  }
  return deleted;
}

export async function restoreKept(deleted: readonly Deleted[]): Promise<void> {
  for (const each of deleted) await write(each);
}

/** Bytes that this page takes up in the browser and that it may take up, as far as the browser says. */
export async function storageUse(): Promise<{ readonly used: number; readonly most: number } | undefined> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? undefined : { used: usage, most: quota };
}
