/** Who counts in a table and what is compared of them, where somebody says it on the command line. */

import { fail, type Result, succeed } from '../base/result.ts';
import type { InspectedTable } from '../io/import/session/inspection.ts';
import type { Mapping } from '../io/table/mapping.ts';
import { keepRow, leaveOutRow, readValueAs } from '../store/mapping-edits.ts';
import type { Request, RowOfFile, SaidPresence } from './arguments.ts';
import { findColumn, plain } from './choose-columns.ts';

type Said = Pick<Request, 'presence' | 'compare' | 'fillDown' | 'leaveOut' | 'keep'>;

/** Whether anything is said, so that a table has to be read once more. */
export function saysWhoCounts({ presence, compare, fillDown, leaveOut, keep }: Said): boolean {
  return (
    presence.length > 0 || compare !== undefined || fillDown !== undefined || leaveOut.length > 0 || keep.length > 0
  );
}

function isOf({ name }: InspectedTable, { file }: RowOfFile): boolean {
  return file === undefined || file === name;
}

/** Every value as the table writes it that somebody named, with its column. */
function valuesIn({ presence, headings }: InspectedTable, { column: name, value }: SaidPresence) {
  const column = name === undefined ? -1 : findColumn(name, headings);
  if (name !== undefined && !presence.some((each) => each.column === column)) {
    return column < 0 ? [] : [{ column, value }];
  }
  return presence
    .filter((each) => name === undefined || each.column === column)
    .flatMap((each) =>
      each.values
        .filter((known) => plain(known.value) === plain(value))
        .map((known) => ({ column: each.column, value: known.value })),
    );
}

function choosePresence(table: InspectedTable, said: readonly SaidPresence[]): Mapping {
  let { mapping, presence } = table;
  for (const each of said) {
    for (const { column, value } of valuesIn(table, each)) {
      mapping = readValueAs({ ...table, mapping, presence }, column, value, each.reading);
      if (!presence.some((known) => known.column === column)) presence = [...presence, { column, values: [] }];
    }
  }
  return mapping;
}

function chooseKept({ mapping, headings, name }: InspectedTable, compare: Said['compare']): Result<Mapping, string> {
  if (compare === undefined) return succeed(mapping);
  const used = new Set([...Object.values(mapping.columns), ...(mapping.presence ?? []).map(({ column }) => column)]);
  if (compare === 'none') return succeed({ ...mapping, kept: [] });
  if (compare === 'all') {
    return succeed({ ...mapping, kept: headings.map((_, column) => column).filter((column) => !used.has(column)) });
  }
  const kept = compare.map((column) => findColumn(column, headings));
  const missing = compare.filter((_, index) => kept[index] === -1);
  if (missing.length === compare.length) {
    const known = headings.map((heading) => `"${heading}"`).join(', ');
    return fail(
      `There is no column ${missing.map((each) => `"${each}"`).join(' or ')} to compare in ${name}. The columns are ${known}.`,
    );
  }
  return succeed({ ...mapping, kept: kept.filter((column) => column >= 0 && !used.has(column)) });
}

export function chooseWhoCounts(table: InspectedTable, said: Said): Result<Mapping, string> {
  const mapping = choosePresence(table, said.presence);
  const chosen = chooseKept({ ...table, mapping }, said.compare);
  if (!chosen.ok) return chosen;
  const filled = said.fillDown === undefined ? chosen.value : { ...chosen.value, fillDown: said.fillDown };
  const without = said.leaveOut
    .filter((row) => isOf(table, row))
    .reduce((edited, { row }) => leaveOutRow(edited, row), filled);
  return succeed(
    said.keep.filter((row) => isOf(table, row)).reduce((edited, { row }) => keepRow(edited, row), without),
  );
}
