/** What the columns of a table mean, where somebody says it on the command line. */

import { fail, type Result, succeed } from '../base/result.ts';
import type { ColumnProposal } from '../io/import/columns.ts';
import type { Grid } from '../io/import/grid.ts';
import type { Field, ManagerBy, Mapping } from '../io/import/mapping.ts';
import type { ColumnNames } from './arguments.ts';

const MANAGER_FIELDS = ['manager', 'second-manager'] as const;

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** "C" is 2 and "AA" is 26, as spreadsheets count; -1 for what is no letters. */
function columnOfLetters(text: string): number {
  if (!/^[a-z]{1,2}$/i.test(text)) return -1;
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** By its heading, else by its letter or its number. */
function findColumn(name: string, headings: readonly string[]): number {
  const byHeading = headings.findIndex((heading) => plain(heading) === plain(name));
  if (byHeading >= 0) return byHeading;
  const index = /^\d+$/.test(name) ? Number(name) - 1 : columnOfLetters(name);
  return index < headings.length ? index : -1;
}

function* cellsBelow(grid: Grid, headings: number, column: number | undefined): Generator<string> {
  if (column === undefined) return;
  for (let row = headings; row < grid.rows.length; row += 1) {
    const cell = plain(grid.rows[row]?.[column] ?? '');
    if (cell !== '') yield cell;
  }
}

/** What the cells of a column that names people name them by: whatever most of them are found in. */
function namedBy(grid: Grid, { headings, columns }: Mapping, column: number, fallback: ManagerBy): ManagerBy {
  const cells = [...cellsBelow(grid, headings, column)];
  const share = (by: ManagerBy): number => {
    const known = new Set(cellsBelow(grid, headings, columns[by]));
    return cells.filter((cell) => known.has(cell)).length;
  };
  const ways = (['id', 'email', 'name', 'title'] as const).map((by) => ({ by, found: share(by) }));
  const best = ways.reduce((most, way) => (way.found > most.found ? way : most));
  return best.found > 0 ? best.by : fallback;
}

/** The mapping that Orgdiff proposes, with the columns that were named instead of its own. */
export function chooseColumns(
  grid: Grid,
  { mapping, headings }: ColumnProposal,
  names: ColumnNames,
): Result<Mapping, string> {
  if (names.size === 0) return succeed(mapping);
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
  const chosen: Mapping = { ...mapping, columns: Object.fromEntries(columns) };
  const [manager, second] = MANAGER_FIELDS.map((field) => columns.get(field));
  return succeed({
    ...chosen,
    managerBy: manager === undefined ? chosen.managerBy : namedBy(grid, chosen, manager, chosen.managerBy),
    secondManagerBy: second === undefined ? chosen.secondManagerBy : namedBy(grid, chosen, second, chosen.managerBy),
  });
}
