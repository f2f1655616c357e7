/** The pen that paints whole pages on a canvas: texts in several colours, parts of them struck out. */

import { CanvasPen } from './canvas.ts';
import { paintHaloBox, STRUCK, struckBrush } from './page-text.ts';
import type { PagePainter, Placement, TextPlace, TextRun } from './painter.ts';
import { PlacedPainter } from './placed-painter.ts';

export class CanvasPagePen extends CanvasPen implements PagePainter {
  at(place: Placement): PagePainter {
    return new PlacedPainter(this, place);
  }

  /** With the same box below it as on paper. */
  override text(text: string, colour: string, place: TextPlace): void {
    paintHaloBox(this, text, place);
    super.text(text, colour, { ...place, halo: undefined });
  }

  runs(runs: readonly TextRun[], place: TextPlace): void {
    const widths = runs.map(({ text }) => this.measure(text, place));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const { align, y, size, alpha } = place;
    let x = place.x - whole * (align === 'left' ? 0 : align === 'center' ? 0.5 : 1);
    const height = y - size * STRUCK.above;
    for (const [index, { text, fill, isStruck }] of runs.entries()) {
      const width = widths[index] ?? 0;
      this.text(text, fill, { ...place, x, align: 'left' });
      if (isStruck) this.segments([x, height, x + width, height], struckBrush(fill, alpha, size));
      x += width;
    }
  }
}
