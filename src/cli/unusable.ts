/** What ends the command with status 2: problems, each a line that says what is wrong, where and what to do. */

import { reasonOf } from '../base/reason.ts';
import type { ImportProblem } from '../io/table/import-problem.ts';

/** The exit status. */
export const UNUSABLE = 2;

export class Unusable extends Error {
  readonly problems: readonly ImportProblem[];

  constructor(problems: readonly ImportProblem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.problems = problems;
  }
}

/** `file` is empty where the problem is of no one file. */
export function problemIn(file: string, message: string, done = '', severity: ImportProblem['severity'] = 'error') {
  return { kind: 'unreadable-file', severity, file, places: [], count: 0, message, done } satisfies ImportProblem;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const ROOM = 'Leave out columns or rows that are not needed, or split the files.';

/** Of a process that was ended in the middle. */
export function endedWithoutMemory() {
  return problemIn('', 'The memory does not suffice for this.', ROOM);
}

/** A failure that nobody foresaw, in a sentence and without a trace. */
export function unforeseen(error: unknown): Unusable {
  if (error instanceof Unusable) return error;
  const words = reasonOf(error);
  if (error instanceof RangeError || codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new Unusable([problemIn('', `The memory does not suffice for this (${words.replace(/\.$/, '')}).`, ROOM)]);
  }
  const done = 'Nothing was compared. This is a fault of Orgdiff, so please report it.';
  return new Unusable([problemIn('', `Something went wrong: ${words.replace(/\.$/, '')}.`, done)]);
}
