/**
 * Finds out what the columns of a grid mean: by the words of their headings, by what their cells look like and, for
 * managers, by whom they name. It is a proposal, for somebody to confirm beside samples of the cells.
 */

import { itemAt } from '../../../base/lists.ts';
import type { Grid } from '../../table/grid.ts';
import { FIELDS, type Field, type Mapping } from '../../table/mapping.ts';
import { wordsOf } from '../names/name-key.ts';
import { byWeight, type Chosen, hasNames, isChosen, weightOf } from './chosen.ts';
import { type Certainty, type Column, type ColumnFacts, readColumnFacts } from './column-facts.ts';
import { isWrittenOnce } from './fill-down.ts';
import { type HeadingGuess, headingWords, readHeading } from './heading-words.ts';
import { columnCount, findHeadings, headingRows, headingTexts, readHeadings } from './headings.ts';
import { chooseManager, chooseSecondBy, type ManagerChoice } from './manager-column.ts';
import { takePartsOfNames } from './name-columns.ts';
import { innermostUnits } from './unit-nest.ts';

export interface ColumnProposal {
  readonly mapping: Mapping;
  /** One per column, fit to be read: "Column C" where the file has none. */
  readonly headings: readonly string[];
  /** A few different cells of each column that are not empty. */
  readonly samples: readonly (readonly string[])[];
  /** Other columns that a field may be in, the better first. */
  readonly alternatives: Readonly<Partial<Record<Field, readonly number[]>>>;
  readonly certainty: Readonly<Partial<Record<Field, Certainty>>>;
  /** The same for files whose columns are called the same, so that what somebody chose can be remembered. */
  readonly shape: string;
}

export function proposeMapping(grid: Grid): ColumnProposal {
  const headings = findHeadings(grid);
  const columns = readColumns(grid, headings);
  const chosen: Chosen = new Map();
  for (const field of FIELDS) {
    if (field === 'manager') continue;
    const [best] = byWeight(columns, field);
    if (best) chosen.set(field, { column: best.index, certainty: certaintyOf(best, field) });
  }
  takePartsOfNames(grid, headings, chosen);
  const isUnderstood = areUnderstood(columns, headings);
  chooseByLooks(columns, chosen, isUnderstood);
  const columnOf = (field: Field) => chosen.get(field)?.column;
  const manager = unitsAsPeople(columns, chosen) ?? chooseManager(grid, headings, columns, columnOf);
  takeManager(chosen, manager);
  chooseRest(columns, chosen, isUnderstood);
  chooseName(columns, headingTexts(grid, headings), chosen);
  chooseInnermost(grid, headings, chosen);
  const readable = readHeadings(grid, headings);
  return {
    mapping: {
      headings,
      columns: Object.fromEntries([...chosen].map(([field, { column }]) => [field, column])),
      managerBy: manager?.by ?? (chosen.has('id') ? 'id' : chosen.has('post') ? 'post' : 'name'),
      secondManagerBy: chooseSecondBy(grid, headings, columnOf) ?? manager?.by ?? 'id',
      fillDown: areWrittenOnce(grid, headings, columnOf),
      grouping: 'unit',
    },
    headings: readable,
    samples: columns.map(({ samples }) => samples),
    alternatives: alternativesOf(columns, chosen, manager),
    certainty: Object.fromEntries([...chosen].map(([field, { certainty }]) => [field, certainty])),
    shape: shapeOf(grid, headings, columns.length),
  };
}

/** Whether units stand in the first row of their people alone, beyond doubt. */
function areWrittenOnce(grid: Grid, headings: number, columnOf: (field: Field) => number | undefined): boolean {
  const fields = ['unit', 'parent-unit'] as const;
  return fields.some((field) => {
    const column = columnOf(field);
    return column !== undefined && isWrittenOnce(grid, headings, column);
  });
}

function readColumns(grid: Grid, headings: number): Column[] {
  const texts = headingTexts(grid, headings);
  const facts = readColumnFacts(grid, headings, columnCount(grid));
  return facts.map((fact, index) => {
    const guesses = itemAt(texts, index)
      .map(readHeading)
      .filter((guess) => guess !== undefined);
    const best = guesses.toSorted((a, b) => b.weight - a.weight)[0];
    return { ...fact, index, guess: best && judgeByCells(best, fact) };
  });
}

