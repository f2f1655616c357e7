/** What a file is called: letters, digits and marks that no system of files gives a meaning to. */

import { asOneLine } from './unseen.ts';
import type { Written } from './written.ts';

export type FileName = Written<'file name'>;

const LONGEST = 120;
/** Names of devices on Windows, whatever follows them. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The parts with "-" between, and the ending. */
export function asFileName(parts: readonly string[], ending: string): FileName {
  const name = parts
    .join('-')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$|-+$/g, '');
  return `${DEVICE.test(name) || name === '' ? `orgdiff-${name}` : name}.${ending}` as FileName;
}

/** The name that somebody gave a file, as far as it is one on every system; never that of a hidden file. */
export function asOwnFileName(name: string): FileName {
  const plain = asOneLine(name)
    .replace(/[/\\:*?"<>|]+/g, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? '';
  const stem = plain
    .slice(0, plain.length - ending.length)
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '');
  return `${DEVICE.test(plain) || stem === '' ? `orgdiff-${stem}` : stem}${ending}` as FileName;
}
