/** How second lines are drawn: thin, and with ways of their own. */

import { type Chart, isSeatVisible, seatBox, type WorldBox } from './chart.ts';
import type { Phase } from './phase.ts';
import type { RouteMark } from './scene.ts';
import { standingSeat } from './seat-pose.ts';

const CURVE_STEPS = 14;

/** An S from one height to another: straight out at both ends. As points, so that renderers need no curves for lines. */
function bend(x1: number, y1: number, x2: number, y2: number): { x: number; y: number }[] {
  const middle = (y1 + y2) / 2;
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const t = step / CURVE_STEPS;
    const s = 1 - t;
    const near = s * s * s + 3 * s * s * t;
    const far = 3 * s * t * t + t * t * t;
    return {
      x: near * x1 + far * x2,
      y: s * s * s * y1 + 3 * s * t * (s + t) * middle + t * t * t * y2,
    };
  });
}

/** Leaves a card on the side of its superiors and arrives on the side of the reports. */
function curve(chart: Chart, from: WorldBox, to: WorldBox): number[] {
  if (chart.direction === 'down') {
    const points = bend(from.x + from.width * 0.75, from.y, to.x + to.width * 0.25, to.y + to.height);
    return points.flatMap(({ x, y }) => [x, y]);
  }
  const points = bend(from.y + from.height * 0.75, from.x, to.y + to.height * 0.75, to.x + to.width);
  return points.flatMap(({ x, y }) => [y, x]);
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
      points: curve(chart, seatBox(chart, start), seatBox(chart, end)),
      status: line.status,
      tone: 'second',
      alpha,
    });
  }
  return marks;
}
