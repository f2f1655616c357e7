/** Records in JSON, one document or one per line, and organisations of Orgdiff's own. */

import { endsIn, type TextFormat } from '../format.ts';

export const JSON_TEXT: TextFormat = {
  kind: 'text',
  tells: ({ start, name }) =>
    /^[[{]\s*(?:["[{\]}]|-?\d|true|false|null|$)/.test(start) ||
    (/^[[{]/.test(start) && endsIn(name, 'json', 'jsonl', 'ndjson')),
  read: async ({ file, text, pace }) => (await import('../read-json.ts')).readJson(file, text, pace),
};
