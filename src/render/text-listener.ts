/** A painter that paints nothing and hears every text: for whoever has to know what is written in a picture. */

import { textWidth } from '../base/text-width.ts';
import type { PagePainter, TextPlace, TextRun, TextStyle } from './painter.ts';

export class TextListener implements PagePainter {
  private readonly hear: (text: string, style: TextStyle) => void;

  constructor(hear: (text: string, style: TextStyle) => void) {
    this.hear = hear;
  }

  at(): PagePainter {
    return this;
  }

  text(text: string, _colour: string, place: TextPlace): void {
    this.hear(text, place);
  }

  runs(runs: readonly TextRun[], place: TextPlace): void {
    this.hear(runs.map(({ text }) => text).join(''), place);
  }

  measure(text: string, { size, weight }: TextStyle): number {
    return textWidth(text, size, weight);
  }

  rectangle(): void {}
  rectangles(): void {}
  circle(): void {}
  segments(): void {}
  lines(): void {}
  path(): void {}
}