/** Headings that the cells give the lie. */
function judgeByCells(guess: HeadingGuess, facts: ColumnFacts): HeadingGuess {
  const { meaning, weight } = guess;
  if (facts.filled === 0) return { meaning, weight: weight / 10 };
  if (meaning === 'title' && facts.courtesies > 0.8) return { meaning: 'other', weight };
  if (meaning === 'name' && facts.numbers > 0.8) return { meaning: 'id', weight: 0.5 };
  // Projects, files and accounts have names too.
  if (meaning === 'name' && weight < 0.4 && facts.names < 0.5) return { meaning: 'other', weight };
  if (meaning === 'manager' && facts.flags > 0.9) return { meaning: 'other', weight };
  if (meaning === 'line-kind' && facts.numbers > 0.5) return { meaning: 'other', weight };
  return guess;
}

function certaintyOf(column: Column, field: Field): Certainty {
  const weight = weightOf(column);
  const { emails, filled, distinct } = column;
  const isContradicted = filled === 0 || (field === 'email' && emails < 0.5) || (field === 'id' && distinct < 0.8);
  if (weight < 0.5 || isContradicted) return 'guess';
  return weight > 0.5 ? 'sure' : 'likely';
}

/** Where most headings are understood, a column that is not is none of the fields, whatever it looks like. */
function areUnderstood(columns: readonly Column[], headings: number): boolean {
  const filled = columns.filter(({ filled }) => filled > 0);
  return headings > 0 && 2 * filled.filter(({ guess }) => guess).length >= filled.length;
}

/** Where headings say nothing, the looks of cells do. */
function chooseByLooks(columns: readonly Column[], chosen: Chosen, isUnderstood: boolean): void {
  const free = (): Column[] =>
    columns.filter(({ index, guess, filled }) => !guess && filled > 0 && !isChosen(chosen, index));
  const choose = (field: Field, candidates: readonly Column[], certainty: Certainty): void => {
    const [best] = candidates;
    if (best && !chosen.has(field)) chosen.set(field, { column: best.index, certainty });
  };
  choose(
    'photo',
    free().filter(({ images }) => images > 0.8),
    'likely',
  );
  choose(
    'email',
    free()
      .filter(({ emails }) => emails > 0.8)
      .sort((a, b) => b.distinct - a.distinct),
    'likely',
  );
  if (!chosen.has('first-name') || !chosen.has('last-name')) {
    const names = free().filter(({ names, titles }) => names > 0.6 && titles < 0.3);
    choose(
      'name',
      names.sort((a, b) => Math.round(10 * (b.distinct - a.distinct))),
      'likely',
    );
  }
  if (isUnderstood) return;
  choose(
    'title',
    free()
      .filter(({ titles }) => titles > 0.35)
      .sort((a, b) => b.titles - a.titles),
    'guess',
  );
}

/** What is left once managers are known: names in two columns, and words that come again and again. */
function chooseRest(columns: readonly Column[], chosen: Chosen, isUnderstood: boolean): void {
  const isFree = ({ index, guess, filled }: Column) => !guess && filled > 0.5 && !isChosen(chosen, index);
  if (!hasNames(chosen)) {
    const given = columns.findIndex((column, index) => {
      const next = columns[index + 1];
      return (
        next !== undefined && [column, next].every((one) => isFree(one) && one.singles > 0.8 && one.distinct > 0.5)
      );
    });
    if (given >= 0) {
      chosen.set('first-name', { column: given, certainty: 'guess' });
      chosen.set('last-name', { column: given + 1, certainty: 'guess' });
    }
  }
  if (chosen.has('unit') || isUnderstood) return;
  const unit = columns.find((column) => {
    const { distinct, numbers, decimals, dates, emails, links, flags, titles } = column;
    const isText = [numbers, decimals, dates, emails, links, flags, titles].every((share) => share < 0.3);
    return isFree(column) && isText && distinct < 0.7;
  });
  if (unit) chosen.set('unit', { column: unit.index, certainty: 'guess' });
}

