/**
 * JSON: an organisation of Orgdiff's own, or lists of records, flat or nested, alone or wrapped, and one per line.
 */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { accountFieldsProblem, counted, problemAt, problemOf, Tally, Unreadable } from '../table/report.ts';
import type { FileContent } from './file-content.ts';
import { type Field, fieldsOf, isRecord, type JsonRecord, ownValue, textOf } from './json-fields.ts';
import { findTables, isChildKey, type JsonTable } from './json-tables.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import type { Pace } from './pace.ts';
import { RecordTable } from './record-table.ts';
import { isInactive, isScimUser, SCIM_FIELDS, SCIM_PROTOCOL, scimHeading } from './scim-fields.ts';

const ONE_PER_PERSON = 'Orgdiff reads lists with one record for each person, and its own files.';

/** After so many lines that are no records, the text is no list of records, one per line. */
const MOST_BROKEN = 1000;
/** So deep no organisation is; engines take long over much more, or give up. */
const DEEPEST = 500_000;

export async function readJson(file: string, text: string, pace: Pace): Promise<FileContent> {
  if (isNestedTooDeep(text)) {
    throw new Unreadable(`The JSON is nested more than ${DEEPEST.toLocaleString('en')} levels deep.`, ONE_PER_PERSON);
  }
  const parsed = parse(text);
  if ('error' in parsed) {
    const lines = await readLines(file, text, pace);
    if (lines) return lines;
    throw new Unreadable(`This is not valid JSON: ${parsed.error}.`, 'Correct it there, or export the list again.');
  }
  const { json } = parsed;
  if (isRecord(json) && String(ownValue(json, 'format')).startsWith('orgdiff/')) return { kind: 'organisation', json };
  const matrix = matrixOf(json);
  if (matrix) return { kind: 'grids', grids: [matrix], problems: [] };
  const tables = findTables(json);
  if (tables.length === 0) throw new Unreadable('There is no list of records in this JSON.', ONE_PER_PERSON);
  const grids: Grid[] = [];
  const problems: ImportProblem[] = [];
  for (const table of tables) {
    const read = await readTable(file, table, tables.length > 1 ? table.name : '', pace);
    grids.push(read.grid);
    problems.push(...read.problems);
  }
  return { kind: 'grids', grids, problems };
}

/** Counts brackets, those in texts left out. */
function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Integers of more digits than a number keeps become text, so that ids stay what they are. */
function parse(text: string): { readonly json: unknown } | { readonly error: string } {
  try {
    const json: unknown = JSON.parse(text);
    return { json: LONG_INTEGER.test(text) ? JSON.parse(quoteLongIntegers(text)) : json };
  } catch (error) {
    return { error: error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read' };
  }
}

const LONG_INTEGER = /\d{16}/;

/** Expects valid JSON. */
function quoteLongIntegers(text: string): string {
  const next = /"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;
  const parts: string[] = [];
  let from = 0;
  for (let match = next.exec(text); match; match = next.exec(text)) {
    if (match[0] === '"') {
      next.lastIndex = endOfString(text, match.index) + 1;
      continue;
    }
    parts.push(text.slice(from, match.index), '"', match[0], '"');
    from = match.index + match[0].length;
  }
  return parts.join('') + text.slice(from);
}

function endOfString(text: string, start: number): number {
  let end = start;
  let slashes: number;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
  } while (slashes % 2 === 1);
  return end;
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
  { records, others, parents }: JsonTable,
  name: string,
  pace: Pace,
): Promise<{ grid: Grid; problems: ImportProblem[] }> {
  const table = new RecordTable();
  const tooDeep = new Tally();
  const inactive = new Tally();
  const isScim = records.some(isScimUser);
  const leftOut = isScim ? SCIM_PROTOCOL.filter((key) => records.some((record) => Object.hasOwn(record, key))) : [];
  const isLeftOut = (key: string): boolean => (parents !== undefined && isChildKey(key)) || leftOut.includes(key);
  if (isScim) table.expect(SCIM_FIELDS);
  const links = parents && linksOf(records, parents);
  if (links) table.expect(links.headings);
  for (let index = 0; index < records.length; index++) {
    await pace(index / records.length);
    const record = records[index] ?? {};
    const fields = fieldsOf(record, isLeftOut, (field) => tooDeep.add(index + 1, field, ''));
    if (isScim && isInactive(record)) inactive.add(index + 1, 'Active', nameOf(fields));
    table.add(index + 1, links ? [...links.of(index), ...fields] : fields);
  }
  const { grid, problems } = table.finish(file, name, 'record', isScim ? scimHeading : undefined);
  if (others > 0) {
    const message = `${counted(others, 'part')} of the list ${others === 1 ? 'is' : 'are'} no record with fields.`;
    problems.push(problemOf(file, 'skipped-part', 'warning', message, 'Only records were read.'));
  }
  if (links?.areMadeUp) {
    const message = 'The nested records have no ids, and their names do not tell them apart.';
    problems.push(problemOf(file, 'no-id', 'note', message, 'They were given ids made of their names.'));
  }
  problems.push(...accountFieldsProblem(file, leftOut));
  if (tooDeep.count > 0) problems.push(tooDeepProblem(file, tooDeep));
  if (inactive.count > 0) {
    const message = `${counted(inactive.count, 'user is', 'users are')} not active, which may mean that they left.`;
    const done = 'They were read like the others, with “false” in the column “Active”.';
    problems.push(problemAt(file, 'skipped-part', 'note', inactive, message, done));
  }
  return { grid, problems };
}

