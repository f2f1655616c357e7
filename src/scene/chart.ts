/**
 * A Chart is everything about a comparison that does not change from frame to frame: seats, what they say, and where
 * they stand. Seat s of the seat tree is node s + 1 of the layout, whose node 0 holds the roots and is never drawn.
 */

import { rememberWork } from '../base/remember.ts';
import { finish, type Work } from '../base/work.ts';
import type { Comparison } from '../diff/comparison.ts';
import type { Inside } from '../diff/inside-seats.ts';
import type { SeatTree } from '../diff/seat-tree.ts';
import {
  type Arrangement,
  arrangeInParts,
  keepArrangement,
  type Shape,
  sizeArrangedInParts,
} from '../layout/arrange.ts';
import type { Layout } from '../layout/layout.ts';
import type { LayoutTree } from '../layout/layout-tree.ts';
import { placeInParts } from '../layout/place.ts';
import { buildLayoutTree, type Contents, type Density, type Direction, sizeBoxes } from './box-sizes.ts';
import { ranksLayout } from './ranks-part.ts';
import { describeSeatsInParts, type SeatFacts } from './seat-facts.ts';
import { findSecondLines, type SecondLine } from './second-lines.ts';

/** compact: blocks wrap to fill the screen. ranks: the tidy tree, one row a rank. */
export type ChartShape = 'compact' | 'ranks';

export interface Chart {
  readonly comparison: Comparison;
  readonly tree: SeatTree;
  readonly facts: SeatFacts;
  readonly secondLines: readonly SecondLine[];
  readonly direction: Direction;
  readonly shape: ChartShape;
  readonly density: Density;
  /** For which it was laid out. */
  readonly screen: Shape;
  readonly layoutTree: LayoutTree;
  readonly arrangement: Arrangement;
  readonly layout: Layout;
  readonly closed: ReadonlySet<string>;
}

function closedNodes(tree: SeatTree, closed: ReadonlySet<string>): (node: number) => boolean {
  return (node) => closed.size > 0 && node > 0 && closed.has(tree.ids[node - 1] ?? '');
}

function* placeChart(chart: Omit<Chart, 'layout'>): Work<Chart> {
  const { tree, closed } = chart;
  const isClosed = closedNodes(tree, closed);
  if (chart.shape === 'ranks') return { ...chart, ...(yield* ranksLayout()(chart.layoutTree, isClosed)) };
  return { ...chart, layout: yield* placeInParts(chart.layoutTree, chart.arrangement, isClosed) };
}

export interface ChartOptions {
  readonly direction: Direction;
  readonly shape: ChartShape;
  readonly closed: ReadonlySet<string>;
  /** The part of the screen that the chart has; only its shape counts. */
  readonly screen: Shape;
  /** Left out: long titles are cut, since a click shows them in full. */
  readonly wholeTitles?: boolean;
  /** Left out: full. */
  readonly density?: Density;
  /** Of the tree, or of what it was condensed from. Left out: it is looked up. */
  readonly inside?: Inside;
  /** Only to see whether it fits: good shapes are looked for less hard. */
  readonly isTrial?: boolean;
  /** A chart of the same people with other branches open: what stands on both keeps its row and column. */
  readonly like?: Chart;
}

export function buildChart(comparison: Comparison, tree: SeatTree, options: ChartOptions): Chart {
  return finish(buildChartInParts(comparison, tree, options));
}

/** For each node of a tree the node of the same seat on a chart, where it has blocks below it on both or on neither. */
function nodesIn(chart: Chart, tree: SeatTree): Int32Array {
  const nodes = new Int32Array(tree.count + 1);
  tree.ids.forEach((id, seat) => {
    const known = chart.tree.indexOfId.get(id);
    nodes[seat + 1] = known !== undefined && isSeatVisible(chart, known) ? known + 1 : -1;
  });
  return nodes;
}

const secondLinesOf = rememberWork(findSecondLines);

/** What the boxes of a chart between two states have to hold. */
export function contentsOf(facts: SeatFacts, density: Density = 'full', isWhole = false): Contents {
  const { before, after, countsBefore, countsAfter, movedTo } = facts;
  return {
    faces: (seat) => [before[seat], after[seat]],
    counts: (seat) => [countsBefore.total[seat] ?? 0, countsAfter.total[seat] ?? 0],
    density,
    movedTo: isWhole ? movedTo : undefined,
  };
}

