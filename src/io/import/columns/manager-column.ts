/** Chooses the column of managers: whom its cells name, and what its heading says where several come close. */

import { itemAt } from '../../../base/lists.ts';
import { textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import type { Field, ManagerBy } from '../../table/mapping.ts';
import { nameKey } from '../names/name-key.ts';
import { normalKey } from '../names/normal-key.ts';
import { weightOf } from './chosen.ts';
import type { Certainty, Column } from './column-facts.ts';
import type { HeadingMeaning } from './heading-lists.ts';
import {
  type CellKey,
  looksLikeManagers,
  looksLikePeople,
  type ManagerPair,
  makesTrees,
  pairColumns,
} from './manager-pairs.ts';

export interface ManagerChoice {
  readonly column: number;
  readonly by: ManagerBy;
  /** The column in which the named are found, where it is one and they are. */
  readonly people: number | undefined;
  readonly certainty: Certainty;
  /** Other columns that name people, the better first. */
  readonly others: readonly number[];
}

type ColumnOf = (field: Field) => number | undefined;

interface Candidate extends Omit<ManagerPair, 'people'> {
  readonly people: number | undefined;
  readonly by: ManagerBy;
  readonly rank: number;
}

/** With a heading that says manager, and without any. */
const LEAST_SHARE = 0.3;
const LEAST_SHARE_UNNAMED = 0.9;
/** In so short a file everybody may well report to number 1. */
const FEW_ROWS = 12;
/** So many columns of people are looked through, the likelier first. */
const MOST_PEOPLE = 12;
const MOST_NAMED = 4;
/** Whether a pair makes trees is found out for so many. */
const MOST_CANDIDATES = 5;

const KNOWN_PEOPLE = new Set<HeadingMeaning>(['id', 'post', 'name', 'email']);

const NEVER_PEOPLE = new Set<HeadingMeaning>([
  'manager',
  'second-manager',
  'parent-unit',
  'start',
  'end',
  'photo',
  'location',
  'other',
  'line-kind',
  'first-name',
  'last-name',
  'manager-first-name',
  'manager-last-name',
]);

export function chooseManager(
  grid: Grid,
  first: number,
  columns: readonly Column[],
  columnOf: ColumnOf,
): ManagerChoice | undefined {
  const named = namedManagers(columns);
  const known = candidatesByValues(grid, first, columns, columnOf, true);
  const byValues = (known[0]?.share ?? 0) >= 0.9 ? known : candidatesByValues(grid, first, columns, columnOf, false);
  const best = byValues[0];
  const isClear = best !== undefined && best.share >= 0.9 && named.some(({ index }) => index === best.manager);
  const all = (isClear ? byValues : [...byValues, ...candidatesByKeys(grid, first, named, columnOf)]).sort(
    (a, b) => b.rank - a.rank,
  );
  const [chosen] = all;
  if (!chosen) return byHeadingAlone(named, columnOf);
  const hasHeading = named.some(({ index }) => index === chosen.manager);
  const others = new Set(all.map(({ manager }) => manager));
  others.delete(chosen.manager);
  return {
    column: chosen.manager,
    by: chosen.by,
    people: chosen.people,
    certainty: hasHeading && chosen.share >= 0.9 ? 'sure' : hasHeading || chosen.share > 0.98 ? 'likely' : 'guess',
    others: [...others],
  };
}

function namedManagers(columns: readonly Column[]): Column[] {
  return columns
    .filter((column) => column.guess?.meaning === 'manager' && looksLikeManagers(column, true))
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST_NAMED);
}

/** From columns whose headings say manager and person alone, or from all that may be either. */
function candidatesByValues(
  grid: Grid,
  first: number,
  columns: readonly Column[],
  columnOf: ColumnOf,
  areKnown: boolean,
): Candidate[] {
  const mayBePeople = ({ guess }: Column) =>
    areKnown ? guess !== undefined && KNOWN_PEOPLE.has(guess.meaning) : !guess || !NEVER_PEOPLE.has(guess.meaning);
  const mayBeManagers = ({ guess }: Column) => (guess ? guess.meaning === 'manager' : !areKnown);
  const people = columns
    .filter((column) => looksLikePeople(column, areKnown) && mayBePeople(column))
    .sort((a, b) => peopleBonus(b) + b.distinct - peopleBonus(a) - a.distinct)
    .slice(0, MOST_PEOPLE);
  const managers = columns.filter(
    (column) => looksLikeManagers(column, column.guess?.meaning === 'manager') && mayBeManagers(column),
  );
  const pairs = pairColumns(
    grid,
    first,
    people.map(({ index }) => index),
    managers.map(({ index }) => index),
  );
  const candidates = pairs.flatMap((pair) => {
    const [of, manager] = [itemAt(columns, pair.people), itemAt(columns, pair.manager)];
    const isNamed = manager.guess?.meaning === 'manager';
    if (pair.share < (isNamed ? LEAST_SHARE : LEAST_SHARE_UNNAMED)) return [];
    if (!isNamed && (of.distinct < 0.9 || (manager.bits > 0.9 && grid.rows.length > FEW_ROWS))) return [];
    const heading = isNamed ? 0.6 * weightOf(manager) : 0.1 * Math.min(manager.distinct, 0.5);
    return [{ ...pair, by: byOf(of, columnOf), rank: pair.share + heading + peopleBonus(of) }];
  });
  candidates.sort((a, b) => b.rank - a.rank);
  return candidates.slice(0, MOST_CANDIDATES).filter((candidate) => {
    const isNamed = itemAt(columns, candidate.manager).guess?.meaning === 'manager';
    return isNamed || makesTrees(grid, first, candidate);
  });
}

