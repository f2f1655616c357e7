/** Figures as PDFs, with the fonts that they need. */

import type { Figure } from '../../io/write/figure.ts';
import { fontPiecesOf } from '../../io/write/figure-fonts.ts';
import { pageAroundFigure, pageOnSheet } from '../../io/write/figure-page.ts';
import { sheetOf } from '../../io/write/paper.ts';
import { type Pdf, writePdf } from '../../io/write/pdf.ts';
import { drawText } from './draw-text.ts';
import type { PdfChoice } from './PdfOptions.tsx';
import { loadFontPieces } from './picture-fonts.ts';

export async function figureAsPdf(figure: Figure, { paper, orientation }: PdfChoice): Promise<Pdf> {
  const fonts = await loadFontPieces(fontPiecesOf(figure.nodes));
  const page = paper === 'chart' ? pageAroundFigure(figure) : pageOnSheet(figure, sheetOf(paper, orientation));
  const { title, description } = figure;
  return writePdf([page], { title, description, fonts, rasterise: drawText });
}
