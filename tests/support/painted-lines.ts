/** A picture in words: a line for each shape and text in the order of painting, at its place on the page. */

import { type Brush, type Painter, paintNodes } from '../../src/render/paint-nodes.ts';
import type { SvgNode } from '../../src/render/svg-node.ts';

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

export function paintedLines(nodes: readonly SvgNode[]): string[] {
  const lines: string[] = [];
  const painter: Painter = {
    rectangle: (x, y, width, height, radius, brush) => {
      const corners = radius === 0 ? '' : ` r${tenths(radius)}`;
      lines.push(`box ${tenths(x, y, width, height)}${corners}${brushWords(brush)}`);
    },
    circle: (x, y, radius, brush) => lines.push(`circle ${tenths(x, y, radius)}${brushWords(brush)}`),
    path: (steps, brush) => {
      const data = steps.map(({ kind, points }) => `${kind}${tenths(...points)}`).join('');
      lines.push(`path ${data}${brushWords(brush)}`);
    },
    text: (runs, { x, y, size, weight, italic, align, alpha }) => {
      const words = runs.map(
        ({ text, fill, isStruck }) => `${JSON.stringify(text)} ${fill}${isStruck ? ' struck' : ''}`,
      );
      const look = `${tenths(size)}px ${weight}${italic ? ' italic' : ''} ${align}${alphaWords(alpha)}`;
      lines.push(`text ${tenths(x, y)} ${look}: ${words.join(' + ')}`);
    },
  };
  paintNodes(nodes, painter);
  return lines;
}
