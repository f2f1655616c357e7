/** From a comparison to a chart and a picture of it, as the program does it. */

import type { Comparison } from '../../src/diff/comparison.ts';
import { diff } from '../../src/diff/diff.ts';
import { type Pruning, pruneSeats } from '../../src/diff/prune-seats.ts';
import { buildSeatTree } from '../../src/diff/seat-tree.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import { snapshotAt } from '../../src/model/snapshot.ts';
import { type Reading, readForest } from '../../src/model/tree.ts';
import { buildScene } from '../../src/scene/build-scene.ts';
import { type Camera, fitCamera, type ScreenSize } from '../../src/scene/camera.ts';
import { buildChart, type Chart, type ChartOptions, chartBounds, seatBox } from '../../src/scene/chart.ts';
import { type Frame, NO_EMPHASIS, NOTHING_COVERED } from '../../src/scene/frame.ts';
import { PHASES } from '../../src/scene/phase.ts';
import { fetchRanks } from '../../src/scene/ranks-part.ts';
import type { Scene } from '../../src/scene/scene.ts';

// As the page does before it shows a chart in ranks.
await fetchRanks();

/** A usual laptop, less the bars of the browser and of the page. */
export const LAPTOP: ScreenSize = { width: 1440, height: 736 };

export function compareDays(organisation: Organisation, before: string, after: string): Comparison {
  const on = (date: string) => snapshotAt(organisation, readEdtf(date).earliest);
  return diff(on(before), on(after));
}

export function chartOf(
  comparison: Comparison,
  {
    reading = 'units',
    pruning,
    ...options
  }: Partial<ChartOptions> & { readonly reading?: Reading; readonly pruning?: Partial<Pruning> } = {},
): Chart {
  const { before, after } = comparison;
  const tree = buildSeatTree(before, after, {
    before: readForest(before, reading),
    after: readForest(after, reading),
  });
  const shown = pruneSeats(tree, { team: undefined, changes: undefined, unfolded: new Set(), ...pruning });
  return buildChart(comparison, shown, {
    direction: 'down',
    shape: 'compact',
    closed: new Set(),
    screen: LAPTOP,
    ...options,
  });
}

/** The whole chart at a scale, on a screen just as large as it needs. */
export function wholeView(chart: Chart, k = 1): { readonly camera: Camera; readonly screen: ScreenSize } {
  const bounds = chartBounds(chart);
  return {
    camera: { k, x: -bounds.x * k, y: -bounds.y * k },
    screen: { width: bounds.width * k, height: bounds.height * k },
  };
}

export function fittedView(chart: Chart, screen = LAPTOP): { readonly camera: Camera; readonly screen: ScreenSize } {
  return { camera: fitCamera(chartBounds(chart), screen), screen };
}

/** A view with the middle of a seat in the middle. */
export function viewAround(
  chart: Chart,
  seat: number,
  k: number,
  screen = LAPTOP,
): { readonly camera: Camera; readonly screen: ScreenSize } {
  const box = seatBox(chart, seat);
  const x = screen.width / 2 - (box.x + box.width / 2) * k;
  const y = screen.height / 2 - (box.y + box.height / 2) * k;
  return { camera: { k, x, y }, screen };
}

/** Left out: the whole chart in Changes, with nothing hovered or selected. */
export function sceneOf(chart: Chart, frame: Partial<Frame> = {}): Scene {
  return buildScene(chart, {
    ...wholeView(chart),
    phase: PHASES.changes,
    emphasis: NO_EMPHASIS,
    covered: NOTHING_COVERED,
    ...frame,
  });
}
