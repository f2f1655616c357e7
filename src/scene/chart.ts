/**
 * A Chart is everything about a comparison that does not change from frame to frame: seats, what they say, and where
 * they stand. Seat s of the seat tree is node s + 1 of the layout, whose node 0 holds the roots and is never drawn.
 */

import { textWidth } from '../base/text-width.ts';
import { finish, repeat, type Work } from '../base/work.ts';
import type { Comparison } from '../diff/comparison.ts';
import { SEAT_BRANCH, SEAT_LEAD, SEAT_LEAF, type SeatTree } from '../diff/seat-tree.ts';
import { type Arrangement, arrangeInParts, type Shape } from '../layout/arrange.ts';
import type { Layout } from '../layout/layout.ts';
import { BRANCH, type LayoutTree } from '../layout/layout-tree.ts';
import { placeInParts } from '../layout/place.ts';
import { placeInRanksInParts } from '../layout/ranks.ts';
import { describeSeatsInParts, type Face, type SeatFacts } from './seat-facts.ts';
import { findSecondLines, type SecondLine } from './second-lines.ts';

export type Direction = 'down' | 'right';

/** compact: blocks wrap to fill the screen. ranks: the tidy tree, one row a rank. */
export type ChartShape = 'compact' | 'ranks';

export interface Chart {
  readonly comparison: Comparison;
  readonly tree: SeatTree;
  readonly facts: SeatFacts;
  readonly secondLines: readonly SecondLine[];
  readonly direction: Direction;
  readonly shape: ChartShape;
  readonly layoutTree: LayoutTree;
  readonly arrangement: Arrangement;
  readonly layout: Layout;
  readonly closed: ReadonlySet<string>;
}

export const NAME_PX = 13;
export const TITLE_PX = 11;
export const HEADING_PX = 14;
export const NOTE_PX = 11;
export const CARD_HEIGHT = 32;
export const CARD_TEXT_X = 13;
const CARD_TEXT_RIGHT = 9;
const CARD_MIN_WIDTH = 96;
const TITLE_MAX_WIDTH = 152;
/** A head's card stands alone under its heading, so it may be wide. */
const LEAD_TITLE_MAX_WIDTH = 190;
/** Room beside a manager's title for the chip with the counts. */
const CHIP_WIDTH = 46;
/** Where nothing may be cut off, this is where a title ends all the same, and the room for a chip with large counts. */
const WHOLE_TITLE_MAX_WIDTH = 480;
const WHOLE_CHIP_WIDTH = 84;
const WHOLE_HEADING_EXTRA = 72;
export const GHOST_PX = 11.5;
export const HEADING_HEIGHT = 19;
const NOTE_HEIGHT = 14;
const HEADING_EXTRA = 42;
const TERRITORY_PADDING = 6;

/** What a seat says in each of the states that a chart can show; a list for each state, by seat. */
type Faces = readonly (readonly (Face | undefined)[])[];

function titleRoom(kind: number, isWhole: boolean): { readonly most: number; readonly chip: number } {
  const chip = isWhole ? WHOLE_CHIP_WIDTH : CHIP_WIDTH;
  const most = isWhole ? WHOLE_TITLE_MAX_WIDTH : kind === SEAT_LEAD ? LEAD_TITLE_MAX_WIDTH : TITLE_MAX_WIDTH;
  return { most, chip: kind === SEAT_BRANCH ? chip : 0 };
}

function cardWidth(faces: Faces, seat: number, kind: number, whole: WholeText | undefined): number {
  const { most, chip } = titleRoom(kind, whole !== undefined);
  let name = 0;
  let title = 0;
  for (const state of faces) {
    const face = state[seat];
    if (!face) continue;
    name = Math.max(name, textWidth(face.name, NAME_PX, 600));
    title = Math.max(title, textWidth(face.detail, TITLE_PX, 400));
  }
  const to = whole?.movedTo[seat];
  const ghost = to === undefined ? 0 : textWidth(`to ${to}`, GHOST_PX, 400);
  const text = Math.max(name, ghost, Math.min(title, most) + chip);
  return Math.max(CARD_MIN_WIDTH, Math.ceil(text) + CARD_TEXT_X + CARD_TEXT_RIGHT);
}

