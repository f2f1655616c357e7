/** Columns that say what the place of rows says: whom each row stands below, or in which unit. */

import { itemAt } from '../../../base/lists.ts';
import { linksOf } from '../../read/nesting-links.ts';
import { textAt } from '../../table/cells.ts';
import { UNIT_SEPARATOR } from '../../table/mapping.ts';
import type { NewColumn } from './shape.ts';

/** Names managers by name, or by ids made of names where names do not tell them apart. */
export function managerColumns(names: readonly string[], parents: readonly number[]): NewColumn[] {
  const links = linksOf({ parents, keys: ['Name'], textAt: (index) => textAt(names, index) }, new Set());
  const managers = parents.map((parent) => (parent < 0 ? '' : links.keyAt(parent)));
  if (!links.areMadeUp) return [{ heading: 'Manager', cells: managers }];
  return [
    { heading: 'Id', cells: names.map((_, index) => links.keyAt(index)) },
    { heading: 'Manager id', cells: managers },
  ];
}

/** Of the paths of units in which people are, the outermost unit first. */
export function unitColumns(paths: readonly (readonly string[])[]): NewColumn[] {
  const plain = paths.map((path) => path.filter((unit, index) => unit !== '' && unit !== path[index - 1]));
  return [
    { heading: 'Unit', cells: plain.map((path) => path.at(-1) ?? '') },
    { heading: 'Parent unit', cells: plain.map((path) => path.at(-2) ?? '') },
    { heading: 'Unit path', cells: plain.map((path) => path.slice(0, -1).join(UNIT_SEPARATOR)) },
  ];
}

/** The index of the row above each, by how deep each stands; rows without a depth are below nobody and above nobody. */
export function parentsOfDepths(depths: readonly number[]): number[] {
  const open: number[] = [];
  return depths.map((depth, index) => {
    if (depth < 0) return -1;
    while (open.length > 0 && itemAt(depths, itemAt(open, open.length - 1)) >= depth) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}

/** Whether each row that has a depth stands at most one deeper than the one before, and the first at the top. */
export function areSteps(depths: readonly number[], least: number): boolean {
  const known = depths.filter((depth) => depth >= 0);
  if (known[0] !== 0) return false;
  const steps = known.filter((depth, index) => depth <= (known[index - 1] ?? -1) + 1).length;
  return steps >= least * known.length;
}
