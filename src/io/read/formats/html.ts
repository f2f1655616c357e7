/** A page with a table, which many systems call an Excel file. */

import { contentOf, type TextFormat } from '../format.ts';

export const HTML: TextFormat = {
  kind: 'text',
  tells: ({ start }) => start.startsWith('<') && /<(?:table|html|!doctype html)[\s>]/i.test(start),
  read: async ({ file, text, pace }) => contentOf(await (await import('../read-html.ts')).readHtml(file, text, pace)),
};
