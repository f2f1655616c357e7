/** What is written and drawn where in a figure, in page coordinates. */

import { type FontWeight, textWidth } from '../../src/base/text-width.ts';
import { finish } from '../../src/base/work.ts';
import type { Draw } from '../../src/io/write/draw.ts';
import type { PagePainter } from '../../src/render/painter.ts';
import { PlacedPainter } from '../../src/render/placed-painter.ts';

export interface FigureText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

export interface FigureShape {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface FigureContents {
  readonly texts: readonly FigureText[];
  readonly shapes: readonly FigureShape[];
}

/** Every text and every shape, with the box that it takes. */
export function contentsOf(draw: Draw): FigureContents {
  const texts: FigureText[] = [];
  const shapes: FigureShape[] = [];
  const add = (left: number, top: number, right: number, bottom: number): void => {
    shapes.push({ left, top, right, bottom });
  };
  const addAround = (points: readonly number[]): void => {
    const xs = points.filter((_, index) => index % 2 === 0);
    const ys = points.filter((_, index) => index % 2 === 1);
    if (xs.length > 0) add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  };
  const painter: PagePainter = {
    at: (place) => new PlacedPainter(painter, place),
    rectangle: ({ x, y, width, height }) => add(x, y, x + width, y + height),
    rectangles: (boxes) => {
      for (let at = 0; at < boxes.length; at += 4) {
        const [x = 0, y = 0, width = 0, height = 0] = Array.from(boxes).slice(at, at + 4);
        add(x, y, x + width, y + height);
      }
    },
    segments: (ends) => addAround(Array.from(ends)),
    lines: (lines) => addAround(lines.flat()),
    circle: (x, y, radius) => add(x - radius, y - radius, x + radius, y + radius),
    path: (steps) => addAround(steps.flatMap((step) => step.points)),
    measure: (text, { size, weight }) => textWidth(text, size, weight),
    text: (text, fill, place) => painter.runs([{ text, fill }], place),
    runs: (runs, { x, y, size, weight, align }) => {
      const text = runs.map((run) => run.text).join('');
      const width = textWidth(text, size, weight as FontWeight);
      const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
      texts.push({ text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.22, size });
    },
  };
  finish(draw(painter));
  return { texts, shapes };
}
