/** The pen that paints on the pages of a PDF. Lengths in points. */

import type { jsPDF } from 'jspdf';
import { asPdfHex, pdfCode } from '../../base/escape/pdf.ts';
import { textWidth } from '../../base/text-width.ts';
import { paintHaloBox, STRUCK, struckBrush } from '../../render/page-text.ts';
import type { Brush, PagePainter, PathStep, Placement, TextPlace, TextRun, TextStyle } from '../../render/painter.ts';
import { PlacedPainter } from '../../render/placed-painter.ts';
import type { Box } from '../../scene/scene.ts';
import { cutOf } from './figure-fonts.ts';
import { writeCode } from './pdf-code.ts';
import type { FontRun, PdfFonts } from './pdf-fonts.ts';

export interface TextLook {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly italic: boolean;
  readonly colour: string;
}

/** A text as a picture. Lengths in points. */
export interface DrawnText {
  /** A PNG. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** From the top of the picture to the baseline. */
  readonly ascent: number;
  /** Some of its letters are boxes, since no font at hand has them. */
  readonly isIncomplete?: boolean;
}

export type RasteriseText = (text: string, look: TextLook) => DrawnText | undefined;

/** Signs that stand in the charts and not in the font, drawn as strokes: points of an em, upwards. */
const STROKED: ReadonlyMap<string, readonly (readonly (readonly [x: number, y: number])[])[]> = new Map([
  [
    '→',
    [
      [
        [0.06, 0.28],
        [0.56, 0.28],
      ],
      [
        [0.36, 0.46],
        [0.56, 0.28],
        [0.36, 0.1],
      ],
    ],
  ],
]);
const STROKED_WIDTH = 0.62;

export class PdfPainter implements PagePainter {
  drawnTexts = 0;
  lostTexts = 0;
  private readonly document: jsPDF;
  private readonly fonts: PdfFonts;
  private readonly rasterise: RasteriseText | undefined;
  private alphas = '';
  private pen = '';

  constructor(document: jsPDF, fonts: PdfFonts, rasterise: RasteriseText | undefined) {
    this.document = document;
    this.fonts = fonts;
    this.rasterise = rasterise;
  }

  at(place: Placement): PagePainter {
    return new PlacedPainter(this, place);
  }

  /** A page knows nothing of what was set on the one before. */
  startPage(): void {
    this.alphas = '';
    this.pen = '';
    this.document.setLineJoin('round');
  }

  private setAlpha(fill: number, stroke: number): void {
    const alphas = `${fill}/${stroke}`;
    if (alphas === this.alphas) return;
    this.alphas = alphas;
    this.document.setGState(this.document.GState({ opacity: fill, 'stroke-opacity': stroke }));
  }

  /** What to paint: F the inside, S the outline, FD both; undefined: nothing. */
  private set({ fill, fillAlpha, stroke, strokeAlpha, strokeWidth, dash, cap }: Brush): 'F' | 'S' | 'FD' | undefined {
    const { document } = this;
    const fills = fill !== undefined && fillAlpha > 0;
    const strokes = stroke !== undefined && strokeAlpha > 0 && strokeWidth > 0;
    if (!fills && !strokes) return undefined;
    this.setAlpha(fillAlpha, strokeAlpha);
    if (fills) document.setFillColor(fill);
    if (!strokes) return 'F';
    const pen = `${stroke}/${strokeWidth}/${dash.join(' ')}/${cap}`;
    if (pen !== this.pen) {
      this.pen = pen;
      document.setDrawColor(stroke);
      document.setLineWidth(strokeWidth);
      document.setLineDashPattern([...dash], 0);
      document.setLineCap(cap);
    }
    return fills ? 'FD' : 'S';
  }

  rectangle({ x, y, width, height }: Box, radius: number, brush: Brush): void {
    const style = this.set(brush);
    if (!style) return;
    const round = Math.min(radius, width / 2, height / 2);
    if (round > 0) this.document.roundedRect(x, y, width, height, round, round, style);
    else this.document.rect(x, y, width, height, style);
  }

  rectangles(boxes: ArrayLike<number>, radius: number, brushes: readonly Brush[]): void {
    for (const brush of brushes) {
      for (let at = 0; at < boxes.length; at += 4) {
        const [x, y, width, height] = [boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0];
        this.rectangle({ x, y, width, height }, radius, brush);
      }
    }
  }

  circle(x: number, y: number, radius: number, brush: Brush): void {
    const style = this.set(brush);
    if (style) this.document.circle(x, y, radius, style);
  }

  path(steps: readonly PathStep[], brush: Brush): void {
    const style = this.set(brush);
    if (!style) return;
    const { document } = this;
    let [fromX, fromY] = [0, 0];
    for (const { kind, points } of steps) {
      const [x = 0, y = 0, x2 = 0, y2 = 0] = points;
      if (kind === 'M') document.moveTo(x, y);
      else if (kind === 'L') document.lineTo(x, y);
      else if (kind === 'Z') document.close();
      else if (kind === 'C') document.curveTo(x, y, x2, y2, points[4] ?? 0, points[5] ?? 0);
      else {
        // A PDF has cubic curves only; this one is the same curve.
        const [ax, ay] = [fromX + (2 / 3) * (x - fromX), fromY + (2 / 3) * (y - fromY)];
        document.curveTo(ax, ay, x2 + (2 / 3) * (x - x2), y2 + (2 / 3) * (y - y2), x2, y2);
      }
      [fromX, fromY] = [points.at(-2) ?? 0, points.at(-1) ?? 0];
    }
    this.finish(style);
  }

