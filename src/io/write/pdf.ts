/**
 * Pages as a PDF: vectors, and text that can be searched and copied, each piece of it set in the piece of the font that
 * has its letters.
 */

import type { jsPDF } from 'jspdf';
import { asPdfText, type PdfText } from '../../base/escape/pdf.ts';
import { workInSlices } from '../../base/slices.ts';
import type { Box } from '../../scene/scene.ts';
import type { Draw } from './draw.ts';
import type { FontPiece } from './figure-fonts.ts';
import { PdfFonts } from './pdf-fonts.ts';
import { PdfPainter, type RasteriseText } from './pdf-painter.ts';
import { PdfTags, type TaggedPage } from './pdf-tags.ts';

/** No side of a page may be longer. Points (PDF 32000-1, annex C). */
export const LONGEST_SIDE = 14_400;

export interface PdfLink {
  readonly box: Box;
  /** From 1 on. */
  readonly page: number;
}

/** Lengths in points. */
export interface PdfPage extends TaggedPage {
  readonly draw: Draw;
  readonly links?: readonly PdfLink[];
  /** Its entry in the list of contents that programs show beside the pages. */
  readonly bookmark?: string;
}

export interface PdfOptions {
  readonly title: string;
  readonly description: string;
  /** WOFF files. */
  readonly fonts: readonly (FontPiece & { readonly bytes: Uint8Array })[];
  /** Draws what the font does not have; without it such letters are left out and counted. */
  readonly rasterise?: RasteriseText;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

export interface Pdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many pieces of text are drawn as pictures, since the font does not have their script. */
  readonly drawnTexts: number;
  /** How many could not be drawn at all. */
  readonly lostTexts: number;
}

function orientationOf({ width, height }: PdfPage): 'landscape' | 'portrait' {
  return width > height ? 'landscape' : 'portrait';
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export async function writePdf(pages: readonly PdfPage[], options: PdfOptions): Promise<Pdf> {
  const { signal = new AbortController().signal } = options;
  const [first] = pages;
  if (!first) throw new Error('a PDF has at least one page');
  const { jsPDF } = await import('jspdf');
  const document = new jsPDF({
    ...{ unit: 'pt', format: [first.width, first.height], orientation: orientationOf(first) },
    ...{ compress: true, putOnlyUsedFonts: true },
  });
  nameDocument(document, asPdfText(options.title), asPdfText(options.description));
  document.setLanguage('en');
  const fonts = new PdfFonts(document, options.fonts);
  const painter = new PdfPainter(document, fonts, options.rasterise);
  const tags = new PdfTags(document, pages);
  for (const [index, page] of pages.entries()) {
    if (index > 0) document.addPage([page.width, page.height], orientationOf(page));
    tags.open(page);
    painter.startPage();
    const lostBefore = painter.lostTexts;
    await workInSlices(page.draw(painter), signal);
    if (painter.lostTexts > lostBefore) noteLost(document, page, painter.lostTexts - lostBefore);
    tags.close();
    signal.throwIfAborted();
    options.onProgress?.((index + 1) / pages.length);
    await nextTask();
  }
  signal.throwIfAborted();
  addLinks(document, pages);
  const bytes = new Uint8Array(document.output('arraybuffer'));
  return { bytes, drawnTexts: painter.drawnTexts, lostTexts: painter.lostTexts };
}

function nameDocument(document: jsPDF, title: PdfText, subject: PdfText): void {
  document.setProperties({ title, subject, creator: 'Orgdiff' });
}

function addBookmark(document: jsPDF, title: PdfText, pageNumber: number): void {
  document.outline.add(null, title, { pageNumber });
}

/** At the foot, whatever the paper is like: a reader has to know that it is not the name that is a row of boxes. */
function noteLost(document: jsPDF, { height }: PdfPage, count: number): void {
  const texts = count === 1 ? 'One text of this page' : `${count.toLocaleString('en')} texts of this page`;
  document.setFont('helvetica', 'normal');
  document.setFontSize(7);
  document.setTextColor('#808080');
  document.text(`${texts} cannot be read: the device that made it has no font for their letters.`, 16, height - 9);
}

/** Last, since a link may lead to a page that comes after it. */
function addLinks(document: jsPDF, pages: readonly PdfPage[]): void {
  for (const [index, { links = [], bookmark }] of pages.entries()) {
    document.setPage(index + 1);
    for (const { box, page } of links) {
      document.link(box.x, box.y, box.width, box.height, { pageNumber: page });
    }
    if (bookmark !== undefined) addBookmark(document, asPdfText(bookmark), index + 1);
  }
}
