/** Sheets of paper. */

/** Points: 72 to the inch. */
export const PAPERS = {
  a4: { name: 'A4', short: 595.28, long: 841.89 },
  a3: { name: 'A3', short: 841.89, long: 1190.55 },
  letter: { name: 'Letter', short: 612, long: 792 },
  tabloid: { name: 'Tabloid', short: 792, long: 1224 },
} as const;
export type Paper = keyof typeof PAPERS;
export type Orientation = 'landscape' | 'portrait';

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

export function sheetOf(paper: Paper, orientation: Orientation): Sheet {
  const { short, long } = PAPERS[paper];
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
}

/** Points per pixel: a point is 1/72 inch, a pixel of CSS 1/96. */
export const POINTS_PER_PIXEL = 0.75;

/** The scale at which a page of pixels fits a sheet. Points per pixel. */
export function scaleOnSheet(page: { readonly width: number; readonly height: number }, sheet: Sheet): number {
  return Math.min(1, sheet.width / page.width, sheet.height / page.height);
}

/** The smallest print on a chart at the scale at which it is read. Pixels: that of the counts. */
export const LEAST_TEXT_PX = 10;
