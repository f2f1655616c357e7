import { foldWords } from '../../../base/fold-words.ts';

const PLAIN = /^[\x20-\x7e]*$/;
/** Longer cells hold no name, and folding a megabyte helps nobody. */
const MOST_LETTERS = 300;

/** The words of a name or heading, folded; for plain letters without the detour through Unicode. */
export function wordsOf(text: string): readonly string[] {
  const short = text.length > MOST_LETTERS ? text.slice(0, MOST_LETTERS) : text;
  if (!PLAIN.test(short)) return foldWords(short);
  return (
    short
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

const SIGNS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;

/** A name in Chinese, Japanese or Korean signs alone is one word, with a blank before the given name or without. */
export function joinedSigns(words: readonly string[]): readonly string[] {
  return words.length > 1 && words.every((word) => SIGNS.test(word)) ? [words.join('')] : words;
}

/** Names repeat: those of managers on every row below them. So many keys are kept. */
const MOST_KEPT = 20_000;
const keptKeys = new Map<string, string>();

/**
 * What a name is compared by: without case, accents and punctuation, and "Surname, Given" as "Given Surname". A name
 * without any letters is its own key.
 */
export function nameKey(name: string): string {
  const kept = keptKeys.get(name);
  if (kept !== undefined) return kept;
  const key = makeNameKey(name);
  if (keptKeys.size >= MOST_KEPT) keptKeys.clear();
  keptKeys.set(name, key);
  return key;
}

function makeNameKey(name: string): string {
  const comma = name.indexOf(',');
  const isTurned = comma > 0 && name.indexOf(',', comma + 1) < 0 && !isAfterName(name.slice(comma + 1));
  const turned = isTurned ? `${name.slice(comma + 1)} ${name.slice(0, comma)}` : name;
  const words = wordsOf(turned);
  return words.length > 0 ? joinedSigns(words).join(' ') : name.trim();
}

const AFTER_NAMES = new Set(
  (
    'phd ph d dphil md dr jr sr ii iii iv v mba msc ma bsc ba bs ms esq cpa cfa pe rn llm llb dds dvm pmp facs frcs obe mbe ' +
    'cbe kbe qc kc mp mdb mdl jd edd psyd dipl ing mag mas eur'
  ).split(' '),
);

/** What follows a comma after the name: the PhD of "Ann Smith, PhD". */
export function isAfterName(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.every((word) => AFTER_NAMES.has(word));
}
