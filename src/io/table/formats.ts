/**
 * The formats that are read: what they are called and how their files end. What tells a file of each, and reads it, is
 * in the file of the same name in formats/, which readers.ts lists; a new format is such a file and a row in both.
 */

interface FormatRow {
  readonly id: string;
  /** As it is called in front of people. */
  readonly name: string;
  /** How its files usually end, in lower case and without the dot; content decides, whatever the ending is. */
  readonly endings: readonly string[];
}

/** In the order in which a file is tried: the formats that are told for sure first, and the one that takes anything last. */
export const FORMATS = [
  { id: 'xlsx', name: 'Excel (.xlsx)', endings: ['xlsx', 'xlsm'] },
  { id: 'json', name: 'JSON', endings: ['json', 'jsonl', 'ndjson'] },
  { id: 'html', name: 'HTML', endings: ['html', 'htm', 'xls'] },
  { id: 'vcard', name: 'vCard', endings: ['vcf', 'vcard'] },
  { id: 'ldif', name: 'LDIF', endings: ['ldif', 'ldf'] },
  { id: 'mermaid', name: 'Mermaid', endings: ['mmd', 'mermaid'] },
  { id: 'markdown-table', name: 'Markdown', endings: ['md', 'markdown'] },
  { id: 'starred-outline', name: 'outlines', endings: ['wbs', 'puml', 'plantuml', 'org'] },
  { id: 'yaml', name: 'YAML', endings: ['yaml', 'yml'] },
  { id: 'markdown-list', name: 'Markdown', endings: [] },
  { id: 'indented-text', name: 'outlines', endings: [] },
  { id: 'drawio-csv', name: 'CSV', endings: [] },
  { id: 'delimited', name: 'CSV', endings: ['csv', 'tsv', 'tab', 'txt'] },
] as const satisfies readonly FormatRow[];

export type FormatId = (typeof FORMATS)[number]['id'];

/** All endings, in the order of the formats. */
export const ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }): readonly string[] => endings);

/** "CSV, Excel (.xlsx), JSON or YAML": the table formats that people know first. */
export function formatNames(conjunction: 'and' | 'or'): string {
  const names = [...new Set(FORMATS.toSorted((a, b) => rank(a) - rank(b)).map(({ name }) => name))];
  return `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`;
}

/** What most people have comes first, what has no name of its own last. */
function rank({ id, name }: FormatRow): number {
  if (id === 'delimited') return -1;
  return name === 'outlines' ? 1 : 0;
}
