/** Contacts as address books write them (vCard 2.1 to 4.0). */

import { contentOf, type TextFormat } from '../format.ts';

export const VCARD: TextFormat = {
  kind: 'text',
  tells: ({ start }) => /^BEGIN:VCARD\s*$/im.test(start.slice(0, 1000)),
  read: async ({ file, text, pace }) => contentOf(await (await import('../read-vcard.ts')).readVcard(file, text, pace)),
};
