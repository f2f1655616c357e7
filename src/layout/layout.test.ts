/** What must hold of every layout, over random trees on random screens. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  at,
  blockOf,
  boxOf,
  childrenOf,
  isInside,
  isWithin,
  type LaidOut,
  laidOut,
  overlap,
  type Rectangle,
  TOLERANCE,
} from '../../tests/support/laid-out.ts';
import { chartRuns } from '../../tests/support/property-runs.ts';
import { layoutTrees, type RandomTree, screens } from '../../tests/support/random-layout-trees.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { BRANCH, GUTTER, LEAD, RAIL_INSET } from './layout-tree.ts';
import { place } from './place.ts';

const MAX_NODES = 200;
const RUNS = chartRuns(40);

function layOut(tree: RandomTree, arrangement: Arrangement, closed: ReadonlySet<number>): LaidOut {
  return laidOut(tree, closed, { layout: place(tree, arrangement, (node) => closed.has(node)), arrangement });
}

/** Half of the cases have branches closed. */
const cases = fc
  .tuple(layoutTrees(MAX_NODES), screens, fc.boolean())
  .map(([tree, screen, closes]) => layOut(tree, arrange(tree, screen), closes ? tree.closable : new Set()));

function assertAlways(check: (each: LaidOut) => void): void {
  fc.assert(fc.property(cases, check), RUNS);
}

