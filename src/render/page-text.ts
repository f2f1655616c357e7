/** How texts of pages are drawn, whatever the pen. */

import { textWidth } from '../base/text-width.ts';
import type { Box } from '../scene/scene.ts';
import { type Brush, stroked, type TextPlace } from './painter.ts';

/** A line through letters, as a share of their size. */
export const STRUCK = { above: 0.32, width: 0.07 };

export function struckBrush(colour: string, alpha: number, size: number): Brush {
  return stroked(colour, alpha, { width: size * STRUCK.width });
}

/** Stands in for the halo of a text, and how much of it covers what is below. */
export const HALO_BOX = { radius: 2, alpha: 0.85 };

/** Not every program that opens an SVG or a PDF paints the outline of a text below its letters. */
export function haloBox(text: string, { x, y, size, weight, align }: TextPlace): Box {
  const width = textWidth(text, size, weight);
  const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
  return { x: left - 1.5, y: y - size * 0.84, width: width + 3, height: size * 0.95 };
}
