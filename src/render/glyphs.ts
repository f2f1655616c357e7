/** The sign of each kind of change, as strokes in a box from -1 to 1, so that no font has to hold it. */

import type { BadgeMark, ChangeRole } from '../scene/scene.ts';

/** Polylines of x, y pairs. */
export const GLYPHS: Record<ChangeRole, readonly (readonly number[])[]> = {
  joined: [
    [-0.55, 0, 0.55, 0],
    [0, -0.55, 0, 0.55],
  ],
  left: [[-0.55, 0, 0.55, 0]],
  moved: [
    [-0.6, 0, 0.55, 0],
    [0.1, -0.45, 0.55, 0, 0.1, 0.45],
  ],
  carried: [
    [-0.6, -0.28, 0.35, -0.28],
    [-0.6, 0.28, 0.35, 0.28],
    [0.1, -0.6, 0.6, 0, 0.1, 0.6],
  ],
  changed: [[-0.12, 0, 0.12, 0]],
  shown: [[0, -0.5, 0.5, 0, 0, 0.5, -0.5, 0, 0, -0.5]],
  'not-shown': [
    [-0.42, -0.42, 0.42, 0.42],
    [-0.42, 0.42, 0.42, -0.42],
  ],
};

/** The sign in a badge whose centre is at x, y. */
export function glyphOnScreen(badge: BadgeMark, x: number, y: number): readonly (readonly number[])[] {
  return GLYPHS[badge.role].map((line) =>
    line.map((value, index) => (index % 2 === 0 ? x : y) + value * badge.radiusPx),
  );
}

export function glyphWidth(badge: BadgeMark): number {
  return Math.max(1, badge.radiusPx * glyphWeight(badge.role));
}

/** Line width of a glyph, as a share of the badge's radius. */
export function glyphWeight(role: ChangeRole): number {
  return role === 'changed' ? 0.62 : 0.26;
}
