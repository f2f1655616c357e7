/**
 * The classic tidy tree: everybody of one rank on one row, parents in the middle above their children. Leaves hang in
 * short columns below their parent. The tree of branches is laid out by d3-hierarchy (Buchheim, Jünger and Leipert
 * 2002), which lets narrow subtrees move in under wide ones; blocks may therefore overlap, boxes never do.
 */

import { type HierarchyPointNode, hierarchy, tree as tidyTree } from 'd3-hierarchy';
import { greatest } from '../base/lists.ts';
import { finish, forEach, repeatBackwards, type Work } from '../base/work.ts';
import type { Arrangement } from './arrange.ts';
import { createLayout, type Layout, markVisible } from './layout.ts';
import { BRANCH, COLUMN_GAP, type LayoutTree, RAIL_INSET, STACK_GAP, TICK } from './layout-tree.ts';

const LEAVES_PER_COLUMN = 8;
const SUBTREE_GAP = 22;
const RANK_GAP = 30;
const LEAF_GAP = 12;
const GUTTER_INSET = 5;

interface Branch {
  readonly node: number;
  /** One list a column. */
  readonly leaves: readonly (readonly number[])[];
  readonly columnWidths: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly children: Branch[];
}

class RankPlacer {
  private readonly tree: LayoutTree;
  private readonly closed: (node: number) => boolean;
  private readonly layout: Layout;
  readonly arrangement: Arrangement;

  constructor(tree: LayoutTree, closed: (node: number) => boolean) {
    this.tree = tree;
    this.closed = closed;
    this.layout = createLayout(tree.count, tree.width, tree.height);
    this.arrangement = {
      row: new Uint16Array(tree.count),
      column: new Uint16Array(tree.count),
      centred: new Uint8Array(tree.count).fill(1),
    };
  }

  private at(values: Float32Array | Int32Array, node: number): number {
    return values[node] ?? 0;
  }

  private boxWidth(node: number): number {
    return this.at(this.tree.width, node) + 2 * this.at(this.tree.padding, node);
  }

  private boxHeight(node: number): number {
    return this.at(this.tree.height, node) + 2 * this.at(this.tree.padding, node);
  }

  /** The branches of all visible nodes, children before parents, so that no depth can exhaust the stack. */
  private *measureAll(): Work<Branch> {
    const measured = new Map<number, Branch>();
    yield* repeatBackwards(this.tree.count, (node) => {
      if (this.layout.visible[node] === 1 && this.tree.kind[node] === BRANCH) {
        measured.set(node, this.measure(node, measured));
      }
    });
    const root = measured.get(0);
    if (!root) throw new Error('a tree has a node 0 that holds its roots');
    return root;
  }

  private measure(node: number, measured: ReadonlyMap<number, Branch>): Branch {
    const leaves: number[] = [];
    const children: Branch[] = [];
    if (!this.closed(node)) {
      for (let child = node + 1; child < this.at(this.tree.end, node); child = this.at(this.tree.end, child)) {
        const branch = measured.get(child);
        if (branch) children.push(branch);
        else leaves.push(child);
      }
    }
    const columnCount = Math.ceil(leaves.length / LEAVES_PER_COLUMN);
    const perColumn = Math.ceil(leaves.length / Math.max(1, columnCount));
    const columns = Array.from({ length: columnCount }, (_, column) =>
      leaves.slice(column * perColumn, (column + 1) * perColumn),
    );
    const columnWidths = columns.map((column) => TICK + greatest(column.map((leaf) => this.at(this.tree.width, leaf))));
    const gridWidth = columnWidths.reduce(
      (sum, width) => sum + width + COLUMN_GAP,
      columnCount === 0 ? 0 : -COLUMN_GAP,
    );
    const gridHeight = greatest(
      columns.map((column) => this.stackHeight(column)),
      0,
    );
    // The line to the rank below passes the leaves in a gutter of its own, at their left.
    const gutter = leaves.length > 0 && children.length > 0 ? 2 * GUTTER_INSET : 0;
    return {
      node,
      leaves: columns,
      columnWidths,
      width: Math.max(this.boxWidth(node), gridWidth + 2 * gutter),
      height: this.boxHeight(node) + (gridHeight > 0 ? LEAF_GAP + gridHeight : 0),
      children,
    };
  }

  private stackHeight(column: readonly number[]): number {
    return column.reduce((sum, leaf) => sum + this.at(this.tree.height, leaf) + STACK_GAP, -STACK_GAP);
  }

  *run(): Work<Layout> {
    markVisible(this.layout, this.tree.end, this.closed);
    const root = hierarchy(yield* this.measureAll(), (branch) => branch.children);
    yield;
    const placed = tidyTree<Branch>()
      .nodeSize([1, 1])
      .separation((a, b) => (a.data.width + b.data.width) / 2 + SUBTREE_GAP)(root);
    yield;
    const tops = rankTops(placed);
    let left = Number.POSITIVE_INFINITY;
    placed.each((point) => {
      left = Math.min(left, point.x - point.data.width / 2);
    });
    yield* forEach(placed, (point) => this.placeBranch(point, point.x - left, tops));
    yield* this.measureBlocks();
    return this.layout;
  }

