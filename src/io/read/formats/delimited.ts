/** Cells between commas, tabs or other signs. Any text may be read so, therefore it comes last. */

import { contentOf, type TextFormat } from '../format.ts';
import { readDelimited } from '../read-delimited.ts';

export const DELIMITED: TextFormat = {
  kind: 'text',
  tells: () => true,
  read: async ({ file, text, pace, delimiter }) => contentOf(await readDelimited(file, text, pace, delimiter)),
};
