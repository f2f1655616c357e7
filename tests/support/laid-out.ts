/** A random layout with the questions that its tests ask of it. */

import type { Arrangement } from '../../src/layout/arrange.ts';
import type { Layout } from '../../src/layout/layout.ts';
import { LEAD } from '../../src/layout/layout-tree.ts';
import type { RandomTree } from './random-layout-trees.ts';

/** Positions are 32-bit floats: what is equal may differ by this much, in world pixels. */
export const TOLERANCE = 0.02;

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LaidOut {
  readonly tree: RandomTree;
  readonly arrangement: Arrangement;
  readonly layout: Layout;
  /** Everybody who is to be seen, node 0 apart. */
  readonly nodes: readonly number[];
}

/** Values of a layout column by node, refused where there is none. */
export function at(values: ArrayLike<number>, node: number): number {
  const value = values[node];
  if (value === undefined) throw new Error(`no node ${node}`);
  return value;
}

function isHidden(tree: RandomTree, closed: ReadonlySet<number>, node: number): boolean {
  for (let above = at(tree.parent, node); above >= 0; above = at(tree.parent, above)) {
    if (closed.has(above)) return true;
  }
  return false;
}

/** What was laid out, with some branches closed. */
export function laidOut(
  tree: RandomTree,
  closed: ReadonlySet<number>,
  { layout, arrangement }: Pick<LaidOut, 'layout' | 'arrangement'>,
): LaidOut {
  const nodes = Array.from({ length: tree.count }, (_, node) => node).filter(
    (node) => node > 0 && !isHidden(tree, closed, node),
  );
  return { tree, arrangement, layout, nodes };
}

export function boxOf({ layout }: LaidOut, node: number): Rectangle {
  const left = at(layout.x, node);
  const top = at(layout.y, node);
  return { left, top, right: left + at(layout.width, node), bottom: top + at(layout.height, node) };
}

export function blockOf({ layout }: LaidOut, node: number): Rectangle {
  const left = at(layout.blockX, node);
  const top = at(layout.blockY, node);
  return { left, top, right: left + at(layout.blockWidth, node), bottom: top + at(layout.blockHeight, node) };
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.left < b.right - TOLERANCE &&
    b.left < a.right - TOLERANCE &&
    a.top < b.bottom - TOLERANCE &&
    b.top < a.bottom - TOLERANCE
  );
}

export function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.left >= outer.left - TOLERANCE &&
    inner.top >= outer.top - TOLERANCE &&
    inner.right <= outer.right + TOLERANCE &&
    inner.bottom <= outer.bottom + TOLERANCE
  );
}

export function childrenOf({ tree, nodes }: LaidOut, node: number): { leads: number[]; others: number[] } {
  const children = nodes.filter((child) => at(tree.parent, child) === node);
  return {
    leads: children.filter((child) => tree.kind[child] === LEAD),
    others: children.filter((child) => tree.kind[child] !== LEAD),
  };
}

export function isWithin(tree: RandomTree, node: number, ancestor: number): boolean {
  return node >= ancestor && node < at(tree.end, ancestor);
}
