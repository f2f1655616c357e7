/** Files that are kept, with what somebody decided about them, in the form in which they lie in the database. */

import type { ImportSettings, OpenedFile } from '../io/import/session/import-settings.ts';
import type { Files } from './importer.ts';

export interface KeptFiles {
  readonly files: readonly OpenedFile[];
  readonly settings: ImportSettings;
}

/** Under which key the files of a kept organisation lie among the texts. */
export function keyOfFiles(id: string): string[] {
  return ['files', id];
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

/** Undefined where it cannot be read. */
export function readKeptFiles(value: unknown): Files | undefined {
  return value as KeptFiles | undefined;
}
