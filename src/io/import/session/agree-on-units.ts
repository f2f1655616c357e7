/**
 * Whether columns of units are nested is read from the rows, so that of two files with the same headings one may show
 * it and the other not. Then all are read as the one that shows the most, lest every unit seems to be another one.
 */

import type { Mapping } from '../../table/mapping.ts';
import { unitsAround } from '../columns/unit-nest.ts';
import type { ReadFile } from './open-file.ts';

type Table = NonNullable<ReadFile['table']>;

interface Nest {
  readonly headings: string;
  readonly mapping: Mapping;
  readonly columns: readonly number[];
  readonly rows: number;
}

function nestOf({ sheets, sheet, mapping, proposal }: Table): Nest | undefined {
  const grid = sheets[sheet];
  if (!grid || mapping.columns['unit-path'] !== undefined || mapping.fillDown) return undefined;
  const headings = JSON.stringify(proposal.headings);
  return { headings, mapping, columns: unitsAround(grid, mapping), rows: grid.rows.length };
}

function isDeeper(a: Nest, b: Nest): boolean {
  return a.columns.length > b.columns.length || (a.columns.length === b.columns.length && a.rows > b.rows);
}

function follow(mapping: Mapping, { mapping: leader, columns: around }: Nest): Mapping | undefined {
  const { unit, 'parent-unit': parent } = leader.columns;
  if (unit === undefined) return undefined;
  const { unit: _, 'parent-unit': __, ...others } = mapping.columns;
  const taken = new Set(Object.values(others));
  if ([unit, ...around].some((column) => taken.has(column))) return undefined;
  const columns = { ...others, unit, ...(parent === undefined || taken.has(parent) ? {} : { 'parent-unit': parent }) };
  return { ...mapping, columns, around: { unit, columns: around } };
}

function isAsNested(a: Nest, b: Nest): boolean {
  return a.mapping.columns.unit === b.mapping.columns.unit && a.columns.join() === b.columns.join();
}

/** By the number of the file, how to read it instead; only of files whose columns nobody has chosen. */
export function agreeOnUnits(
  files: readonly ReadFile[],
  isChosen: (index: number) => boolean,
): ReadonlyMap<number, Mapping> {
  const leaders = new Map<string, Nest>();
  const nests = files.map(({ table }) => (table && !table.history ? nestOf(table) : undefined));
  for (const nest of nests) {
    const known = nest && leaders.get(nest.headings);
    if (nest && (!known || isDeeper(nest, known))) leaders.set(nest.headings, nest);
  }
  const agreed = new Map<number, Mapping>();
  nests.forEach((nest, index) => {
    const leader = nest && leaders.get(nest.headings);
    if (!leader || leader.columns.length === 0 || isChosen(index) || isAsNested(nest, leader)) return;
    const mapping = follow(nest.mapping, leader);
    if (mapping) agreed.set(index, mapping);
  });
  return agreed;
}
