/** Files that are kept, with what somebody decided about them, in the form in which they lie in the database. */

import type { ImportSettings, OpenedFile } from '../io/import/session/import-settings.ts';
import type { Files } from './importer.ts';
import { readKeptSettings } from './kept-settings.ts';
import { isIndex, isObject } from './mapping-guard.ts';

interface KeptFiles {
  readonly files: readonly OpenedFile[];
  readonly settings: ImportSettings;
}

const FILES = 'files';

/** Under which key the files of a kept organisation lie among the texts. */
export function keyOfFiles(key: IDBValidKey): IDBValidKey[] {
  return [FILES, key];
}

/** What has its files under this key; undefined where the key is of no files. */
export function ownerOfFiles(key: IDBValidKey): IDBValidKey | undefined {
  return Array.isArray(key) && key.length === 2 && key[0] === FILES ? key[1] : undefined;
}

function withBlob(file: OpenedFile): OpenedFile {
  if (!('content' in file)) return file;
  const { key, name, modified, content } = file;
  return { key, name, modified, content: new Blob([content as BlobPart]) };
}

export function writeKeptFiles({ files, settings }: Files): KeptFiles {
  return { files: files.map(withBlob), settings };
}

/** Bytes, or characters of what was pasted. */
export function sizeOfFiles(files: readonly OpenedFile[]): number {
  return files.reduce((sum, file) => {
    if (!('content' in file)) return sum + file.pasted.text.length + (file.pasted.html?.length ?? 0);
    return sum + (file.content instanceof Blob ? file.content.size : file.content.byteLength);
  }, 0);
}

function readPasted(pasted: unknown): { readonly text: string; readonly html?: string } | undefined {
  if (!isObject(pasted) || typeof pasted.text !== 'string') return undefined;
  const { text, html } = pasted;
  return typeof html === 'string' ? { text, html } : { text };
}

function readFile(value: unknown): readonly OpenedFile[] {
  if (!isObject(value) || !isIndex(value.key) || typeof value.name !== 'string') return [];
  const { key, name, modified, content } = value;
  const pasted = readPasted(value.pasted);
  if (pasted) return [{ key, name, pasted }];
  if (!(content instanceof Blob || content instanceof Uint8Array)) return [];
  return [{ key, name, content, ...(typeof modified === 'number' && Number.isFinite(modified) && { modified }) }];
}

/** Undefined where not a single file of it can be read. */
export function readKeptFiles(value: unknown): Files | undefined {
  if (!isObject(value) || !Array.isArray(value.files)) return undefined;
  const byKey = new Map(value.files.flatMap(readFile).map((file) => [file.key, file]));
  if (byKey.size === 0) return undefined;
  return { files: [...byKey.values()], settings: readKeptSettings(value.settings, new Set(byKey.keys())) };
}
