/** What somebody asks of a picture, read from the arguments. */

import type { OwnWords } from '../io/write/own-words.ts';
import { extensionOf } from './file-names.ts';
import { Misuse, oneOf } from './misuse.ts';

export const PICTURE_FORMATS = ['svg', 'pdf'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

const PICTURES = ['chart', 'flow', 'side-by-side'] as const;
const STATES = ['before', 'changes', 'after'] as const;
const READINGS = ['units', 'lines'] as const;

export const PICTURE_OPTIONS = {
  picture: { type: 'string' },
  state: { type: 'string' },
  by: { type: 'string' },
  dark: { type: 'boolean' },
  'open-all': { type: 'boolean' },
  headline: { type: 'string' },
  standfirst: { type: 'string' },
  caption: { type: 'string' },
} as const;

type PictureOption = keyof typeof PICTURE_OPTIONS;

export interface PictureRequest {
  readonly picture: (typeof PICTURES)[number];
  /** Of the chart. */
  readonly state: (typeof STATES)[number];
  /** Undefined: as the page shows the organisation when it opens. */
  readonly reading: (typeof READINGS)[number] | undefined;
  readonly isDark: boolean;
  /** Whether all branches of the chart are open, and not only as many as can be read on one page. */
  readonly opensAll: boolean;
  readonly words: OwnWords;
}

/** Those that are made of pixels. */
const PIXELS = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'bmp', 'tif', 'tiff']);
/** Those of programs that would not open a text under such a name. */
const OF_PROGRAMS = new Set(['xlsx', 'xlsm', 'xls', 'ods', 'docx', 'doc', 'odt', 'pptx', 'ppt', 'odp', 'zip']);

/** Why a format that is asked for by name or by the ending of a file is none of the command's; undefined: it may be. */
export function whyNotWritten(format: string | undefined, output: string | undefined): string | undefined {
  const asked = (format ?? (output === undefined ? '' : extensionOf(output))).toLowerCase();
  if (format === undefined && OF_PROGRAMS.has(asked)) {
    const workbook = asked.startsWith('xls') ? ' The page writes the changes as XLSX under Share.' : '';
    return `The command writes no ${asked.toUpperCase()}. Name a file such as -o changes.csv, which spreadsheets open, or changes.html.${workbook}`;
  }
  if (!PIXELS.has(asked)) return undefined;
  return `A ${asked.toUpperCase()} takes the page, which has a browser to draw it: open the files there, and take the PNG under Share. The command writes SVG and PDF, such as -o chart.svg.`;
}

type Text = string | undefined;
export type PictureValues = Readonly<Partial<Record<Exclude<PictureOption, 'dark' | 'open-all'>, Text>>> & {
  readonly dark?: boolean | undefined;
  readonly 'open-all'?: boolean | undefined;
};

/** Fails with Misuse. */
export function readPicture(values: PictureValues, format: string): PictureRequest {
  const given = Object.keys(PICTURE_OPTIONS).find((option) => values[option as PictureOption] !== undefined);
  if (given !== undefined && !PICTURE_FORMATS.some((each) => each === format)) {
    throw new Misuse(`--${given} is for pictures: name a file such as -o chart.svg or chart.pdf, or give --format.`);
  }
  const picture = oneOf('picture', values.picture, PICTURES) ?? 'chart';
  const state = oneOf('state', values.state, STATES);
  if (state !== undefined && picture !== 'chart') throw new Misuse(`--state is for the chart, not for ${picture}.`);
  const reading = oneOf('by', values.by, READINGS);
  if (reading !== undefined && picture === 'flow') throw new Misuse('--by is for charts: the flow is between units.');
  const opensAll = values['open-all'] ?? false;
  if (opensAll && picture === 'flow') throw new Misuse('--open-all is for charts: the flow has no branches.');
  const { headline = '', standfirst = '', caption = '', dark = false } = values;
  return {
    picture,
    state: state ?? 'changes',
    reading,
    isDark: dark,
    opensAll,
    words: { headline, standfirst, caption },
  };
}
