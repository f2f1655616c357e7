/** Entries of a directory (RFC 2849). */

import { contentOf, type TextFormat } from '../format.ts';

/** Begins with a version or the name of an entry, after comments. */
function isLdif(lines: readonly string[]): boolean {
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('#') || line.startsWith(' ')) continue;
    return /^version:\s*\d+\s*$/i.test(line) || /^dn::?\s*[^\s:]/i.test(line);
  }
  return false;
}

export const LDIF: TextFormat = {
  kind: 'text',
  tells: ({ lines }) => isLdif(lines),
  read: async ({ file, text, pace }) => contentOf(await (await import('../read-ldif.ts')).readLdif(file, text, pace)),
};
