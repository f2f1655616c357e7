/** Text that goes out in parts: in few large writes, no faster than it is taken, and until nobody reads any more. */

import { fstatSync, writeSync } from 'node:fs';
import type { Written } from '../base/escape/written.ts';
import { codeOf } from './unusable.ts';

const CHUNK = 1 << 16;

export function* inChunks(parts: Iterable<Written<string>>): Generator<string> {
  let chunk = '';
  for (const part of parts) {
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
function write(text: string, stream: NodeJS.WritableStream): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (!stream.writable) {
      resolve(false);
      return;
    }
    stream.write(text, (error) => {
      if (!error) resolve(true);
      else if (isClosedPipe(error)) resolve(false);
      else reject(error);
    });
  });
}

/** What Node does not do for files: where the disk has room for a part only, it asks for the rest, and is told why not. */
function writeToFile(text: string, descriptor: number): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

function fileOf(stream: NodeJS.WritableStream): number | undefined {
  const descriptor = 'fd' in stream ? Number(stream.fd) : Number.NaN;
  return Number.isInteger(descriptor) && fstatSync(descriptor).isFile() ? descriptor : undefined;
}

/** Resolves with false where nobody reads any more. Rejects where it cannot be written. */
export async function writeText(text: string, stream: NodeJS.WritableStream): Promise<boolean> {
  const file = fileOf(stream);
  if (file === undefined) return write(text, stream);
  writeToFile(text, file);
  return true;
}

/** Rejects where it cannot be written. The stream has a listener of its own for errors. */
export async function writeParts(parts: Iterable<Written<string>>, stream: NodeJS.WritableStream): Promise<void> {
  for (const chunk of inChunks(parts)) {
    if (!(await writeText(chunk, stream))) return;
  }
}