function peopleBonus({ guess, emails, names }: Column): number {
  if (guess?.meaning === 'id' || guess?.meaning === 'post') return 0.2 * guess.weight;
  if (guess?.meaning === 'email' || emails > 0.8) return 0.1;
  if (guess?.meaning === 'name' || names > 0.6) return 0.08;
  return guess ? 0 : 0.05;
}

function byOf({ index, guess, emails, names }: Column, columnOf: ColumnOf): ManagerBy {
  if (guess?.meaning === 'title' || columnOf('title') === index) return 'title';
  if (guess?.meaning === 'email' || (!guess && emails > 0.8)) return 'email';
  if (guess?.meaning === 'post') return 'post';
  if (guess?.meaning === 'name' || columnOf('name') === index) return 'name';
  if (guess?.meaning === 'unit' || columnOf('unit') === index) return 'unit';
  return !guess && names > 0.6 ? 'name' : 'id';
}

/** Columns that are called managers', compared with ids, addresses, names and titles in looser ways. */
function candidatesByKeys(grid: Grid, first: number, named: readonly Column[], columnOf: ColumnOf): Candidate[] {
  return named.flatMap((manager) => {
    const heading = 0.6 * weightOf(manager);
    return targetsOf(columnOf).flatMap(({ by, columns, key, bonus }) => {
      if (columns.includes(manager.index)) return [];
      const share = shareIn(grid, first, columns, manager.index, key);
      const people = columns.length === 1 ? columns[0] : undefined;
      return share < LEAST_SHARE ? [] : [{ people, manager: manager.index, share, by, rank: share + heading + bonus }];
    });
  });
}

interface Target {
  readonly by: ManagerBy;
  /** One, or those of a first and a last name. */
  readonly columns: readonly number[];
  readonly key: CellKey;
  readonly bonus: number;
}

function targetsOf(columnOf: ColumnOf): Target[] {
  const name = columnOf('name');
  const parts = [columnOf('first-name'), columnOf('last-name')].filter((column) => column !== undefined);
  const targets: readonly (Omit<Target, 'columns'> & { readonly columns: readonly (number | undefined)[] })[] = [
    { by: 'id', columns: [columnOf('id')], key: normalKey, bonus: 0.15 },
    { by: 'post', columns: [columnOf('post')], key: normalKey, bonus: 0.15 },
    { by: 'email', columns: [columnOf('email')], key: normalKey, bonus: 0.1 },
    { by: 'name', columns: name === undefined ? parts : [name], key: nameKey, bonus: 0.08 },
    { by: 'title', columns: [columnOf('title')], key: nameKey, bonus: 0 },
    { by: 'unit', columns: [columnOf('unit')], key: nameKey, bonus: -0.02 },
  ];
  return targets
    .map((target) => ({ ...target, columns: target.columns.filter((column) => column !== undefined) }))
    .filter(({ columns }) => columns.length > 0);
}

function shareIn(grid: Grid, first: number, columns: readonly number[], manager: number, key: CellKey): number {
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) {
    return pairColumns(grid, first, [only], [manager], key)[0]?.share ?? 0;
  }
  const rows = grid.rows
    .slice(first)
    .map((row) => [columns.map((column) => textAt(row, column)).join(' '), textAt(row, manager)]);
  return pairColumns({ ...grid, rows }, 0, [0], [1], key)[0]?.share ?? 0;
}

/** Called managers', though hardly anybody is found: part of a larger file, perhaps. */
function byHeadingAlone(named: readonly Column[], columnOf: ColumnOf): ManagerChoice | undefined {
  const [best, ...others] = named.filter((column) => weightOf(column) >= 0.5);
  if (!best) return undefined;
  const looksLikeIds = best.numbers > 0.5 || (columnOf('id') !== undefined && best.names < 0.5);
  const by = best.emails > 0.5 ? 'email' : looksLikeIds ? 'id' : 'name';
  return { column: best.index, by, people: undefined, certainty: 'guess', others: others.map(({ index }) => index) };
}

/** What the cells of the second manager column name their people by. */
export function chooseSecondBy(grid: Grid, first: number, columnOf: ColumnOf): ManagerBy | undefined {
  const second = columnOf('second-manager');
  if (second === undefined) return undefined;
  const shares = targetsOf(columnOf)
    .map(({ by, columns, key }) => ({ by, share: shareIn(grid, first, columns, second, key) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  return shares[0]?.by;
}
