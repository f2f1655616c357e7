/** Paints pictures made of SVG elements on a 2D canvas context, which is passed in. */

import type { Canvas2D } from './canvas.ts';
import type { Brush, Painter, PathStep, TextPlace, TextRun } from './paint-nodes.ts';

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
    if (runs.length === 1 && only) {
      context.textAlign = align;
      context.fillStyle = only.fill;
      context.fillText(only.text, x, y);
      return;
    }
    context.textAlign = 'left';
    let left = x;
    for (const { text, fill } of runs) {
      context.fillStyle = fill;
      context.fillText(text, left, y);
      left += context.measureText(text).width;
    }
  }
}