describe('every layout', () => {
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
      const overlaps = boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)));
      expect(overlaps).toEqual([]);
    });
  });

  test('keeps the blocks of others free of a box', () => {
    assertAlways((each) => {
      const { tree, nodes } = each;
      for (const branch of nodes.filter((node) => tree.kind[node] === BRANCH)) {
        const block = blockOf(each, branch);
        const strangers = nodes.filter((node) => !isWithin(tree, node, branch));
        expect(strangers.filter((node) => overlap(boxOf(each, node), block))).toEqual([]);
      }
    });
  });

  test('keeps the order of siblings: down the columns, then to the right, then the next row', () => {
    assertAlways((each) => {
      const { arrangement } = each;
      for (const parent of [0, ...each.nodes]) {
        const { others } = childrenOf(each, parent);
        let rowFoot = Number.NEGATIVE_INFINITY;
        others.forEach((child, index) => {
          const previous = others[index - 1];
          if (previous === undefined) return;
          const block = blockOf(each, child);
          const before = blockOf(each, previous);
          const [row, column] = [at(arrangement.row, child), at(arrangement.column, child)];
          const [rowBefore, columnBefore] = [at(arrangement.row, previous), at(arrangement.column, previous)];
          if (row === rowBefore && column === columnBefore) {
            expect(block.left).toBeCloseTo(before.left, 1);
            expect(block.top).toBeGreaterThanOrEqual(before.bottom);
          } else if (row === rowBefore) {
            expect(column).toBe(columnBefore + 1);
            const inColumnBefore = others.filter(
              (other) => at(arrangement.row, other) === row && at(arrangement.column, other) === columnBefore,
            );
            const foot = Math.max(...inColumnBefore.map((other) => blockOf(each, other).right));
            expect(block.left).toBeGreaterThanOrEqual(foot);
          } else {
            expect([row, column]).toEqual([rowBefore + 1, 0]);
            rowFoot = Math.max(
              ...others.filter((other) => at(arrangement.row, other) < row).map((other) => blockOf(each, other).bottom),
            );
          }
          expect(block.top).toBeGreaterThanOrEqual(rowFoot);
        });
      }
    });
  });

  test('sets a parent over its children: heading, then leads, then the rest, within its own block', () => {
    assertAlways((each) => {
      const { tree } = each;
      for (const parent of each.nodes) {
        const { leads, others } = childrenOf(each, parent);
        const block = blockOf(each, parent);
        const heading = boxOf(each, parent);
        expect(isInside(heading, block)).toBe(true);
        // In the middle where the children hang below in rows, else at the left, above their rail; at the left too
        // where a line from there ends on the heading itself.
        const drops = Math.abs(at(each.layout.entryX, parent) - at(each.layout.railX, parent)) < TOLERANCE;
        const hangs = !drops && at(tree.parent, parent) > 0 && at(tree.padding, parent) === 0;
        const isInMiddle = each.arrangement.centred[parent] === 1 && !hangs;
        const full = tree.leadsBeside
          ? Math.max(heading.right, ...leads.map((lead) => boxOf(each, lead).right))
          : heading.right;
        const slackLeft = heading.left - block.left - at(tree.padding, parent);
        const slackRight = block.right - at(tree.padding, parent) - full;
        expect(slackLeft).toBeCloseTo(isInMiddle ? slackRight : 0, 1);
        for (const lead of leads) {
          const box = boxOf(each, lead);
          if (tree.leadsBeside) expect(box.left).toBeGreaterThanOrEqual(heading.right);
          else expect(box.top).toBeGreaterThanOrEqual(heading.bottom);
          expect(isInside(box, block)).toBe(true);
        }
        leads.forEach((lead, index) => {
          const previous = leads[index - 1];
          if (previous === undefined) return;
          const [here, before] = [boxOf(each, lead), boxOf(each, previous)];
          expect(here.left >= before.right || here.top >= before.bottom).toBe(true);
        });
        const foot = Math.max(heading.bottom, ...leads.map((lead) => boxOf(each, lead).bottom));
        for (const child of others) {
          expect(blockOf(each, child).top).toBeGreaterThanOrEqual(foot - TOLERANCE);
          expect(isInside(blockOf(each, child), block)).toBe(true);
        }
      }
    });
  });

  test('makes a block as large as what is in it, and the padding', () => {
    assertAlways((each) => {
      const { tree, layout, arrangement } = each;
      // The slow and obvious way: everything that is drawn for the node and below it, found anew for every block.
      const boundsOf = (node: number): Rectangle => {
        const { leads, others } = childrenOf(each, node);
        const rows = new Set(others.map((child) => at(arrangement.row, child)));
        const parts = [boxOf(each, node), ...leads.map((lead) => boxOf(each, lead))];
        for (const child of others) {
          const bounds = tree.kind[child] === BRANCH ? boundsOf(child) : boxOf(each, child);
          const drops = Math.abs(at(layout.entryX, child) - at(layout.railX, child)) < TOLERANCE;
          const left = drops ? bounds.left : at(layout.railX, child) - RAIL_INSET;
          const gutter = arrangement.centred[node] === 1 && rows.size > 1 ? GUTTER : 0;
          const opensRow = at(arrangement.column, child) === 0;
          parts.push({ ...bounds, left: opensRow ? left - gutter : left });
        }
        const padding = at(tree.padding, node);
        return {
          left: Math.min(...parts.map(({ left }) => left)) - padding,
          top: Math.min(...parts.map(({ top }) => top)) - padding,
          right: Math.max(...parts.map(({ right }) => right)) + padding,
          bottom: Math.max(...parts.map(({ bottom }) => bottom)) + padding,
        };
      };
      for (const node of each.nodes.filter((branch) => tree.kind[branch] === BRANCH)) {
        const block = blockOf(each, node);
        const bounds = boundsOf(node);
        for (const side of ['left', 'top', 'right', 'bottom'] as const)
          expect(block[side]).toBeCloseTo(bounds[side], 1);
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
      const inner = (box: Rectangle): Rectangle => ({
        left: box.left + 0.2,
        top: box.top + 0.2,
        right: box.right - 0.2,
        bottom: box.bottom - 0.2,
      });
      const boxes = nodes.map((node) => inner(boxOf(each, node)));
      for (const node of nodes) {
        const parent = at(tree.parent, node);
        if (parent === 0 || tree.kind[node] === LEAD) continue;
        const [entryX, entryY] = [at(layout.entryX, node), at(layout.entryY, node)];
        const [railX, railTop, busY] = [at(layout.railX, node), at(layout.railTop, node), at(layout.busY, node)];
        const busFromX = at(layout.busFromX, node);
        const stemX = at(layout.stemX, parent);
        const lines = [
          thin(railX, railTop, railX, entryY),
          thin(railX, entryY, entryX, entryY),
          thin(Number.isNaN(busFromX) ? railX : busFromX, busY, railX, busY),
          thin(stemX, at(layout.stemY, parent), stemX, at(layout.firstBusY, parent)),
          thin(at(layout.gutterX, parent), at(layout.firstBusY, parent), at(layout.gutterX, parent), busY),
        ];
        expect(lines.flatMap((line) => boxes.filter((box) => overlap(line, box)))).toEqual([]);
        // A block with a territory around it is met at its edge; else there is only the box itself.
        const heading = [node, ...childrenOf(each, node).leads].map((box) => boxOf(each, box));
        const met = at(tree.padding, node) > 0 ? [blockOf(each, node)] : heading;
        expect(met.some((box) => overlap(thin(entryX, entryY, entryX, entryY), box))).toBe(true);
      }
    });
  });

  test('is the same every time', () => {
    fc.assert(
      fc.property(layoutTrees(MAX_NODES), screens, (tree, screen) => {
        const layouts = [1, 2].map(() => place(tree, arrange(tree, screen), (node) => tree.closable.has(node)));
        expect(layouts[1]).toEqual(layouts[0]);
      }),
      chartRuns(20),
    );
  });
});

