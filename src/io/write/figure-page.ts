/** A figure as a page of a PDF. */

import { rectangle } from '../../render/svg.ts';
import type { Figure } from './figure.ts';
import { moved } from './figure-blocks.ts';
import { POINTS_PER_PIXEL, type Sheet, scaleOnSheet } from './paper.ts';
import { LONGEST_SIDE, type PdfPage } from './pdf.ts';

/** A page just as large as the figure, unless no page may be so large. */
export function pageAroundFigure(figure: Figure): PdfPage {
  const scale = Math.min(POINTS_PER_PIXEL, LONGEST_SIDE / figure.width, LONGEST_SIDE / figure.height);
  const nodes = [moved(0, 0, figure.nodes, scale)];
  return { width: figure.width * scale, height: figure.height * scale, nodes };
}

/** The figure as large as the sheet allows, in its middle; figures have their margins with them. */
export function pageOnSheet(figure: Figure, sheet: Sheet): PdfPage {
  const scale = scaleOnSheet(figure, sheet);
  const [left, top] = [(sheet.width - figure.width * scale) / 2, (sheet.height - figure.height * scale) / 2];
  const paper = rectangle({ x: 0, y: 0, ...sheet }, { fill: figure.theme.paper });
  return { ...sheet, nodes: [paper, moved(left, top, figure.nodes, scale)] };
}
