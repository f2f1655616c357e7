/** Arrows at the edge of the screen: to the selected seat, and to the ends of trails that lie out of sight. */

import { textWidth } from '../base/text-width.ts';
import { worldToScreen } from './camera.ts';
import { isSeatVisible, seatBox } from './chart.ts';
import type { SceneDraft } from './scene-draft.ts';
import { faceOf, standingSeat } from './seat-pose.ts';
import type { Trail } from './trails.ts';

const EDGE_MARGIN_PX = 22;
export const EDGE_LABEL_PX = 11;
export const EDGE_LABEL_HEIGHT_PX = 19;
/** From the arrow to its label, and the room around the words. */
export const EDGE_LABEL_GAP_PX = 14;
const EDGE_LABEL_EXTRA_PX = 14;
/** More arrows than this point everywhere and nowhere. */
const MOST_EDGES = 12;
/** Arrows nearer than this to each other are one. */
const CLUSTER_PX = 26;

function clamp(value: number, from: number, to: number): number {
  return Math.min(to - EDGE_MARGIN_PX, Math.max(from + EDGE_MARGIN_PX, value));
}

function isOutOfSight(draft: SceneDraft, seat: number): boolean {
  return isSeatVisible(draft.chart, seat) && draft.misses(seatBox(draft.chart, seat));
}

function pointAt(draft: SceneDraft, seat: number, label: string): void {
  const { camera, screen, covered } = draft.frame;
  const box = seatBox(draft.chart, seat);
  const target = worldToScreen(camera, box.x + box.width / 2, box.y + box.height / 2);
  const x = clamp(target.x, covered.left, screen.width - covered.right);
  const y = clamp(target.y, 0, screen.height - covered.bottom);
  const isTaken = draft.edges.some((edge) => Math.hypot(edge.x - x, edge.y - y) < CLUSTER_PX);
  if (isTaken || draft.edges.length >= MOST_EDGES) return;
  const labelSide = x < screen.width / 2 ? 'right' : 'left';
  const labelWidthPx = textWidth(label, EDGE_LABEL_PX, 600) + EDGE_LABEL_EXTRA_PX;
  // From the arrow to the far end of its words, so that neither lies over those of another.
  const reach = EDGE_LABEL_GAP_PX + labelWidthPx;
  const left = labelSide === 'right' ? x : x - reach;
  const heightOf = (at: number): number => at - EDGE_LABEL_HEIGHT_PX / 2;
  const lowest = screen.height - covered.bottom - EDGE_MARGIN_PX;
  const heights = SHIFTS_PX.map((shift) => y + shift).filter((at) => at >= EDGE_MARGIN_PX && at <= lowest);
  const at = heights.find((height) => !isOverText(draft, { x: left, y: heightOf(height), width: reach })) ?? y;
  const edge = { x, y: at, angle: Math.atan2(target.y - at, target.x - x), seat, labelSide } as const;
  const fits = draft.edgeLabels.claim(left, heightOf(at), reach, EDGE_LABEL_HEIGHT_PX);
  draft.edges.push({ ...edge, label: fits ? label : '', labelWidthPx });
}

/** So far up or down a mark may stand, rather than over a name; the nearest first. */
const SHIFTS_PX = [0, 8, -8, 16, -16, 24, -24, 32, -32, 44, -44, 56, -56];

function isOverText({ texts, frame }: SceneDraft, { x, y, width }: { x: number; y: number; width: number }): boolean {
  return texts.some((mark) => {
    const at = worldToScreen(frame.camera, mark.x, mark.y);
    const textPx = textWidth(mark.text, mark.sizePx, mark.weight);
    const left = at.x + mark.dx - (mark.align === 'left' ? 0 : mark.align === 'center' ? textPx / 2 : textPx);
    const baseline = at.y + mark.dy;
    return left < x + width && left + textPx > x && baseline > y && baseline - mark.sizePx < y + EDGE_LABEL_HEIGHT_PX;
  });
}

/** The selected seat first: where it lies matters most. */
export function pointAtSelected(draft: SceneDraft): void {
  const { selected } = draft.frame.emphasis;
  if (selected < 0) return;
  const seat = standingSeat(draft.chart, selected, draft.frame.phase);
  if (!isOutOfSight(draft, seat)) return;
  pointAt(draft, seat, faceOf(draft.chart, seat, draft.frame.phase)?.name ?? '');
}

function nameOfEnd(draft: SceneDraft, trail: Trail, end: 'from' | 'to'): string {
  const name = faceOf(draft.chart, trail[end], draft.frame.phase)?.name ?? '';
  const others = trail.mark.count - 1;
  const who = others > 0 ? `${name} + ${others}` : name;
  return end === 'from' ? `${who}, former place` : who;
}

/** Where one end of a trail is in sight and the other is not, an arrow leads to the other. */
export function pointAlongTrails(draft: SceneDraft, trails: readonly Trail[]): void {
  for (const trail of trails) {
    const fromHidden = isOutOfSight(draft, trail.from);
    const toHidden = isOutOfSight(draft, trail.to);
    if (fromHidden === toHidden) continue;
    const end = fromHidden ? 'from' : 'to';
    pointAt(draft, trail[end], nameOfEnd(draft, trail, end));
  }
}
