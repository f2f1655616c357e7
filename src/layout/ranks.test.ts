/** What must hold of every tidy tree, over random trees. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  at,
  blockOf,
  boxOf,
  childrenOf,
  isInside,
  type LaidOut,
  laidOut,
  overlap,
  type Rectangle,
  TOLERANCE,
} from '../../tests/support/laid-out.ts';
import { chartRuns } from '../../tests/support/property-runs.ts';
import { layoutTrees } from '../../tests/support/random-layout-trees.ts';
import { BRANCH } from './layout-tree.ts';
import { placeInRanks } from './ranks.ts';

/** Half of the cases have branches closed. Leads stand with the leaves. */
const cases = fc.tuple(layoutTrees(200), fc.boolean()).map(([tree, closes]) => {
  const closed = closes ? tree.closable : new Set<number>();
  return laidOut(
    tree,
    closed,
    placeInRanks(tree, (node) => closed.has(node)),
  );
});

function assertAlways(check: (each: LaidOut) => void): void {
  fc.assert(fc.property(cases, check), chartRuns(40));
}

/** Those that stand in columns below their parent, and those that head a subtree. */
function kindsOf(each: LaidOut, parent: number): { stacked: number[]; branches: number[] } {
  const { leads, others } = childrenOf(each, parent);
  const all = [...leads, ...others].toSorted((a, b) => a - b);
  return {
    stacked: all.filter((node) => each.tree.kind[node] !== BRANCH),
    branches: all.filter((node) => each.tree.kind[node] === BRANCH),
  };
}

function centreOf({ left, right }: Rectangle): number {
  return (left + right) / 2;
}

