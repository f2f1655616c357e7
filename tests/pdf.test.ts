/** PDFs, read back with another program than the one that wrote them. */

import { describe, expect, test } from 'vitest';
import { writeAccount } from '../src/diff/account.ts';
import { groupByCause } from '../src/diff/cause-groups.ts';
import type { Comparison } from '../src/diff/comparison.ts';
import { drawFigure, type Figure } from '../src/io/write/figure.ts';
import { fontPiecesOf } from '../src/io/write/figure-fonts.ts';
import { pageAroundFigure, pageOnSheet } from '../src/io/write/figure-page.ts';
import { figureWords } from '../src/io/write/figure-words.ts';
import { sheetOf } from '../src/io/write/paper.ts';
import { type Pdf, type PdfPage, writePdf } from '../src/io/write/pdf.ts';
import type { DrawnText } from '../src/io/write/pdf-painter.ts';
import { LIGHT } from '../src/render/theme.ts';
import { chartOf } from './support/charts.ts';
import { fontFile } from './support/font-files.ts';
import { compareTexts } from './support/org-from-text.ts';
import { readPdf } from './support/read-pdf.ts';

/** One transparent pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function figureOf(comparison: Comparison): Figure {
  const account = writeAccount(comparison, groupByCause(comparison));
  const states = 'after';
  const words = figureWords({
    ...{ comparison, account, states, branch: undefined, filters: [], madeOn: '2026-11-25' },
  });
  const { tree } = chartOf(comparison);
  const chart = {
    ...{ comparison, tree, direction: 'down' as const, shape: 'compact' as const, closed: new Set<string>() },
    ...{ picked: undefined, trails: false },
  };
  return drawFigure({ chart, states, words, theme: LIGHT, aspect: 1.4 });
}

function pdfOf(figure: Figure, pages: readonly PdfPage[], rasterise?: () => DrawnText): Promise<Pdf> {
  const fonts = fontPiecesOf(figure.draw).map((piece) => ({ ...piece, bytes: fontFile(piece) }));
  const { title, description } = figure;
  return writePdf(pages, { title, description, fonts, ...(rasterise && { rasterise }) });
}

const TEAM = `[Łódź Works] Żaneta Ćwikła, Kierowniczka
  Иван Петров, Инженер
  Ελένη Παππά, Μηχανικός
  Nguyễn Thị Ánh, Kỹ sư
  Zoë O’Brien, Engineer → architect`;

describe('a PDF of a figure', () => {
  test('has its texts as text, in the scripts that the font has', async () => {
    const figure = figureOf(compareTexts(TEAM, TEAM));
    const pdf = await pdfOf(figure, [pageOnSheet(figure, sheetOf('a4', 'landscape'))]);
    expect(pdf.lostTexts).toBe(0);
    const read = await readPdf(pdf.bytes);
    expect(read.title).toBe(figure.title);
    expect(read.language).toBe('en');
    const [page] = read.pages;
    expect([page?.width, page?.height].map((side) => Math.round(side ?? 0))).toEqual([842, 595]);
    // A name in several pieces of the font comes in several pieces.
    const text = page?.texts.map((each) => each.text).join('') ?? '';
    for (const name of ['Żaneta Ćwikła', 'Иван Петров', 'Ελένη Παππά', 'Nguyễn Thị Ánh', 'Zoë O’Brien']) {
      expect(text.replaceAll(' ', '').split(name.replaceAll(' ', ''))).toHaveLength(2);
    }
    for (const { left, right, y } of page?.texts ?? []) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(842);
      expect(y).toBeLessThanOrEqual(595);
    }
  });

  test('draws names in other scripts as pictures and keeps what they say', async () => {
    const figure = figureOf(compareTexts('山田太郎, 社長\n  Ann', '山田太郎, 社長\n  Ann'));
    const page = pageAroundFigure(figure);
    const drawn = await pdfOf(figure, [page], () => ({ bytes: DOT, width: 40, height: 10, ascent: 8 }));
    expect(drawn.lostTexts).toBe(0);
    expect(drawn.drawnTexts).toBeGreaterThanOrEqual(2);
    const lost = await pdfOf(figure, [page]);
    expect(lost.lostTexts).toBe(drawn.drawnTexts);
    const picture = { bytes: DOT, width: 40, height: 10, ascent: 8 };
    const boxes = await pdfOf(figure, [page], () => ({ ...picture, isIncomplete: true }));
    expect([boxes.lostTexts, boxes.drawnTexts]).toEqual([drawn.drawnTexts, 0]);
    const textOf = async ({ bytes }: Pdf): Promise<string> =>
      (await readPdf(bytes)).pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
    const words = 'cannot be read: the device that made it has no font for their letters';
    expect(await textOf(lost)).toContain(words);
    expect(await textOf(boxes)).toContain(words);
    expect(await textOf(drawn)).not.toContain(words);
  });

  test('says of each page what it shows in words, or has its texts read', async () => {
    const figure = figureOf(compareTexts('Ann (the first)', 'Ann (the first)'));
    const picture = pageAroundFigure(figure);
    const { alternative: _, ...plain } = picture;
    const { pages } = await readPdf((await pdfOf(figure, [picture, plain, picture])).bytes);
    const shown = { role: 'Figure', alternative: figure.description };
    expect(figure.description).toContain('Organisation chart');
    const read = { role: 'P', alternative: undefined };
    expect(pages.map(({ parts }) => parts)).toEqual([[shown], [read], [shown]]);
  });

  test('that is given up is not written', async () => {
    const figure = figureOf(compareTexts('Ann', 'Ann'));
    const fonts = fontPiecesOf(figure.draw).map((piece) => ({ ...piece, bytes: fontFile(piece) }));
    const options = { title: '', description: '', fonts, signal: AbortSignal.abort() };
    await expect(writePdf([pageAroundFigure(figure)], options)).rejects.toThrow();
  });
});
