/** Charts as the page opens them on screens of several sizes, of the data sets and of generated organisations. */

import { readFileSync } from 'node:fs';
// biome-ignore lint/correctness/useImportExtensions: plain JavaScript with its types beside it
import { generateOrganisation } from '../../bench/generate.mjs';
import { finish } from '../../src/base/work.ts';
import type { Comparison } from '../../src/diff/comparison.ts';
import type { ByHand } from '../../src/diff/condense-seats.ts';
import { lookInsideInParts } from '../../src/diff/inside-seats.ts';
import { buildSeatTree, type SeatTree } from '../../src/diff/seat-tree.ts';
import type { Shape } from '../../src/layout/arrange.ts';
import { type Reading, readForest } from '../../src/model/tree.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { type Camera, fitCamera } from '../../src/scene/camera.ts';
import { type Chart, chartBounds } from '../../src/scene/chart.ts';
import { buildFittedChart } from '../../src/scene/open-to-fit.ts';
import { compareDays } from './charts.ts';

/** What is left of usual screens beside the bars of the browser and of the page. */
export const STAGES = {
  laptop: { width: 1440, height: 700 },
  tablet: { width: 1024, height: 560 },
  phone: { width: 390, height: 440 },
  half: { width: 720, height: 660 },
  desk: { width: 2560, height: 1200 },
} as const satisfies Record<string, Shape>;

const MARGIN_PX = 14;

export function treeOf({ before, after }: Comparison, reading: Reading): SeatTree {
  return buildSeatTree(before, after, { before: readForest(before, reading), after: readForest(after, reading) });
}

export function fittedChart(comparison: Comparison, screen: Shape, reading: Reading = 'units', byHand?: ByHand): Chart {
  const tree = treeOf(comparison, reading);
  const inside = finish(lookInsideInParts(tree, comparison));
  return buildFittedChart(comparison, tree, { direction: 'down', shape: 'compact', screen, inside }, byHand);
}

export function cameraOn(chart: Chart, screen: Shape): Camera {
  return fitCamera(chartBounds(chart), screen, MARGIN_PX);
}

export function generatedComparison(people: number): Comparison {
  const organisation = readOrganisation(generateOrganisation(people, 3));
  if (!organisation.ok) throw new Error('what is generated is valid');
  return compareDays(organisation.value, '2025-01-01', '2025-07-01');
}

/** The two days of a data set that come first. */
export function comparisonOf(dataSet: 'meta-ai' | 'rust-governance'): Comparison {
  const file = new URL(`../../data/${dataSet}/organisation.json`, import.meta.url);
  const organisation = readOrganisation(JSON.parse(readFileSync(file, 'utf8')));
  if (!organisation.ok) throw new Error(`${dataSet} is valid`);
  const { comparisons, moments } = organisation.value;
  const [first] = comparisons;
  const dayOf = (id: string | undefined): string => moments.find((moment) => moment.id === id)?.date ?? '';
  return compareDays(organisation.value, dayOf(first?.before), dayOf(first?.after));
}
