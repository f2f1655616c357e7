/** A word of a command line, to be pasted into a shell (POSIX.1-2024, 2.2.2). */

import { asOneLine } from './unseen.ts';

/** As it is where no shell reads anything into it, else in single quotes, in which nothing means anything. */
export function asShellWord(text: string): string {
  const line = asOneLine(text);
  return /^[\w.:@=/-]+$/.test(line) ? line : `'${line.replaceAll("'", "'\\''")}'`;
}
