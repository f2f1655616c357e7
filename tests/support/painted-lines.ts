/** A picture in words: a line for each shape and text in the order of painting, at its place on the page. */

import { textWidth } from '../../src/base/text-width.ts';
import { finish } from '../../src/base/work.ts';
import type { Draw } from '../../src/io/write/draw.ts';
import { paintHaloBox } from '../../src/render/page-text.ts';
import type { Brush, PagePainter } from '../../src/render/painter.ts';
import { PlacedPainter } from '../../src/render/placed-painter.ts';

/** To tenths. */
export function tenths(...values: readonly number[]): string {
  return values.map((value) => String(Math.round(value * 10) / 10 + 0)).join(' ');
}

function alphaWords(alpha: number): string {
  return alpha === 1 ? '' : `/${Math.round(alpha * 100) / 100}`;
}

function brushWords({ fill, fillAlpha, stroke, strokeAlpha, strokeWidth, dash, cap }: Brush): string {
  const filled = fill === undefined ? '' : ` filled ${fill}${alphaWords(fillAlpha)}`;
  const pen = `${tenths(strokeWidth)} ${cap}${dash.length === 0 ? '' : ` dashed ${tenths(...dash)}`}`;
  return stroke === undefined ? filled : `${filled} drawn ${stroke}${alphaWords(strokeAlpha)} ${pen}`;
}

export function paintedLines(draw: Draw): string[] {
  const lines: string[] = [];
  const path = (data: string, brush: Brush): void => {
    lines.push(`path ${data}${brushWords(brush)}`);
  };
  const line = (points: readonly number[]): string =>
    points
      .flatMap((x, at) => (at % 2 === 0 ? `${at === 0 ? 'M' : 'L'}${tenths(x, points[at + 1] ?? 0)}` : []))
      .join('');
  const painter: PagePainter = {
    at: (place) => new PlacedPainter(painter, place),
    rectangles: (boxes, radius, brushes) => {
      for (const brush of brushes) {
        for (let at = 0; at < boxes.length; at += 4) {
          const [x = 0, y = 0, width = 0, height = 0] = Array.from(boxes).slice(at, at + 4);
          painter.rectangle({ x, y, width, height }, radius, brush);
        }
      }
    },
    segments: (ends, brush) => {
      const data = Array.from(ends).flatMap((_, at) => (at % 4 === 0 ? line(Array.from(ends).slice(at, at + 4)) : []));
      path(data.join(''), brush);
    },
    lines: (drawn, brush) => path(drawn.map(line).join(''), brush),
    measure: (text, { size, weight }) => textWidth(text, size, weight),
    rectangle: ({ x, y, width, height }, radius, brush) => {
      const corners = radius === 0 ? '' : ` r${tenths(radius)}`;
      lines.push(`box ${tenths(x, y, width, height)}${corners}${brushWords(brush)}`);
    },
    circle: (x, y, radius, brush) => lines.push(`circle ${tenths(x, y, radius)}${brushWords(brush)}`),
    path: (steps, brush) => path(steps.map(({ kind, points }) => `${kind}${tenths(...points)}`).join(''), brush),
    text: (text, fill, place) => {
      paintHaloBox(painter, text, place);
      painter.runs([{ text, fill }], place);
    },
    runs: (runs, { x, y, size, weight, italic, align, alpha }) => {
      const words = runs.map(
        ({ text, fill, isStruck }) => `${JSON.stringify(text)} ${fill}${isStruck ? ' struck' : ''}`,
      );
      const look = `${tenths(size)}px ${weight}${italic ? ' italic' : ''} ${align}${alphaWords(alpha)}`;
      lines.push(`text ${tenths(x, y)} ${look}: ${words.join(' + ')}`);
    },
  };
  finish(draw(painter));
  return lines;
}
