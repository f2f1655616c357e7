/** What a document of nested values says, whichever notation it was written in: tables of records. */

import { append } from '../../base/lists.ts';
import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { accountFieldsProblem, counted, problemAt, problemOf, Tally, Unreadable } from '../table/report.ts';
import type { FileContent } from './file-content.ts';
import { fieldsOf } from './json-fields.ts';
import { incompleteProblem } from './json-pages.ts';
import { findTables, type JsonTable } from './json-tables.ts';
import { ownValue, textOf } from './json-values.ts';
import { plainHeading } from './json-wrappers.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { type Links, linksOf } from './nesting-links.ts';
import type { Pace } from './pace.ts';
import { RecordTable } from './record-table.ts';
import { isScimUser, SCIM_FIELDS, SCIM_PROTOCOL, scimHeading } from './scim-fields.ts';

export const ONE_PER_PERSON = 'Orgdiff reads lists with one record for each person, and its own files.';

/** Throws Unreadable where there is no list of records. */
export async function contentOfJson(file: string, json: unknown, pace: Pace): Promise<FileContent> {
  const matrix = matrixOf(json);
  if (matrix) return { kind: 'grids', grids: [matrix], problems: [] };
  const tables = findTables(json);
  if (tables.length === 0) throw new Unreadable('There is no list of records in it.', ONE_PER_PERSON);
  const grids: Grid[] = [];
  const problems: ImportProblem[] = incompleteProblem(file, json, tables[0]?.records.length ?? 0);
  for (const table of tables) {
    const read = await readTable(file, table, tables.length > 1 ? table.name : '', pace);
    grids.push(read.grid);
    append(problems, read.problems);
  }
  return { kind: 'grids', grids, problems };
}

/** Rows of cells, as some services give them. */
function matrixOf(json: unknown): Grid | undefined {
  if (!Array.isArray(json) || json.length < 2 || json.length > MOST_ROWS || !json.every(Array.isArray))
    return undefined;
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (const [index, row] of (json as unknown[][]).entries()) {
    const cells = row.slice(0, MOST_COLUMNS).map(textOf);
    if (!cells.every((cell) => cell !== undefined)) return undefined;
    if (cells.every((cell) => cell.trim() === '')) continue;
    rows.push(cells);
    numbers.push(index + 1);
  }
  return rows.length === 0 ? undefined : { name: '', rows, numbers, rowWord: 'row', headings: undefined };
}

async function readTable(
  file: string,
  { records, others, parents, isChildKey }: JsonTable,
  name: string,
  pace: Pace,
): Promise<{ grid: Grid; problems: ImportProblem[] }> {
  const table = new RecordTable();
  const tooDeep = new Tally();
  const isScim = records.some(isScimUser);
  const leftOut = isScim ? SCIM_PROTOCOL.filter((key) => records.some((record) => Object.hasOwn(record, key))) : [];
  const isLeftOut = (key: string): boolean => (parents !== undefined && isChildKey(key)) || leftOut.includes(key);
  if (isScim) table.expect(SCIM_FIELDS);
  const links = parents && linksOfRecords(records, parents);
  if (links) table.expect(links.headings);
  for (let index = 0; index < records.length; index++) {
    await pace(index / records.length);
    const record = records[index] ?? {};
    const fields = fieldsOf(record, isLeftOut, (field) => tooDeep.add(index + 1, field, ''));
    table.add(index + 1, links ? [...links.of(index), ...fields] : fields);
  }
  const { grid, problems } = table.finish(file, name, 'record', isScim ? scimHeading : plainHeading(table.fields));
  if (others > 0) {
    const message = `${counted(others, 'part')} of the list ${others === 1 ? 'is' : 'are'} no record with fields.`;
    problems.push(problemOf(file, 'skipped-part', 'warning', message, 'Only records were read.'));
  }
  if (links?.areMadeUp) {
    const message = 'The nested records have no ids, and their names do not tell them apart.';
    problems.push(problemOf(file, 'no-id', 'note', message, 'They were given ids made of their names.'));
  }
  append(problems, accountFieldsProblem(file, leftOut));
  if (tooDeep.count > 0) problems.push(tooDeepProblem(file, tooDeep));
  return { grid, problems };
}

export function tooDeepProblem(file: string, tooDeep: Tally): ImportProblem {
  const message = `${counted(tooDeep.count, 'field is', 'fields are')} nested too deep, or long lists of records.`;
  return problemAt(file, 'skipped-part', 'warning', tooDeep, message, 'These fields were left out.');
}

function linksOfRecords(records: JsonTable['records'], parents: readonly number[]): Links {
  const taken = new Set<string>();
  for (const record of records) for (const each of Object.keys(record)) taken.add(each);
  const keys = Object.keys(records[0] ?? {});
  const textAt = (index: number, key: string): string => textOf(ownValue(records[index] ?? {}, key)) ?? '';
  return linksOf({ parents, keys, textAt }, taken);
}
