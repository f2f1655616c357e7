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

/** How hard to look for good shapes. A chart of a few hundred boxes can afford many; a large one a few. */
interface Effort {
  readonly maxShapes: number;
  readonly heightSteps: number;
  readonly widthFractions: readonly number[];
}

function fractions(count: number, ratio: number): number[] {
  return Array.from({ length: count }, (_, step) => ratio ** step);
}

const SMALL_TREE = 600;
const THOROUGH: Effort = { maxShapes: 28, heightSteps: 28, widthFractions: fractions(18, 0.92) };
const QUICK: Effort = { maxShapes: 8, heightSteps: 9, widthFractions: fractions(6, 0.74) };
const AT_ROOT: Effort = { maxShapes: 1, heightSteps: 48, widthFractions: fractions(28, 0.93) };

interface Candidate extends Shape {
  readonly columnHeight: number;
  readonly rowWidth: number;
}

class Arranger {
  private readonly tree: LayoutTree;
  private readonly shapes: readonly Candidate[][];
  readonly row: Uint16Array;
  readonly column: Uint16Array;
  readonly centred: Uint8Array;
  private readonly chosen: Int8Array;
  private readonly effort: Effort;

  constructor(tree: LayoutTree) {
    this.tree = tree;
    this.shapes = Array.from({ length: tree.count }, () => []);
    this.row = new Uint16Array(tree.count);
    this.column = new Uint16Array(tree.count);
    this.centred = new Uint8Array(tree.count);
    this.chosen = new Int8Array(tree.count);
    this.effort = tree.count <= SMALL_TREE ? THOROUGH : QUICK;
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

  private shapeAt(node: number, index: number): Shape {
    if (this.tree.kind[node] !== BRANCH) return { width: this.widthOf(node), height: this.heightOf(node) };
    return this.shapes[node]?.[index] ?? { width: 0, height: 0 };
  }

  /** The narrowest shape no higher than `height`, else the lowest. Shapes are sorted from narrow to wide. */
  private shapeFor(node: number, height: number): number {
    const shapes = this.shapes[node];
    if (!shapes || shapes.length === 0) return 0;
    const found = shapes.findIndex((shape) => shape.height <= height + 0.5);
    return found === -1 ? shapes.length - 1 : found;
  }

  private header(node: number, centred: boolean): Shape {
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
    width = Math.max(width, leadWidth);
    height += leadHeight;
    return { width, height };
  }

  /** Fills columns up to a height and rows up to a width; with `record` it also writes down where each child went. */
  private fill(node: number, columnHeight: number, rowWidth: number, centred: boolean, record: boolean): Shape {
    const { kind } = this.tree;
    const leafHeight = this.balancedLeafHeight(node, columnHeight);
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

    const closeRow = (): void => {
      areaWidth = Math.max(areaWidth, rowUsed);
      areaHeight += rowHeight + (rows > 0 ? ROW_GAP : 0);
      mostColumns = Math.max(mostColumns, columnsInRow);
      rows += 1;
      rowUsed = 0;
      rowHeight = 0;
      columnsInRow = 0;
    };
    const closeColumn = (next: number): void => {
      if (columnItems === 0) return;
      const drops = centred && columnItems === 1 && columnKind === BRANCH;
      const width = columnWidth + (drops ? 0 : TICK);
      if (columnsInRow > 0 && rowUsed + COLUMN_GAP + width > rowWidth) closeRow();
      rowUsed += width + (columnsInRow > 0 ? COLUMN_GAP : 0);
      rowHeight = Math.max(rowHeight, columnUsed);
      if (record) {
        for (let child = columnFirst; child < next; child = this.endOf(child)) {
          this.row[child] = rows;
          this.column[child] = columnsInRow;
        }
      }
      columnsInRow += 1;
      columnItems = 0;
      columnWidth = 0;
      columnUsed = 0;
    };

    for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
      const childKind = kind[child];
      if (childKind === undefined || childKind === LEAD) continue;
      const limit = childKind === LEAF ? leafHeight : columnHeight;
      const index = this.shapeFor(child, columnHeight);
      const { width, height } = this.shapeAt(child, index);
      if (record) this.chosen[child] = index;
      const gap = childKind === LEAF ? STACK_GAP : BLOCK_GAP;
      if (columnItems > 0 && (childKind !== columnKind || columnUsed + gap + height > limit + 0.5)) closeColumn(child);
      if (columnItems === 0) {
        columnFirst = child;
        columnKind = childKind;
      }
      columnUsed += height + (columnItems > 0 ? gap : 0);
      columnWidth = Math.max(columnWidth, width);
      columnItems += 1;
    }
    closeColumn(this.endOf(node));
    closeRow();
    if (centred && rows > 1) areaWidth += GUTTER;

    const header = this.header(node, centred);
    const padding = 2 * (this.tree.padding[node] ?? 0);
    const gapBelow = areaHeight > 0 ? busGap(centred, mostColumns) : 0;
    return {
      width: Math.max(header.width, areaWidth) + padding,
      height: header.height + gapBelow + areaHeight + padding,
    };
  }

