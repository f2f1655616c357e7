/** How second lines are drawn: thin, and with ways of their own. */

import { type Chart, isSeatVisible, seatBox, type WorldBox } from './chart.ts';
import type { Phase } from './phase.ts';
import type { RouteMark } from './scene.ts';
import { standingSeat } from './seat-pose.ts';

const CURVE_STEPS = 14;

/** A curve that leaves upwards and arrives from below, as points, so that renderers need no curves for lines. */
function curve(from: WorldBox, to: WorldBox): number[] {
  const x1 = from.x + from.width * 0.75;
  const y1 = from.y;
  const x2 = to.x + to.width * 0.25;
  const y2 = to.y + to.height;
  const middle = (y1 + y2) / 2;
  const points: number[] = [];
  for (let step = 0; step <= CURVE_STEPS; step += 1) {
    const t = step / CURVE_STEPS;
    const s = 1 - t;
    const x = s * s * s * x1 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x2;
    const y = s * s * s * y1 + 3 * s * s * t * middle + 3 * s * t * t * middle + t * t * t * y2;
    points.push(x, y);
  }
  return points;
}

/** The second lines that hold at a phase, between seats that are on the chart. */
export function drawSecondLines(chart: Chart, phase: Phase): RouteMark[] {
  const marks: RouteMark[] = [];
  for (const line of chart.secondLines) {
    const alpha = line.inBefore && line.inAfter ? 1 : line.inAfter ? phase.move : 1 - phase.move;
    const from = chart.tree.liveSeat.get(line.from) ?? -1;
    const to = chart.tree.liveSeat.get(line.to) ?? -1;
    if (alpha <= 0 || from < 0 || to < 0) continue;
    const start = standingSeat(chart, from, phase);
    const end = standingSeat(chart, to, phase);
    if (!isSeatVisible(chart, start) || !isSeatVisible(chart, end)) continue;
    marks.push({
      points: curve(seatBox(chart, start), seatBox(chart, end)),
      status: line.status,
      tone: 'second',
      alpha,
    });
  }
  return marks;
}
