/** Pictures as PDFs, with the fonts that they need. */

import { workInSlices } from '../../base/slices.ts';
import type { Work } from '../../base/work.ts';
import { inTurn } from '../../io/write/draw.ts';
import type { Figure } from '../../io/write/figure.ts';
import { fontPiecesInParts } from '../../io/write/figure-fonts.ts';
import { pageAroundFigure, pageOnSheet } from '../../io/write/figure-page.ts';
import { roomOnPage } from '../../io/write/page-book.ts';
import { drawPages } from '../../io/write/paged.ts';
import { planPages } from '../../io/write/pages.ts';
import { sheetOf } from '../../io/write/paper.ts';
import { type Pdf, writePdf } from '../../io/write/pdf.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import { fetchRanks } from '../../scene/ranks-part.ts';
import { shapeOf } from '../chart/use-shape.ts';
import { drawText } from './draw-text.ts';
import type { PdfChoice } from './PdfOptions.tsx';
import { type PictureChoice, planPicture, wordsOf } from './picture-choice.ts';
import { loadFontPieces } from './picture-fonts.ts';
import type { ShareContent } from './share-content.ts';

export async function figureAsPdf(
  figure: Figure,
  { paper, orientation }: PdfChoice,
  signal: AbortSignal,
): Promise<Pdf> {
  const fonts = await loadFontPieces(await inSlices(fontPiecesInParts(figure.draw), signal));
  const page = paper === 'chart' ? pageAroundFigure(figure) : pageOnSheet(figure, sheetOf(paper, orientation));
  const { title, description } = figure;
  return writePdf([page], { title, description, fonts, rasterise: drawText, signal });
}

/** Of the whole time about so much goes into finding out what goes on which page, and into drawing the pages. */
const PLANNED = 0.4;
const DRAWN = 0.5;

export interface PagedPdf extends Pdf {
  readonly pages: number;
  /** How many pages had to be larger than the sheet, since a card or heading is. */
  readonly largerPages: number;
}

/** A chart on many pages, made in parts so that the page stays at hand. `onPages` hears how many, before they are drawn. */
export async function pagesAsPdf(
  content: ShareContent,
  choice: PictureChoice,
  { paper, orientation, leastPoints = 7 }: PdfChoice,
  { signal, onProgress, onPages }: PagedOptions,
): Promise<PagedPdf> {
  const { states } = choice;
  const state = states === 'both' || states === 'flow' ? 'changes' : states;
  if (shapeOf(content.view) === 'ranks') await fetchRanks();
  const plan = planPicture(content, { ...choice, states: state });
  const { tree } = plan.chart;
  const words = await wordsOf(content, { ...plan, own: choice.words }, signal);
  signal.throwIfAborted();
  if (!words) throw new Error('the work was given up');
  const sheet = sheetOf(paper === 'chart' ? 'a4' : paper, orientation);
  const theme = choice.theme === 'dark' ? DARK : LIGHT;
  const request = { ...plan.chart, state, sheet, leastPoints, words, theme };
  let placed = 0;
  const planning = planPages({ ...request, room: roomOnPage(request) }, ({ part }) => {
    placed += part.tree.count;
    onProgress(Math.min(1, placed / Math.max(1, tree.count)) * PLANNED);
  });
  const planned = await inSlices(planning, signal);
  onPages(planned.pages.length + 1);
  const pages = await inSlices(drawPages(request, planned), signal);
  onPages(pages.length);
  onProgress(DRAWN);
  const fonts = await loadFontPieces(await inSlices(fontPiecesInParts(inTurn(pages.map(({ draw }) => draw))), signal));
  const title = words.headline.map(({ text }) => text).join('');
  const pdf = await writePdf(pages, {
    ...{ title, description: words.description, fonts, rasterise: drawText, signal },
    onProgress: (share) => onProgress(DRAWN + (1 - DRAWN) * share),
  });
  const largerPages = pages.filter(({ width, height }) => width > sheet.width || height > sheet.height).length;
  return { ...pdf, pages: pages.length, largerPages };
}

interface PagedOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  readonly onPages: (pages: number) => void;
}

async function inSlices<Value>(work: Work<Value>, signal: AbortSignal): Promise<Value> {
  const done = await workInSlices(work, signal);
  signal.throwIfAborted();
  if (!done) throw new Error('the work was given up');
  return done.value;
}
