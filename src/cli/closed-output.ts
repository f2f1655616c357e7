/**
 * Whether the standard output is closed. Node opens /dev/null for reading and writing in its place and tells nobody.
 * Programs that want no output hand out the same, so it is known only by who did it: a shell opens /dev/null for
 * writing alone, and nobody hands out what they do not have. Where the system does not tell, it counts as open.
 */

import { readFileSync, readlinkSync } from 'node:fs';
import { codeOf } from './unusable.ts';

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh', 'fish', 'ash', 'busybox']);
const ACCESS_MODE = 0o3;
const READ_AND_WRITE = 0o2;

type Output = 'none' | 'nowhere' | 'somewhere';

function outputOf(process: string): Output {
  try {
    if (readlinkSync(`/proc/${process}/fd/1`) !== '/dev/null') return 'somewhere';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none';
    throw error;
  }
  const [, flags = ''] = /^flags:\s*([0-7]+)/m.exec(readFileSync(`/proc/${process}/fdinfo/1`, 'utf8')) ?? [];
  return (Number.parseInt(flags, 8) & ACCESS_MODE) === READ_AND_WRITE ? 'nowhere' : 'somewhere';
}

/** The name stands in brackets and may hold some itself; the fourth field is who started it. */
function parentOf(process: string): string {
  const stat = readFileSync(`/proc/${process}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')')).split(' ')[2] ?? '';
}

function isShell(process: string): boolean {
  return SHELLS.has(readFileSync(`/proc/${process}/comm`, 'utf8').trim());
}

export function isOutputClosed(): boolean {
  try {
    for (let process = 'self'; outputOf(process) === 'nowhere'; ) {
      process = parentOf(process);
      if (process === '0') return false;
      const output = outputOf(process);
      if (output === 'none') return true;
      if (output === 'somewhere') return isShell(process);
    }
    return false;
  } catch {
    return false;
  }
}
