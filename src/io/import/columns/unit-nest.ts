/**
 * Several columns of units, one within the other, as in Division, Department and Team: where nearly every name of one
 * column stands beside one name of another throughout, the latter is the unit around it.
 */

import { cleanText } from '../../../base/clean-text.ts';
import { itemAt } from '../../../base/lists.ts';
import { textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import type { Mapping } from '../../table/mapping.ts';
import { nameKey } from '../names/name-key.ts';
import { attributesOf } from './attribute-words.ts';
import { readHeading } from './heading-words.ts';
import { columnCount, headingTexts } from './headings.ts';

/** So many of the rows have a unit in an outer column, and so many of the names in an inner one are in one unit. */
const LEAST_FILLED = 0.9;
const LEAST_SINGLE = 0.8;
/** Of units that hold no more than one person nothing shows, so names have to come again. */
const MOST_DISTINCT = 0.6;
const FEWEST_ROWS = 4;
/** Money is counted along these, and who pays is no unit of anybody. */
const NO_UNITS = new Set(['company', 'cost-centre', 'job-family']);

interface UnitColumn {
  readonly column: number;
  /** By row below the headings, as they are compared. */
  readonly keys: readonly string[];
  readonly distinct: number;
}

function isCalledUnit(heading: string): boolean {
  const [attribute] = attributesOf([heading]);
  if (attribute && NO_UNITS.has(attribute.id)) return false;
  const guess = readHeading(heading);
  return attribute?.id === 'division' || (guess?.meaning === 'unit' && guess.weight > 0.5);
}

function readColumn(grid: Grid, headings: number, column: number): UnitColumn {
  const keys = grid.rows.slice(headings).map((row) => nameKey(cleanText(textAt(row, column))));
  return { column, keys, distinct: new Set(keys.filter((key) => key !== '')).size };
}

function columnsOfUnits(grid: Grid, headings: number): UnitColumn[] {
  const texts = headingTexts(grid, headings);
  const called = Array.from({ length: columnCount(grid) }, (_, column) => column).filter((column) =>
    itemAt(texts, column).some(isCalledUnit),
  );
  return called.length < 2 ? [] : called.map((column) => readColumn(grid, headings, column));
}

function isAround(outer: UnitColumn, inner: UnitColumn): boolean {
  if (outer.distinct < 1 || outer.distinct >= inner.distinct) return false;
  const aroundOf = new Map<string, string>();
  const torn = new Set<string>();
  let [rows, filled] = [0, 0];
  inner.keys.forEach((key, row) => {
    if (key === '') return;
    rows += 1;
    const around = textAt(outer.keys, row);
    if (around === '') return;
    filled += 1;
    const known = aroundOf.get(key);
    if (known === undefined) aroundOf.set(key, around);
    else if (known !== around) torn.add(key);
  });
  return (
    rows >= FEWEST_ROWS &&
    inner.distinct <= MOST_DISTINCT * rows &&
    filled >= LEAST_FILLED * rows &&
    torn.size <= (1 - LEAST_SINGLE) * aroundOf.size
  );
}

/** The column of the smallest units among those that are nested with the given one; mostly the given one itself. */
export function innermostUnits(grid: Grid, headings: number, unit: number): number {
  const columns = columnsOfUnits(grid, headings);
  const given = columns.find(({ column }) => column === unit);
  if (!given) return unit;
  return columns.reduce((inner, each) => (isAround(inner, each) ? each : inner), given).column;
}

/** Units that are named as the ones above others and stand in units themselves: not one level, but any. */
function areOfAnyLevel(outer: UnitColumn, inner: UnitColumn): boolean {
  const within = new Set(inner.keys.filter((key, row) => key !== outer.keys[row]));
  return outer.keys.some((key) => key !== '' && within.has(key));
}

/** The columns of the units around those of the mapping, the outermost first; none where it has them by itself. */
export function unitsAround(grid: Grid, { headings, columns, fillDown, around: agreed }: Mapping): readonly number[] {
  const { unit, 'parent-unit': parent, 'unit-path': path } = columns;
  if (unit === undefined || path !== undefined || fillDown) return [];
  if (agreed?.unit === unit) return agreed.columns;
  const used = new Set(Object.values(columns).filter((column) => column !== unit && column !== parent));
  const found = columnsOfUnits(grid, headings).filter(({ column }) => !used.has(column));
  const given = found.find(({ column }) => column === unit);
  if (!given) return [];
  const stated = parent === undefined ? undefined : readColumn(grid, headings, parent);
  if (stated && areOfAnyLevel(stated, given)) return [];
  const others = [...found.filter(({ column }) => column !== unit && column !== parent), ...(stated ? [stated] : [])];
  const levels = [given];
  for (const outer of others.toSorted((a, b) => b.distinct - a.distinct)) {
    const inner = itemAt(levels, levels.length - 1);
    if (isAround(outer, inner) || (outer === stated && outer.distinct < inner.distinct)) levels.push(outer);
  }
  const around = levels.slice(1).map(({ column }) => column);
  return around.some((column) => column !== parent) ? around.reverse() : [];
}
