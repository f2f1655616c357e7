/** Paints pictures made of SVG elements on a 2D canvas context, which is passed in. */

import type { Canvas2D } from './canvas.ts';
import {
  type Brush,
  type Painter,
  type PathStep,
  STRUCK,
  struckBrush,
  type TextPlace,
  type TextRun,
} from './paint-nodes.ts';

export class CanvasPainter implements Painter {
  private readonly context: Canvas2D;
  private readonly fontFamily: string;

  constructor(context: Canvas2D, fontFamily: string) {
    this.context = context;
    this.fontFamily = fontFamily;
    context.lineJoin = 'round';
  }

  rectangle(x: number, y: number, width: number, height: number, radius: number, brush: Brush): void {
    this.context.beginPath();
    if (radius > 0) this.context.roundRect(x, y, width, height, radius);
    else this.context.rect(x, y, width, height);
    this.paint(brush);
  }

  circle(x: number, y: number, radius: number, brush: Brush): void {
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, 2 * Math.PI);
    this.paint(brush);
  }

  path(steps: readonly PathStep[], brush: Brush): void {
    const { context } = this;
    context.beginPath();
    for (const { kind, points } of steps) {
      const [x = 0, y = 0, x2 = 0, y2 = 0] = points;
      if (kind === 'M') context.moveTo(x, y);
      else if (kind === 'L')
        for (let i = 0; i < points.length; i += 2) context.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
      else if (kind === 'Q') context.quadraticCurveTo(x, y, x2, y2);
      else if (kind === 'C') context.bezierCurveTo(x, y, x2, y2, points[4] ?? 0, points[5] ?? 0);
      else context.closePath();
    }
    this.paint(brush);
  }

  private paint({ fill, fillAlpha, stroke, strokeAlpha, strokeWidth, dash, cap }: Brush): void {
    const { context } = this;
    if (fill !== undefined) {
      context.globalAlpha = fillAlpha;
      context.fillStyle = fill;
      context.fill();
    }
    if (stroke === undefined) return;
    context.globalAlpha = strokeAlpha;
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.lineCap = cap;
    context.setLineDash([...dash]);
    context.stroke();
  }

  text(runs: readonly TextRun[], { x, y, size, weight, italic, align, alpha }: TextPlace): void {
    const { context } = this;
    context.font = `${italic ? 'italic ' : ''}${weight} ${size}px ${this.fontFamily}`;
    context.globalAlpha = alpha;
    const [only] = runs;
    if (runs.length === 1 && only?.isStruck !== true && only) {
      context.textAlign = align;
      context.fillStyle = only.fill;
      context.fillText(only.text, x, y);
      return;
    }
    context.textAlign = 'left';
    const widths = runs.map(({ text }) => context.measureText(text).width);
    const whole = widths.reduce((sum, width) => sum + width, 0);
    let left = x - whole * (align === 'left' ? 0 : align === 'center' ? 0.5 : 1);
    runs.forEach(({ text, fill, isStruck }, index) => {
      const width = widths[index] ?? 0;
      context.fillStyle = fill;
      context.fillText(text, left, y);
      if (isStruck) {
        const height = y - size * STRUCK.above;
        this.path(
          [
            { kind: 'M', points: [left, height] },
            { kind: 'L', points: [left + width, height] },
          ],
          struckBrush(fill, alpha, size),
        );
        context.globalAlpha = alpha;
      }
      left += width;
    });
  }
}
