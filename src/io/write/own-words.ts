/** Words of whoever publishes a figure, in place of those that are derived. */

import type { FigureWords } from './figure.ts';

/** Empty: as derived. */
export interface OwnWords {
  readonly headline: string;
  /** The sentences below the headline. */
  readonly standfirst: string;
  /** A line above the sources, where nothing is derived. */
  readonly caption: string;
}

/** A link is to hold them. */
export const MOST_OWN_LETTERS = 600;

export const NO_OWN_WORDS: OwnWords = { headline: '', standfirst: '', caption: '' };

/** What it rests on, and for whom it is described, stays as it is. */
export function withOwnWords(words: FigureWords, own: OwnWords): FigureWords {
  const [headline, standfirst, caption] = [own.headline, own.standfirst, own.caption].map((text) => text.trim());
  return {
    ...words,
    headline: headline ? [{ text: headline }] : words.headline,
    caption: standfirst || words.caption,
    notes: caption ? [caption, ...words.notes] : words.notes,
  };
}