  segments(ends: ArrayLike<number>, brush: Brush): void {
    const style = this.set(brush);
    if (!style) return;
    for (let at = 0; at < ends.length; at += 4) {
      this.document.moveTo(ends[at] ?? 0, ends[at + 1] ?? 0);
      this.document.lineTo(ends[at + 2] ?? 0, ends[at + 3] ?? 0);
    }
    this.finish(style);
  }

  lines(lines: readonly (readonly number[])[], brush: Brush): void {
    const style = this.set(brush);
    if (!style) return;
    const { document } = this;
    for (const points of lines) {
      for (let at = 0; at + 1 < points.length; at += 2) {
        if (at === 0) document.moveTo(points[at] ?? 0, points[at + 1] ?? 0);
        else document.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
      }
    }
    this.finish(style);
  }

  private finish(style: 'F' | 'S' | 'FD'): void {
    if (style === 'F') this.document.fill();
    else if (style === 'S') this.document.stroke();
    else this.document.fillStroke();
  }

  measure(text: string, { size, weight }: TextStyle): number {
    return textWidth(text, size, weight);
  }

  text(text: string, fill: string, place: TextPlace): void {
    paintHaloBox(this, text, place);
    this.runs([{ text, fill }], place);
  }

  runs(runs: readonly TextRun[], place: TextPlace): void {
    const cut = cutOf(place);
    const pieces = runs.flatMap(({ text, fill, isStruck }) =>
      this.fonts
        .runs(text, cut)
        .map((run) => ({ ...this.measureRun(run, { ...lookOf(place), colour: fill }), isStruck })),
    );
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    let x = place.align === 'left' ? place.x : place.align === 'center' ? place.x - width / 2 : place.x - width;
    for (const piece of pieces) {
      this.write(piece, x, place);
      if (piece.isStruck) this.strike(x, piece.width, place, piece.look.colour);
      x += piece.width;
    }
  }

  private measureRun(run: FontRun, look: TextLook): MeasuredRun {
    const { document } = this;
    if (run.font !== undefined) {
      document.setFont(run.font, 'normal');
      document.setFontSize(look.size);
      return { ...run, look, width: document.getTextWidth(run.text), picture: undefined };
    }
    if (STROKED.has(run.text.trim())) {
      const spaces = textWidth(run.text.replace(/\S/gu, ''), look.size, look.weight);
      return { ...run, look, width: STROKED_WIDTH * look.size + spaces, picture: undefined };
    }
    const picture = run.text.trim() === '' ? undefined : this.rasterise?.(run.text, look);
    // Boxes that stand for letters would lie over what is beside them.
    const isWhole = picture && !picture.isIncomplete;
    return { ...run, look, picture, width: isWhole ? picture.width : textWidth(run.text, look.size, look.weight) };
  }

  private write({ text, font, look, picture, width }: MeasuredRun, x: number, { y, alpha }: TextPlace): void {
    const { document } = this;
    if (font !== undefined) {
      this.setAlpha(alpha, alpha);
      document.setFont(font, 'normal');
      document.setFontSize(look.size);
      document.setTextColor(look.colour);
      document.text(text, x, y);
      return;
    }
    const strokes = STROKED.get(text.trim());
    if (strokes) this.strokeSign(strokes, x, y, alpha, look);
    else if (picture) this.drawText(text, picture, x, y, alpha, width);
    else if (text.trim() !== '') this.lostTexts += 1;
  }

  private strike(x: number, width: number, { y, size, alpha }: TextPlace, colour: string): void {
    const height = y - size * STRUCK.above;
    const steps: PathStep[] = [
      { kind: 'M', points: [x, height] },
      { kind: 'L', points: [x + width, height] },
    ];
    this.path(steps, struckBrush(colour, alpha, size));
  }

  private strokeSign(
    strokes: readonly (readonly (readonly [number, number])[])[],
    x: number,
    y: number,
    alpha: number,
    { size, colour, weight }: TextLook,
  ): void {
    const brush: Brush = {
      ...{ fill: undefined, fillAlpha: 1, stroke: colour, strokeAlpha: alpha, dash: [], cap: 'round' },
      strokeWidth: size * (weight === 600 ? 0.11 : 0.08),
    };
    const steps = strokes.flatMap((line) =>
      line.map(
        ([dx, dy], index): PathStep => ({ kind: index === 0 ? 'M' : 'L', points: [x + dx * size, y - dy * size] }),
      ),
    );
    this.path(steps, brush);
  }

  /** A picture of a text, with the text itself beside it for whoever searches or copies (PDF 32000-1, 14.9.4). */
  private drawText(text: string, picture: DrawnText, x: number, y: number, alpha: number, width: number): void {
    const { document } = this;
    if (picture.isIncomplete) this.lostTexts += 1;
    else this.drawnTexts += 1;
    this.setAlpha(alpha, alpha);
    writeCode(document, pdfCode`/Span <</ActualText ${asPdfHex(text)}>> BDC`);
    document.addImage(picture.bytes, 'PNG', x, y - picture.ascent, width, picture.height, undefined, 'FAST');
    document.setFont('helvetica', 'normal');
    document.setFontSize(picture.height * 0.7);
    document.text(' ', x, y, { renderingMode: 'invisible' });
    writeCode(document, pdfCode`EMC`);
  }
}

interface MeasuredRun extends FontRun {
  readonly look: TextLook;
  readonly width: number;
  readonly picture: DrawnText | undefined;
}

function lookOf({ size, weight, italic }: TextPlace): Omit<TextLook, 'colour'> {
  return { size, weight, italic };
}
