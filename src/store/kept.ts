/**
 * What somebody asked to keep in this browser, in its IndexedDB: organisations with the files they were read from, and
 * files that are not shown yet. The list of them is apart from what is in them, so that it is read without reading
 * them. Whatever changes something rejects where the browser lets nothing be kept.
 */

import { fail } from '../base/result.ts';
import { isLarge } from '../io/read-organisation-text.ts';
import { salvageText } from '../io/salvage-text.ts';
import { fileOf } from '../io/write/organisation-json.ts';
import { isoOfDay, readEdtf } from '../model/edtf.ts';
import { type Organisation, readText } from '../model/organisation.ts';
import type { Files } from './importer.ts';
import { readKept } from './kept-database.ts';
import type { KeptEntry } from './kept-entry.ts';
import { keyOfFiles, readKeptFiles, sizeOfFiles, writeKeptFiles } from './kept-files.ts';
import { deleteRecord, type KeptRecord, readRecord, writeRecord } from './kept-records.ts';
import { forgetOrganisation, type OpenResult } from './known-organisations.ts';
import { isObject } from './mapping-guard.ts';
import { readLarge } from './read-large.ts';
import { filesBehind, markSafe, rememberFilesBehind } from './safe-files.ts';

/** What was deleted, so that it can be brought back. */
export interface Deleted extends KeptRecord {
  readonly key: IDBValidKey;
}

/** `wished`, as long as nothing else is kept under it. */
async function freeId(wished: string | undefined): Promise<string> {
  const isFree = async (id: string): Promise<boolean> =>
    (await readKept((db) => db.getKey('texts', id))) === undefined &&
    (await readKept((db) => db.getKey('entries', id))) === undefined;
  if (wished !== undefined && (await isFree(wished))) return wished;
  return Date.now().toString(36) + Math.floor(Math.random() * 1296).toString(36);
}

/** Where it is kept from now on, and whether with the files it was read from, where there are any. */
interface KeptAs {
  readonly id: string;
  readonly isWhole: boolean;
}

/** Keeps it with the files it was read from; where those cannot be kept, without them. */
export async function keep(organisation: Organisation, wishedId?: string): Promise<KeptAs> {
  const text = JSON.stringify(fileOf(organisation));
  const id = await freeId(wishedId);
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
  const behind = filesBehind(organisation);
  const isWhole = behind === undefined || (await keepWithFiles(entry, text, behind));
  if (behind === undefined || !isWhole) await writeRecord(id, { entry, text });
  return { id, isWhole };
}

/** False where they are too large, or have changed since they were opened. */
async function keepWithFiles(entry: KeptEntry, text: string, files: Files): Promise<boolean> {
  try {
    const size = entry.size + sizeOfFiles(files.files);
    await writeRecord(entry.id, { entry: { ...entry, size }, text, files: writeKeptFiles(files) });
    markSafe(files, { keptAs: entry.id });
    return true;
  } catch {
    return false;
  }
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
  await writeRecord(id, { entry, files: writeKeptFiles(files) });
  markSafe(files, { keptAs: id });
  return id;
}

/** The files of what is kept, and what was decided about them. Undefined where there are none that can be read. */
export async function openKeptFiles(id: string): Promise<Files | undefined> {
  return readKeptFiles(await readKept((db) => db.get('texts', keyOfFiles(id))));
}

/** As far as it can be read, with a word about what was left out. Never rejects, and changes nothing. */
export async function openKept(id: string): Promise<OpenResult> {
  try {
    const { text, files } = await readRecord(id);
    if (text === undefined) return fail([{ path: '', message: 'It is not kept in this browser, or not any more.' }]);
    if (typeof text !== 'string') return fail([{ path: '', message: 'What is kept is not what Orgdiff has written.' }]);
    const result = isLarge(text.length) ? await readLarge(text, 'What is kept', true) : salvageText(text);
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

function withName(text: unknown, name: string): unknown {
  try {
    const file: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    return isObject(file) ? JSON.stringify({ ...file, name }) : undefined;
  } catch {
    // What cannot be read stays as it is; only the list calls it otherwise.
    return undefined;
  }
}

export async function renameKept(id: string, name: string): Promise<void> {
  const { entry, text } = await readRecord(id);
  await writeRecord(id, { entry: { ...(isObject(entry) ? entry : {}), id, name }, text: withName(text, name) });
  forgetOrganisation(`kept:${id}`);
}

export async function deleteKept(keys: readonly IDBValidKey[]): Promise<readonly Deleted[]> {
  const deleted: Deleted[] = [];
  for (const key of keys) {
    // Also what the browser cannot read any more is to go.
    deleted.push({ key, ...(await readRecord(key).catch(() => ({}))) });
    await deleteRecord(key);
    forgetOrganisation(`kept:${String(key)}`);
  }
  return deleted;
}

export async function restoreKept(deleted: readonly Deleted[]): Promise<void> {
  for (const { key, ...record } of deleted) await writeRecord(key, record);
}

/** Bytes that this page takes up in the browser and that it may take up, as far as the browser says. */
export async function storageUse(): Promise<{ readonly used: number; readonly most: number } | undefined> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? undefined : { used: usage, most: quota };
}
