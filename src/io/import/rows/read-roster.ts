/**
 * Reads a grid as the posts of an organisation. What is wrong is put right and reported; what can be drawn is drawn.
 * Every row ends as a post, as part of one, as headings or in a report, and blank rows alone go unsaid.
 */

import { itemAt } from '../../../base/lists.ts';
import { rememberFew } from '../../../base/remember.ts';
import { LOCATION } from '../../../model/attributes.ts';
import { textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import type { ImportProblem } from '../../table/import-problem.ts';
import type { Mapping } from '../../table/mapping.ts';
import { attributesOf } from '../columns/attribute-words.ts';
import { type ColumnProposal, proposeMapping } from '../columns/columns.ts';
import { speaksOfPeople } from '../columns/heading-words.ts';
import { readHeadings } from '../columns/headings.ts';
import { findKeptColumns } from '../columns/kept-columns.ts';
import { absentManagers, absentProblems } from './absent-rows.ts';
import { breakLoops, countBelow } from './break-loops.ts';
import { findManagers, type Lines } from './find-managers.ts';
import { mergeRows } from './merge-rows.ts';
import { nearDuplicates } from './near-duplicates.ts';
import type { Roster, RosterAttribute, RosterPost } from './roster.ts';
import { depthProblem, fileProblems, loopProblems, namelessProblem, rootsProblem } from './roster-checks.ts';
import { RosterFindings } from './roster-findings.ts';
import { readRows } from './roster-rows.ts';
import { problemsOf } from './roster-words.ts';
import type { RowPost } from './row-post.ts';
import { bodiesIn, findBodies } from './unit-bodies.ts';
import { takeUnitHeads } from './unit-heads.ts';

export interface ReadRosterOptions {
  /** Puts all tops below the one with the most people below it. */
  readonly oneRoot?: boolean | undefined;
  /** The day of the file, in days since 1970, as far as it is known. */
  readonly day?: number | undefined;
  /** What would be proposed for the columns, for whoever knows it already. */
  readonly proposal?: ColumnProposal | undefined;
}

export interface ReadRoster {
  readonly roster: Roster;
  /** Errors first, then warnings, then notes. */
  readonly problems: readonly ImportProblem[];
}

/** Never throws. Where a problem is an error the roster is empty. */
export function readRoster(file: string, grid: Grid, mapping: Mapping, options: ReadRosterOptions = {}): ReadRoster {
  const { columns } = mapping;
  const headings = readHeadings(grid, mapping.headings);
  const frame = { file, rowWord: grid.rowWord };
  if (columns.name === undefined && columns['first-name'] === undefined && columns['last-name'] === undefined) {
    const roster: Roster = {
      ...frame,
      hasIds: false,
      hasManagers: false,
      idsAre: 'people',
      attributes: [],
      posts: [],
      absent: [],
    };
    return { roster, problems: [namelessProblem(file, grid, mapping, headings)] };
  }
  const found = new RosterFindings(mapping, headings);
  const used = new Set(Object.values(columns));
  const kept = (mapping.kept ?? findKeptColumns(grid, mapping)).filter((column) => !used.has(column));
  const { posts: read, absent } = readRows(grid, mapping, found, { kept, day: options.day });
  const hasIds = read.some(({ id }) => id !== '');
  const idsAre = whatIdsAre(read, mapping, headings);
  if (idsAre === 'posts') for (const post of read) post.post ||= post.id;
  const rows = mergeRows(grid, read, hasIds, found);
  const unitHeads = takeUnitHeads(rows, absent);
  const lines = findManagers(rows, absent, mapping, found);
  const body = findBodies(grid, mapping, headings, rows, lines.managers);
  if (body !== undefined) putBelowBodies(rows, bodiesIn(grid, rows, body));
  if (mapping.kept === undefined) dropAttribute(rows, kept, body);
  const stated = lines.managers.slice();
  const loops = breakLoops(lines.managers);
  const hasManagers = stated.some((manager) => manager >= 0);
  const roots = hasManagers ? rootsOf(lines.managers) : [];
  const top = biggest(roots, lines.managers);
  const assumed = new Set(options.oneRoot ? roots.filter((root) => root !== top) : []);
  for (const root of assumed) lines.managers[root] = top;
  nearDuplicates(rows, found);
  const told = new Set([...roots].filter((root) => lines.lost.has(root)));
  const problems = [
    ...absentManagers(file, lines.toAbsent, rows, found),
    ...fileProblems({
      file,
      grid,
      mapping,
      headings,
      hasManagers,
      rows,
      hasIds,
      proposed: rememberFew(() => options.proposal ?? proposeMapping(grid)),
    }),
    ...depthProblem(file, lines.managers, rows, found),
    ...loopProblems(file, grid.rowWord, loops, rows, found),
    ...problemsOf(file, grid.rowWord, found),
    ...rootsProblem({
      file,
      rowWord: grid.rowWord,
      roots,
      told,
      top,
      rows,
      isOneRoot: options.oneRoot === true,
      found,
    }),
    ...absentProblems(file, grid, absent, found),
  ];
  const hidesUnits = !hasManagers && mapping.grouping === 'none';
  const order = { error: 0, warning: 1, note: 2 };
  return {
    roster: {
      ...frame,
      hasIds,
      hasManagers,
      idsAre,
      unitHeads,
      attributes: recordedIn(columns.location, kept, headings),
      posts: postsOf(rows, lines, { assumed, hidesUnits, hasLocations: columns.location !== undefined }),
      absent,
    },
    problems: problems.sort((a, b) => order[a.severity] - order[b.severity]),
  };
}

/** What is told with the units is not told of each of their people as well. */
function dropAttribute(rows: readonly RowPost[], kept: number[], column: number | undefined): void {
  const place = column === undefined ? -1 : kept.indexOf(column);
  if (place < 0) return;
  kept.splice(place, 1);
  for (const post of rows) post.attributes.splice(place, 1);
}

/** Units of bodies stand below these. */
function putBelowBodies(rows: readonly RowPost[], bodies: readonly string[]): void {
  rows.forEach((post, index) => {
    const body = textAt(bodies, index);
    if (body === '' || post.unit === '') return;
    const above = post.unitPath.length > 0 || post.parentUnit === '' ? post.unitPath : [post.parentUnit];
    post.unitPath = [...above, body];
    post.parentUnit = body;
  });
}

function recordedIn(
  location: number | undefined,
  kept: readonly number[],
  headings: readonly string[],
): RosterAttribute[] {
  const first = location === undefined ? [] : [{ id: LOCATION, label: textAt(headings, location) }];
  const others = kept.map((column) => textAt(headings, column));
  return [
    ...first,
    ...attributesOf(
      others,
      first.map(({ id }) => id),
    ),
  ];
}

/**
 * Ids are of posts where a column says so and none is of people; or where vacant posts have ids like all others, and
 * nothing says that these are people's.
 */
function whatIdsAre(rows: readonly RowPost[], { columns }: Mapping, headings: readonly string[]): Roster['idsAre'] {
  if (columns.id === undefined) return columns.post === undefined ? 'people' : 'posts';
  if (columns.post !== undefined || speaksOfPeople(textAt(headings, columns.id))) return 'people';
  const shapeOf = ({ id }: RowPost): string => id.replace(/\d+/g, '0').replace(/\p{L}+/gu, 'a');
  const shapes = new Set(rows.filter(({ id, name }) => id !== '' && name !== '').map(shapeOf));
  const vacant = rows.filter(({ id, isVacant, writtenName }) => isVacant && id !== '' && writtenName !== '');
  return vacant.length > 0 && vacant.every((post) => shapes.has(shapeOf(post))) ? 'posts' : 'people';
}

function rootsOf(managers: Int32Array): number[] {
  const roots: number[] = [];
  managers.forEach((manager, index) => {
    if (manager < 0) roots.push(index);
  });
  return roots;
}

function biggest(roots: readonly number[], managers: Int32Array): number {
  if (roots.length === 0) return -1;
  const below = countBelow(managers);
  return roots.reduce((a, b) => (itemAt(below, b) > itemAt(below, a) ? b : a));
}

interface PostOptions {
  /** Posts that were put below the top, by their indices. */
  readonly assumed: ReadonlySet<number>;
  readonly hidesUnits: boolean;
  readonly hasLocations: boolean;
}

/** In one list without lines, units would part people all the same, and are left out. */
function postsOf(
  rows: readonly RowPost[],
  { managers, seconds, further }: Lines,
  { assumed, hidesUnits, hasLocations }: PostOptions,
): RosterPost[] {
  return rows.map((post, index) => ({
    row: post.row,
    id: post.id,
    isIdMadeUp: post.isIdMadeUp,
    post: post.post,
    name: post.name,
    otherNames: post.otherNames,
    isVacant: post.isVacant,
    isUndisclosed: post.isUndisclosed,
    title: post.title,
    unit: hidesUnits ? '' : post.unit,
    parentUnit: hidesUnits ? '' : post.parentUnit,
    unitPath: hidesUnits ? [] : post.unitPath,
    email: post.email,
    start: post.start,
    end: post.end,
    photo: post.photo,
    manager: itemAt(managers, index),
    secondManagers: itemAt(seconds, index).filter((second) => second !== index && second !== managers[index]),
    furtherPosts: post.furtherPosts.map(({ manager: _, ...rest }, place) => ({
      ...rest,
      manager: itemAt(itemAt(further, index), place),
    })),
    attributes: hasLocations ? [post.location, ...post.attributes] : post.attributes,
    ...(assumed.has(index) ? { isLineAssumed: true } : {}),
  }));
}
