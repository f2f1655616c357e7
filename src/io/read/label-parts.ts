/**
 * What a node of an outline says of a person in one text: "Ann Lee, Head of Sales". Where name and title are parted is
 * found for all nodes together; a text is never parted because of what stands in it alone.
 */

import { TITLE_WORDS } from '../table/title-words.ts';

export interface LabelParts {
  /** The heading of each part: Name, Title and what else there may be. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** No name and title together are longer; looking for where they part takes the square of it. */
const LONGEST = 300;
/** Of the texts, so many have to hold the sign, and so many lines a second line. */
const LEAST_SHARE = 0.8;
const LEAST_LINES = 0.5;
/** A title may stand in the first part, if it says so, or if first parts come again so much oftener than second ones. */
const CLEARLY = 0.2;

/** In the order of preference: a comma may stand in a title after a dash, a dash hardly before a comma. */
const SIGNS: readonly RegExp[] = [
  /^(.+?)\s*\t+\s*(\S.*)$/,
  /^(.+?)\s*\|+\s*(\S.*)$/,
  /^(.+?)\s+[–—]\s+(\S.*)$/,
  /^(.+?)\s+-{1,2}\s+(\S.*)$/,
  /^(.+?)\s*[:：]\s+(\S.*)$/,
  /^(.+?)\s*[(（](.+)[)）]$/,
  /^(.+?)\s*[[](.+)\]$/,
  /^(.+?)\s*[,、，]\s*(\S.*)$/,
];
const COMMA = SIGNS.length - 1;

export function splitLabels(labels: readonly string[]): LabelParts {
  const lines = labels.map(linesOf);
  if (lines.filter(({ length }) => length > 1).length >= LEAST_LINES * labels.length && labels.length > 0) {
    return named(lines);
  }
  const flat = labels.map((label) => linesOf(label).join(' '));
  for (const [index, sign] of SIGNS.entries()) {
    const parts = flat.map((label) => (label.length > LONGEST ? null : sign.exec(label)));
    const split = parts.filter((part) => part !== null);
    if (split.length < Math.max(2, LEAST_SHARE * flat.length)) continue;
    const rows = parts.map((part, at) => (part ? [part[1]?.trim() ?? '', part[2]?.trim() ?? ''] : [flat[at] ?? '']));
    if (index === COMMA && isLastFirst(rows)) continue;
    return named(rows);
  }
  return named(flat.map((label) => [label]));
}

function linesOf(label: string): string[] {
  return label
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** "Lee, Ann": single words before the comma, and nothing behind it that comes again or that titles have. */
function isLastFirst(rows: readonly (readonly string[])[]): boolean {
  const singles = rows.filter(([first = '']) => !/\s/.test(first) && !/\p{Script=Han}/u.test(first)).length;
  if (singles < 0.5 * rows.length) return false;
  const behind = rows.map(([, second = '']) => second);
  return titleShare(behind) < CLEARLY && distinctShare(behind) > 1 - CLEARLY;
}

function named(rows: readonly (readonly string[])[]): LabelParts {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
  const headings = ['Name', 'Title', 'Detail'].slice(0, width);
  for (let index = headings.length; index < width; index++) headings.push(`Detail ${index - 1}`);
  if (width < 2 || !isTitleFirst(rows)) return { headings, rows };
  return {
    headings,
    rows: rows.map(([first = '', second = '', ...rest]) => [second || first, second ? first : '', ...rest]),
  };
}

function isTitleFirst(rows: readonly (readonly string[])[]): boolean {
  const pairs = rows.filter(({ length }) => length > 1);
  const first = pairs.map(([text = '']) => text);
  const second = pairs.map(([, text = '']) => text);
  const [titlesFirst, titlesSecond] = [titleShare(first), titleShare(second)];
  if (Math.abs(titlesFirst - titlesSecond) > CLEARLY) return titlesFirst > titlesSecond;
  return distinctShare(second) - distinctShare(first) > CLEARLY;
}

const WORDS = new Set(TITLE_WORDS);

function titleShare(texts: readonly string[]): number {
  const titles = texts.filter((text) => (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => WORDS.has(word)));
  return titles.length / Math.max(1, texts.length);
}

function distinctShare(texts: readonly string[]): number {
  return new Set(texts).size / Math.max(1, texts.length);
}
