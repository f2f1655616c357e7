/**
 * Bodies that stand above the units: a file of several organisations has a unit "Finance" in each. Where units of one
 * name stand in several bodies and hardly a line leads from one body to another, they are units of their own.
 */

import { cleanText } from '../../../base/clean-text.ts';
import { itemAt } from '../../../base/lists.ts';
import { cellAt, textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import type { Mapping } from '../../table/mapping.ts';
import { attributesOf } from '../columns/attribute-words.ts';
import { readHeading } from '../columns/heading-words.ts';
import { unitsAround } from '../columns/unit-nest.ts';
import type { RowPost } from './row-post.ts';

/** So many of the lines may cross beside one from each body with lines of its own, or so few of the rows have none. */
const MOST_CROSSING = 0.05;
const LEAST_FILLED = 0.95;
/** So many units has a body, or it is rather a part of one. */
const FEWEST_UNITS = 1.5;
const OF_BODIES = new Set(['company', 'division']);

function mayBeBody(heading: string): boolean {
  const [attribute] = attributesOf([heading]);
  if (attribute?.id === 'cost-centre') return false;
  const guess = readHeading(heading);
  return (guess?.meaning === 'unit' && guess.weight > 0.3) || OF_BODIES.has(attribute?.id ?? '');
}

/** The column of the bodies; undefined where the names of units need none. */
export function findBodies(
  grid: Grid,
  mapping: Mapping,
  headings: readonly string[],
  posts: readonly RowPost[],
  managers: Int32Array,
): number | undefined {
  const used = new Set([...Object.values(mapping.columns), ...unitsAround(grid, mapping)]);
  if (mapping.columns.unit === undefined || mapping.columns['unit-path'] !== undefined) return undefined;
  const column = headings.findIndex((heading, index) => {
    return !used.has(index) && mayBeBody(heading) && areBodies(bodiesIn(grid, posts, index), posts, managers);
  });
  return column < 0 ? undefined : column;
}

export function bodiesIn(grid: Grid, posts: readonly RowPost[], column: number): string[] {
  return posts.map(({ index }) => cleanText(cellAt(grid, index, column)));
}

function areBodies(bodies: readonly string[], posts: readonly RowPost[], managers: Int32Array): boolean {
  if (bodies.filter((body) => body !== '').length < LEAST_FILLED * bodies.length) return false;
  const bodyOf = new Map<string, string>();
  const units = new Set<string>();
  const [withLines, atTop] = [new Set<string>(), new Set<string>()];
  let isShared = false;
  let lines = 0;
  let crossing = 0;
  posts.forEach(({ unit }, index) => {
    const body = textAt(bodies, index);
    if (unit !== '' && (bodyOf.get(unit) ?? body) !== body) isShared = true;
    bodyOf.set(unit, body);
    if (unit !== '') units.add(`${body}\u0000${unit}`);
    const manager = itemAt(managers, index);
    if (manager < 0) {
      atTop.add(body);
      return;
    }
    lines += 1;
    if (bodies[manager] !== body) crossing += 1;
    else withLines.add(body);
  });
  const count = new Set(bodies).size;
  const isFiner = units.size < FEWEST_UNITS * count;
  if (!isShared || isFiner || !areWithinParents(bodies, posts)) return false;
  const below = [...withLines].filter((body) => !atTop.has(body)).length;
  return lines > 0 && crossing <= below + MOST_CROSSING * lines;
}

/** Where units have one that is called their parent, each body is a part of it. */
function areWithinParents(bodies: readonly string[], posts: readonly RowPost[]): boolean {
  const parentOf = new Map<string, string>();
  return posts.every(({ parentUnit }, index) => {
    if (parentUnit === '') return true;
    const body = textAt(bodies, index);
    const known = parentOf.get(body) ?? parentUnit;
    parentOf.set(body, known);
    return known === parentUnit;
  });
}