describe('the shape of the screen', () => {
  const sizeOn = (tree: RandomTree, screen: { width: number; height: number }, from = screen): number => {
    const { blockWidth, blockHeight } = place(tree, arrange(tree, from), () => false);
    return Math.min(screen.width / at(blockWidth, 0), screen.height / at(blockHeight, 0));
  };

  test('is met at least as well by the arrangement made for it as by one made for another screen', () => {
    fc.assert(
      fc.property(layoutTrees(80), screens, screens, (tree, screen, other) => {
        fc.pre(tree.count > 1);
        expect(sizeOn(tree, screen)).toBeGreaterThanOrEqual(sizeOn(tree, screen, other) * 0.999);
      }),
      RUNS,
    );
  });
});

describe('closing a branch', () => {
  /** A tree in which some branches may be closed already, and one more that is open to be seen. */
  const closings = fc
    .tuple(layoutTrees(MAX_NODES), screens, fc.boolean(), fc.nat())
    .map(([tree, screen, closes, which]) => {
      const closed = closes ? tree.closable : new Set<number>();
      const arrangement = arrange(tree, screen);
      const open = layOut(tree, arrangement, closed);
      const branches = open.nodes.filter((node) => tree.kind[node] === BRANCH && !closed.has(node));
      const branch = branches[which % Math.max(1, branches.length)] ?? -1;
      return { open, shut: layOut(tree, arrangement, new Set([...closed, branch])), branch };
    })
    .filter(({ branch }) => branch > 0);

  test('hides what is below it and nobody else', () => {
    fc.assert(
      fc.property(closings, ({ open, shut, branch }) => {
        const { tree } = open;
        expect(shut.nodes).toEqual(open.nodes.filter((node) => node === branch || !isWithin(tree, node, branch)));
        expect(at(shut.layout.height, branch)).toBe(at(open.layout.height, branch));
        expect(at(shut.layout.width, branch)).toBe(at(open.layout.width, branch));
      }),
      RUNS,
    );
  });

  test('makes no block larger', () => {
    fc.assert(
      fc.property(closings, ({ open, shut }) => {
        const grown = [0, ...shut.nodes].filter(
          (node) =>
            at(shut.layout.blockWidth, node) > at(open.layout.blockWidth, node) + TOLERANCE ||
            at(shut.layout.blockHeight, node) > at(open.layout.blockHeight, node) + TOLERANCE,
        );
        expect(grown).toEqual([]);
      }),
      RUNS,
    );
  });

  test('leaves every other block as it was in itself', () => {
    fc.assert(
      fc.property(closings, ({ open, shut, branch }) => {
        const { tree } = open;
        const untouched = (node: number): boolean =>
          tree.kind[node] === BRANCH && !isWithin(tree, node, branch) && !isWithin(tree, branch, node);
        for (const top of shut.nodes.filter(untouched)) {
          const inside = shut.nodes.filter((node) => isWithin(tree, node, top));
          const relative = (each: LaidOut) =>
            inside.flatMap((node) => {
              const box = boxOf(each, node);
              const block = blockOf(each, top);
              return [box.left - block.left, box.top - block.top, box.right - block.left, box.bottom - block.top];
            });
          const before = relative(open);
          const shifts = relative(shut).map((value, index) => Math.abs(value - at(before, index)));
          expect(Math.max(...shifts)).toBeLessThan(TOLERANCE);
        }
      }),
      RUNS,
    );
  });
});
