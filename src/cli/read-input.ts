/** The bytes of the files that are compared, of the standard input too: all of them, or a word why not. */

import { type BigIntStats, fstatSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { MOST_BYTES } from '../io/read/limits.ts';
import { isDamaged, pathOf } from './file-names.ts';
import { codeOf, problemIn, Unusable } from './unusable.ts';

/** What the standard input is called among files. */
export const STANDARD_INPUT = '-';

/** By the codes of the system, what is wrong and what to do. */
const REASONS: ReadonlyMap<string, readonly [what: string, done?: string]> = new Map([
  ['ENOENT', ['There is no such file.']],
  ['ENOTDIR', ['There is no such file: part of its path is no folder.']],
  ['EACCES', ['The file may not be read.']],
  ['EPERM', ['The file may not be read.']],
  ['EISDIR', ['This is a folder, not a file.']],
  ['ENXIO', ['This is a socket or a device, not a file.']],
  ['ENODEV', ['This is a device, not a file.']],
  ['ELOOP', ['The link leads in a circle.']],
  ['ENAMETOOLONG', ['There is no such file: the name is longer than names can be.']],
  ['EMFILE', ['Too many files are open.', 'Close some programs and try again.']],
  ['EIO', ['The disk or the device failed while it was read.', 'Copy the file to elsewhere and try again.']],
]);

const MOST = `${MOST_BYTES / 1024 / 1024} MB`;
const CHUNK = 1 << 20;

function refuse(name: string, message: string, done = ''): Unusable {
  return new Unusable([problemIn(name, message, done)]);
}

function refuseLarge(name: string, size: string): Unusable {
  const done = 'Leave out columns that are not needed, or split it.';
  return refuse(name, `${size}, and ${MOST} is the most that can be read.`, done);
}

/** Stops as soon as there is too much, so that what never ends is never kept. */
async function collect(name: string, chunks: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MOST_BYTES) throw refuseLarge(name, `It goes on after ${MOST}`);
    kept.push(bytes);
  }
  return Buffer.concat(kept, size);
}

function isSame(before: BigIntStats, after: BigIntStats): boolean {
  return before.size === after.size && before.mtimeNs === after.mtimeNs;
}

async function contentOfFile(path: string, name: string): Promise<Uint8Array> {
  const file = await open(pathOf(path));
  try {
    const before = await file.stat({ bigint: true });
    if (before.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (before.isBlockDevice()) throw Object.assign(new Error(), { code: 'ENODEV' });
    if (before.isFile() && before.size > MOST_BYTES) {
      throw refuseLarge(name, `The file has ${Math.ceil(Number(before.size) / 1024 / 1024).toLocaleString('en')} MB`);
    }
    const content = await collect(name, file.createReadStream({ autoClose: false, highWaterMark: CHUNK }));
    if (before.isFile() && !isSame(before, await file.stat({ bigint: true }))) {
      throw refuse(name, 'The file changed while it was read.', 'Try again when nothing writes to it.');
    }
    return content;
  } finally {
    await file.close();
  }
}

/** Node takes a folder for an empty input. */
function contentOfInput(name: string, input: () => NodeJS.ReadableStream): Promise<Uint8Array> {
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  return collect(name, input());
}

/** Fails with Unusable. `input` is asked for only where it is read. */
export async function contentOf(path: string, name: string, input: () => NodeJS.ReadableStream): Promise<Uint8Array> {
  try {
    return path === STANDARD_INPUT ? await contentOfInput(name, input) : await contentOfFile(path, name);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT' && isDamaged(path)) {
      throw refuse(name, 'There is no such file, perhaps because its name is not UTF-8.', 'Give it another name.');
    }
    const [what, done] = REASONS.get(code) ?? [`The file cannot be read${code === '' ? '' : ` (${code})`}.`];
    throw refuse(name, what, done);
  }
}