/** Who is named by the manager column shows where the ids are. */
function takeManager(chosen: Chosen, manager: ManagerChoice | undefined): void {
  if (!manager) return;
  for (const [field, { column }] of chosen) if (column === manager.column) chosen.delete(field);
  chosen.set('manager', { column: manager.column, certainty: manager.certainty });
  if (manager.people === undefined) return;
  const field = manager.by;
  if (chosen.get(field)?.column === manager.people) return;
  if (field === 'id' || field === 'post') {
    for (const [other, { column }] of chosen) if (column === manager.people) chosen.delete(other);
    chosen.set(field, { column: manager.people, certainty: manager.certainty });
  } else if (!chosen.has(field)) {
    chosen.set(field, { column: manager.people, certainty: 'likely' });
  }
}

/** A file of units alone, each with the one it belongs to, is read as if they were people. */
function unitsAsPeople(columns: readonly Column[], chosen: Chosen): ManagerChoice | undefined {
  const unit = chosen.get('unit')?.column;
  const parent = chosen.get('parent-unit')?.column;
  if (hasNames(chosen) || unit === undefined || parent === undefined) return undefined;
  if (itemAt(columns, unit).distinct < 0.9) return undefined;
  chosen.delete('unit');
  chosen.set('name', { column: unit, certainty: 'guess' });
  return { column: parent, by: 'name', people: unit, certainty: 'guess', others: [] };
}

/** Of units within units the smallest; those around it are found by it. */
function chooseInnermost(grid: Grid, headings: number, chosen: Chosen): void {
  const unit = chosen.get('unit');
  if (!unit || chosen.has('unit-path') || chosen.has('parent-unit')) return;
  const column = innermostUnits(grid, headings, unit.column);
  if (!isChosen(chosen, column)) chosen.set('unit', { ...unit, column });
}

/** By which people go where nobody gives another name. */
const ACCOUNT =
  /^(?:github|gitlab|account|handle|login|username|user|nick|(?:github|gitlab|apache|debian|launchpad|irc)(?:account|handle|login|username|user|nick|id))$/;

function accountIn(columns: readonly Column[], texts: readonly (readonly string[])[]): number | undefined {
  const account = columns.find(({ index, filled, numbers, links }) => {
    const isCalledSo = itemAt(texts, index).some((text) => ACCOUNT.test(headingWords(text).join('')));
    return isCalledSo && filled > 0.5 && numbers < 0.5 && links < 0.5;
  });
  return account?.index;
}

/** A file without names may still have titles or ids. */
function chooseName(columns: readonly Column[], texts: readonly (readonly string[])[], chosen: Chosen): void {
  if (hasNames(chosen)) return;
  const title = chosen.get('title');
  const text = columns.find(({ index, guess, filled, numbers, dates, links, emails }) => {
    const isText = filled > 0.5 && numbers < 0.5 && dates < 0.5 && links < 0.5 && emails < 0.5;
    return !guess && isText && !isChosen(chosen, index);
  });
  const column =
    accountIn(columns, texts) ??
    (title && itemAt(columns, title.column).distinct > 0.9 ? title.column : undefined) ??
    text?.index ??
    title?.column ??
    chosen.get('email')?.column ??
    chosen.get('id')?.column;
  if (column !== undefined) chosen.set('name', { column, certainty: 'guess' });
}

function alternativesOf(
  columns: readonly Column[],
  chosen: Chosen,
  manager: ManagerChoice | undefined,
): Partial<Record<Field, readonly number[]>> {
  const entries: [Field, readonly number[]][] = [];
  for (const field of FIELDS) {
    const byHeading = byWeight(columns, field).map(({ index }) => index);
    const byValues = field === 'manager' ? (manager?.others ?? []) : [];
    const others = [...new Set([...byHeading, ...byValues])].filter((index) => index !== chosen.get(field)?.column);
    if (others.length > 0) entries.push([field, others]);
  }
  return Object.fromEntries(entries);
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}

function shapeOf(grid: Grid, headings: number, columns: number): string {
  const words = headingRows(grid, headings).map((row) =>
    row
      .slice(0, columns)
      .map((cell) => wordsOf(cell).join(''))
      .join('|'),
  );
  const text = words.join('\n');
  return `${columns}-${headings}-${hash(text)}${hash(`again ${text}`)}`;
}
