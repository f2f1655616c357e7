/** Numbers such as 1.3.10 that say whom a row stands below. They change when somebody comes or goes: they are no ids. */

import { least } from '../../../base/lists.ts';
import { columnWords, type FoundShape, replaceColumns, type ShapeTable } from './shape.ts';
import { managerColumns } from './tree-columns.ts';

const NUMBER = /^(?:\d{1,4}|[A-Za-z]{1,2}\d{0,3})(?:[.\-/]\d{1,4})*[.)]?$/;
const NUMBERED = /^((?:\d{1,4}\.)*\d{1,4}[.)]?)\s+(\S.*)$/;
const LEAST_ROWS = 3;
/** Of the rows, so many have a number, and of the deeper ones so many have the number above them in the table. */
const LEAST_SHARE = 0.95;

export function findOutlineNumbers(table: ShapeTable): FoundShape | undefined {
  if (table.length < LEAST_ROWS) return undefined;
  for (let column = 0; column < table.columns; column++) {
    const found = inColumn(table, column) ?? beforeNames(table, column);
    if (found) return found;
  }
  return undefined;
}

function inColumn(table: ShapeTable, column: number): FoundShape | undefined {
  if (!isNumbered(table, column, NUMBER)) return undefined;
  const parents = parentsOf(table.texts(column));
  if (!parents) return undefined;
  const names = namesOf(table, column);
  if (!names) return undefined;
  return {
    kind: 'numbers',
    words: `Who reports to whom is read from the outline numbers in ${columnWords(table, [column])}. The numbers tell nobody apart, since they change when somebody comes or goes.`,
    columns: [column],
    tellsUnits: false,
    spellOut: () => replaceColumns(table, [column], managerColumns(names, parents)),
  };
}

/** Whether some of the cells are numbers, and some of these of more than one part. */
function isNumbered(table: ShapeTable, column: number, pattern: RegExp): boolean {
  const sample = table.sample(column).map((cell) => cell.trim());
  const numbers = sample.filter((text) => pattern.test(text));
  return numbers.length >= 0.8 * sample.length && numbers.some((text) => /^\w+[.\-/]\w/.test(text));
}

/** "1.2 Ann Lee" in one cell. */
function beforeNames(table: ShapeTable, column: number): FoundShape | undefined {
  if (!isNumbered(table, column, NUMBERED)) return undefined;
  const texts = table.texts(column);
  const split = texts.map((text) => NUMBERED.exec(text));
  const parents = parentsOf(split.map((match) => match?.[1] ?? ''));
  if (!parents) return undefined;
  const names = texts.map((text, row) => split[row]?.[2] ?? text);
  return {
    kind: 'numbers',
    words: `Who reports to whom is read from the outline numbers before the names in ${columnWords(table, [column])}.`,
    columns: [column],
    tellsUnits: false,
    spellOut: () =>
      replaceColumns(
        table,
        [column],
        [{ heading: table.heading(column) || 'Name', cells: names }, ...managerColumns(names, parents)],
      ),
  };
}

/** Undefined where these are no outline numbers. Decimals and versions have no numbers above them in the table. */
function parentsOf(texts: readonly string[]): number[] | undefined {
  const numbers = texts.map((text) => (NUMBER.test(text) ? partsOf(text) : []));
  const rows = new Map(numbers.map((parts, row) => [parts.join('.'), row]));
  const numbered = numbers.filter(({ length }) => length > 0);
  if (numbered.length < LEAST_SHARE * texts.length || rows.size < numbered.length) return undefined;
  const shallowest = least(numbered.map(({ length }) => length));
  const parents = numbers.map((parts) =>
    parts.length > shallowest ? (rows.get(parts.slice(0, -1).join('.')) ?? -1) : -1,
  );
  const deep = numbers.filter(({ length }) => length > shallowest).length;
  const below = parents.filter((parent) => parent >= 0).length;
  return deep > 0 && below >= LEAST_SHARE * deep && areFromOne(numbers) ? parents : undefined;
}

/** "1.02." is 1, 2. A zero at the end counts for nothing in "1.0", which stands at the top with 2.0. */
function partsOf(text: string): string[] {
  const parts = text
    .replace(/[.)]$/, '')
    .split(/[.\-/]/)
    .map((part) => part.replace(/^0+(?=\d)/, ''));
  return parts.length === 2 && parts[1] === '0' ? parts.slice(0, 1) : parts;
}

/** Below each number others count from 0 or 1, or nearly, which years and amounts do not. */
function areFromOne(numbers: readonly (readonly string[])[]): boolean {
  const first = new Map<string, number>();
  for (const parts of numbers) {
    if (parts.length < 2) continue;
    const key = parts.slice(0, -1).join('.');
    first.set(key, Math.min(first.get(key) ?? Number.POSITIVE_INFINITY, Number(parts.at(-1))));
  }
  const fine = [...first.values()].filter((value) => value <= 2).length;
  return fine >= 0.8 * first.size;
}

/** The column of words that differ most, by which managers are then called. */
function namesOf(table: ShapeTable, without: number): string[] | undefined {
  let best: { readonly texts: string[]; readonly distinct: number } | undefined;
  for (let column = 0; column < table.columns; column++) {
    if (column === without) continue;
    const texts = table.texts(column);
    const words = texts.filter((text) => /\p{L}{2}|\p{Script=Han}/u.test(text) && !/@|\d{2}/.test(text));
    if (words.length < 0.8 * texts.length) continue;
    const distinct = new Set(words).size;
    if (distinct > (best?.distinct ?? 0)) best = { texts, distinct };
  }
  return best?.texts;
}
