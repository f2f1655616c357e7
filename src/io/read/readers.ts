/** What tells and reads each format. Readers of some size are fetched only when there is something for them to read. */

import { FORMATS, type FormatId } from '../table/formats.ts';
import type { Format } from './format.ts';
import { DELIMITED } from './formats/delimited.ts';
import { DRAWIO_CSV } from './formats/drawio-csv.ts';
import { HTML } from './formats/html.ts';
import { INDENTED_TEXT } from './formats/indented-text.ts';
import { JSON_TEXT } from './formats/json.ts';
import { LDIF } from './formats/ldif.ts';
import { MARKDOWN_LIST } from './formats/markdown-list.ts';
import { MARKDOWN_TABLE } from './formats/markdown-table.ts';
import { MERMAID } from './formats/mermaid.ts';
import { STARRED_OUTLINE } from './formats/starred-outline.ts';
import { VCARD } from './formats/vcard.ts';
import { XLSX } from './formats/xlsx.ts';
import { YAML } from './formats/yaml.ts';

const READERS: Readonly<Record<FormatId, Format>> = {
  xlsx: XLSX,
  json: JSON_TEXT,
  html: HTML,
  vcard: VCARD,
  ldif: LDIF,
  'markdown-table': MARKDOWN_TABLE,
  mermaid: MERMAID,
  'starred-outline': STARRED_OUTLINE,
  yaml: YAML,
  'markdown-list': MARKDOWN_LIST,
  'indented-text': INDENTED_TEXT,
  'drawio-csv': DRAWIO_CSV,
  delimited: DELIMITED,
};

/** In the order in which a file is tried. */
export const ALL_FORMATS: readonly Format[] = FORMATS.map(({ id }) => READERS[id]);
