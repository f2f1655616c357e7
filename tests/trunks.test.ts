/** Trunks of the connectors are as sure as the least sure of the lines that run through them. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SEAT_LEAD } from '../src/diff/seat-tree.ts';
import type { Reading } from '../src/model/tree.ts';
import { readOrganisation } from '../src/model/validate.ts';
import type { ChartShape } from '../src/scene/chart.ts';
import { routeToParent } from '../src/scene/connectors.ts';
import { PHASES } from '../src/scene/phase.ts';
import type { SegmentMark } from '../src/scene/scene.ts';
import { faceOf, linesElsewhere, poseKind } from '../src/scene/seat-pose.ts';
import { strandOf, TRUNK_STATUSES } from '../src/scene/strand.ts';
import { chartOf, compareDays, sceneOf, wholeView } from './support/charts.ts';

const meta = readOrganisation(
  JSON.parse(readFileSync(new URL('../data/meta-ai/organisation.json', import.meta.url), 'utf8')),
);
if (!meta.ok) throw new Error('the Meta data set is not valid');
const august = compareDays(meta.value, '2025-08-18', '2025-08-31');

type Segment = Omit<SegmentMark, 'alpha'>;

function isWithin(value: number, a: number, b: number): boolean {
  return value > Math.min(a, b) - 0.01 && value < Math.max(a, b) + 0.01;
}

/** Whether the middle of a piece, and so the piece, lies on a straight part of a route. */
function liesOn({ x1, y1, x2, y2 }: Segment, [ax = 0, ay = 0, bx = 0, by = 0]: readonly number[]): boolean {
  const isAlong = Math.abs(x1 - x2) < 0.01 === Math.abs(ax - bx) < 0.01;
  return isAlong && isWithin((x1 + x2) / 2, ax, bx) && isWithin((y1 + y2) / 2, ay, by);
}

test.each<[Reading, ChartShape]>([
  ['units', 'compact'],
  ['lines', 'compact'],
  ['lines', 'ranks'],
])('by %s, %s', (reading, shape) => {
  const chart = chartOf(august, { reading, shape });
  const phase = PHASES.after;
  const { camera, screen } = wholeView(chart, 1);
  const { trunks } = sceneOf(chart, { camera, screen, phase });
  let compared = 0;
  for (let seat = 0; seat < chart.tree.count; seat += 1) {
    const face = faceOf(chart, seat, phase);
    if (!face || chart.tree.kind[seat] === SEAT_LEAD || poseKind(chart, seat, phase) !== 'present') continue;
    if (linesElsewhere(chart, seat, phase) !== undefined) continue;
    const route = routeToParent(chart, seat);
    // The first part is the line's own.
    for (let at = 2; at + 3 < route.length; at += 2) {
      const through = trunks.filter((trunk) => liesOn(trunk, route.slice(at, at + 4)));
      compared += through.length;
      for (const { status } of through) {
        expect(TRUNK_STATUSES.indexOf(status)).toBeGreaterThanOrEqual(strandOf(1, face.status).doubt);
      }
    }
  }
  expect(compared).toBeGreaterThan(50);
  expect(new Set(trunks.map(({ status }) => status)).size).toBeGreaterThan(1);
});
