/** Where and how a seat shows at one phase of a morph. The rule for every mark of the chart, in one place. */

import { IN_AFTER, IN_BEFORE } from '../diff/seat-tree.ts';
import type { NodeKey } from '../model/tree.ts';
import { type Chart, seatBlock, seatBox, visibleSeat, type WorldBox } from './chart.ts';
import type { Face } from './faces.ts';
import type { Phase } from './phase.ts';

/**
 * absent: not there at this phase. present: its person or unit stands here. ghost: it stood here and is elsewhere now.
 * flying: it is on its way here from its other seat.
 */
export type PoseKind = 'absent' | 'present' | 'ghost' | 'flying';

export function poseKind(chart: Chart, seat: number, phase: Phase): PoseKind {
  const { presence, counterpart } = chart.tree;
  const here = presence[seat] ?? 0;
  if (here === (IN_BEFORE | IN_AFTER)) return 'present';
  // On the chart of another pair of days only.
  if (here === 0) return 'absent';
  if ((counterpart[seat] ?? -1) < 0) {
    const alpha = here === IN_AFTER ? phase.join : 1 - phase.leave;
    return alpha > 0 ? 'present' : 'absent';
  }
  if (here === IN_BEFORE) {
    if (phase.move <= 0) return 'present';
    return phase.ghosts > 0 ? 'ghost' : 'absent';
  }
  if (phase.move >= 1) return 'present';
  return phase.move <= 0 ? 'absent' : 'flying';
}

export function poseAlpha(chart: Chart, seat: number, phase: Phase, kind: PoseKind): number {
  if (kind === 'absent') return 0;
  if (kind === 'ghost') return phase.ghosts * Math.min(1, phase.move * 2);
  if (kind === 'flying' || (chart.tree.counterpart[seat] ?? -1) >= 0) return 1;
  const here = chart.tree.presence[seat] ?? 0;
  if (here === IN_AFTER) return phase.join;
  return here === IN_BEFORE ? 1 - phase.leave : 1;
}

function between(a: WorldBox, b: WorldBox, t: number): WorldBox {
  return {
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
    width: a.width + (b.width - a.width) * t,
    height: a.height + (b.height - a.height) * t,
  };
}

/** Where a seat sets out from: its other seat, or the closed branch that hides it. */
function originOf(chart: Chart, seat: number): number {
  return visibleSeat(chart, chart.tree.counterpart[seat] ?? seat);
}

/** The box of a seat on its way from its other seat. */
export function flyingBox(chart: Chart, seat: number, phase: Phase): WorldBox {
  return between(seatBox(chart, originOf(chart, seat)), seatBox(chart, seat), phase.move);
}

export function flyingBlock(chart: Chart, seat: number, phase: Phase): WorldBox {
  return between(seatBlock(chart, originOf(chart, seat)), seatBlock(chart, seat), phase.move);
}

/** What the seat says: as it was until half of the move is done, as it is from then on. */
export function faceOf(chart: Chart, seat: number, phase: Phase): Face | undefined {
  const before = chart.facts.before[seat];
  const after = chart.facts.after[seat];
  const here = chart.tree.presence[seat] ?? 0;
  const moved = (chart.tree.counterpart[seat] ?? -1) >= 0;
  if (!moved && here === IN_BEFORE) return before;
  if (!moved && here === IN_AFTER) return after;
  return phase.move < 0.5 ? (before ?? after) : (after ?? before);
}

/** The seat at which a person or unit stands at a phase: the old one until half of the move is done. */
export function standingSeat(chart: Chart, seat: number, phase: Phase): number {
  const other = chart.tree.counterpart[seat] ?? -1;
  if (other < 0) return seat;
  const old = chart.tree.presence[seat] === IN_BEFORE ? seat : other;
  const live = old === seat ? other : seat;
  return phase.move < 0.5 ? old : live;
}

/** The node to which a seat answers at a phase, where that is not the one it hangs under. */
export function linesElsewhere(chart: Chart, seat: number, phase: Phase): NodeKey | undefined {
  const { tree } = chart;
  const key = tree.keys[seat];
  if (key === undefined) return undefined;
  const here = tree.presence[seat] ?? 0;
  const isBefore = here === IN_BEFORE || (here === (IN_BEFORE | IN_AFTER) && phase.move < 0.5);
  return (isBefore ? tree.before : tree.after).get(key as NodeKey)?.linesTo;
}
