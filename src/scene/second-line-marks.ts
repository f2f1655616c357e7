/** How second lines are drawn: thin, and with ways of their own. */

import { type Chart, isSeatVisible, seatBox, type WorldBox } from './chart.ts';
import type { Phase } from './phase.ts';
import type { RouteMark } from './scene.ts';
import { standingSeat } from './seat-pose.ts';

const CURVE_STEPS = 14;

/**
 * Up from a card and then across to the side of another, clear of the headings in between. As points, so that
 * renderers need no curves for lines.
 */
function rise(x1: number, y1: number, x2: number, y2: number): { x: number; y: number }[] {
  const turnX = x1 + (x2 - x1) * 0.15;
  const turnY = y1 + (y2 - y1) * 0.95;
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const t = step / CURVE_STEPS;
    const s = 1 - t;
    return {
      x: s * s * s * x1 + 3 * s * s * t * x1 + 3 * s * t * t * turnX + t * t * t * x2,
      y: s * s * s * y1 + 3 * s * s * t * turnY + 3 * s * t * t * y2 + t * t * t * y2,
    };
  });
}

/** Leaves a card on the side of its superiors and arrives at the nearer flank of the other. */
function curve(chart: Chart, from: WorldBox, to: WorldBox): number[] {
  if (chart.direction === 'down') {
    const x = from.x + from.width * 0.75;
    const flank = x <= to.x + to.width / 2 ? to.x : to.x + to.width;
    return rise(x, from.y, flank, to.y + to.height / 2).flatMap((point) => [point.x, point.y]);
  }
  const y = from.y + from.height * 0.75;
  const flank = y <= to.y + to.height / 2 ? to.y : to.y + to.height;
  return rise(y, from.x, flank, to.x + to.width / 2).flatMap((point) => [point.y, point.x]);
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
