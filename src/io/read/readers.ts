/** What tells and reads each format. Readers of some size are fetched only when there is something for them to read. */

import type { Format } from './format.ts';
import { DELIMITED } from './formats/delimited.ts';
import { HTML } from './formats/html.ts';
import { JSON_TEXT } from './formats/json.ts';
import { LDIF } from './formats/ldif.ts';
import { MARKDOWN_TABLE } from './formats/markdown-table.ts';
import { VCARD } from './formats/vcard.ts';
import { XLSX } from './formats/xlsx.ts';
import { YAML } from './formats/yaml.ts';
import { FORMATS, type FormatId } from './formats.ts';

const READERS: Readonly<Record<FormatId, Format>> = {
  xlsx: XLSX,
  json: JSON_TEXT,
  html: HTML,
  vcard: VCARD,
  ldif: LDIF,
  'markdown-table': MARKDOWN_TABLE,
  yaml: YAML,
  delimited: DELIMITED,
};

/** In the order in which a file is tried. */
export const ALL_FORMATS: readonly Format[] = FORMATS.map(({ id }) => READERS[id]);
