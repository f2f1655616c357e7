/**
 * Chooses, once, in which row and column of its parent each node stands, so that the whole comes as large as it can
 * on a screen of a given shape.
 *
 * Every block has several good shapes, from narrow and tall to wide and low (the shape curves of Stockmeyer 1983,
 * kept to a few points). Going up the tree, the shapes of a block are made from those of its children by filling
 * columns of a chosen height and wrapping them into rows of a chosen width; the root takes the shape that lets the
 * chart be drawn largest, and the choice is handed down. Sibling order is kept: columns read downwards, then to the
 * right, then the next row. Time is linear in the number of nodes for a fixed number of shapes.
 */

import { finish, type Work } from '../base/work.ts';
import {
  BLOCK_GAP,
  BRANCH,
  busGap,
  COLUMN_GAP,
  GUTTER,
  type LayoutTree,
  LEAD,
  LEAD_GAP,
  LEAF,
  ROW_GAP,
  STACK_GAP,
  TICK,
} from './layout-tree.ts';
import { Candidates, type Filling, ShapeCurves } from './shape-curve.ts';

export interface Arrangement {
  /** The row and the column, within its parent's rows, of each node that is not a lead. */
  readonly row: Uint16Array;
  readonly column: Uint16Array;
  /** 1 where the node stands centred over its children, 0 where they hang indented below it. */
  readonly centred: Uint8Array;
}

export interface Shape {
  readonly width: number;
  readonly height: number;
}

/** How hard to look for good shapes. */
interface Effort {
  readonly shapes: number;
  readonly heightSteps: number;
  readonly widthFractions: readonly number[];
}

function fractions(count: number, ratio: number): number[] {
  return Array.from({ length: count }, (_, step) => ratio ** step);
}

const STRETCH = 4096;
const SMALL_TREE = 600;
const LARGE_TREE = 40_000;
const THOROUGH: Effort = { shapes: 28, heightSteps: 28, widthFractions: fractions(18, 0.92) };
const STEADY: Effort = { shapes: 12, heightSteps: 12, widthFractions: fractions(9, 0.84) };
const QUICK: Effort = { shapes: 6, heightSteps: 7, widthFractions: fractions(5, 0.72) };
const AT_ROOT: Effort = { shapes: 1, heightSteps: 48, widthFractions: fractions(28, 0.93) };

/** A chart of a few hundred boxes can afford to try many shapes; a large one a few. */
function effortFor(count: number, isTrial: boolean): Effort {
  if (count <= SMALL_TREE && !isTrial) return THOROUGH;
  return count <= LARGE_TREE ? STEADY : QUICK;
}

class Arranger {
  private readonly tree: LayoutTree;
  private readonly curves: ShapeCurves;
  private readonly candidates = new Candidates();
  private readonly effort: Effort;
  private readonly chosen: Uint8Array;
  readonly row: Uint16Array;
  readonly column: Uint16Array;
  readonly centred: Uint8Array;
  private readonly headerWidth: Float32Array;
  private readonly headerHeight: Float32Array;
  // What fill() measured last. Fields, because a million nodes would make millions of little objects.
  private width = 0;
  private filled = 0;
  private height = 0;
  // The leaves of the node that is filled.
  private leaves = 0;
  private leafTotal = 0;
  private leafTallest = 0;
  private leafWidest = 0;

  constructor(tree: LayoutTree, isTrial: boolean) {
    this.tree = tree;
    this.effort = effortFor(tree.count, isTrial);
    this.curves = new ShapeCurves(tree.count, this.effort.shapes);
    this.chosen = new Uint8Array(tree.count);
    this.headerWidth = new Float32Array(tree.count);
    this.headerHeight = new Float32Array(tree.count);
    this.row = new Uint16Array(tree.count);
    this.column = new Uint16Array(tree.count);
    this.centred = new Uint8Array(tree.count);
  }

  private widthOf(node: number): number {
    return this.tree.width[node] ?? 0;
  }

  private heightOf(node: number): number {
    return this.tree.height[node] ?? 0;
  }

  private endOf(node: number): number {
    return this.tree.end[node] ?? node + 1;
  }

