/** What goes out in parts: in few large writes, no faster than it is taken, and until nobody reads any more. */

import { fstatSync, writeSync } from 'node:fs';
import type { Written } from '../base/escape/written.ts';
import { codeOf } from './unusable.ts';

const CHUNK = 1 << 16;

/** Text that somebody escaped, or bytes, which are no text. */
export type Part = Written<string> | Uint8Array;

export function* inChunks(parts: Iterable<Part>): Generator<string | Uint8Array> {
  let chunk = '';
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (chunk !== '') yield chunk;
      chunk = '';
      yield part;
      continue;
    }
    chunk += part;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Whether nobody reads any more, as after head and less, which is no failure. */
export function isClosedPipe(error: unknown): boolean {
  return codeOf(error) === 'EPIPE';
}

/** Resolves when it is written, with false where nobody reads any more. */
function write(chunk: string | Uint8Array, stream: NodeJS.WritableStream): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (!stream.writable) {
      resolve(false);
      return;
    }
    stream.write(chunk, (error) => {
      if (!error) resolve(true);
      else if (isClosedPipe(error)) resolve(false);
      else reject(error);
    });
  });
}

/** What Node does not do for files: where the disk has room for a part only, it asks for the rest, and is told why not. */
function writeToFile(chunk: string | Uint8Array, descriptor: number): void {
  const bytes = Buffer.from(chunk);
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

function fileOf(stream: NodeJS.WritableStream): number | undefined {
  const descriptor = 'fd' in stream ? Number(stream.fd) : Number.NaN;
  return Number.isInteger(descriptor) && fstatSync(descriptor).isFile() ? descriptor : undefined;
}

/** Resolves with false where nobody reads any more. Rejects where it cannot be written. */
export async function writeText(text: string | Uint8Array, stream: NodeJS.WritableStream): Promise<boolean> {
  const file = fileOf(stream);
  if (file === undefined) return write(text, stream);
  writeToFile(text, file);
  return true;
}

/** Rejects where it cannot be written. The stream has a listener of its own for errors. */
export async function writeParts(parts: Iterable<Part>, stream: NodeJS.WritableStream): Promise<void> {
  for (const chunk of inChunks(parts)) {
    if (!(await writeText(chunk, stream))) return;
  }
}