describe('every tidy tree', () => {
  test('places everybody who is not inside a closed branch, at no less than the wanted size', () => {
    assertAlways((each) => {
      const { tree, layout, nodes } = each;
      expect(Array.from(layout.visible.keys()).filter((node) => node > 0 && layout.visible[node] === 1)).toEqual(nodes);
      const isPlaced = (node: number): boolean => {
        const { left, top, right, bottom } = boxOf(each, node);
        const isWideEnough = right - left >= at(tree.width, node) - TOLERANCE;
        return isWideEnough && Math.abs(bottom - top - at(tree.height, node)) < TOLERANCE;
      };
      expect(nodes.filter((node) => !isPlaced(node))).toEqual([]);
    });
  });

  test('lets no two boxes overlap', () => {
    assertAlways((each) => {
      const boxes = each.nodes.map((node) => boxOf(each, node));
      expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)))).toEqual([]);
    });
  });

  test('has everybody of one rank who heads a branch on one row, below the rank above', () => {
    assertAlways((each) => {
      const { tree, nodes } = each;
      const rankOf = (node: number): number => (node <= 0 ? 0 : 1 + rankOf(at(tree.parent, node)));
      const rows = new Map<number, Rectangle[]>();
      for (const node of nodes.filter((branch) => tree.kind[branch] === BRANCH)) {
        const padding = at(tree.padding, node);
        const { top, bottom, ...sides } = boxOf(each, node);
        rows.set(rankOf(node), [...(rows.get(rankOf(node)) ?? []), { ...sides, top: top - padding, bottom }]);
      }
      for (const [rank, boxes] of rows) {
        const tops = boxes.map(({ top }) => top);
        expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(TOLERANCE);
        const above = rows.get(rank - 1) ?? [];
        expect(Math.min(...tops)).toBeGreaterThanOrEqual(Math.max(0, ...above.map(({ bottom }) => bottom)));
      }
    });
  });

  test('keeps the order of siblings: branches from left to right, the others down their columns', () => {
    assertAlways((each) => {
      for (const parent of [0, ...each.nodes]) {
        const { stacked, branches } = kindsOf(each, parent);
        branches.forEach((node, index) => {
          const previous = branches[index - 1];
          if (previous !== undefined)
            expect(boxOf(each, node).left).toBeGreaterThanOrEqual(boxOf(each, previous).right);
        });
        stacked.forEach((node, index) => {
          const previous = stacked[index - 1];
          if (previous === undefined) return;
          const [box, before] = [boxOf(each, node), boxOf(each, previous)];
          const isBelow = Math.abs(box.left - before.left) < TOLERANCE && box.top >= before.bottom;
          expect(isBelow || box.left >= before.right).toBe(true);
        });
      }
    });
  });

  test('sets a parent in the middle above its branches, and above everybody below it', () => {
    assertAlways((each) => {
      for (const parent of each.nodes) {
        const { stacked, branches } = kindsOf(each, parent);
        const heading = boxOf(each, parent);
        for (const child of [...stacked, ...branches]) {
          expect(boxOf(each, child).top).toBeGreaterThanOrEqual(heading.bottom);
        }
        const [first, last] = [branches[0], branches.at(-1)];
        if (first === undefined || last === undefined) continue;
        const middle = (centreOf(boxOf(each, first)) + centreOf(boxOf(each, last))) / 2;
        expect(Math.abs(centreOf(heading) - middle)).toBeLessThan(0.1);
      }
    });
  });

  test('has everybody of a branch and their lines inside its block', () => {
    assertAlways((each) => {
      const { layout, tree } = each;
      for (const node of each.nodes) {
        expect(isInside(boxOf(each, node), blockOf(each, node))).toBe(true);
        const parent = at(tree.parent, node);
        const around = blockOf(each, parent);
        expect(isInside(blockOf(each, node), around)).toBe(true);
        if (parent === 0) continue;
        const [railX, busY, gutterX] = [at(layout.railX, node), at(layout.busY, node), at(layout.gutterX, parent)];
        const line = { left: Math.min(railX, gutterX), top: busY, right: Math.max(railX, gutterX), bottom: busY };
        expect(isInside(line, around)).toBe(true);
      }
    });
  });

  test('leads its lines past the boxes of others', () => {
    assertAlways((each) => {
      const { layout, nodes, tree } = each;
      const thin = (x1: number, y1: number, x2: number, y2: number): Rectangle => ({
        left: Math.min(x1, x2) - 2 * TOLERANCE,
        top: Math.min(y1, y2) - 2 * TOLERANCE,
        right: Math.max(x1, x2) + 2 * TOLERANCE,
        bottom: Math.max(y1, y2) + 2 * TOLERANCE,
      });
      // A line touches the edges of the two boxes that it joins.
      const boxes = nodes.map((node) => {
        const { left, top, right, bottom } = boxOf(each, node);
        return { left: left + 0.2, top: top + 0.2, right: right - 0.2, bottom: bottom - 0.2 };
      });
      for (const node of nodes) {
        const parent = at(tree.parent, node);
        if (parent === 0) continue;
        const [entryX, entryY] = [at(layout.entryX, node), at(layout.entryY, node)];
        const [railX, railTop, busY] = [at(layout.railX, node), at(layout.railTop, node), at(layout.busY, node)];
        const [busFromX, stemX] = [at(layout.busFromX, node), at(layout.stemX, parent)];
        const lines = [
          thin(railX, railTop, railX, entryY),
          thin(railX, entryY, entryX, entryY),
          thin(Number.isNaN(busFromX) ? railX : busFromX, busY, railX, busY),
          thin(stemX, at(layout.stemY, parent), stemX, at(layout.firstBusY, parent)),
          thin(at(layout.gutterX, parent), at(layout.firstBusY, parent), at(layout.gutterX, parent), busY),
        ];
        expect(lines.flatMap((line) => boxes.filter((box) => overlap(line, box)))).toEqual([]);
      }
    });
  });

  test('is the same every time', () => {
    fc.assert(
      fc.property(layoutTrees(200), (tree) => {
        const [first, second] = [1, 2].map(() => placeInRanks(tree, (node) => tree.closable.has(node)));
        expect(second).toEqual(first);
      }),
      chartRuns(20),
    );
  });
});