  private prepare(node: number): void {
    this.centred[node] = this.isCentred(node) ? 1 : 0;
    const centred = this.centred[node] === 1;
    let width = this.widthOf(node);
    let height = this.heightOf(node);
    let leadWidth = 0;
    let leadHeight = 0;
    for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
      if (this.tree.kind[child] !== LEAD) continue;
      if (this.tree.leadsBeside) {
        width += this.widthOf(child) + LEAD_GAP;
        height = Math.max(height, this.heightOf(child));
      } else if (centred) {
        leadWidth += this.widthOf(child) + (leadWidth > 0 ? LEAD_GAP : 0);
        leadHeight = Math.max(leadHeight, this.heightOf(child) + LEAD_GAP);
      } else {
        leadWidth = Math.max(leadWidth, this.widthOf(child));
        leadHeight += this.heightOf(child) + LEAD_GAP;
      }
    }
    this.headerWidth[node] = Math.max(width, leadWidth);
    this.headerHeight[node] = height + leadHeight;
  }

  /**
   * Fills columns up to a height and rows up to a width, and leaves the size of the block in `width` and `height`.
   * Single boxes come before blocks in a column; where they have a row to themselves, they take the whole of it.
   * With `record` it also writes down where each child went.
   */
  private fill(
    node: number,
    filling: Filling,
    record: boolean,
    leafHeight = this.balancedLeafHeight(node, filling.columnHeight),
  ): void {
    const { columnHeight, rowWidth, isMixed } = filling;
    const { kind } = this.tree;
    const { curves } = this;
    const centred = this.centred[node] === 1;
    const end = this.endOf(node);
    let areaWidth = 0;
    let areaHeight = 0;
    let rows = 0;
    let rowHeight = 0;
    let rowUsed = 0;
    let columnsInRow = 0;
    let mostColumns = 0;
    let columnWidth = 0;
    let columnUsed = 0;
    let columnKind = -1;
    let columnFirst = -1;
    let columnItems = 0;
    let hasBranch = false;

    for (let child = node + 1; ; child = this.endOf(child)) {
      const isEnd = child >= end;
      const childKind = isEnd ? -1 : (kind[child] ?? LEAF);
      if (childKind === LEAD) continue;
      let width = 0;
      let height = 0;
      if (childKind === BRANCH) {
        const index = curves.pick(child, columnHeight);
        const at = child * curves.most + index;
        width = curves.width[at] ?? 0;
        height = curves.height[at] ?? 0;
        if (record) this.chosen[child] = index;
      } else if (childKind === LEAF) {
        width = this.widthOf(child);
        height = this.heightOf(child);
      }
      const gap = childKind === LEAF ? STACK_GAP : BLOCK_GAP;
      const limit = childKind === LEAF ? leafHeight : columnHeight;
      const goesOn = childKind === columnKind || (isMixed && childKind === BRANCH && columnKind === LEAF);
      if (columnItems > 0 && (!goesOn || columnUsed + gap + height > limit + 0.5)) {
        const drops = centred && columnItems === 1 && columnKind === BRANCH;
        const whole = columnWidth + (drops ? 0 : TICK);
        if (columnsInRow > 0 && rowUsed + COLUMN_GAP + whole > rowWidth) {
          if (rows === 0 && !hasBranch) {
            const flat = this.flatLeafHeight(rowWidth);
            if (flat < leafHeight - 0.5) {
              this.fill(node, filling, record, flat);
              return;
            }
          }
          areaWidth = Math.max(areaWidth, rowUsed);
          areaHeight += rowHeight + (rows > 0 ? ROW_GAP : 0);
          mostColumns = Math.max(mostColumns, columnsInRow);
          rows += 1;
          rowUsed = 0;
          rowHeight = 0;
          columnsInRow = 0;
        }
        hasBranch ||= columnKind === BRANCH;
        rowUsed += whole + (columnsInRow > 0 ? COLUMN_GAP : 0);
        rowHeight = Math.max(rowHeight, columnUsed);
        if (record) this.record(columnFirst, child, rows, columnsInRow);
        columnsInRow += 1;
        columnItems = 0;
        columnWidth = 0;
        columnUsed = 0;
      }
      if (isEnd) break;
      if (columnItems === 0) columnFirst = child;
      columnKind = childKind;
      columnUsed += height + (columnItems > 0 ? gap : 0);
      columnWidth = Math.max(columnWidth, width);
      columnItems += 1;
    }
    areaWidth = Math.max(areaWidth, rowUsed);
    areaHeight += rowHeight + (rows > 0 ? ROW_GAP : 0);
    mostColumns = Math.max(mostColumns, columnsInRow);
    if (centred && rows > 0) areaWidth += GUTTER;

    const padding = 2 * (this.tree.padding[node] ?? 0);
    const gapBelow = areaHeight > 0 ? busGap(centred, mostColumns) : 0;
    this.width = Math.max(this.headerWidth[node] ?? 0, areaWidth) + padding;
    this.height = (this.headerHeight[node] ?? 0) + gapBelow + areaHeight + padding;
  }

  private record(first: number, next: number, row: number, column: number): void {
    for (let child = first; child < next; child = this.endOf(child)) {
      this.row[child] = row;
      this.column[child] = column;
    }
  }

  private measureLeaves(node: number): void {
    this.leaves = 0;
    this.leafTotal = 0;
    this.leafTallest = 0;
    this.leafWidest = 0;
    for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
      if (this.tree.kind[child] !== LEAF) continue;
      this.leaves += 1;
      this.leafTotal += this.heightOf(child) + STACK_GAP;
      this.leafTallest = Math.max(this.leafTallest, this.heightOf(child));
      this.leafWidest = Math.max(this.leafWidest, this.widthOf(child));
    }
  }

  /** Leaves of one parent share their columns evenly: 7 in two columns are 4 and 3, not 6 and 1. */
  private balancedLeafHeight(node: number, columnHeight: number): number {
    this.measureLeaves(node);
    if (this.leaves === 0) return columnHeight;
    const room = Math.max(columnHeight, this.leafTallest) + STACK_GAP;
    return this.leafHeightIn(Math.max(1, Math.ceil(this.leafTotal / room)));
  }

  /** How high the columns of the measured leaves are where these take the whole of a row. */
  private flatLeafHeight(rowWidth: number): number {
    const columns = Math.floor((rowWidth + COLUMN_GAP) / (this.leafWidest + TICK + COLUMN_GAP));
    return this.leafHeightIn(Math.max(1, columns));
  }

  private leafHeightIn(columns: number): number {
    const perColumn = Math.ceil(this.leaves / columns);
    return Math.max(this.leafTallest, (this.leafTotal / this.leaves) * perColumn - STACK_GAP);
  }

  private isCentred(node: number): boolean {
    let branches = 0;
    for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
      if (this.tree.kind[child] === BRANCH) branches += 1;
      if (branches > 1) return true;
    }
    return false;
  }

  private *tryShapes(node: number, { heightSteps, widthFractions }: Effort): Work<void> {
    const { curves, candidates } = this;
    let lowest = 0;
    let stacked = 0;
    let branches = 0;
    let items = 0;
    for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
      const kind = this.tree.kind[child];
      if (kind === LEAD) continue;
      items += 1;
      let low = this.heightOf(child);
      let tall = low;
      if (kind === BRANCH) {
        branches += 1;
        tall = curves.height[child * curves.most] ?? 0;
        low = curves.height[child * curves.most + (curves.count[child] ?? 1) - 1] ?? 0;
      }
      lowest = lowest === 0 ? low : Math.min(lowest, low);
      stacked += tall + BLOCK_GAP;
    }
    candidates.clear();
    const steps = items === 0 || (items === 1 && branches === 0) ? 1 : heightSteps;
    const ratio = items === 0 ? 1 : stacked / lowest;
    for (let step = 0; step < steps; step += 1) {
      const columnHeight = lowest * ratio ** (steps === 1 ? 1 : step / (steps - 1));
      for (let isMixed = false; ; isMixed = true) {
        const whole = this.tryFilling(node, { columnHeight, rowWidth: Number.POSITIVE_INFINITY, isMixed });
        if (this.isTired(items)) yield;
        for (let index = 1; branches > 0 && index < widthFractions.length; index += 1) {
          this.tryFilling(node, { columnHeight, rowWidth: whole * (widthFractions[index] ?? 1), isMixed });
          if (this.isTired(items)) yield;
        }
        if (isMixed || branches === 0 || branches === items) break;
      }
    }
  }

  private tryFilling(node: number, filling: Filling): number {
    this.fill(node, filling, false);
    this.candidates.add(this.width, this.height, filling);
    return this.width;
  }

  /** Whether so many boxes have been filled in that it is time to pause. */
  private isTired(filled: number): boolean {
    this.filled += filled + 1;
    if (this.filled < STRETCH) return false;
    this.filled = 0;
    return true;
  }

  /** Of the whole, once it has run. */
  get size(): Shape {
    return { width: this.curves.width[0] ?? 0, height: this.curves.height[0] ?? 0 };
  }

  *run(screen: Shape): Work<void> {
    const { count, kind } = this.tree;
    const { curves } = this;
    for (let node = count - 1; node > 0; node -= 1) {
      if (kind[node] !== BRANCH) continue;
      this.prepare(node);
      yield* this.tryShapes(node, this.effort);
      curves.keep(node, this.candidates, this.effort.shapes);
    }
    if (count === 0) return;
    this.prepare(0);
    yield* this.tryShapes(0, AT_ROOT);
    curves.keepBest(0, this.candidates, (width, height) => Math.min(screen.width / width, screen.height / height));
    for (let node = 0; node < count; node += 1) {
      if (kind[node] !== BRANCH) continue;
      const at = node * curves.most + (this.chosen[node] ?? 0);
      const [columnHeight, rowWidth] = [curves.columnHeight[at] ?? 0, curves.rowWidth[at] ?? 0];
      this.fill(node, { columnHeight, rowWidth, isMixed: curves.mixed[at] === 1 }, true);
      if (this.isTired(1)) yield;
    }
  }
}