  /** Leaves of one parent share their columns evenly: 7 in two columns are 4 and 3, not 6 and 1. */
  private balancedLeafHeight(node: number, columnHeight: number): number {
    let total = 0;
    let tallest = 0;
    let leaves = 0;
    for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
      if (this.tree.kind[child] !== LEAF) continue;
      total += this.heightOf(child) + STACK_GAP;
      tallest = Math.max(tallest, this.heightOf(child));
      leaves += 1;
    }
    if (leaves === 0) return columnHeight;
    const columns = Math.max(1, Math.ceil(total / (Math.max(columnHeight, tallest) + STACK_GAP)));
    const perColumn = Math.ceil(leaves / columns);
    return Math.max(tallest, (total / leaves) * perColumn - STACK_GAP);
  }

  private isCentred(node: number): boolean {
    let branches = 0;
    for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
      if (this.tree.kind[child] === BRANCH) branches += 1;
      if (branches > 1) return true;
    }
    return false;
  }

  private candidates(node: number, { heightSteps, widthFractions }: Effort): Candidate[] {
    const centred = this.centred[node] === 1;
    let lowest = 0;
    let stacked = 0;
    let hasBranch = false;
    let items = 0;
    for (let child = node + 1; child < this.endOf(node); child = this.endOf(child)) {
      if (this.tree.kind[child] === LEAD) continue;
      items += 1;
      if (this.tree.kind[child] === BRANCH) hasBranch = true;
      const shapes = this.shapes[child];
      const low = shapes?.at(-1)?.height ?? this.heightOf(child);
      const tall = shapes?.[0]?.height ?? this.heightOf(child);
      lowest = lowest === 0 ? low : Math.min(lowest, low);
      stacked += tall + BLOCK_GAP;
    }
    if (items === 0) {
      const { width, height } = this.fill(node, 0, 0, centred, false);
      return [{ width, height, columnHeight: 0, rowWidth: 0 }];
    }
    const found: Candidate[] = [];
    const steps = items === 1 && !hasBranch ? 1 : heightSteps;
    const ratio = stacked / lowest;
    for (let step = 0; step < steps; step += 1) {
      const columnHeight = lowest * ratio ** (steps === 1 ? 1 : step / (steps - 1));
      const whole = this.fill(node, columnHeight, Number.POSITIVE_INFINITY, centred, false);
      for (const fraction of hasBranch ? widthFractions : [1]) {
        const rowWidth = fraction === 1 ? Number.POSITIVE_INFINITY : whole.width * fraction;
        const shape = fraction === 1 ? whole : this.fill(node, columnHeight, rowWidth, centred, false);
        found.push({ ...shape, columnHeight, rowWidth });
      }
    }
    return found;
  }

  /** Keeps shapes that are lower than every narrower one, and of those a few, evenly spread. */
  private static thin(candidates: Candidate[], maxShapes: number): Candidate[] {
    candidates.sort((a, b) => a.width - b.width || a.height - b.height);
    const front: Candidate[] = [];
    for (const candidate of candidates) {
      if (candidate.height < (front.at(-1)?.height ?? Number.POSITIVE_INFINITY) - 0.5) front.push(candidate);
    }
    if (front.length <= maxShapes) return front;
    return Array.from({ length: maxShapes }, (_, index) => {
      const shape = front[Math.round((index * (front.length - 1)) / (maxShapes - 1))];
      if (!shape) throw new Error('a thinned shape lies within the front');
      return shape;
    });
  }

  /** `roots` share the screen side by side, as the children of nobody. */
  run(screen: Shape): void {
    const { count, kind } = this.tree;
    for (let node = count - 1; node > 0; node -= 1) {
      if (kind[node] !== BRANCH) continue;
      this.centred[node] = this.isCentred(node) ? 1 : 0;
      this.shapes[node]?.push(...Arranger.thin(this.candidates(node, this.effort), this.effort.maxShapes));
    }
    if (count === 0) return;
    this.centred[0] = this.isCentred(0) ? 1 : 0;
    const candidates = this.candidates(0, AT_ROOT);
    const scale = (shape: Shape): number => Math.min(screen.width / shape.width, screen.height / shape.height);
    const best = candidates.reduce((found, shape) => (scale(shape) > scale(found) ? shape : found));
    this.shapes[0]?.push(best);
    this.chosen[0] = 0;
    for (let node = 0; node < count; node += 1) {
      const shape = this.shapes[node]?.[this.chosen[node] ?? 0];
      if (kind[node] !== BRANCH || !shape) continue;
      this.fill(node, shape.columnHeight, shape.rowWidth, this.centred[node] === 1, true);
    }
  }
}

/** Arranges the tree below node 0 for a screen of the given size (only its shape counts). */
export function arrange(tree: LayoutTree, screen: Shape): Arrangement {
  const arranger = new Arranger(tree);
  arranger.run(screen);
  return { row: arranger.row, column: arranger.column, centred: arranger.centred };
}
