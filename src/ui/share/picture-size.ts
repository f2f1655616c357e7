/** How large a picture can be as pixels. */

import type { Figure } from '../../io/write/figure.ts';

/** What browsers can hold in one canvas: some fail beyond this many pixels on a side or in all, and say nothing. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 100e6;

type Size = Pick<Figure, 'width' | 'height'>;

/** The largest scale, up to the wanted one, at which a figure fits into a canvas. */
export function fittingScale({ width, height }: Size, wanted: number): number {
  return Math.min(wanted, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
}

export function pixelSize({ width, height }: Size, scale: number): Size {
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
