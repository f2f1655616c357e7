/** How large a picture can be as pixels. */

import type { Figure } from '../../io/write/figure.ts';
import { LEAST_TEXT_PX, type Paper, POINTS_PER_PIXEL, scaleOnSheet, sheetOf } from '../../io/write/paper.ts';
import type { PdfChoice } from './PdfOptions.tsx';

/** What browsers can hold in one canvas: some fail beyond this many pixels on a side or in all, and say nothing. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 100e6;

type Size = Pick<Figure, 'width' | 'height'>;

/** Width over height of sheets of paper. */
const SHEETS: Readonly<Record<Paper, number>> = { a4: Math.SQRT2, a3: Math.SQRT2, letter: 11 / 8.5, tabloid: 17 / 11 };

/** Width over height of the page that is chosen; undefined where there is none to keep to. */
export function aspectOfPage({ paper, orientation }: PdfChoice): number | undefined {
  if (paper === 'chart') return undefined;
  return orientation === 'landscape' ? SHEETS[paper] : 1 / SHEETS[paper];
}

/** How small the smallest print on a page comes out, in points. */
export function leastPrint(figure: Size, { paper, orientation }: PdfChoice): number {
  if (paper === 'chart') return LEAST_TEXT_PX * POINTS_PER_PIXEL;
  return LEAST_TEXT_PX * scaleOnSheet(figure, sheetOf(paper, orientation));
}

/** Print that is smaller is hard to read on paper. Points. */
const LEAST_PROPOSED = 6;

/** Where sheets are measured in inches. */
const INCH_REGIONS = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'PR']);

/** The usual sheets where a language is spoken, such as en-US, the smaller one first. */
function papersOf(language: string): readonly [Paper, Paper] {
  const { region } = new Intl.Locale(language).maximize();
  return INCH_REGIONS.has(region ?? '') ? ['letter', 'tabloid'] : ['a4', 'a3'];
}

/**
 * The smallest paper on which all print of a figure can be read; else many pages, or paper as large as the chart.
 *
 * @param language of the browser: it tells which paper is usual
 */
export function proposePdf(figure: Size, isPageable: boolean, language: string): PdfChoice {
  const papers = papersOf(language);
  const choices = papers.flatMap((paper) =>
    (['landscape', 'portrait'] as const).map((orientation) => ({ paper, orientation, leastPoints: undefined })),
  );
  const one = choices.find((choice) => leastPrint(figure, choice) >= LEAST_PROPOSED);
  if (one) return one;
  const orientation = 'landscape';
  if (isPageable) return { paper: papers[0], orientation, leastPoints: LEAST_PROPOSED };
  return { paper: 'chart', orientation, leastPoints: undefined };
}

/** The largest scale, up to the wanted one, at which a figure fits into a canvas. */
export function fittingScale({ width, height }: Size, wanted: number): number {
  return Math.min(wanted, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
}

export function pixelSize({ width, height }: Size, scale: number): Size {
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
