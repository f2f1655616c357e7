/**
 * Two columns of boxes with runs between them, as in an alluvial picture. The boxes keep their order. They are placed
 * so that runs are as level as the order allows, in the sense of least squares: of one column against the other by
 * isotonic regression, in turns. Within a box the runs leave in the order of where they go, so that runs which share a
 * box at one end never cross.
 */

import { greatest } from '../base/lists.ts';

export interface FlowBox {
  /** Room above the box. */
  readonly gap: number;
  /** Room inside it, above its runs. */
  readonly head: number;
  /** Below the head: where the runs need less than this, they stand in its middle. */
  readonly line: number;
  /** What the box takes at least, its head included. */
  readonly least: number;
}

export interface FlowRun {
  readonly from: number;
  readonly to: number;
  /** Height that the run takes in either box. */
  readonly before: number;
  readonly after: number;
  /** How much it matters that the run is level. */
  readonly weight: number;
}

export interface PlacedColumn {
  /** Where each box begins, and how high it is. */
  readonly tops: Float64Array;
  readonly heights: Float64Array;
  /** Where the runs of each box begin, and how much they take together. */
  readonly starts: Float64Array;
  readonly contents: Float64Array;
  /** Where each run meets its box: the middle of its slot. */
  readonly runs: Float64Array;
}

export interface FlowLayout {
  readonly before: PlacedColumn;
  readonly after: PlacedColumn;
  readonly height: number;
}

type Key = 'from' | 'to';

/** A column before it is known where its boxes stand. */
interface OpenColumn {
  readonly boxes: readonly FlowBox[];
  readonly heights: Float64Array;
  /** From the top of each box to its first run. */
  readonly leads: Float64Array;
  readonly contents: Float64Array;
  /** Of each run, from the top of its box to the middle of its slot. */
  readonly offsets: Float64Array;
  readonly tops: Float64Array;
  readonly key: Key;
}

const ROUNDS = 4;

function openColumn(boxes: readonly FlowBox[], runs: readonly FlowRun[], key: Key): OpenColumn {
  const other: Key = key === 'from' ? 'to' : 'from';
  const slot = key === 'from' ? 'before' : 'after';
  const inBox: number[][] = boxes.map(() => []);
  for (const [index, run] of runs.entries()) inBox[run[key]]?.push(index);
  const heights = new Float64Array(boxes.length);
  const leads = new Float64Array(boxes.length);
  const contents = new Float64Array(boxes.length);
  const offsets = new Float64Array(runs.length);
  for (const [place, box] of boxes.entries()) {
    const own = (inBox[place] ?? []).toSorted((a, b) => (runs[a]?.[other] ?? 0) - (runs[b]?.[other] ?? 0) || a - b);
    const content = own.reduce((sum, index) => sum + (runs[index]?.[slot] ?? 0), 0);
    contents[place] = content;
    heights[place] = Math.max(box.least, box.head + content);
    let offset = box.head + Math.max(0, (box.line - content) / 2);
    leads[place] = offset;
    for (const index of own) {
      const height = runs[index]?.[slot] ?? 0;
      offsets[index] = offset + height / 2;
      offset += height;
    }
  }
  return { boxes, heights, leads, contents, offsets, tops: new Float64Array(boxes.length), key };
}

/** The heights of all boxes before each, with the gaps: how far down it stands where nothing is left free. */
function packedTops({ boxes, heights }: OpenColumn): Float64Array {
  const tops = new Float64Array(boxes.length);
  let top = 0;
  for (const [place, box] of boxes.entries()) {
    top += place === 0 ? 0 : box.gap;
    tops[place] = top;
    top += heights[place] ?? 0;
  }
  return tops;
}

function heightOf(column: OpenColumn): number {
  const last = column.boxes.length - 1;
  return last < 0 ? 0 : (packedTops(column)[last] ?? 0) + (column.heights[last] ?? 0);
}

