/** Names of units: when two are one name, when they are nearly one, and when they name no unit at all. */

import { foldWords } from '../../../base/fold-words.ts';
import { meansNobody } from '../names/nobody.ts';

const keys = new Map<string, string>();
/** Beyond so many names the memory of them starts anew. */
const MOST_KEYS = 50_000;

/** The same for one name in different case, spacing or punctuation. */
export function unitNameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = foldWords(name).join(' ') || name.trim();
  keys.set(name, key);
  return key;
}

const REST = new Set(
  (
    'other, others, misc, miscellaneous, various, unknown, not known, undefined, unspecified, not specified, ' +
    'no department, no team, no unit, tbd, tbc, to be defined, to be confirmed, sonstige, sonstiges, andere, diverse, ' +
    'unbekannt, autre, autres, divers, inconnu, otro, otros, otra, otras, varios, desconocido, altro, altri, vari, ' +
    'outro, outros, overig, overige, onbekend, övrigt, øvrige, annet, muut, inne, pozostałe, ostatní, egyéb, diğer, ' +
    'другое, прочее, прочие, неизвестно, その他, 不明, 其他, 其它, 未知, 기타'
  )
    .split(', ')
    .map(unitNameKey),
);

/** "n/a", "-", "Other": such a name says of nobody in what unit they are, so it is no name that a unit changed to. */
export function isPlaceholderUnit(name: string): boolean {
  return meansNobody(name) || REST.has(unitNameKey(name));
}

function pairsOfLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const letters = [...text];
  for (let place = 0; place + 1 < letters.length; place += 1) {
    const pair = `${letters[place]}${letters[place + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How much two texts share of their pairs of neighbouring letters, from 0 to 1 (Dice, 1945). */
function likenessOfLetters(a: string, b: string): number {
  const [pairsA, pairsB] = [pairsOfLetters(a), pairsOfLetters(b)];
  let [shared, all] = [0, 0];
  for (const [pair, count] of pairsA) {
    shared += Math.min(count, pairsB.get(pair) ?? 0);
    all += count;
  }
  for (const count of pairsB.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

const NEARLY_THE_SAME_LETTERS = 0.85;
const MOST_LETTERS = 200;

/** nearly: but for a letter or two. akin: half of the words of both, or one is part of the other. */
export type UnitNameLikeness = 'same' | 'nearly' | 'akin' | 'other';

export function compareUnitNames(a: string, b: string): UnitNameLikeness {
  const [keyA, keyB] = [unitNameKey(a), unitNameKey(b)];
  if (keyA === keyB) return 'same';
  if (keyA.length > MOST_LETTERS || keyB.length > MOST_LETTERS) return 'other';
  const [wordsA, wordsB] = [keyA.split(' '), keyB.split(' ')];
  // "Team 1" and "Team 2" are two teams, as are "Ward A" and "Ward B".
  const isMark = (word: string): boolean => /\d/.test(word) || /^[a-z]$/.test(word);
  const marks = (words: readonly string[]): string => words.filter(isMark).toSorted().join(' ');
  if (marks(wordsA) !== marks(wordsB)) return 'other';
  if (likenessOfLetters(keyA, keyB) >= NEARLY_THE_SAME_LETTERS) return 'nearly';
  const inB = new Set(wordsB);
  const shared = new Set(wordsA.filter((word) => inB.has(word) && word.length > 2)).size;
  const all = new Set([...wordsA, ...wordsB]).size;
  const isPart = shared === Math.min(new Set(wordsA).size, inB.size);
  return shared > 0 && (isPart || 2 * shared >= all) ? 'akin' : 'other';
}
