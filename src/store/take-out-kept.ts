/** What is kept, taken out as it is: also where it cannot be read. */

import { asOwnFileName, type FileName } from '../base/escape/file-name.ts';
import type { OpenedFile } from '../io/import/session/import-settings.ts';
import { readKeptItem } from './kept-entry.ts';
import { readKeptFiles } from './kept-files.ts';
import { readRecord } from './kept-records.ts';

export interface TakenOut {
  readonly name: FileName;
  readonly content: Blob;
}

/** What lies under a key as it is, to be taken out as files: the organisation, else the files that are not shown yet. */
export async function takeOutKept(key: IDBValidKey): Promise<readonly TakenOut[]> {
  const { entry, text, files } = await readRecord(key);
  const { name } = readKeptItem(key, entry, { hasOrganisation: true, hasFiles: false });
  if (typeof text === 'string') return [{ name: asOwnFileName(`${name ?? 'Kept'}.json`), content: new Blob([text]) }];
  const rest = readKeptFiles(files)?.files.map(asTakenOut);
  if (rest) return rest;
  const junk = text ?? files ?? entry;
  return junk === undefined ? [] : [{ name: asOwnFileName(`${name ?? 'Kept'}.json`), content: asBlob(junk) }];
}

function asTakenOut(file: OpenedFile): TakenOut {
  if (!('content' in file)) return { name: asOwnFileName(`${file.name}.txt`), content: new Blob([file.pasted.text]) };
  return { name: asOwnFileName(file.name), content: new Blob([file.content as BlobPart]) };
}

function asBlob(value: unknown): Blob {
  if (value instanceof Blob) return value;
  try {
    return new Blob([JSON.stringify(value) ?? String(value)]);
  } catch {
    return new Blob([String(value)]);
  }
}
