/** The sign of each kind of change, as strokes in a box from -1 to 1, so that no font has to hold it. */

import { type GlyphName, glyphOf } from '../scene/looks.ts';
import type { BadgeMark, ChangeRole } from '../scene/scene.ts';

/** Polylines of x, y pairs. */
const GLYPHS: Record<GlyphName, readonly (readonly number[])[]> = {
  plus: [
    [-0.55, 0, 0.55, 0],
    [0, -0.55, 0, 0.55],
  ],
  minus: [[-0.55, 0, 0.55, 0]],
  arrow: [
    [-0.6, 0, 0.55, 0],
    [0.1, -0.45, 0.55, 0, 0.1, 0.45],
  ],
  'double-arrow': [
    [-0.6, -0.28, 0.35, -0.28],
    [-0.6, 0.28, 0.35, 0.28],
    [0.1, -0.6, 0.6, 0, 0.1, 0.6],
  ],
  dot: [[-0.12, 0, 0.12, 0]],
  diamond: [[0, -0.5, 0.5, 0, 0, 0.5, -0.5, 0, 0, -0.5]],
  ring: [[0, -0.5, 0.35, -0.35, 0.5, 0, 0.35, 0.35, 0, 0.5, -0.35, 0.35, -0.5, 0, -0.35, -0.35, 0, -0.5]],
  cross: [
    [-0.42, -0.42, 0.42, 0.42],
    [-0.42, 0.42, 0.42, -0.42],
  ],
};

export function glyphLines(role: ChangeRole): readonly (readonly number[])[] {
  return GLYPHS[glyphOf(role)];
}

/** The sign in a badge whose centre is at x, y. */
export function glyphOnScreen(badge: BadgeMark, x: number, y: number): readonly (readonly number[])[] {
  return glyphLines(badge.role).map((line) =>
    line.map((value, index) => (index % 2 === 0 ? x : y) + value * badge.radiusPx),
  );
}

export function glyphWidth(badge: BadgeMark): number {
  return Math.max(1, badge.radiusPx * glyphWeight(badge.role));
}

/** Line width of a glyph, as a share of the badge's radius. */
export function glyphWeight(role: ChangeRole): number {
  return glyphOf(role) === 'dot' ? 0.62 : 0.26;
}
