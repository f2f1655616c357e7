/** What goes out in parts: in few large writes, no faster than it is taken, and until nobody reads any more. */

import { write } from 'node:fs';
import { isatty, type WriteStream } from 'node:tty';
import { promisify } from 'node:util';
import type { Written } from '../base/escape/written.ts';
import { codeOf } from './unusable.ts';

const CHUNK = 1 << 16;
/** In milliseconds. */
const UNTIL_ROOM = 10;

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

/** A terminal, or whatever else this process was given to write to, by the number under which it is open. */
export interface Outlet {
  readonly descriptor: number;
  readonly terminal: WriteStream | undefined;
}

/**
 * Only a terminal is opened as a stream: Node lets no write to such a stream wait, and a pipe is then like this for
 * everybody who shares it, so that other programs cannot write what it has no room for.
 */
export function outletOf(descriptor: 1 | 2): Outlet {
  if (!isatty(descriptor)) return { descriptor, terminal: undefined };
  const terminal = descriptor === 1 ? process.stdout : process.stderr;
  // Whoever writes to it is told what became of it; without a listener it would be an exception besides.
  terminal.on('error', () => undefined);
  return { descriptor, terminal };
}

/** Resolves when it is written, with false where nobody reads any more. */
function writeToTerminal(text: string | Uint8Array, terminal: WriteStream): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (!terminal.writable) {
      resolve(false);
      return;
    }
    terminal.write(text, (error) => {
      if (!error) resolve(true);
      else if (isClosedPipe(error)) resolve(false);
      else reject(error);
    });
  });
}

const writeSome = promisify(write);
const wait = promisify(setTimeout);

/** How many of the bytes were taken: none where another program lets no write wait, and there is no room at the moment. */
async function take(bytes: Uint8Array, descriptor: number): Promise<number> {
  try {
    return (await writeSome(descriptor, bytes, 0, bytes.length, null)).bytesWritten;
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    await wait(UNTIL_ROOM);
    return 0;
  }
}

/** Where a disk has room for a part only, the rest is asked for, and the system tells why not. */
async function writeToDescriptor(text: string | Uint8Array, descriptor: number): Promise<boolean> {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += await take(bytes.subarray(at), descriptor);
  } catch (error) {
    if (isClosedPipe(error)) return false;
    throw error;
  }
  return true;
}

/** Resolves with false where nobody reads any more. Rejects where it cannot be written. */
export function writeText(text: string | Uint8Array, { descriptor, terminal }: Outlet): Promise<boolean> {
  return terminal ? writeToTerminal(text, terminal) : writeToDescriptor(text, descriptor);
}

/** Rejects where it cannot be written. */
export async function writeParts(parts: Iterable<Part>, outlet: Outlet): Promise<void> {
  for (const chunk of inChunks(parts)) {
    if (!(await writeText(chunk, outlet))) return;
  }
}
