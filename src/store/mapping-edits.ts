/** What somebody says of a table beside its columns: who is there, which rows count and what is compared. */

import type { FileKey } from '../io/import/session/import-settings.ts';
import type { InspectedTable } from '../io/import/session/inspection.ts';
import type { Mapping, Presence, PresenceColumn } from '../io/table/mapping.ts';

type Table = Pick<InspectedTable, 'mapping' | 'presence' | 'suggestedKept'>;
/** Of several files, what their columns mean from now on. */
export type Mappings = ReadonlyMap<FileKey, Mapping>;
type Rows = NonNullable<Mapping['rows']>;

const NO_ROWS: Rows = { leaveOut: [], keep: [] };

/** The columns that hold, with what has been said of their values so far. */
function presenceOf({ mapping, presence }: Table): PresenceColumn[] {
  return [...(mapping.presence ?? presence.map(({ column }) => ({ column, said: {} })))];
}

/** Reads a value of a column that says who is there, or does so from now on, in another way. */
export function readValueAs(table: Table, column: number, value: string, reading: Presence): Mapping {
  const others = presenceOf(table);
  const isThere = others.some((each) => each.column === column);
  const presence = (isThere ? others : [...others, { column, said: {} }]).map((each) =>
    each.column === column ? { column, said: { ...each.said, [value]: reading } } : each,
  );
  return { ...table.mapping, presence };
}

/** The same in all files with the same headings, in which the word means the same. */
export function readValueInAll(
  tables: readonly InspectedTable[],
  table: InspectedTable,
  column: number,
  value: string,
  reading: Presence,
): Mappings {
  const alike = tables.filter(({ shape }) => shape === table.shape);
  return new Map(alike.map((each) => [each.key, readValueAs(each, column, value, reading)]));
}

/** Lets one more column say who is there, before all others. */
export function addPresence(table: Table, column: number): Mapping {
  const others = presenceOf(table).filter((each) => each.column !== column);
  return { ...table.mapping, presence: [{ column, said: {} }, ...others] };
}

export function dropPresence(table: Table, column: number): Mapping {
  return { ...table.mapping, presence: presenceOf(table).filter((each) => each.column !== column) };
}

function withRows(mapping: Mapping, { leaveOut, keep }: Rows): Mapping {
  const { rows: _, ...rest } = mapping;
  return leaveOut.length + keep.length === 0 ? rest : { ...rest, rows: { leaveOut, keep } };
}

/** Leaves a row out, by its number, or takes it in again that was to be kept. */
export function leaveOutRow(mapping: Mapping, row: number): Mapping {
  const { leaveOut, keep } = mapping.rows ?? NO_ROWS;
  return withRows(mapping, {
    leaveOut: [...leaveOut.filter((each) => each !== row), row],
    keep: keep.filter((each) => each !== row),
  });
}

/** Keeps a row whatever it looks like, or leaves it to the rules again where it was left out by hand. */
export function keepRow(mapping: Mapping, row: number): Mapping {
  const { leaveOut, keep } = mapping.rows ?? NO_ROWS;
  if (leaveOut.includes(row)) return withRows(mapping, { leaveOut: leaveOut.filter((each) => each !== row), keep });
  return withRows(mapping, { leaveOut, keep: [...keep.filter((each) => each !== row), row] });
}

/** Leaves a row that was kept by hand to the rules again. */
export function forgetRow(mapping: Mapping, row: number): Mapping {
  const { leaveOut, keep } = mapping.rows ?? NO_ROWS;
  return withRows(mapping, { leaveOut, keep: keep.filter((each) => each !== row) });
}

/** Columns that are compared beside the fields. */
export function keptColumns({ mapping, suggestedKept }: Table): readonly number[] {
  const used = new Set(Object.values(mapping.columns));
  return (mapping.kept ?? suggestedKept).filter((column) => !used.has(column));
}

/** Compares a column or leaves it out; what is compared by suggestion is not said. */
export function keepColumn(table: Table, column: number, isKept: boolean): Mapping {
  const others = keptColumns(table).filter((each) => each !== column);
  const kept = (isKept ? [...others, column] : others).toSorted((a, b) => a - b);
  const { kept: _, ...rest } = table.mapping;
  const suggested = keptColumns({ ...table, mapping: rest });
  const isSuggested = kept.length === suggested.length && kept.every((each) => suggested.includes(each));
  return isSuggested ? rest : { ...rest, kept };
}

/** The same in all files that have a column of this heading for nothing else. */
export function keepColumnInAll(
  tables: readonly InspectedTable[],
  table: InspectedTable,
  column: number,
  isKept: boolean,
): Mappings {
  const fold = (text: string): string => text.trim().toLowerCase();
  const heading = fold(table.headings[column] ?? '');
  return new Map(
    tables.flatMap((each) => {
      const place = each.key === table.key ? column : each.headings.findIndex((text) => fold(text) === heading);
      const isFree = place >= 0 && !Object.values(each.mapping.columns).includes(place);
      return isFree ? [[each.key, keepColumn(each, place, isKept)] as const] : [];
    }),
  );
}