function tooDeepProblem(file: string, tooDeep: Tally): ImportProblem {
  const message = `${counted(tooDeep.count, 'field is', 'fields are')} nested too deep, or long lists of records.`;
  return problemAt(file, 'skipped-part', 'warning', tooDeep, message, 'These fields were left out.');
}

function nameOf(fields: readonly Field[]): string {
  const named = new Map(fields);
  return named.get('displayName') || named.get('userName') || '';
}

interface Links {
  readonly headings: readonly string[];
  readonly of: (index: number) => Field[];
  /** Whether ids had to be made up. */
  readonly areMadeUp: boolean;
}

/** What tells people apart, the surest first, without case and punctuation. */
const KEYS = ['id', 'employeeid', 'personid', 'uid', 'key', 'code', 'number', 'email', 'mail', 'username'];
const NAMES = ['name', 'displayname', 'fullname', 'label', 'title', 'position'];

/**
 * Nested records say who is above whom by where they stand. A column says it instead: by a field that all records have
 * and no two share, or, where there is none, by ids that are made of names and numbered where they would be the same.
 */
function linksOf(records: readonly JsonRecord[], parents: readonly number[]): Links {
  const taken = new Set<string>();
  for (const record of records) for (const each of Object.keys(record)) taken.add(each);
  const free = (heading: string): string => (taken.has(heading) ? `${heading} (from the nesting)` : heading);
  const key = keyOf(records);
  if (key !== undefined) {
    const heading = free(/id|key|code|number/i.test(key) ? 'Parent id' : 'Parent');
    const textAt = (index: number): string => textOf(ownValue(records[index] ?? {}, key)) ?? '';
    const of = (index: number): Field[] => [[heading, (parents[index] ?? -1) < 0 ? '' : textAt(parents[index] ?? 0)]];
    return { headings: [], of, areMadeUp: false };
  }
  const ids = madeUpIds(records);
  const headings = [free('Id'), free('Parent id')] as const;
  const of = (index: number): Field[] => [
    [headings[0], ids[index] ?? ''],
    [headings[1], ids[parents[index] ?? -1] ?? ''],
  ];
  return { headings, of, areMadeUp: true };
}

function keysLike(records: readonly JsonRecord[], names: readonly string[]): string[] {
  const keys = Object.keys(records[0] ?? {});
  return names.flatMap((name) => keys.filter((key) => key.toLowerCase().replace(/[^a-z]/g, '') === name));
}

function keyOf(records: readonly JsonRecord[]): string | undefined {
  return keysLike(records, [...KEYS, ...NAMES]).find((key) => {
    const texts = new Set(records.map((record) => textOf(ownValue(record, key)) ?? ''));
    return texts.size === records.length && !texts.has('');
  });
}

/** "Ann Lee", "Ann Lee 2": so that whoever keeps a name keeps an id in another file. */
function madeUpIds(records: readonly JsonRecord[]): string[] {
  const keys = keysLike(records, NAMES);
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return records.map((record) => {
    const name = keys.map((key) => textOf(ownValue(record, key)) ?? '').find((text) => text.trim() !== '') ?? 'Person';
    let count = counts.get(name) ?? 0;
    let id: string;
    do {
      count++;
      id = count === 1 ? name : `${name} ${count}`;
    } while (used.has(id));
    counts.set(name, count);
    used.add(id);
    return id;
  });
}

/** One record per line (NDJSON); undefined where the first lines are no records. */
async function readLines(file: string, text: string, pace: Pace): Promise<FileContent | undefined> {
  const table = new RecordTable();
  const broken = new Tally();
  const tooDeep = new Tally();
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const source = text.slice(at, end).trim();
    at = end + 1;
    line++;
    if (source === '') continue;
    await pace(at / text.length);
    const parsed = parse(source);
    if ('json' in parsed && isRecord(parsed.json)) {
      table.add(
        line,
        fieldsOf(
          parsed.json,
          () => false,
          (field) => tooDeep.add(line, field, ''),
        ),
      );
    } else {
      broken.add(line, '', source);
      if (broken.count > table.length && (table.length === 0 || broken.count > MOST_BROKEN)) return undefined;
    }
  }
  if (table.length < 2 || broken.count > table.length) return undefined;
  const { grid, problems } = table.finish(file, '', 'record');
  if (broken.count > 0) {
    const message = `${counted(broken.count, 'line is', 'lines are')} no valid record of JSON.`;
    problems.push(problemAt(file, 'skipped-part', 'warning', broken, message, 'These lines were left out.'));
  }
  if (tooDeep.count > 0) problems.push(tooDeepProblem(file, tooDeep));
  return { kind: 'grids', grids: [grid], problems };
}