/** The non-decreasing numbers nearest to the wanted ones: pool adjacent violators. */
export function isotonic(wanted: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const pools: { value: number; weight: number; size: number }[] = [];
  for (let index = 0; index < wanted.length; index += 1) {
    let pool = { value: wanted[index] ?? 0, weight: weights[index] ?? 0, size: 1 };
    for (let last = pools.at(-1); last && last.value > pool.value; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      const value = (last.value * last.weight + pool.value * pool.weight) / weight;
      pool = { value, weight, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  return Float64Array.from(pools.flatMap(({ value, size }) => Array<number>(size).fill(value)));
}

/** A box without runs would rather stay where it is, but gives way to every other. */
const FAINT = 1e-6;

function alignTo(column: OpenColumn, other: OpenColumn, runs: readonly FlowRun[], height: number): void {
  const { boxes, offsets, key } = column;
  const sums = new Float64Array(boxes.length);
  const weights = new Float64Array(boxes.length).fill(FAINT);
  for (const [place] of boxes.entries()) sums[place] = FAINT * (column.tops[place] ?? 0);
  for (const [index, run] of runs.entries()) {
    const place = run[key];
    const level = (other.tops[run[other.key]] ?? 0) + (other.offsets[index] ?? 0) - (offsets[index] ?? 0);
    sums[place] = (sums[place] ?? 0) + run.weight * level;
    weights[place] = (weights[place] ?? 0) + run.weight;
  }
  const packed = packedTops(column);
  const free = Math.max(0, height - heightOf(column));
  const shifts = isotonic(
    sums.map((sum, place) => sum / (weights[place] ?? 1) - (packed[place] ?? 0)),
    weights,
  );
  for (const [place, shift] of shifts.entries()) {
    column.tops[place] = (packed[place] ?? 0) + Math.min(free, Math.max(0, shift));
  }
}

function place(column: OpenColumn, runs: readonly FlowRun[]): PlacedColumn {
  return {
    tops: column.tops,
    heights: column.heights,
    starts: column.tops.map((top, box) => top + (column.leads[box] ?? 0)),
    contents: column.contents,
    runs: Float64Array.from(runs, (run, index) => (column.tops[run[column.key]] ?? 0) + (column.offsets[index] ?? 0)),
  };
}

/** How high a column is where nothing is left free. */
export function packedHeight(boxes: readonly FlowBox[], runs: readonly FlowRun[], key: Key): number {
  return heightOf(openColumn(boxes, runs, key));
}

/** Places the boxes within `height`, or within what they need where that is more. */
export function layOutFlow(
  before: readonly FlowBox[],
  after: readonly FlowBox[],
  runs: readonly FlowRun[],
  height: number,
): FlowLayout {
  const columns = [openColumn(before, runs, 'from'), openColumn(after, runs, 'to')] as const;
  const [left, right] = columns;
  const room = greatest(columns.map(heightOf), height);
  for (const column of columns) column.tops.set(packedTops(column));
  for (let round = 0; round < ROUNDS; round += 1) {
    alignTo(left, right, runs, room);
    alignTo(right, left, runs, room);
  }
  const foot = greatest(
    columns.flatMap(({ tops, heights }) => Array.from(tops, (top, index) => top + (heights[index] ?? 0))),
    0,
  );
  return { before: place(left, runs), after: place(right, runs), height: foot };
}

/** How far from its beginning, as shares of the way, a curve that leaves and arrives level stands at `share` of its width. */
export function curveAt(share: number): { readonly rise: number; readonly slope: number } {
  if (share <= 0 || share >= 1) return { rise: share <= 0 ? 0 : 1, slope: 0 };
  let low = 0;
  let high = 1;
  for (let step = 0; step < 24; step += 1) {
    const t = (low + high) / 2;
    if (1.5 * t - 1.5 * t * t + t * t * t < share) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  const across = 1.5 - 3 * t + 3 * t * t;
  return { rise: 3 * t * t - 2 * t * t * t, slope: (6 * t - 6 * t * t) / across };
}
