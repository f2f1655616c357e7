/** A Markdown document with a table in it. */

import { contentOf, type TextFormat } from '../format.ts';
import { headingsOfMarkdown, readMarkdown } from '../read-markdown.ts';

export const MARKDOWN_TABLE: TextFormat = {
  kind: 'text',
  tells: ({ head }) => headingsOfMarkdown(head) !== undefined,
  read: async ({ file, text }) => contentOf(readMarkdown(file, text)),
};
