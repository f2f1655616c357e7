/** The geometry of the connectors, from the layout's columns to points in the world. */

import type { Chart } from './chart.ts';

/** Points of the line from a seat up to the foot of its parent's stem: x1, y1, x2, y2, … in the world. */
export function routeToParent(chart: Chart, seat: number): number[] {
  const { layout, tree } = chart;
  const parent = tree.parent[seat] ?? -1;
  if (parent < 0) return [];
  const node = seat + 1;
  const above = parent + 1;
  const busY = layout.busY[node] ?? 0;
  const railX = layout.railX[node] ?? 0;
  const firstBusY = layout.firstBusY[above] ?? 0;
  const gutterX = layout.gutterX[above] ?? 0;
  const stemX = layout.stemX[above] ?? 0;
  const points = [layout.entryX[node] ?? 0, layout.entryY[node] ?? 0, railX, layout.entryY[node] ?? 0, railX, busY];
  if (busY !== firstBusY) points.push(gutterX, busY, gutterX, firstBusY);
  points.push(stemX, firstBusY, stemX, layout.stemY[above] ?? 0);
  return turned(chart, points);
}

/** Swaps x and y where the chart reads from left to right. */
function turned(chart: Chart, points: number[]): number[] {
  if (chart.direction === 'down') return points;
  for (let index = 0; index + 1 < points.length; index += 2) {
    const x = points[index] ?? 0;
    points[index] = points[index + 1] ?? 0;
    points[index + 1] = x;
  }
  return points;
}

export interface ChildLink {
  /** Seat-only part, x1, y1, x2, y2: the tick to the box, or the drop onto it. */
  readonly own: number[];
  /** The part of the rail down to it, shared with who hangs below; empty or four numbers. */
  readonly rail: number[];
}

/** The parts of a child's connector, so that together the children of a node draw its whole comb just once. */
export function childLink(chart: Chart, seat: number): ChildLink {
  const { layout } = chart;
  const node = seat + 1;
  const entryX = layout.entryX[node] ?? 0;
  const entryY = layout.entryY[node] ?? 0;
  const railX = layout.railX[node] ?? 0;
  const railTop = layout.railTop[node] ?? 0;
  const isDrop = Math.abs(entryX - railX) < 0.01;
  const own = isDrop ? [railX, railTop, entryX, entryY] : [railX, entryY, entryX, entryY];
  const rail = isDrop ? [] : [railX, railTop, railX, entryY];
  return { own: turned(chart, own), rail: turned(chart, rail) };
}

/** Where the bus of a row starts, and where a column hangs on it; undefined for who does not open a column. */
export function busAt(chart: Chart, seat: number): { readonly from: number; readonly to: number } | undefined {
  const { layout } = chart;
  const from = layout.busFromX[seat + 1] ?? Number.NaN;
  return Number.isNaN(from) ? undefined : { from, to: layout.railX[seat + 1] ?? 0 };
}

/** A piece of the bus over a seat's row. */
export function busPiece(chart: Chart, seat: number, from: number, to: number): number[] {
  const y = chart.layout.busY[seat + 1] ?? 0;
  return turned(chart, [from, y, to, y]);
}

export function stemOf(chart: Chart, parent: number): number[] {
  const { layout } = chart;
  const node = parent + 1;
  const stemX = layout.stemX[node] ?? 0;
  return turned(chart, [stemX, layout.stemY[node] ?? 0, stemX, layout.firstBusY[node] ?? 0]);
}

/** The piece of a parent's gutter that leads from the row of one child to the next one, that of another. */
export function gutterPiece(chart: Chart, parent: number, above: number, below: number): number[] {
  const { layout } = chart;
  const gutterX = layout.gutterX[parent + 1] ?? 0;
  return turned(chart, [gutterX, layout.busY[above + 1] ?? 0, gutterX, layout.busY[below + 1] ?? 0]);
}
