/** What the columns of a table mean, where somebody says it on the command line. */

import { fail, type Result, succeed } from '../base/result.ts';
import type { InspectedTable } from '../io/import/session/inspection.ts';
import type { Field, Mapping } from '../io/table/mapping.ts';
import type { ColumnNames } from './arguments.ts';

/** As headings and values are compared that somebody types. */
export function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** "C" is 2 and "AA" is 26, as spreadsheets count; -1 for what is no letters. */
function columnOfLetters(text: string): number {
  if (!/^[a-z]{1,2}$/i.test(text)) return -1;
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** By its heading, else by its letter or its number. */
export function findColumn(name: string, headings: readonly string[]): number {
  const byHeading = headings.findIndex((heading) => plain(heading) === plain(name));
  if (byHeading >= 0) return byHeading;
  const index = /^\d+$/.test(name) ? Number(name) - 1 : columnOfLetters(name);
  return index < headings.length ? index : -1;
}

/** The mapping that Orgdiff proposes, with the columns that were named instead of its own. */
export function chooseColumns(
  { mapping, headings }: Pick<InspectedTable, 'mapping' | 'headings'>,
  names: ColumnNames,
): Result<Mapping, string> {
  const columns = new Map(Object.entries(mapping.columns) as [Field, number][]);
  const named = new Map<Field, number>();
  for (const [field, name] of names) {
    const column = findColumn(name, headings);
    if (column < 0) {
      const known = headings.map((heading) => `"${heading}"`).join(', ');
      return fail(`There is no column "${name}" for the field ${field}. The columns are ${known}.`);
    }
    named.set(field, column);
  }
  // A column means one thing, and a name that was given stands for its parts.
  for (const [field, column] of columns) if ([...named.values()].includes(column)) columns.delete(field);
  if (named.has('name')) for (const part of ['first-name', 'last-name'] as const) columns.delete(part);
  if (named.has('first-name') || named.has('last-name')) columns.delete('name');
  for (const [field, column] of named) columns.set(field, column);
  return succeed({ ...mapping, columns: Object.fromEntries(columns) });
}
