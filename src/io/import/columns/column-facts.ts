/** What the cells of a column look like, from a sample of its rows. */

import { cellAt, textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import { TITLE_WORDS } from '../../table/title-words.ts';
import { wordsOf } from '../names/name-key.ts';
import { meansNobody } from '../names/nobody.ts';
import type { HeadingGuess } from './heading-words.ts';

const ROWS_TO_LOOK_AT = 1000;
const CELLS_TO_LOOK_AT = 200;
const SAMPLES = 3;
const SAMPLE_LETTERS = 80;
const LETTERS_TO_LOOK_AT = 300;

export interface ColumnFacts {
  /** Shares from 0 to 1 of the cells looked at that are not empty … */
  readonly filled: number;
  /** … and of these that differ from all others, are numbers and so on. */
  readonly distinct: number;
  readonly numbers: number;
  readonly decimals: number;
  readonly dates: number;
  readonly emails: number;
  readonly links: number;
  readonly images: number;
  /** Mr, Ms, Dr. */
  readonly courtesies: number;
  /** Yes, no, true, false. */
  readonly flags: number;
  /** 0 and 1. */
  readonly bits: number;
  /** Two to five words of letters alone, as names have. */
  readonly names: number;
  /** One word of letters alone, as first and last names have. */
  readonly singles: number;
  /** Words that stand in titles: head, engineer, officer. */
  readonly titles: number;
  readonly samples: readonly string[];
}

/** What is known of a column, with what its heading says. */
export interface Column extends ColumnFacts {
  readonly index: number;
  readonly guess: HeadingGuess | undefined;
}

/** sure: heading and cells agree. likely: one of them says so. guess: better than nothing. */
export type Certainty = 'sure' | 'likely' | 'guess';

const NUMBER = /^[-+]?\d+$/;
const DECIMAL = /^[-+$€£¥]?\s?\d{1,3}(?:[,.' ]?\d{3})*[.,]\d+\s?%?$|^[$€£¥]\s?\d/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T ].*)?$|^\d{1,2}[- .]\p{L}{3,9}[- .,]+\d{2,4}$|^\d{4}年/u;
const EMAIL = /^[^\s@]{1,100}@[^\s@]{1,200}$/;
const LINK = /^(?:https?:\/\/|www\.|mailto:)/i;
const IMAGE = /^data:image\/|\.(?:png|jpe?g|gif|webp|avif|svg)(?:\?.*)?$/i;
const SINGLE = /^\p{Lu}[\p{L}'’-]{1,40}$/u;
const COURTESY = new Set(
  'mr mrs ms miss mx dr prof sir herr frau m mme mlle sr sra srta sig dott dhr mevr 先生 女士 様'.split(' '),
);
const FLAG = new Set('y n yes no true false ja nein oui non si'.split(' '));
const TITLE_WORD = new Set(TITLE_WORDS.flatMap(wordsOf));

function isName(cell: string): boolean {
  if (/[\d@/\\_:;#&+()]/.test(cell)) return false;
  const words = cell.trim().split(/\s+/);
  if (words.length >= 2 && words.length <= 5)
    return words.every((word) => /^[\p{Lu}\p{Lo}]|^(?:de|van|von|der|da|di|du|la|le|el|bin|al|dos)$/u.test(word));
  return (
    words.length === 1 &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,5}$/u.test(cell.trim())
  );
}

/** Indices of at most so many rows, evenly spread from one row to the end. */
export function spreadRows(grid: Grid, first: number, most: number): number[] {
  const count = Math.max(0, grid.rows.length - first);
  if (count <= most) return Array.from({ length: count }, (_, index) => first + index);
  return Array.from({ length: most }, (_, index) => first + Math.floor((index * count) / most));
}

function factsOf(cells: readonly string[]): ColumnFacts {
  const filled = cells.map((cell) => cell.trim().slice(0, LETTERS_TO_LOOK_AT)).filter((cell) => cell !== '');
  const values = thinOut(filled).filter((cell) => !meansNobody(cell));
  const different = new Set(filled);
  const share = (test: (cell: string) => boolean): number =>
    values.length > 0 ? values.filter(test).length / values.length : 0;
  const wordShare = (words: ReadonlySet<string>, most: number): number =>
    share((cell) => cell.length <= most && wordsOf(cell).some((word) => words.has(word)));
  return {
    filled: cells.length > 0 ? filled.length / cells.length : 0,
    distinct: filled.length > 0 ? different.size / filled.length : 0,
    numbers: share((cell) => NUMBER.test(cell)),
    decimals: share((cell) => DECIMAL.test(cell)),
    dates: share((cell) => DATE.test(cell)),
    emails: share((cell) => EMAIL.test(cell)),
    links: share((cell) => LINK.test(cell)),
    images: share((cell) => IMAGE.test(cell)),
    courtesies: wordShare(COURTESY, 5),
    flags: filled.length > 0 ? filled.filter((cell) => FLAG.has(cell.toLowerCase())).length / filled.length : 0,
    bits: share((cell) => cell === '0' || cell === '1'),
    names: share(isName),
    singles: share((cell) => SINGLE.test(cell)),
    titles: wordShare(TITLE_WORD, 80),
    samples: [...different].slice(0, SAMPLES).map((cell) => shorten(cell)),
  };
}

/** The look of a column shows in fewer cells than whether they differ. */
function thinOut(cells: readonly string[]): readonly string[] {
  if (cells.length <= CELLS_TO_LOOK_AT) return cells;
  return Array.from({ length: CELLS_TO_LOOK_AT }, (_, index) => {
    return textAt(cells, Math.floor((index * cells.length) / CELLS_TO_LOOK_AT));
  });
}

function shorten(cell: string): string {
  const text = cell.replace(/[\s\p{C}]+/gu, ' ').trim();
  return text.length > SAMPLE_LETTERS ? `${text.slice(0, SAMPLE_LETTERS - 1)}…` : text;
}

/** Facts of each column, from the given row on. */
export function readColumnFacts(grid: Grid, first: number, columns: number): ColumnFacts[] {
  const rows = spreadRows(grid, first, ROWS_TO_LOOK_AT);
  return Array.from({ length: columns }, (_, column) => factsOf(rows.map((row) => cellAt(grid, row, column))));
}
