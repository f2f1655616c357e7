/** A figure as a page of a PDF. */

import { filled } from '../../render/painter.ts';
import { atOnce, inTurn, moved } from './draw.ts';
import { drawAll, type Figure } from './figure.ts';
import { POINTS_PER_PIXEL, type Sheet, scaleOnSheet } from './paper.ts';
import { LONGEST_SIDE, type PdfPage } from './pdf.ts';

/** A page just as large as the figure, unless no page may be so large. */
export function pageAroundFigure(figure: Figure): PdfPage {
  const scale = Math.min(POINTS_PER_PIXEL, LONGEST_SIDE / figure.width, LONGEST_SIDE / figure.height);
  const [width, height] = [figure.width * scale, figure.height * scale];
  return { width, height, draw: moved(0, 0, drawAll(figure), scale), alternative: figure.description };
}

/** The figure as large as the sheet allows, in its middle; figures have their margins with them. */
export function pageOnSheet(figure: Figure, sheet: Sheet): PdfPage {
  const scale = scaleOnSheet(figure, sheet);
  const [left, top] = [(sheet.width - figure.width * scale) / 2, (sheet.height - figure.height * scale) / 2];
  const paper = filled(figure.theme.paper);
  const sheetOfPaper = atOnce((painter) => painter.rectangle({ x: 0, y: 0, ...sheet }, 0, paper));
  const draw = inTurn([sheetOfPaper, moved(left, top, drawAll(figure), scale)]);
  return { ...sheet, draw, alternative: figure.description };
}
