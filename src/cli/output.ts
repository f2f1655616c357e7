/**
 * Where the result goes: to the standard output, straight into a pipe or a device, or into a file, whole or not at all.
 * It is settled before anything is read, so that nobody waits for a comparison that cannot be written.
 */

import { type BigIntStats, constants, fstatSync } from 'node:fs';
import { access, lstat, open, readlink, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathOf, shownName } from './file-names.ts';
import { STANDARD_INPUT } from './read-input.ts';
import { codeOf, problemIn, Unusable } from './unusable.ts';
import { WholeFile } from './whole-file.ts';
import { inChunks, isClosedPipe, type Outlet, type Part, writeParts } from './write-parts.ts';

export interface Output {
  /** Fails with Unusable. */
  readonly write: (parts: Iterable<Part>) => Promise<void>;
}

export interface StandardOutput {
  readonly outlet: Outlet;
  readonly isClosed: boolean;
}

const STANDARD_OUTPUT = 'standard output';
const OF_STANDARD_OUTPUT = /^\/(?:dev\/stdout|dev\/fd\/1|proc\/self\/fd\/1)$/;
/** Links of the system to what the process has open. */
const OF_DESCRIPTOR = /^\/(?:dev\/stderr|dev\/fd\/\d+|proc\/self\/fd\/\d+)$/;

const REASONS: ReadonlyMap<string, readonly [what: string, done: string]> = new Map([
  ['ENOENT', ['There is no such folder.', 'Make it first, or name another one.']],
  ['ENOTDIR', ['Part of its path is no folder.', 'Name another place.']],
  ['EACCES', ['It may not be written.', 'Name another place, or ask for the right to write there.']],
  ['EPERM', ['It may not be written.', 'Name another place, or ask for the right to write there.']],
  ['EROFS', ['The disk is read-only.', 'Name another place.']],
  ['ENOSPC', ['The disk is full.', 'Make room, or name another place.']],
  ['EDQUOT', ['The space that you may use is full.', 'Make room, or name another place.']],
  ['EFBIG', ['The file would be larger than files may be here.', 'Name another place.']],
  ['ENAMETOOLONG', ['The name is longer than names can be.', 'Name another one.']],
  ['EISDIR', ['This is a folder.', 'Name a file.']],
  ['ELOOP', ['The links on its path lead in a circle.', 'Name another place.']],
  ['ENXIO', ['Nothing can be written to a socket or a device of this kind.', 'Name a file.']],
  ['EIO', ['The disk or the device failed while it was written.', 'Name another place.']],
]);

function refuse(name: string, message: string, done: string): Unusable {
  return new Unusable([problemIn(shownName(name), message, done)]);
}

function cannotWrite(name: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === '') return error;
  const [what, done] = REASONS.get(code) ?? [`It cannot be written (${code}).`, 'Name another place.'];
  return refuse(name, what, done);
}

async function telling<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw cannotWrite(name, error);
  }
}

interface Input {
  readonly name: string;
  readonly stats: BigIntStats;
}

/** Those that are files; what cannot be read is told when it is. */
async function inputsOf(names: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const name of names) {
    try {
      const stats =
        name === STANDARD_INPUT ? fstatSync(0, { bigint: true }) : await stat(pathOf(name), { bigint: true });
      if (stats.isFile()) inputs.push({ name: name === STANDARD_INPUT ? 'the standard input' : name, stats });
    } catch {
      // Reading it says why.
    }
  }
  return inputs;
}

/** By device and number, so under whatever name, through links and on disks that know no capital letters. */
function refuseInput(name: string, { dev, ino }: BigIntStats, inputs: readonly Input[]): void {
  const same = inputs.find(({ stats }) => stats.dev === dev && stats.ino === ino);
  if (!same) return;
  const what = same.name === name ? 'It is' : `It is the same file as ${same.name},`;
  throw refuse(name, `${what} one of the files to compare and would be overwritten.`, 'Name another file.');
}

function toOutlet({ outlet, isClosed }: StandardOutput, inputs: readonly Input[]): Output {
  if (isClosed) throw refuse(STANDARD_OUTPUT, 'It is closed.', 'Open it, or name a file with -o.');
  const stats = fstatSync(1, { bigint: true });
  if (stats.isFile()) refuseInput(STANDARD_OUTPUT, stats, inputs);
  return { write: (parts) => telling(STANDARD_OUTPUT, () => writeParts(parts, outlet)) };
}

/** What is written is there at once, so there is no whole to wait for; a reader may go. */
function direct(name: string, flags: 'a' | 'w'): Output {
  const write = async (parts: Iterable<Part>): Promise<void> => {
    const file = await open(pathOf(name), flags);
    try {
      for (const chunk of inChunks(parts)) await file.writeFile(chunk);
    } catch (error) {
      if (!isClosedPipe(error)) throw error;
    } finally {
      await file.close();
    }
  };
  return { write: (parts) => telling(name, () => write(parts)) };
}

/** What is there under this name; undefined where nothing is. */
async function statsAt(name: string): Promise<BigIntStats | undefined> {
  try {
    return await lstat(pathOf(name), { bigint: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function refuseLink(name: string): Promise<never> {
  const target = shownName(await readlink(pathOf(name)));
  throw refuse(
    name,
    `It is a link to ${target}, and nothing is written through links.`,
    'Name that file, or remove the link.',
  );
}

async function toFile(name: string, inputs: readonly Input[]): Promise<Output> {
  const folder = dirname(name);
  if (/[/\\]$/.test(name)) throw Object.assign(new Error(), { code: 'EISDIR' });
  const there = await statsAt(name);
  if (there?.isSymbolicLink()) return refuseLink(name);
  if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (there?.isFIFO() || there?.isCharacterDevice()) return direct(name, 'w');
  if (there && !there.isFile()) throw Object.assign(new Error(), { code: 'ENXIO' });
  if (there) {
    refuseInput(name, there, inputs);
    await access(pathOf(name), constants.W_OK);
  }
  const place = await stat(pathOf(folder));
  if (!place.isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  try {
    await access(pathOf(folder), constants.W_OK | constants.X_OK);
  } catch {
    const done = 'Name another place, or ask for the right to write there.';
    throw refuse(name, `No file can be made in the folder ${shownName(folder)}.`, done);
  }
  const file = new WholeFile(pathOf(name), pathOf(folder), there);
  return { write: (parts) => telling(name, () => file.write(inChunks(parts))) };
}

/** Where the result is to go; `name` undefined: to the standard output. Fails with Unusable where it cannot. */
export async function settleOutput(
  name: string | undefined,
  inputNames: readonly string[],
  standard: StandardOutput,
): Promise<Output> {
  const inputs = await inputsOf(inputNames);
  if (name === undefined || OF_STANDARD_OUTPUT.test(name)) return toOutlet(standard, inputs);
  return telling(name, async () => {
    if (!OF_DESCRIPTOR.test(name)) return toFile(name, inputs);
    refuseInput(name, await stat(name, { bigint: true }), inputs);
    return direct(name, 'a');
  });
}
