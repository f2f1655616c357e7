/**
 * A Chart is everything about a comparison that does not change from frame to frame: seats, what they say, and where
 * they stand. Seat s of the seat tree is node s + 1 of the layout, whose node 0 holds the roots and is never drawn.
 */

import { rememberWork } from '../base/remember.ts';
import { textWidth } from '../base/text-width.ts';
import { finish, repeat, type Work } from '../base/work.ts';
import type { Comparison } from '../diff/comparison.ts';
import type { Inside } from '../diff/inside-seats.ts';
import { IN_BEFORE, SEAT_BRANCH, SEAT_LEAD, SEAT_LEAF, type SeatTree } from '../diff/seat-tree.ts';
import { type Arrangement, arrangeInParts, keepArrangement, type Shape } from '../layout/arrange.ts';
import type { Layout } from '../layout/layout.ts';
import { BRANCH, type LayoutTree, LEAF } from '../layout/layout-tree.ts';
import { placeInParts } from '../layout/place.ts';
import { placeInRanksInParts } from '../layout/ranks.ts';
import { describeSeatsInParts, type Face, type SeatFacts } from './seat-facts.ts';
import { findSecondLines, type SecondLine } from './second-lines.ts';

export type Direction = 'down' | 'right';

/** compact: blocks wrap to fill the screen. ranks: the tidy tree, one row a rank. */
export type ChartShape = 'compact' | 'ranks';

/** full: cards with names and titles. names: cards with names alone, so that more people fit. */
export type Density = 'full' | 'names';

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

export const NAME_PX = 13;
export const TITLE_PX = 11;
export const HEADING_PX = 14;
export const NOTE_PX = 11;
export const CARD_HEIGHT = 32;
/** Of a card that has only a name on it. */
const NAME_CARD_HEIGHT = 21;
/** Of a closed branch: its name and counts, a change bar, and who heads it. */
const CLOSED_HEIGHT = 47;
/** Of one of whom nobody can say who heads it. */
export const CLOSED_SHORT_HEIGHT = 34;
/** More, for the words about a second line. */
const ALSO_HEIGHT = 13;
const CLOSED_MIN_WIDTH = 148;
const REST_HEIGHT = 32;
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
/** Beside the counts of a closed branch: the arrow that opens it, and a gap to the name. */
const CLOSED_COUNTS_EXTRA = 34;
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
    if (face.alsoTo !== '') name = Math.max(name, Math.min(most, textWidth(wordsAlsoTo(face), TITLE_PX, 400)));
  }
  const to = whole?.movedTo[seat];
  const ghost = to === undefined ? 0 : textWidth(`to ${to}`, GHOST_PX, 400);
  const text = Math.max(name, ghost, Math.min(title, most) + chip);
  return Math.max(CARD_MIN_WIDTH, Math.ceil(text) + CARD_TEXT_X + CARD_TEXT_RIGHT);
}

/** What a card says of a second line. */
export function wordsAlsoTo({ alsoTo }: Pick<Face, 'alsoTo'>): string {
  return `also to ${alsoTo}`;
}

interface Boxes {
  readonly faces: Faces;
  readonly density: Density;
  readonly whole: WholeText | undefined;
  readonly facts: Pick<SeatFacts, 'countsBefore' | 'countsAfter'> | undefined;
}

/** A closed branch: as wide as its name and its counts beside each other. */
function closedSize({ faces, whole, facts }: Boxes, seat: number): Shape {
  let width = 0;
  let hasNote = false;
  for (const state of faces) {
    const face = state[seat];
    if (!face) continue;
    const note = textWidth(face.detail, TITLE_PX, 400);
    width = Math.max(width, textWidth(face.name, NAME_PX, 600), whole ? note : Math.min(note, TITLE_MAX_WIDTH));
    hasNote ||= face.detail !== '';
  }
  const [before, after] = [facts?.countsBefore.total[seat] ?? 0, facts?.countsAfter.total[seat] ?? 0];
  const counts = textWidth(countsText(before, after), NOTE_PX, 400) + CLOSED_COUNTS_EXTRA;
  return {
    width: Math.max(CLOSED_MIN_WIDTH, Math.ceil(width + counts) + CARD_TEXT_X + CARD_TEXT_RIGHT),
    height: hasNote ? CLOSED_HEIGHT : CLOSED_SHORT_HEIGHT,
  };
}

