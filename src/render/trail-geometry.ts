/** A trail as a curve that bends to one side, with an arrowhead. Screen pixels. */

import type { TrailMark } from '../scene/scene.ts';
import { bendPoint, type TrailWay } from '../scene/trail-ways.ts';

export interface TrailGeometry {
  readonly x1: number;
  readonly y1: number;
  readonly cx: number;
  readonly cy: number;
  readonly x2: number;
  readonly y2: number;
  /** The middle of the curve. */
  readonly mx: number;
  readonly my: number;
  /** The arrowhead: wing, point, wing. */
  readonly head: readonly number[];
}

const HEAD_PX = 9;
const HEAD_ANGLE = 0.45;

export function trailGeometry(way: TrailWay): TrailGeometry {
  const { x1, y1, x2, y2 } = way;
  const [cx, cy] = bendPoint(way);
  const angle = Math.atan2(y2 - cy, x2 - cx);
  return {
    x1,
    y1,
    cx,
    cy,
    x2,
    y2,
    mx: (x1 + 2 * cx + x2) / 4,
    my: (y1 + 2 * cy + y2) / 4,
    head: [
      x2 - HEAD_PX * Math.cos(angle - HEAD_ANGLE),
      y2 - HEAD_PX * Math.sin(angle - HEAD_ANGLE),
      x2,
      y2,
      x2 - HEAD_PX * Math.cos(angle + HEAD_ANGLE),
      y2 - HEAD_PX * Math.sin(angle + HEAD_ANGLE),
    ],
  };
}

export const TRAIL_COUNT_PX = 11;
export const TRAIL_COUNT_DROP_PX = 4;

/** A trail of many is wider, one that is only part of the whole picture thinner and paler. */
export function trailPaint({ strong, count }: TrailMark): { readonly alpha: number; readonly width: number } {
  return { alpha: strong ? 1 : 0.65, width: Math.min(6, (strong ? 2 : 1.25) + Math.log2(count)) };
}