/** Arranges the tree below node 0 for a screen of the given size (only its shape counts). */
export function arrange(tree: LayoutTree, screen: Shape): Arrangement {
  return finish(arrangeInParts(tree, screen));
}

/** @param isTrial whether it is only to be seen how large the whole comes, and less effort is enough */
export function* arrangeInParts(tree: LayoutTree, screen: Shape, isTrial = false): Work<Arrangement> {
  const arranger = new Arranger(tree, isTrial);
  yield* arranger.run(screen);
  return { row: arranger.row, column: arranger.column, centred: arranger.centred };
}

/** How large the whole comes as a trial arranges it: what `place` makes of that arrangement. */
export function* sizeArrangedInParts(tree: LayoutTree, screen: Shape): Work<Shape> {
  const arranger = new Arranger(tree, true);
  yield* arranger.run(screen);
  return arranger.size;
}

/**
 * The arrangement of a tree in which everything that stands in another one keeps its row and its column there.
 *
 * @param source for each node its number in the other tree, -1 for what is not in it
 */
export function keepArrangement(
  tree: LayoutTree,
  arrangement: Arrangement,
  other: Arrangement,
  source: Int32Array,
): Arrangement {
  const [row, column, centred] = [arrangement.row.slice(), arrangement.column.slice(), arrangement.centred.slice()];
  for (let node = 0; node < tree.count; node += 1) {
    const children = childrenInRows(tree, node);
    const from = source[node] ?? -1;
    // What is opened anew has an order of its own.
    if (from < 0 || !children.some((child) => (source[child] ?? -1) >= 0)) continue;
    centred[node] = other.centred[from] ?? 0;
    let [lastRow, lastColumn] = [0, 0];
    for (const child of children) {
      const was = source[child] ?? -1;
      // Whoever is new stands behind who is before them.
      if (was >= 0) [lastRow, lastColumn] = [other.row[was] ?? 0, other.column[was] ?? 0];
      row[child] = lastRow;
      column[child] = lastColumn;
    }
  }
  return { row, column, centred };
}

function childrenInRows(tree: LayoutTree, node: number): number[] {
  const children: number[] = [];
  for (let child = node + 1; child < (tree.end[node] ?? 0); child = tree.end[child] ?? child + 1) {
    if (tree.kind[child] !== LEAD) children.push(child);
  }
  return children;
}
