/** Makes a grid of an outline: a row for each of its nodes, with a column that says whom it stands below. */

import { greatest } from '../../base/lists.ts';
import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { problemOf } from '../table/report.ts';
import type { Field } from './json-fields.ts';
import { splitLabels } from './label-parts.ts';
import { linksOf } from './nesting-links.ts';
import { RecordTable } from './record-table.ts';

export interface OutlineNode {
  /** The line it stands in, from 1 on. */
  readonly number: number;
  /** All that it says; lines of a label are parted by line feeds. */
  readonly label: string;
  /** The index of the node above it, or -1. */
  readonly parent: number;
  /** Others above it, whose lines are dotted or come second. */
  readonly seconds?: readonly number[];
  /** The units around it, the innermost first. */
  readonly units?: readonly string[];
}

export function outlineTable(
  file: string,
  nodes: readonly OutlineNode[],
): { readonly grid: Grid; readonly problems: readonly ImportProblem[] } {
  const table = new RecordTable();
  const { headings, rows } = splitLabels(nodes.map(({ label }) => label));
  table.expect([...headings, 'Unit', 'Parent unit']);
  const parents = nodes.map(({ parent }) => parent);
  const isNested = parents.some((parent) => parent >= 0);
  const textAt = (index: number): string => rows[index]?.[0] ?? '';
  const links = isNested ? linksOf({ parents, keys: ['Name'], textAt }, new Set(headings)) : undefined;
  for (const [index, { number, units = [], seconds = [] }] of nodes.entries()) {
    const parts = headings.map((heading, at): Field => [heading, rows[index]?.[at] ?? '']);
    const second = links ? seconds.map((each) => links.keyAt(each)).join('; ') : '';
    table.add(number, [
      ...parts,
      ['Unit', units[0] ?? ''],
      ['Parent unit', units[1] ?? ''],
      ...(links?.of(index) ?? []),
      ['Second manager', second],
    ]);
  }
  const { grid, problems } = table.finish(file, '', 'row');
  if (links?.areMadeUp) {
    const message = 'The people of this outline have no ids, and their names do not tell them apart.';
    problems.push(problemOf(file, 'no-id', 'note', message, 'They were given ids made of their names.'));
  }
  return { grid, problems };
}

/** The index of the node above each, by how far each is indented: it stands below the last that is less so. */
export function parentsOfIndents(indents: readonly number[]): number[] {
  const open: number[] = [];
  return indents.map((indent, index) => {
    while (open.length > 0 && (indents[open.at(-1) ?? 0] ?? 0) >= indent) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}

const TAB_STOP = 4;

/** How far a line is indented, tabs reaching to the next multiple of four. */
export function indentOf(blanks: string): number {
  let width = 0;
  for (const blank of blanks) width = blank === '\t' ? (Math.floor(width / TAB_STOP) + 1) * TAB_STOP : width + 1;
  return width;
}

const DELIMITERS = [/\t/g, /;/g, /\|/g, /,(?! )/g];

/** Whether most lines have as many of a sign as cells of a table have between them. */
export function looksDelimited(lines: readonly string[]): boolean {
  const used = lines.map((line) => line.trim()).filter((line) => line !== '');
  return DELIMITERS.some((delimiter) => {
    const counts = new Map<number, number>();
    for (const line of used) {
      const count = line.match(delimiter)?.length ?? 0;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    return greatest(counts.values(), 0) > 0.6 * used.length;
  });
}
