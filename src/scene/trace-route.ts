/** The line from the selected seat to the top, lit up. */

import { SEAT_LEAD } from '../diff/seat-tree.ts';
import { isSeatVisible, seatBox } from './chart.ts';
import { routeToParent } from './connectors.ts';
import type { SceneDraft } from './scene-draft.ts';
import { faceOf, linesElsewhere, poseKind, standingSeat } from './seat-pose.ts';

/** Lights up the line from the selected seat to the top, and the heads it passes. */
export function traceRoute(draft: SceneDraft): void {
  const { selected } = draft.frame.emphasis;
  if (selected < 0) return;
  let seat = standingSeat(draft.chart, selected, draft.frame.phase);
  if (draft.chart.tree.kind[seat] === SEAT_LEAD) {
    draft.onRoute.add(seat);
    seat = draft.chart.tree.parent[seat] ?? -1;
  }
  const passed = new Set<number>();
  while (seat >= 0 && !passed.has(seat)) {
    passed.add(seat);
    seat = traceStep(draft, seat);
  }
}

/** One step upwards; gives the seat at which the line goes on, or -1 at the top. */
function traceStep(draft: SceneDraft, seat: number): number {
  const { tree, facts } = draft.chart;
  draft.onRoute.add(seat);
  const status = faceOf(draft.chart, seat, draft.frame.phase)?.status ?? 'unknown';
  const elsewhere = linesElsewhere(draft.chart, seat, draft.frame.phase);
  const boss = elsewhere === undefined ? undefined : tree.liveSeat.get(elsewhere);
  if (boss !== undefined) {
    if (isSeatVisible(draft.chart, seat) && isSeatVisible(draft.chart, boss)) {
      const from = seatBox(draft.chart, seat);
      const to = seatBox(draft.chart, boss);
      const points = [from.x, from.y + from.height / 2, to.x + to.width / 2, to.y + to.height];
      draft.routes.push({ points, status, tone: 'lit', alpha: 1 });
    }
    draft.onRoute.add(boss);
    return tree.kind[boss] === SEAT_LEAD ? (tree.parent[boss] ?? -1) : boss;
  }
  const parent = tree.parent[seat] ?? -1;
  if (parent < 0) return -1;
  if (isSeatVisible(draft.chart, seat)) {
    draft.routes.push({ points: routeToParent(draft.chart, seat), status, tone: 'lit', alpha: 1 });
  }
  if (facts.isUnit[parent] === 1) {
    for (let child = parent + 1; child < (tree.end[parent] ?? 0); child = tree.end[child] ?? child + 1) {
      if (tree.kind[child] === SEAT_LEAD && poseKind(draft.chart, child, draft.frame.phase) === 'present')
        draft.onRoute.add(child);
    }
  }
  return parent;
}
