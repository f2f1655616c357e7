/**
 * Reads a grid as the posts of an organisation. What is wrong is put right and reported; what can be drawn is drawn.
 * Every row ends as a post, as part of one, as headings or in a report, and blank rows alone go unsaid.
 */

import type { Grid } from '../../table/grid.ts';
import type { ImportProblem } from '../../table/import-problem.ts';
import type { Mapping } from '../../table/mapping.ts';
import { proposeMapping } from '../columns/columns.ts';
import { readHeadings } from '../columns/headings.ts';
import { breakLoops, countBelow } from './break-loops.ts';
import { findManagers, type Lines } from './find-managers.ts';
import { mergeRows } from './merge-rows.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { LOCATION, type Roster, type RosterPost } from './roster.ts';
import { fileProblems, loopProblems, namelessProblem, rootsProblem } from './roster-checks.ts';
import { RosterFindings } from './roster-findings.ts';
import { type RowPost, readRows } from './roster-rows.ts';
import { problemsOf } from './roster-words.ts';

export interface ReadRosterOptions {
  /** Puts all tops below the one with the most people below it. */
  readonly oneRoot?: boolean | undefined;
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
  const read = readRows(grid, mapping, found);
  const hasIds = read.some(({ id }) => id !== '');
  const rows = mergeRows(grid, read, hasIds, found);
  const lines = findManagers(rows, mapping, found);
  const stated = lines.managers.slice();
  const loops = breakLoops(lines.managers);
  const hasManagers = stated.some((manager) => manager >= 0);
  const roots = hasManagers ? rootsOf(lines.managers) : [];
  const top = biggest(roots, lines.managers);
  const assumed = new Set(options.oneRoot ? roots.filter((root) => root !== top) : []);
  for (const root of assumed) lines.managers[root] = top;
  nearDuplicates(rows, found);
  const problems = [
    ...fileProblems({ file, grid, mapping, headings, hasManagers, rows, hasIds, proposed: () => proposeMapping(grid) }),
    ...loopProblems(file, grid.rowWord, loops, rows, found),
    ...problemsOf(file, grid.rowWord, found),
    ...rootsProblem({ file, rowWord: grid.rowWord, roots, top, rows, isOneRoot: options.oneRoot === true, found }),
  ];
  const hidesUnits = !hasManagers && mapping.grouping === 'none';
  const order = { error: 0, warning: 1, note: 2 };
  return {
    roster: {
      ...frame,
      hasIds,
      hasManagers,
      idsAre: 'people',
      attributes:
        columns.location === undefined ? [] : [{ id: LOCATION, label: headings[columns.location] ?? LOCATION }],
      posts: postsOf(rows, lines, { assumed, hidesUnits, hasLocations: columns.location !== undefined }),
      absent: [],
    },
    problems: problems.sort((a, b) => order[a.severity] - order[b.severity]),
  };
}

function rootsOf(managers: Int32Array): number[] {
  const roots: number[] = [];
  managers.forEach((manager, index) => {
    if (manager < 0) roots.push(index);
  });
  return roots;
}

function biggest(roots: readonly number[], managers: Int32Array): number {
  if (roots.length < 2) return roots[0] ?? -1;
  const below = countBelow(managers);
  return roots.reduce((a, b) => ((below[b] ?? 0) > (below[a] ?? 0) ? b : a));
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
  { managers, seconds }: Lines,
  { assumed, hidesUnits, hasLocations }: PostOptions,
): RosterPost[] {
  return rows.map((post, index) => ({
    row: post.row,
    id: post.id,
    isIdMadeUp: post.isIdMadeUp,
    post: '',
    name: post.name,
    otherNames: [],
    isVacant: post.isVacant,
    isUndisclosed: false,
    title: post.title,
    unit: hidesUnits ? '' : post.unit,
    parentUnit: hidesUnits ? '' : post.parentUnit,
    unitPath: hidesUnits || post.parentUnit === '' ? [] : [post.parentUnit],
    email: post.email,
    start: post.start,
    end: post.end,
    photo: post.photo,
    manager: managers[index] ?? -1,
    secondManagers: (seconds[index] ?? []).filter((second) => second !== index && second !== managers[index]),
    furtherPosts: [],
    attributes: hasLocations ? [post.location] : [],
    ...(assumed.has(index) ? { isLineAssumed: true } : {}),
  }));
}
