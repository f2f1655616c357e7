/**
 * Work that may need more memory than a process has. A process without memory is ended in the middle, with a status
 * and a trace of its own. So such work is done by a process of its own, and this one tells what became of it.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fstatSync, statSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { readArguments } from './arguments.ts';
import { pathOf } from './file-names.ts';
import { lineOfProblem } from './problem-lines.ts';
import { STANDARD_INPUT } from './read-input.ts';
import { endedWithoutMemory, UNUSABLE } from './unusable.ts';
import { outletOf, writeText } from './write-parts.ts';

/** What is read and compared never becomes larger than a file by as much. */
const GROWTH = 1000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const DESCRIPTOR = /^\/(?:dev|proc\/self)\/fd\/(\d{1,3})$/;
/** With what the engine begins when it ends without memory: words for those who make it. */
const LAST_WORDS = /^\s*(?:<--- Last few GCs|FATAL ERROR: |# Fatal )/m;
const OF_ANOTHER = 'ORGDIFF_STANDARD_OUTPUT';
const OPEN = 'open';
const CLOSED = 'closed';

interface Names {
  readonly files: readonly string[];
  readonly output?: string | undefined;
}

function namesIn(args: readonly string[]): Names {
  const asked = readArguments(args);
  return asked.ok && 'request' in asked.value ? asked.value.request : { files: [] };
}

/** In bytes: Infinity where it cannot be known before it is read, nothing where reading it will tell what is wrong. */
function sizeOf(name: string): number {
  try {
    const stats = name === STANDARD_INPUT ? fstatSync(0) : statSync(pathOf(name));
    return stats.isFile() ? stats.size : Number.POSITIVE_INFINITY;
  } catch {
    return 0;
  }
}

export function mayNeedMuch(args: readonly string[]): boolean {
  const bytes = namesIn(args).files.reduce((sum, name) => sum + sizeOf(name), 0);
  return bytes * GROWTH > getHeapStatistics().heap_size_limit;
}

/** What a shell has opened for this process and names by its number is handed on. */
function streamsFor({ files, output = '' }: Names): (number | 'pipe' | 'ignore' | 'ipc')[] {
  const handedOn = [...files, output].flatMap((name) => Number(DESCRIPTOR.exec(name)?.[1] ?? 0)).filter((at) => at > 2);
  const last = handedOn.reduce((most, at) => Math.max(most, at), 2);
  const beyond = Array.from({ length: last - 2 }, (_, index) => (handedOn.includes(index + 3) ? index + 3 : 'ignore'));
  return [0, 1, 'pipe', ...beyond, 'ipc'];
}

/** What it says on its standard error, handed on up to where it ends without memory. */
class Errors {
  private readonly child: ChildProcess;
  private readonly outlet = outletOf(2);
  private isWritten = true;
  /** What looks like its last words. */
  private held = '';

  constructor(child: ChildProcess) {
    this.child = child;
  }

  private async write(text: string): Promise<void> {
    await writeText(text, this.outlet).catch(() => {
      this.isWritten = false;
    });
  }

  async handOn(): Promise<void> {
    for await (const chunk of this.child.stderr?.setEncoding('utf8') ?? []) {
      const text = String(chunk);
      const end = this.held === '' ? text.search(LAST_WORDS) : 0;
      if (end !== 0) await this.write(end < 0 ? text : text.slice(0, end));
      if (end >= 0) this.held += text.slice(end);
    }
  }

  /** Whether all of it could be written. */
  async end(isFinished: boolean): Promise<boolean> {
    if (!isFinished) await this.write(`${lineOfProblem(endedWithoutMemory())}\n`);
    else if (this.held !== '') await this.write(this.held);
    return this.isWritten;
  }
}

/** Undefined where no other process can be started. */
function start(script: string, args: readonly string[], isOutputClosed: boolean): Promise<ChildProcess | undefined> {
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
    stdio: streamsFor(namesIn(args)),
    env: { ...process.env, [OF_ANOTHER]: isOutputClosed ? CLOSED : OPEN },
  });
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(child));
    child.once('error', () => resolve(undefined));
  });
}

/** Whether this is such a process, and whether the one that started it has a standard output. */
export function startedByAnother(): { readonly isOutputClosed: boolean } | undefined {
  const word = process.env[OF_ANOTHER];
  return word === OPEN || word === CLOSED ? { isOutputClosed: word === CLOSED } : undefined;
}

/**
 * The status with which a process of its own has done it: that of a failure where it ended otherwise. Undefined where none can
 * be started. Signals end both, as if they were one.
 */
export async function runApart(
  script: string,
  args: readonly string[],
  isOutputClosed: boolean,
): Promise<number | undefined> {
  const child = await start(script, args, isOutputClosed);
  if (!child) return undefined;
  const handOn = (signal: NodeJS.Signals): boolean => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, handOn);
  const errors = new Errors(child);
  const ended = once(child, 'exit');
  await errors.handOn();
  const [code, by] = (await ended) as [number | null, NodeJS.Signals | null];
  for (const signal of SIGNALS) process.removeListener(signal, handOn);
  // Whoever waits is told of it, as of this one.
  if (SIGNALS.some((signal) => signal === by)) process.kill(process.pid, by ?? 'SIGTERM');
  const isFinished = code !== null && code <= UNUSABLE;
  return (await errors.end(isFinished)) && isFinished ? code : UNUSABLE;
}
