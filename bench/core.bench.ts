/** The core alone, in Node: npx vitest bench --run bench/core.bench.ts */

import { bench, describe } from 'vitest';
import type { Comparison } from '../src/diff/comparison.ts';
import { diff } from '../src/diff/diff.ts';
import { buildSeatTree, type SeatTree } from '../src/diff/seat-tree.ts';
import { readEdtf } from '../src/model/edtf.ts';
import { snapshotAt } from '../src/model/snapshot.ts';
import { readForest } from '../src/model/tree.ts';
import { readOrganisation } from '../src/model/validate.ts';
import { buildScene } from '../src/scene/build-scene.ts';
import { type Camera, fitCamera } from '../src/scene/camera.ts';
import { buildChart, type Chart, chartBounds, reopenChart } from '../src/scene/chart.ts';
import { NO_EMPHASIS, NOTHING_COVERED } from '../src/scene/frame.ts';
import { PHASES } from '../src/scene/phase.ts';
// biome-ignore lint/correctness/useImportExtensions: generate.d.mts beside it holds only its types
import { generateOrganisation } from './generate.mjs';

const SCREEN = { width: 1440, height: 760 };

function compare(json: unknown): Comparison {
  const result = readOrganisation(json);
  if (!result.ok) throw new Error(result.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const at = (date: string) => snapshotAt(result.value, readEdtf(date).earliest);
  return diff(at('2025-01-01'), at('2025-07-01'));
}

function plantSeats({ before, after }: Comparison): SeatTree {
  return buildSeatTree(before, after, { before: readForest(before, 'units'), after: readForest(after, 'units') });
}

function chartOf(comparison: Comparison, tree: SeatTree): Chart {
  return buildChart(comparison, tree, { direction: 'down', shape: 'compact', closed: new Set(), screen: SCREEN });
}

/** The middle of the chart, at a scale. */
function cameraAt(chart: Chart, k: number): Camera {
  const { x, y, width, height } = chartBounds(chart);
  return { k, x: SCREEN.width / 2 - (x + width / 2) * k, y: SCREEN.height / 2 - (y + height / 3) * k };
}

for (const people of [1000, 10_000, 100_000]) {
  const json = generateOrganisation(people);
  const comparison = compare(json);
  const tree = plantSeats(comparison);
  const chart = chartOf(comparison, tree);
  const division = tree.ids.find((_, seat) => tree.depth[seat] === 1 && chart.facts.isUnit[seat] === 1) ?? '';
  const draw = (camera: Camera) =>
    buildScene(chart, {
      camera,
      screen: SCREEN,
      phase: PHASES.changes,
      emphasis: NO_EMPHASIS,
      covered: NOTHING_COVERED,
    });
  const few = { time: 400, warmupTime: 100, iterations: 3, warmupIterations: 1 };

  describe(`${people.toLocaleString('en')} people`, () => {
    bench('read and check', () => void readOrganisation(json), few);
    bench('compare', () => void diff(comparison.before, comparison.after), few);
    bench('seats', () => void plantSeats(comparison), few);
    bench('arrange and place', () => void chartOf(comparison, tree), few);
    bench('close a division', () => void reopenChart(chart, new Set([division])), few);
    bench('scene, all in view', () => void draw(fitCamera(chartBounds(chart), SCREEN, 14)), few);
    for (const k of [0.16, 0.4, 1]) bench(`scene, scale ${k}`, () => void draw(cameraAt(chart, k)), few);
  });
}
