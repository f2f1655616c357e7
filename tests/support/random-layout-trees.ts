/** Random trees for the layout: any shape, any sizes, with the rules that its kinds have. */

import fc from 'fast-check';
import { BRANCH, type LayoutTree, LEAD, LEAF } from '../../src/layout/layout-tree.ts';

export interface RandomTree extends LayoutTree {
  /** -1 for node 0. */
  readonly parent: readonly number[];
  /** Branches that a run may close. */
  readonly closable: ReadonlySet<number>;
}

const seed = fc.record({
  kind: fc.constantFrom(LEAD, LEAF, LEAF, LEAF, BRANCH, BRANCH),
  /** How many open branches to leave before this node is added. */
  up: fc.nat({ max: 3 }),
  width: fc.integer({ min: 8, max: 300 }),
  height: fc.integer({ min: 8, max: 90 }),
  padding: fc.nat({ max: 12 }),
  closable: fc.nat({ max: 3 }).map((number) => number === 0),
});

/** Node 0 has no box of its own, as in a chart. */
export function layoutTrees(maxNodes: number): fc.Arbitrary<RandomTree> {
  const lists = fc.array(seed, { maxLength: maxNodes - 1, size: 'max' });
  return fc.tuple(lists, fc.boolean()).map(([seeds, leadsBeside]) => {
    const count = seeds.length + 1;
    const parent = [-1];
    const open = [0];
    seeds.forEach(({ kind, up }, index) => {
      open.splice(Math.max(1, open.length - (up === 3 ? 2 : up === 2 ? 1 : 0)));
      parent.push(open.at(-1) ?? 0);
      if (kind === BRANCH) open.push(index + 1);
    });
    const end = Int32Array.from({ length: count }, (_, node) => node + 1);
    for (let node = count - 1; node > 0; node -= 1) {
      const above = parent[node] ?? 0;
      end[above] = Math.max(end[above] ?? 0, end[node] ?? 0);
    }
    return {
      count,
      parent,
      leadsBeside,
      end,
      kind: Uint8Array.from([BRANCH, ...seeds.map(({ kind }) => kind)]),
      width: Float32Array.from([0, ...seeds.map(({ width }) => width)]),
      height: Float32Array.from([0, ...seeds.map(({ height }) => height)]),
      padding: Float32Array.from([0, ...seeds.map(({ kind, padding }) => (kind === BRANCH ? padding : 0))]),
      closable: new Set(seeds.flatMap(({ kind, closable }, index) => (kind === BRANCH && closable ? [index + 1] : []))),
    };
  });
}

/** From tall and narrow to low and wide. */
export const screens = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 200, max: 3000 }),
});
