/**
 * A file that holds a history: several rows for a person, each with the days from which and until which it was so. On
 * any day it is a file of one state like others.
 */

import { itemAt } from '../../../base/lists.ts';
import { dayOf, readEdtf } from '../../../model/edtf.ts';
import { textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import type { Mapping } from '../../table/mapping.ts';
import { headingWords } from '../columns/heading-words.ts';
import { headingTexts } from '../columns/headings.ts';
import { nameKey } from '../names/name-key.ts';
import { meansNoId } from '../names/nobody.ts';
import { normalKey } from '../names/normal-key.ts';
import { findDateOrder, readDate } from './read-dates.ts';

export interface History {
  /** Indices of rows in the grid with the first and the last day of each; Infinity where there is no last. */
  readonly spans: readonly Span[];
  /** Days since 1970 on which somebody's row begins, or ends without another, in their order. */
  readonly days: readonly number[];
}

interface Span {
  readonly row: number;
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

/** Of the people with several rows so many may have two at once: they hold two posts, or the file has a slip. */
const MOST_OVERLAPS = 0.2;
/** Systems write such days for rows that still hold. */
const FAR_AWAY = dayOf(2090, 1, 1);
/** Headings that say of days that a row holds between them. */
const OF_ROWS =
  /(?<= )(?:effective|effdt|eff|valid|validity|gultig\p{L}*|wirksam|valable|vigencia|vigente|valid[oa]|validade|geldig|gyldig|giltig|wazne|obowiazuje|有効|適用|生效|失效|유효)/u;

/** The days of each row; undefined where the columns do not say them. */
function spansOf(grid: Grid, { headings, columns }: Mapping): Span[] | undefined {
  const { start, end } = columns;
  if (start === undefined) return undefined;
  const cells = (column: number | undefined): string[] =>
    column === undefined ? [] : grid.rows.slice(headings).map((row) => textAt(row, column));
  const order = findDateOrder([...cells(start), ...cells(end)]);
  const spans: Span[] = [];
  for (let row = headings; row < grid.rows.length; row += 1) {
    const line = itemAt(grid.rows, row);
    const key = keyOf(line, columns);
    const from = readDate(textAt(line, start), order);
    if (key === '' || from === undefined || from === '') continue;
    const until = end === undefined ? '' : (readDate(textAt(line, end), order) ?? '');
    const latest = until === '' ? Number.POSITIVE_INFINITY : readEdtf(until).latest;
    const last = latest >= FAR_AWAY ? Number.POSITIVE_INFINITY : latest;
    spans.push({ row, key, first: readEdtf(from).earliest, last });
  }
  return spans;
}

/** Where rows have no last day, those of one id are of one person only if the name is the same, too. */
function keyOf(cells: readonly string[], columns: Mapping['columns']): string {
  const id = columns.id === undefined ? '' : textAt(cells, columns.id);
  const parts = [columns.name, columns['first-name'], columns['last-name']].filter((column) => column !== undefined);
  const nameOf = (): string =>
    nameKey(
      parts
        .map((column) => textAt(cells, column))
        .join(' ')
        .trim(),
    );
  if (meansNoId(id)) return nameOf();
  return columns.end === undefined ? `${normalKey(id)}\n${nameOf()}` : normalKey(id);
}

/** Whether anybody has more than one row. */
function hasSeveralRows(grid: Grid, { headings, columns }: Mapping): boolean {
  const seen = new Set<string>();
  for (let row = headings; row < grid.rows.length; row += 1) {
    const key = keyOf(itemAt(grid.rows, row), columns);
    if (key !== '' && seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

/** Undefined where the file is of one state. */
export function findHistory(grid: Grid, mapping: Mapping): History | undefined {
  if (mapping.columns.start === undefined || !hasSeveralRows(grid, mapping)) return undefined;
  const read = spansOf(grid, mapping);
  if (!read || read.length === 0) return undefined;
  const byKey = new Map<string, Span[]>();
  for (const span of read) {
    const known = byKey.get(span.key);
    if (known) known.push(span);
    else byKey.set(span.key, [span]);
  }
  const several = [...byKey.values()].filter((spans) => spans.length > 1);
  if (several.length === 0) return undefined;
  const hasEnds = mapping.columns.end !== undefined && read.some(({ last }) => Number.isFinite(last));
  const texts = [mapping.columns.start, mapping.columns.end].flatMap((column) =>
    column === undefined ? [] : (headingTexts(grid, mapping.headings)[column] ?? []),
  );
  const saysSo = texts.some((text) => OF_ROWS.test(` ${headingWords(text).join(' ')} `));
  if (!hasEnds && !saysSo) return undefined;
  const settled = several.map(inOrder);
  const overlapping = settled.filter((spans) => hasEnds && overlaps(spans)).length;
  const changing = settled.filter((spans) => spans.some(({ first }) => first !== itemAt(spans, 0).first)).length;
  if (overlapping > MOST_OVERLAPS * several.length || changing < (1 - MOST_OVERLAPS) * several.length) return undefined;
  const spans = [...byKey.values()].flatMap((all) => endedByNext(inOrder(all), hasEnds));
  return { spans, days: changeDays(spans) };
}

function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => a.first - b.first || a.last - b.last);
}

/** Rows that end on the day on which the next begins only touch it. */
function overlaps(spans: readonly Span[]): boolean {
  return spans.some((span, index) => {
    const next = spans[index + 1];
    return next !== undefined && span.last > next.first;
  });
}

/** A row that touches the next holds until the day before that begins; so do all rows where none has a last day. */
function endedByNext(spans: readonly Span[], hasEnds: boolean): Span[] {
  return spans.map((span, index) => {
    const next = spans.slice(index + 1).find(({ first }) => first > span.first);
    const isEnded = next !== undefined && (hasEnds ? span.last === next.first : true);
    return isEnded ? { ...span, last: next.first - 1 } : span;
  });
}

function changeDays(spans: readonly Span[]): number[] {
  const days = new Set<number>();
  for (const { first, last } of spans) {
    days.add(first);
    if (Number.isFinite(last)) days.add(last + 1);
  }
  return [...days].sort((a, b) => a - b);
}

/** The table as it was on a day, with the numbers of its rows; and its mapping, in which days of rows are no longer. */
export function historyAt(
  grid: Grid,
  mapping: Mapping,
  { spans }: History,
  day: number,
): { readonly grid: Grid; readonly mapping: Mapping } {
  const known = new Set(spans.map(({ row }) => row));
  const holding = new Set(spans.filter(({ first, last }) => first <= day && day <= last).map(({ row }) => row));
  const rows = grid.rows.flatMap((cells, row) => {
    const isThere = row < mapping.headings || holding.has(row) || !known.has(row);
    return isThere ? [{ cells, number: grid.numbers[row] ?? row + 1 }] : [];
  });
  const { start, end, ...columns } = mapping.columns;
  const kept = mapping.kept?.filter((column) => column !== start && column !== end);
  return {
    grid: { ...grid, rows: rows.map(({ cells }) => cells), numbers: rows.map(({ number }) => number) },
    mapping: { ...mapping, columns, ...(kept ? { kept } : {}) },
  };
}

/** So many days of a history become moments by default: the latest. */
const MOST_MOMENTS = 12;

/** Of the days of a history those that are shown where nobody chooses any. */
export function momentsOf(days: readonly string[]): readonly string[] {
  return days.slice(-MOST_MOMENTS);
}
