/**
 * What the layout needs to know of a tree: its shape and the sizes of its boxes, nothing of people or units.
 * Nodes are numbered in pre-order, so a subtree is the range [node, end[node]).
 */

/** Stands in the heading of its parent; always without children. */
export const LEAD = 0;
/** A single box, stacked in columns with its like. */
export const LEAF = 1;
/** Heads a block of its own. */
export const BRANCH = 2;

export interface LayoutTree {
  readonly count: number;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** Box sizes, in world pixels. */
  readonly width: Float32Array;
  readonly height: Float32Array;
  /** Space kept free around a node's whole block, in world pixels: where a territory is drawn. */
  readonly padding: Float32Array;
  /** Whether leads stand beside their heading rather than below it. */
  readonly leadsBeside: boolean;
}

/** Distances in world pixels. */
export const LEAD_GAP = 4;
export const STACK_GAP = 4;
export const BLOCK_GAP = 8;
export const COLUMN_GAP = 8;
export const ROW_GAP = 16;
/** From a column's rail to its boxes: long enough to tell a dash from a dot. */
export const TICK = 14;
/** From the left edge of a column to its rail. */
export const RAIL_INSET = 4;
const CENTRED_BUS_GAP = 15;
const GRID_BUS_GAP = 10;
const RAIL_GAP = 5;
export const GUTTER = 10;

export function busGap(centred: boolean, columns: number): number {
  if (centred) return CENTRED_BUS_GAP;
  return columns > 1 ? GRID_BUS_GAP : RAIL_GAP;
}
