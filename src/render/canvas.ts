/** The pen that paints on a 2D canvas context, which is passed in. */

import { isolated } from '../base/text-width.ts';
import type { ScreenSize } from '../scene/camera.ts';
import type { Box } from '../scene/scene.ts';
import { type Brush, filled, type Painter, type PathStep, type TextPlace, type TextStyle } from './painter.ts';
import { FONT_FAMILY } from './theme.ts';

/** The part of CanvasRenderingContext2D that is used. */
export type Canvas2D = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'clearRect'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'measureText'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'bezierCurveTo'
  | 'rect'
  | 'roundRect'
  | 'setLineDash'
  | 'setTransform'
  | 'stroke'
  | 'strokeStyle'
  | 'strokeText'
  | 'textAlign'
>;

const NO_DASH: readonly number[] = [];

export class CanvasPen implements Painter {
  private readonly context: Canvas2D;
  /** What is set on the context: setting it once more would cost as much as the first time. */
  private font = '';
  private dash = NO_DASH;

  constructor(context: Canvas2D) {
    this.context = context;
    context.lineJoin = 'round';
  }

  /** A sheet of paper over all that was painted, in the pixels of a screen. */
  startPicture({ width, height }: ScreenSize, paper: string, pixelRatio: number): void {
    const { context } = this;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.lineJoin = 'round';
    // Whoever took the context away gives it back as new.
    context.setLineDash([]);
    this.dash = NO_DASH;
    this.font = '';
    this.rectangle({ x: 0, y: 0, width, height }, 0, filled(paper));
  }

  rectangle({ x, y, width, height }: Box, radius: number, brush: Brush): void {
    this.rectangles([x, y, width, height], radius, [brush]);
  }

  rectangles(boxes: ArrayLike<number>, radius: number, brushes: readonly Brush[]): void {
    const { context } = this;
    const [only, ...others] = brushes;
    // Square boxes of one colour need no path, which a great many of them make slow.
    const isPlain = only?.fill !== undefined && only.stroke === undefined && others.length === 0 && radius === 0;
    if (isPlain) this.dip(only);
    else context.beginPath();
    for (let at = 0; at < boxes.length; at += 4) {
      const [x, y, width, height] = [boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0];
      if (isPlain) context.fillRect(x, y, width, height);
      else if (radius > 0) context.roundRect(x, y, width, height, radius);
      else context.rect(x, y, width, height);
    }
    if (!isPlain) for (const brush of brushes) this.paint(brush);
  }

  circle(x: number, y: number, radius: number, brush: Brush): void {
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, 2 * Math.PI);
    this.paint(brush);
  }

  segments(ends: ArrayLike<number>, brush: Brush): void {
    const { context } = this;
    context.beginPath();
    for (let at = 0; at < ends.length; at += 4) {
      context.moveTo(ends[at] ?? 0, ends[at + 1] ?? 0);
      context.lineTo(ends[at + 2] ?? 0, ends[at + 3] ?? 0);
    }
    this.paint(brush);
  }

  lines(lines: readonly (readonly number[])[], brush: Brush): void {
    const { context } = this;
    context.beginPath();
    for (const points of lines) {
      for (let at = 0; at + 1 < points.length; at += 2) {
        if (at === 0) context.moveTo(points[at] ?? 0, points[at + 1] ?? 0);
        else context.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
      }
    }
    this.paint(brush);
  }

  path(steps: readonly PathStep[], brush: Brush): void {
    const { context } = this;
    context.beginPath();
    for (const { kind, points } of steps) {
      const [x = 0, y = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points;
      if (kind === 'M') context.moveTo(x, y);
      else if (kind === 'L') context.lineTo(x, y);
      else if (kind === 'Q') context.quadraticCurveTo(x, y, x2, y2);
      else if (kind === 'C') context.bezierCurveTo(x, y, x2, y2, x3, y3);
      else context.closePath();
    }
    this.paint(brush);
  }

  /** Sets what fills; says whether there is anything to fill with. */
  private dip({ fill, fillAlpha }: Brush): boolean {
    if (fill === undefined) return false;
    this.context.globalAlpha = fillAlpha;
    this.context.fillStyle = fill;
    return true;
  }

  private paint(brush: Brush): void {
    const { context } = this;
    if (this.dip(brush)) context.fill();
    const { stroke, strokeAlpha, strokeWidth, dash, cap } = brush;
    if (stroke === undefined) return;
    context.globalAlpha = strokeAlpha;
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.lineCap = cap;
    this.setDash(dash);
    context.stroke();
  }

  private setDash(dash: readonly number[]): void {
    if (dash === this.dash || (dash.length === 0 && this.dash.length === 0)) return;
    this.dash = dash;
    this.context.setLineDash([...dash]);
  }

  private setFont({ size, weight, italic }: TextStyle): void {
    const font = `${italic ? 'italic ' : ''}${weight} ${size.toFixed(2)}px ${FONT_FAMILY}`;
    if (font === this.font) return;
    this.font = font;
    this.context.font = font;
  }

  measure(text: string, style: TextStyle): number {
    this.setFont(style);
    return this.context.measureText(text).width;
  }

  text(text: string, colour: string, place: TextPlace): void {
    const { context } = this;
    const { x, y, halo } = place;
    const letters = isolated(text);
    this.setFont(place);
    context.globalAlpha = place.alpha;
    context.textAlign = place.align;
    if (halo) {
      this.setDash(NO_DASH);
      context.strokeStyle = halo.colour;
      context.lineWidth = halo.width;
      context.strokeText(letters, x, y);
    }
    context.fillStyle = colour;
    context.fillText(letters, x, y);
  }
}