export function* buildChartInParts(comparison: Comparison, tree: SeatTree, options: ChartOptions): Work<Chart> {
  const facts = yield* describeSeatsInParts(tree, comparison, options.inside);
  const contents = contentsOf(facts, options.density, options.wholeTitles);
  const layoutTree = yield* buildLayoutTree(tree, options.direction, sizeBoxes(tree, contents));
  const secondLines = yield* secondLinesOf.inParts(comparison);
  return yield* layOutChart({ comparison, tree, facts, secondLines }, layoutTree, options);
}

function turn(size: Shape, direction: Direction): Shape {
  return direction === 'down' ? size : { width: size.height, height: size.width };
}

/** How large a chart with nothing further closed comes, as a trial lays it out. */
export function* sizeLaidOut(
  tree: SeatTree,
  layoutTree: LayoutTree,
  { direction, shape, screen }: Pick<ChartOptions, 'direction' | 'shape' | 'screen'>,
): Work<Shape> {
  if (shape === 'compact') return turn(yield* sizeArrangedInParts(layoutTree, turn(screen, direction)), direction);
  const { layout } = yield* ranksLayout()(layoutTree, closedNodes(tree, tree.condensed?.closed ?? new Set()));
  return turn({ width: layout.blockWidth[0] ?? 0, height: layout.blockHeight[0] ?? 0 }, direction);
}

/** What a chart says, in boxes of given sizes. */
export function* layOutChart(
  content: Pick<Chart, 'comparison' | 'tree' | 'facts' | 'secondLines'>,
  layoutTree: LayoutTree,
  { direction, shape, closed, screen, density = 'full', like, isTrial }: ChartOptions,
): Work<Chart> {
  const own = yield* arrangeInParts(layoutTree, turn(screen, direction), isTrial);
  const arrangement = like ? keepArrangement(layoutTree, own, like.arrangement, nodesIn(like, content.tree)) : own;
  const shut = content.tree.condensed ? new Set([...content.tree.condensed.closed, ...closed]) : closed;
  return yield* placeChart({
    ...{ ...content, layoutTree, arrangement, direction, shape, density, screen },
    closed: shut,
  });
}

/** The same chart with other branches open: rows and columns stay as they are. */
export function reopenChart(chart: Chart, closed: ReadonlySet<string>): Chart {
  return finish(reopenChartInParts(chart, closed));
}

export function reopenChartInParts(chart: Chart, closed: ReadonlySet<string>): Work<Chart> {
  return placeChart({ ...chart, closed });
}

export interface WorldBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function worldBox(chart: Chart, x: number, y: number, width: number, height: number): WorldBox {
  return chart.direction === 'down' ? { x, y, width, height } : { x: y, y: x, width: height, height: width };
}

/** A seat's own box. */
export function seatBox(chart: Chart, seat: number): WorldBox {
  const { layout } = chart;
  const node = seat + 1;
  return worldBox(chart, layout.x[node] ?? 0, layout.y[node] ?? 0, layout.width[node] ?? 0, layout.height[node] ?? 0);
}

/** The block of a seat with all that is visible below it. */
export function seatBlock(chart: Chart, seat: number): WorldBox {
  const { layout } = chart;
  const node = seat + 1;
  return worldBox(
    chart,
    layout.blockX[node] ?? 0,
    layout.blockY[node] ?? 0,
    layout.blockWidth[node] ?? 0,
    layout.blockHeight[node] ?? 0,
  );
}

export function chartBounds(chart: Chart): WorldBox {
  return seatBlock(chart, -1);
}

export function isSeatVisible(chart: Chart, seat: number): boolean {
  return chart.layout.visible[seat + 1] === 1;
}

/** The nearest seat upwards that is on the chart: who is inside a closed branch is shown by the branch. */
export function visibleSeat(chart: Chart, seat: number): number {
  let visible = seat;
  while (visible >= 0 && !isSeatVisible(chart, visible)) visible = chart.tree.parent[visible] ?? -1;
  return visible;
}

export function isSeatClosed(chart: Chart, seat: number): boolean {
  return chart.closed.has(chart.tree.ids[seat] ?? '');
}