/** "46 → 50", or one number where it stayed the same. */
export function countsText(before: number, after: number): string {
  const [was, is] = [before.toLocaleString('en'), after.toLocaleString('en')];
  return was === is ? is : `${was} → ${is}`;
}

function nameWidth(faces: Faces, seat: number, kind: number): number {
  let name = 0;
  for (const state of faces) name = Math.max(name, textWidth(state[seat]?.name ?? '', NAME_PX, 600));
  const chip = kind === SEAT_BRANCH ? WHOLE_CHIP_WIDTH : 0;
  return Math.max(CARD_MIN_WIDTH, Math.ceil(name) + chip + CARD_TEXT_X + CARD_TEXT_RIGHT);
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

function boxSize(boxes: Boxes, tree: SeatTree, isUnit: Uint8Array, seat: number): Shape {
  const { faces, density, whole } = boxes;
  const kind = tree.kind[seat] ?? SEAT_LEAF;
  const isFormer = tree.presence[seat] === IN_BEFORE && (tree.counterpart[seat] ?? -1) >= 0;
  if (tree.condensed?.rest.has(seat)) return { width: cardWidth(faces, seat, kind, whole), height: REST_HEIGHT };
  if (tree.condensed?.closed.has(tree.ids[seat] ?? '') && !isFormer) return closedSize(boxes, seat);
  if (isUnit[seat] === 1 && !(isFormer && tree.condensed?.closed.has(tree.ids[seat] ?? ''))) {
    return headingSize(faces, seat, whole);
  }
  const isAlsoLed = faces.some((state) => (state[seat]?.alsoTo ?? '') !== '');
  const height = (density === 'names' ? NAME_CARD_HEIGHT : CARD_HEIGHT) + (isAlsoLed ? ALSO_HEIGHT : 0);
  if (density === 'names' && !isAlsoLed) return { width: nameWidth(faces, seat, kind), height };
  return { width: cardWidth(faces, seat, kind, whole), height };
}

/** Boxes are as large as the largest face that they will have to hold. */
export function* buildLayoutTree(
  tree: SeatTree,
  isUnit: Uint8Array,
  direction: Direction,
  boxes: Pick<Boxes, 'faces'> & Partial<Boxes>,
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
  const all: Boxes = { density: 'full', whole: undefined, facts: undefined, ...boxes };
  layoutTree.end[0] = count;
  layoutTree.kind[0] = BRANCH;
  yield* repeat(tree.count, (seat) => {
    const node = seat + 1;
    const isClosed = tree.condensed?.closed.has(tree.ids[seat] ?? '') === true;
    layoutTree.end[node] = (tree.end[seat] ?? 0) + 1;
    // What is closed stands in columns with people who have nobody below them.
    layoutTree.kind[node] = isClosed ? LEAF : (tree.kind[seat] ?? SEAT_LEAF);
    const size = boxSize(all, tree, isUnit, seat);
    layoutTree.width[node] = direction === 'down' ? size.width : size.height;
    layoutTree.height[node] = direction === 'down' ? size.height : size.width;
    const isTerritory = isUnit[seat] === 1 && !isClosed && (tree.depth[seat] ?? 0) > 0;
    layoutTree.padding[node] = isTerritory ? TERRITORY_PADDING : 0;
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

export function* buildChartInParts(comparison: Comparison, tree: SeatTree, options: ChartOptions): Work<Chart> {
  const facts = yield* describeSeatsInParts(tree, comparison, options.inside);
  const layoutTree = yield* buildLayoutTree(tree, facts.isUnit, options.direction, {
    ...{ faces: [facts.before, facts.after], facts },
    density: options.density ?? 'full',
    whole: options.wholeTitles ? facts : undefined,
  });
  const secondLines = yield* secondLinesOf.inParts(comparison);
  return yield* layOutChart({ comparison, tree, facts, secondLines }, layoutTree, options);
}

/** What a chart says, in boxes of given sizes. */
export function* layOutChart(
  content: Pick<Chart, 'comparison' | 'tree' | 'facts' | 'secondLines'>,
  layoutTree: LayoutTree,
  { direction, shape, closed, screen, density = 'full', like, isTrial }: ChartOptions,
): Work<Chart> {
  const turned = direction === 'down' ? screen : { width: screen.height, height: screen.width };
  const own = yield* arrangeInParts(layoutTree, turned, isTrial);
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
