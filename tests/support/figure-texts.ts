/** What is written and drawn where in a figure, in page coordinates. */

import { type FontWeight, textWidth } from '../../src/base/text-width.ts';
import { type Painter, paintNodes } from '../../src/render/paint-nodes.ts';
import type { SvgNode } from '../../src/render/svg-node.ts';

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
export function contentsOf(nodes: readonly SvgNode[]): FigureContents {
  const texts: FigureText[] = [];
  const shapes: FigureShape[] = [];
  const add = (left: number, top: number, right: number, bottom: number): void => {
    shapes.push({ left, top, right, bottom });
  };
  const painter: Painter = {
    rectangle: (x, y, width, height) => add(x, y, x + width, y + height),
    circle: (x, y, radius) => add(x - radius, y - radius, x + radius, y + radius),
    path: (steps) => {
      const points = steps.flatMap((step) => step.points);
      const xs = points.filter((_, index) => index % 2 === 0);
      const ys = points.filter((_, index) => index % 2 === 1);
      if (xs.length > 0) add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    },
    text: (runs, { x, y, size, weight, align }) => {
      const text = runs.map((run) => run.text).join('');
      const width = textWidth(text, size, weight as FontWeight);
      const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
      texts.push({ text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.22, size });
    },
  };
  paintNodes(nodes, painter);
  return { texts, shapes };
}