function headingSize(faces: Faces, seat: number, whole: WholeText | undefined): Shape {
  let width = 0;
  let hasNote = false;
  const to = whole?.movedTo[seat];
  const extra = whole ? WHOLE_HEADING_EXTRA : HEADING_EXTRA;
  for (const state of faces) {
    const face = state[seat];
    if (!face) continue;
    const note = face.detail === '' ? 0 : textWidth(face.detail, NOTE_PX, 400) + (whole ? HEADING_EXTRA : 0);
    const name = to === undefined ? face.name : `${face.name}, to ${to}`;
    width = Math.max(width, textWidth(name, HEADING_PX, 600) + extra, note);
    hasNote ||= face.detail !== '';
  }
  return { width: Math.ceil(width), height: HEADING_HEIGHT + (hasNote ? NOTE_HEIGHT : 0) };
}

/** For pictures that are not zoomed: titles and destinations have room for all of their words. */
type WholeText = Pick<SeatFacts, 'movedTo'>;

/** Boxes are as large as the largest face that they will have to hold. */
export function* buildLayoutTree(
  tree: SeatTree,
  isUnit: Uint8Array,
  faces: Faces,
  direction: Direction,
  whole?: WholeText,
): Work<LayoutTree> {
  const count = tree.count + 1;
  const layoutTree = {
    count,
    end: new Int32Array(count),
    kind: new Uint8Array(count),
    width: new Float32Array(count),
    height: new Float32Array(count),
    padding: new Float32Array(count),
    leadsBeside: direction === 'right',
  };
  layoutTree.end[0] = count;
  layoutTree.kind[0] = BRANCH;
  yield* repeat(tree.count, (seat) => {
    const node = seat + 1;
    layoutTree.end[node] = (tree.end[seat] ?? 0) + 1;
    layoutTree.kind[node] = tree.kind[seat] ?? SEAT_LEAF;
    const isHeading = isUnit[seat] === 1;
    const size = isHeading
      ? headingSize(faces, seat, whole)
      : { width: cardWidth(faces, seat, tree.kind[seat] ?? SEAT_LEAF, whole), height: CARD_HEIGHT };
    layoutTree.width[node] = direction === 'down' ? size.width : size.height;
    layoutTree.height[node] = direction === 'down' ? size.height : size.width;
    layoutTree.padding[node] = isHeading && (tree.depth[seat] ?? 0) > 0 ? TERRITORY_PADDING : 0;
  });
  return layoutTree;
}

function* placeChart(chart: Omit<Chart, 'layout'>): Work<Chart> {
  const { tree, closed } = chart;
  const isClosed = (node: number): boolean => closed.size > 0 && node > 0 && closed.has(tree.ids[node - 1] ?? '');
  if (chart.shape === 'ranks') return { ...chart, ...(yield* placeInRanksInParts(chart.layoutTree, isClosed)) };
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
}

export function buildChart(comparison: Comparison, tree: SeatTree, options: ChartOptions): Chart {
  return finish(buildChartInParts(comparison, tree, options));
}

export function* buildChartInParts(comparison: Comparison, tree: SeatTree, options: ChartOptions): Work<Chart> {
  const facts = yield* describeSeatsInParts(tree, comparison);
  const layoutTree = yield* buildLayoutTree(
    tree,
    facts.isUnit,
    [facts.before, facts.after],
    options.direction,
    options.wholeTitles ? facts : undefined,
  );
  const secondLines = yield* findSecondLines(comparison);
  return yield* layOutChart({ comparison, tree, facts, secondLines }, layoutTree, options);
}

/** What a chart says, in boxes of given sizes. */
export function* layOutChart(
  content: Pick<Chart, 'comparison' | 'tree' | 'facts' | 'secondLines'>,
  layoutTree: LayoutTree,
  { direction, shape, closed, screen: { width, height } }: ChartOptions,
): Work<Chart> {
  const screen = direction === 'down' ? { width, height } : { width: height, height: width };
  const arrangement = yield* arrangeInParts(layoutTree, screen);
  return yield* placeChart({ ...content, layoutTree, arrangement, direction, shape, closed });
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
