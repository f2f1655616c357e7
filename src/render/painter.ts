/**
 * What pictures are drawn with. Whoever draws says what stands where; a pen puts it on a canvas, into an SVG or on the
 * page of a PDF. What shares a look is handed over at once, so that a pen can paint it at once.
 */

import type { Box } from '../scene/scene.ts';

/** With what a shape is painted: first filled, then stroked. Lengths in the units of the picture. */
export interface Brush {
  /** undefined: not filled. */
  readonly fill: string | undefined;
  readonly fillAlpha: number;
  /** undefined: no outline. */
  readonly stroke: string | undefined;
  readonly strokeAlpha: number;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
}

/** M: to x, y. L: a line to x, y. Q: a curve by way of x, y to x, y. C: by way of two points. Z: back to the start. */
export interface PathStep {
  readonly kind: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly points: readonly number[];
}

export interface TextRun {
  readonly text: string;
  readonly fill: string;
  readonly isStruck?: boolean;
}

export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly italic: boolean;
}

export interface TextPlace extends TextStyle {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly alpha: number;
  /** The outline below the letters, which keeps them apart from what they stand on. */
  readonly halo?: { readonly colour: string; readonly width: number } | undefined;
}

export interface Painter {
  rectangle(box: Box, radius: number, brush: Brush): void;
  /** Any number of them: x, y, width, height each. Each brush goes over all of them before the next one does. */
  rectangles(boxes: ArrayLike<number>, radius: number, brushes: readonly Brush[]): void;
  circle(x: number, y: number, radius: number, brush: Brush): void;
  /** Any number of straight lines as one shape: x, y of one end and x, y of the other each. */
  segments(ends: ArrayLike<number>, brush: Brush): void;
  /** Lines from point to point, x, y each, as one shape. */
  lines(lines: readonly (readonly number[])[], brush: Brush): void;
  path(steps: readonly PathStep[], brush: Brush): void;
  text(text: string, colour: string, place: TextPlace): void;
  /** How wide a text will be. */
  measure(text: string, style: TextStyle): number;
}

/** On the page: own · k + (x, y). */
export interface Placement {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** What the pages around pictures need beside that. */
export interface PagePainter extends Painter {
  /** For what has a place of its own on the page, and its own units there. */
  at(place: Placement): PagePainter;
  /** One line of text, the runs after each other. */
  runs(runs: readonly TextRun[], place: TextPlace): void;
}

const NO_DASH: readonly number[] = [];

// Written out, here and below: brushes are made by the thousand in each frame, and spreading is slow.
export function filled(fill: string, fillAlpha = 1): Brush {
  return { fill, fillAlpha, stroke: undefined, strokeAlpha: 1, strokeWidth: 1, dash: NO_DASH, cap: 'butt' };
}

export interface Stroke {
  readonly width: number;
  readonly dash?: readonly number[];
  readonly cap?: Brush['cap'];
}

export function stroked(stroke: string, strokeAlpha: number, { width, dash = NO_DASH, cap = 'butt' }: Stroke): Brush {
  return { fill: undefined, fillAlpha: 1, stroke, strokeAlpha, strokeWidth: width, dash, cap };
}

export function hairline(stroke: string): Brush {
  return stroked(stroke, 1, { width: 1 });
}

/** The fill of the one, if there is one, and the stroke of the other. */
export function filledAndStroked(fill: Brush | undefined, stroke: Brush | undefined): Brush {
  return {
    fill: fill?.fill,
    fillAlpha: fill?.fillAlpha ?? 1,
    stroke: stroke?.stroke,
    strokeAlpha: stroke?.strokeAlpha ?? 1,
    strokeWidth: stroke?.strokeWidth ?? 1,
    dash: stroke?.dash ?? NO_DASH,
    cap: stroke?.cap ?? 'butt',
  };
}
