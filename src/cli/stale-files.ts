/**
 * What a run leaves beside its result when it is ended so that it cannot clear up: a file of its own name, which the
 * next run into the same folder removes. The name tells on which system it was written and by which process, so that
 * nothing is taken from one that still writes, on this machine or on another one that shares the folder.
 */

import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { sep } from 'node:path';
import { codeOf } from './unusable.ts';

type Path = string | Buffer;

function ask(question: () => string): string {
  try {
    return question();
  } catch {
    return '';
  }
}

/** The same for all processes that see each other's numbers, and for no others. */
function markOfSystem(): string {
  const machine = ask(() => readFileSync('/etc/machine-id', 'utf8'));
  const numbers = ask(() => readlinkSync('/proc/self/ns/pid'));
  return createHash('sha256').update([hostname(), machine, numbers].join('\n')).digest('hex').slice(0, 12);
}

function isAlive(process: number): boolean {
  try {
    globalThis.process.kill(process, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function within(folder: Path, name: string): Buffer {
  return Buffer.concat([Buffer.from(folder), Buffer.from(`${sep}${name}`)]);
}

function namesIn(folder: Path): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A path for what is not whole yet, which nothing else has. */
export function temporaryPath(folder: Path): Buffer {
  return within(folder, `.orgdiff-${markOfSystem()}-${process.pid}-${Date.now().toString(36)}.tmp`);
}

function removeIfOurs(path: Buffer): void {
  try {
    const stats = lstatSync(path);
    if (stats.isFile() && stats.uid === (process.getuid?.() ?? stats.uid)) unlinkSync(path);
  } catch {
    // It is gone already, or stays.
  }
}

/** Never fails: what cannot be removed stays. */
export function removeStale(folder: Path): void {
  const ours = new RegExp(`^\\.orgdiff-${markOfSystem()}-(\\d+)-[0-9a-z]+\\.tmp$`);
  for (const name of namesIn(folder)) {
    const [, writer] = ours.exec(name) ?? [];
    if (writer !== undefined && !isAlive(Number(writer))) removeIfOurs(within(folder, name));
  }
}
