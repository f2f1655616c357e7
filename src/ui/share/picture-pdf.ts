/** Pictures as PDFs, with the fonts that they need. */

import type { Figure } from '../../io/write/figure.ts';
import { fontPiecesOf } from '../../io/write/figure-fonts.ts';
import { pageAroundFigure, pageOnSheet } from '../../io/write/figure-page.ts';
import { drawPages, roomOnPage } from '../../io/write/paged.ts';
import { planPages } from '../../io/write/pages.ts';
import { sheetOf } from '../../io/write/paper.ts';
import { type Pdf, type PdfOptions, writePdf } from '../../io/write/pdf.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import { drawText } from './draw-text.ts';
import type { PdfChoice } from './PdfOptions.tsx';
import { type PictureChoice, planPicture, wordsOf } from './picture-choice.ts';
import { loadFontPieces } from './picture-fonts.ts';
import type { ShareContent } from './share-content.ts';

export async function figureAsPdf(figure: Figure, { paper, orientation }: PdfChoice): Promise<Pdf> {
  const fonts = await loadFontPieces(fontPiecesOf(figure.nodes));
  const page = paper === 'chart' ? pageAroundFigure(figure) : pageOnSheet(figure, sheetOf(paper, orientation));
  const { title, description } = figure;
  return writePdf([page], { title, description, fonts, rasterise: drawText });
}

/** Of the whole time about so much goes into finding out what goes on which page. */
const PLANNING = 0.4;

/** A chart on many pages, made page by page so that the page stays at hand. */
export async function pagesAsPdf(
  content: ShareContent,
  choice: PictureChoice,
  { paper, orientation, leastPoints = 7 }: PdfChoice,
  { signal, onProgress }: Required<Pick<PdfOptions, 'signal' | 'onProgress'>>,
): Promise<Pdf & { readonly pages: number }> {
  const plan = planPicture(content, choice);
  const { comparison, tree, direction, shape } = plan.chart;
  const state = plan.states === 'both' ? 'changes' : plan.states;
  const words = await wordsOf(content, plan);
  const sheet = sheetOf(paper === 'chart' ? 'a4' : paper, orientation);
  const theme = choice.theme === 'dark' ? DARK : LIGHT;
  const request = { comparison, tree, direction, shape, state, sheet, leastPoints, words, theme } as const;
  const planning = planPages({ ...request, room: roomOnPage(request) });
  let placed = 0;
  let step = planning.next();
  while (!step.done) {
    placed += step.value.part.tree.count;
    onProgress(Math.min(1, placed / Math.max(1, tree.count)) * PLANNING);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    step = planning.next();
  }
  const pages = drawPages(request, step.value);
  const fonts = await loadFontPieces(fontPiecesOf(pages.flatMap(({ nodes }) => nodes)));
  const title = words.headline.map(({ text }) => text).join('');
  const pdf = await writePdf(pages, {
    ...{ title, description: words.description, fonts, rasterise: drawText, signal },
    onProgress: (share) => onProgress(PLANNING + (1 - PLANNING) * share),
  });
  return { ...pdf, pages: pages.length };
}