  private placeBranch(point: HierarchyPointNode<Branch>, centre: number, tops: readonly number[]): void {
    const { layout, tree } = this;
    const { node, children, leaves } = point.data;
    const top = tops[point.depth] ?? 0;
    const padding = this.at(tree.padding, node);
    layout.x[node] = centre - this.at(tree.width, node) / 2;
    layout.y[node] = top + padding;
    layout.entryX[node] = centre;
    layout.entryY[node] = top;
    layout.stemX[node] = centre;
    layout.stemY[node] = top + this.boxHeight(node);
    const busBelow = (tops[point.depth + 1] ?? 0) - RANK_GAP / 2;
    const leafBus = top + this.boxHeight(node) + LEAF_GAP / 2;
    const hasLeaves = leaves.length > 0;
    layout.firstBusY[node] = hasLeaves ? leafBus : busBelow;
    layout.gutterX[node] = hasLeaves ? centre - point.data.width / 2 + GUTTER_INSET : centre;
    this.placeLeaves(point.data, centre, leafBus);
    let from = this.at(layout.gutterX, node);
    children.forEach((child, index) => {
      const childCentre = centre + ((point.children?.[index]?.x ?? 0) - point.x);
      this.arrangement.row[child.node] = hasLeaves ? 1 : 0;
      this.arrangement.column[child.node] = index;
      layout.railX[child.node] = childCentre;
      layout.railTop[child.node] = busBelow;
      layout.busY[child.node] = busBelow;
      layout.busFromX[child.node] = from;
      from = childCentre;
    });
  }

  private placeLeaves(branch: Branch, centre: number, busY: number): void {
    const { layout } = this;
    const gridWidth = branch.columnWidths.reduce((sum, width) => sum + width + COLUMN_GAP, -COLUMN_GAP);
    let x = centre - gridWidth / 2;
    let from = this.at(layout.stemX, branch.node);
    branch.leaves.forEach((column, index) => {
      const width = (branch.columnWidths[index] ?? TICK) - TICK;
      const railX = x + RAIL_INSET;
      let y = busY + LEAF_GAP / 2;
      let railTop = busY;
      column.forEach((leaf, position) => {
        const height = this.at(this.tree.height, leaf);
        layout.x[leaf] = x + TICK;
        layout.y[leaf] = y;
        layout.width[leaf] = width;
        layout.entryX[leaf] = x + TICK;
        layout.entryY[leaf] = y + height / 2;
        layout.railX[leaf] = railX;
        layout.railTop[leaf] = railTop;
        layout.busY[leaf] = busY;
        if (position === 0) layout.busFromX[leaf] = from;
        this.arrangement.column[leaf] = index;
        railTop = y + height / 2;
        y += height + STACK_GAP;
      });
      from = railX;
      x += (branch.columnWidths[index] ?? 0) + COLUMN_GAP;
    });
  }

  /** From the last node up, each block grows to hold those of its children and the lines to them. */
  private *measureBlocks(): Work<void> {
    const { layout, tree } = this;
    yield* repeatBackwards(layout.count, (node) => {
      if (layout.visible[node] !== 1) return;
      const padding = this.at(tree.padding, node);
      let left = this.at(layout.x, node) - padding;
      let top = this.at(layout.y, node) - padding;
      let right = left + this.at(layout.width, node) + 2 * padding;
      let bottom = top + this.at(layout.height, node) + 2 * padding;
      const end = this.closed(node) ? node + 1 : this.at(tree.end, node);
      for (let child = node + 1; child < end; child = this.at(tree.end, child)) {
        const line = Math.min(this.at(layout.railX, child), this.at(layout.gutterX, node));
        left = Math.min(left, this.at(layout.blockX, child), line);
        top = Math.min(top, this.at(layout.blockY, child));
        right = Math.max(right, this.at(layout.blockX, child) + this.at(layout.blockWidth, child));
        bottom = Math.max(bottom, this.at(layout.blockY, child) + this.at(layout.blockHeight, child));
      }
      const grows = end > node + 1 ? padding : 0;
      layout.blockX[node] = left - grows;
      layout.blockY[node] = top;
      layout.blockWidth[node] = right - left + 2 * grows;
      layout.blockHeight[node] = bottom - top + grows;
    });
  }
}

/** The top of each rank: below the highest box, with its leaves, of the rank above. */
function rankTops(root: HierarchyPointNode<Branch>): number[] {
  const heights: number[] = [];
  root.each((point) => {
    heights[point.depth] = Math.max(heights[point.depth] ?? 0, point.data.height);
  });
  const tops: number[] = [];
  let top = 0;
  heights.forEach((height, depth) => {
    tops[depth] = top;
    // The node above the roots has no box, so its rank takes no room.
    top += height === 0 ? 0 : height + RANK_GAP;
  });
  return tops;
}

type Placed = { readonly layout: Layout; readonly arrangement: Arrangement };

/** Places the tree below node 0, which has no box, with one row a rank. */
export function placeInRanks(tree: LayoutTree, closed: (node: number) => boolean): Placed {
  return finish(placeInRanksInParts(tree, closed));
}

export function* placeInRanksInParts(tree: LayoutTree, closed: (node: number) => boolean): Work<Placed> {
  const placer = new RankPlacer(tree, closed);
  return { layout: yield* placer.run(), arrangement: placer.arrangement };
}
