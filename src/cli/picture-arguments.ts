/** What somebody asks of a picture, read from the arguments. */

import { extensionOf } from './file-names.ts';

export const PICTURE_FORMATS = ['svg', 'pdf'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export const PICTURES = ['chart', 'flow', 'side-by-side'] as const;
export const STATES = ['before', 'changes', 'after'] as const;
export const READINGS = ['units', 'lines'] as const;

export interface PictureRequest {
  readonly picture: (typeof PICTURES)[number];
  /** Of the chart. */
  readonly state: (typeof STATES)[number];
  /** Undefined: as the page shows the organisation when it opens. */
  readonly reading: (typeof READINGS)[number] | undefined;
  readonly isDark: boolean;
}

/** Those that are made of pixels. */
const PIXELS = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'tif', 'tiff']);

/** Why a format that is asked for by name or by the ending of a file is none of the command's; undefined: it may be. */
export function whyNoPixels(format: string | undefined, output: string | undefined): string | undefined {
  const asked = (format ?? (output === undefined ? '' : extensionOf(output))).toLowerCase();
  if (!PIXELS.has(asked)) return undefined;
  return `A ${asked.toUpperCase()} takes the page, which has a browser to draw it: open the files there, and take the PNG under Share. The command writes SVG and PDF, such as -o chart.svg.`;
}
