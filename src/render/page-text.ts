/** How texts of pages are drawn, whatever the pen. */

import { textWidth } from '../base/text-width.ts';
import { type Brush, filled, type Painter, stroked, type TextPlace } from './painter.ts';

/** A line through letters, as a share of their size. */
export const STRUCK = { above: 0.32, width: 0.07 };

export function struckBrush(colour: string, alpha: number, size: number): Brush {
  return stroked(colour, alpha, { width: size * STRUCK.width });
}

/**
 * Stands in for the halo of a text: not every program that opens an SVG or a PDF paints the outline of a text below its
 * letters.
 */
export function paintHaloBox(painter: Painter, text: string, place: TextPlace): void {
  const { x, y, size, weight, align, halo, alpha } = place;
  if (!halo) return;
  const width = textWidth(text, size, weight);
  const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
  const box = { x: left - halo.width / 2, y: y - size * 0.84, width: width + halo.width, height: size * 0.95 };
  painter.rectangle(box, halo.width * ROUNDING, filled(halo.colour, alpha * COVER));
}

/** Of the corners, as a share of the halo's width. */
const ROUNDING = 2 / 3;
/** How much of it covers what is below. */
const COVER = 0.85;
