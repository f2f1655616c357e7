/**
 * What somebody asked to keep in this browser, in its IndexedDB: organisations with the files they were read from, and
 * files that are not shown yet. The list of them is apart from what is in them, so that it is read without reading
 * them. Whatever changes something rejects where the browser lets nothing be kept.
 */

import { fail } from '../base/result.ts';
import { isLarge, readOrganisationText } from '../io/read-organisation-text.ts';
import { fileOf } from '../io/write/organisation-json.ts';
import { isoOfDay, readEdtf } from '../model/edtf.ts';
import { type Organisation, readText } from '../model/organisation.ts';
import type { Files } from './importer.ts';
import { changeKept, type KeptDatabase, readKept } from './kept-database.ts';
import { keyOfFiles, readKeptFiles, sizeOfFiles, writeKeptFiles } from './kept-files.ts';
import { forgetOrganisation, type OpenResult } from './known-organisations.ts';
import { readLarge } from './read-large.ts';
import { filesBehind, markSafe, rememberFilesBehind } from './safe-files.ts';

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

/** What lies in the database under one id. Undefined: nothing does. */
interface KeptRecord {
  readonly entry?: unknown;
  readonly text?: unknown;
  readonly files?: unknown;
}

/** What was deleted, so that it can be brought back. */
export interface Deleted extends KeptRecord {
  readonly id: string;
  readonly name: string;
}

/** All of it is written, or nothing. */
function write(id: string, { entry, text, files }: KeptRecord): Promise<void> {
  return changeKept(async (db) => {
    const transaction = db.transaction(['entries', 'texts'], 'readwrite');
    const texts = transaction.objectStore('texts');
    await Promise.all([
      entry === undefined ? undefined : transaction.objectStore('entries').put(entry),
      text === undefined ? undefined : texts.put(text, id),
      files === undefined ? undefined : texts.put(files, keyOfFiles(id)),
      transaction.done,
    ]);
  });
}

async function readRecord(db: KeptDatabase, id: string): Promise<KeptRecord> {
  const [entry, text, files] = await Promise.all([
    db.get('entries', id),
    db.get('texts', id),
    db.get('texts', keyOfFiles(id)),
  ]);
  return { entry, text, files };
}

/** The newest first. */
export async function listKept(): Promise<readonly KeptEntry[]> {
  const entries = (await readKept((db) => db.getAll('entries'))) as readonly KeptEntry[] | undefined;
  return (entries ?? []).toSorted((a, b) => b.since - a.since);
}

/** `wished`, as long as nothing else is kept under it. */
async function freeId(wished: string | undefined): Promise<string> {
  const isFree = async (id: string): Promise<boolean> =>
    (await readKept((db) => db.getKey('texts', id))) === undefined &&
    (await readKept((db) => db.getKey('entries', id))) === undefined;
  if (wished !== undefined && (await isFree(wished))) return wished;
  return Date.now().toString(36) + Math.floor(Math.random() * 1296).toString(36);
}

/** Keeps it with the files it was read from. Returns the id under which it is kept from now on. */
export async function keep(organisation: Organisation, wishedId?: string): Promise<string> {
  const text = JSON.stringify(fileOf(organisation));
  const id = await freeId(wishedId);
  const behind = filesBehind(organisation);
  const entry: KeptEntry = {
    id,
    name: readText(organisation.name),
    people: organisation.people.length,
    days: organisation.moments
      .flatMap(({ date, orderOnly }) => (orderOnly ? [] : [isoOfDay(readEdtf(date).earliest)]))
      .toSorted(),
    size: text.length + sizeOfFiles(behind?.files ?? []),
    since: Date.now(),
  };
  await write(id, { entry, text, files: behind && writeKeptFiles(behind) });
  if (behind) markSafe(behind, { keptAs: id });
  return id;
}

/** Keeps files that are not shown yet. Returns the id under which they are kept. */
export async function keepFiles(files: Files): Promise<string> {
  const id = await freeId(undefined);
  const entry: KeptEntry = {
    id,
    name: files.files.map(({ name }) => name).join(', '),
    people: 0,
    days: [],
    size: sizeOfFiles(files.files),
    since: Date.now(),
  };
  await write(id, { entry, files: writeKeptFiles(files) });
  markSafe(files, { keptAs: id });
  return id;
}

/** The files of what is kept, and what was decided about them. Undefined where there are none. */
export async function openKeptFiles(id: string): Promise<Files | undefined> {
  return readKeptFiles(await readKept((db) => db.get('texts', keyOfFiles(id))));
}

export async function openKept(id: string): Promise<OpenResult> {
  const gone = fail([{ path: '', message: 'It is not kept in this browser, or not any more.' }]);
  try {
    const { text, files } = (await readKept((db) => readRecord(db, id))) ?? {};
    if (typeof text !== 'string') return gone;
    const name = 'What is kept';
    const result = isLarge(text.length) ? await readLarge(text, name) : readOrganisationText(text, name);
    const behind = readKeptFiles(files);
    if (result.ok && behind) {
      rememberFilesBehind(result.value, behind);
      markSafe(behind, { keptAs: id });
    }
    return result;
  } catch {
    return fail([{ path: '', message: 'This browser does not let the page read what is kept in it.' }]);
  }
}

export async function renameKept(id: string, name: string): Promise<void> {
  const { entry, text } = (await readKept((db) => readRecord(db, id))) ?? {};
  if (entry === undefined || typeof text !== 'string') return;
  const renamed = JSON.stringify({ ...JSON.parse(text), name });
  await write(id, { entry: { ...(entry as KeptEntry), name }, text: renamed });
  forgetOrganisation(`kept:${id}`);
}

export async function deleteKept(ids: readonly string[]): Promise<readonly Deleted[]> {
  const deleted: Deleted[] = [];
  for (const id of ids) {
    await changeKept(async (db) => {
      const record = await readRecord(db, id);
      deleted.push({ id, name: (record.entry as KeptEntry).name, ...record });
      const transaction = db.transaction(['entries', 'texts'], 'readwrite');
      await Promise.all([
        transaction.objectStore('entries').delete(id),
        transaction.objectStore('texts').delete(id),
        transaction.objectStore('texts').delete(keyOfFiles(id)),
        transaction.done,
      ]);
    });
    forgetOrganisation(`kept:${id}`);
  }
  return deleted;
}

export async function restoreKept(deleted: readonly Deleted[]): Promise<void> {
  for (const { id, name: _, ...record } of deleted) await write(id, record);
}

/** Bytes that this page takes up in the browser and that it may take up, as far as the browser says. */
export async function storageUse(): Promise<{ readonly used: number; readonly most: number } | undefined> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? undefined : { used: usage, most: quota };
}
