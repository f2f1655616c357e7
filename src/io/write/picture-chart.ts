/** The whole chart as a scene at reading size, for whoever takes it out of the program: nothing is left to a zoom. */

import type { Work } from '../../base/work.ts';
import type { Picked } from '../../diff/change-filter.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { ByHand } from '../../diff/condense-seats.ts';
import { lookInsideInParts } from '../../diff/inside-seats.ts';
import type { SeatTree } from '../../diff/seat-tree.ts';

import type { Density, Direction } from '../../scene/box-sizes.ts';
import { buildSceneInParts } from '../../scene/build-scene.ts';
import type { ScreenSize } from '../../scene/camera.ts';
import { buildChartInParts, type Chart, type ChartShape, chartBounds, reopenChartInParts } from '../../scene/chart.ts';
import { type Emphasis, NOTHING_COVERED } from '../../scene/frame.ts';
import { keepSeats } from '../../scene/kept-seats.ts';
import { openToFitInParts, openTreeInParts } from '../../scene/open-to-fit.ts';
import type { Phase } from '../../scene/phase.ts';
import type { Box, Scene } from '../../scene/scene.ts';
import { bendPoint } from '../../scene/trail-ways.ts';

/** Names, titles and counts are all drawn from here on. */
const READING_SCALE = 1;
/** Badges and the ends of chips stand out over the edges of their cards. Pixels. */
const OVERHANG = 10;

export interface ChartChoice {
  readonly comparison: Comparison;
  /** The seats that are shown. */
  readonly tree: SeatTree;
  readonly direction: Direction;
  readonly shape: ChartShape;
  /** Ids of the seats whose branch stays closed. */
  readonly closed: ReadonlySet<string>;
  /**
   * Where only so much is to be open as can be read on one page: what the reader opened and closed all the same. Left
   * out: all but what is closed.
   */
  readonly byHand?: ByHand;
  /** Who is in full ink; undefined: everybody. */
  readonly picked: Picked | undefined;
  /** Whether everybody who moved has a trail. */
  readonly trails: boolean;
}

/** Of a page on which names have their least size, in square pixels: an A3 sheet with print of more than 6 points. */
const PAGE_AREA = 1.3e6;
/** Smaller charts are drawn with all branches open unless somebody closed some. */
const MANY_PEOPLE = 150;

/** Whether there may be more to see than can be read on one page. */
export function isLargePicture({ before, after }: Comparison, closed: ReadonlySet<string>): boolean {
  return closed.size > 0 || Math.max(before.people.size, after.people.size) > MANY_PEOPLE;
}

function pageOf(aspect: number): ScreenSize {
  return { width: Math.sqrt(PAGE_AREA * aspect), height: Math.sqrt(PAGE_AREA / aspect) };
}

/** The seats and cards of a picture. */
export interface Opened {
  readonly choice: ChartChoice;
  readonly density: Density;
}

/** Closes what there is no room for on a page of this width over height, where that is asked for. */
export function* openForPage(choice: ChartChoice, aspect: number): Work<Opened> {
  const { byHand, comparison, tree, direction, shape } = choice;
  if (!byHand || !isLargePicture(comparison, byHand.closed)) return { choice, density: 'full' };
  const inside = yield* lookInsideInParts(tree, comparison);
  const fit = yield* openToFitInParts(comparison, tree, { direction, shape, screen: pageOf(aspect), inside });
  const shown = yield* openTreeInParts(comparison, tree, fit, byHand, inside);
  return { choice: { ...choice, tree: shown, closed: new Set() }, density: fit.isWhole ? 'full' : fit.density };
}

/** A chart laid out for a place of this width over height, with all words in full. */
export function* layOutPicture(choice: ChartChoice, aspect: number, density: Density = 'full'): Work<Chart> {
  const { comparison, tree, direction, shape, closed } = choice;
  const screen = { width: aspect * 1000, height: 1000 };
  const options = { direction, shape, closed: new Set<string>(), screen, wholeTitles: true, density };
  const chart = yield* buildChartInParts(comparison, tree, options);
  return closed.size > 0 ? yield* reopenChartInParts(chart, closed) : chart;
}

/** A scene and the box in which all of it lies. Pixels. */
export interface PictureScene {
  readonly scene: Scene;
  readonly box: Box;
}

export function* drawWhole(
  chart: Chart,
  phase: Phase,
  { picked, trails }: Pick<ChartChoice, 'picked' | 'trails'>,
): Work<PictureScene> {
  const bounds = chartBounds(chart);
  const screen = { width: bounds.width * READING_SCALE, height: bounds.height * READING_SCALE };
  const kept = picked && keepSeats(chart.tree, picked);
  const emphasis: Emphasis = { hovered: -1, selected: -1, kept, trails };
  const camera = { k: READING_SCALE, x: -bounds.x, y: -bounds.y };
  const scene = yield* buildSceneInParts(chart, { camera, screen, phase, emphasis, covered: NOTHING_COVERED });
  return { scene, box: boxAround(bounds, scene) };
}

/** Lines with ways of their own may lead around the chart. */
function boxAround(bounds: Box, { routes, trails }: Scene): Box {
  let [left, top] = [bounds.x, bounds.y];
  let [right, bottom] = [bounds.x + bounds.width, bounds.y + bounds.height];
  const reach = (x: number, y: number): void => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  };
  for (const { points } of routes) {
    for (let index = 0; index + 1 < points.length; index += 2) reach(points[index] ?? 0, points[index + 1] ?? 0);
  }
  for (const trail of trails) {
    const [x, y] = bendPoint(trail);
    reach(x, y);
  }
  const x = left - OVERHANG;
  const y = top - OVERHANG;
  return { x, y, width: right + OVERHANG - x, height: bottom + OVERHANG - y };
}
