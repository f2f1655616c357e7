/** Names that have no room for all of their words. */

import { rememberFew } from '../base/remember.ts';
import { textWidth } from '../base/text-width.ts';
import type { SeatFacts } from './seat-facts.ts';

type Faces = Pick<SeatFacts, 'before' | 'after'>;

/** "I. Schafer Dubois" and "I. Dubois": from the longest to the shortest. */
function withInitial(name: string): string[] {
  const words = name.split(' ').filter(Boolean);
  const initial = [...(words[0] ?? '')].find((letter) => /\p{L}/u.test(letter));
  if (words.length < 2 || initial === undefined) return [];
  return words.slice(1).map((_, index) => `${initial}. ${words.slice(index + 1).join(' ')}`);
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** What several people on a chart would be called by, were their names cut to it. */
const sharedForms = rememberFew(({ before, after }: Faces): ReadonlySet<string> => {
  const names = new Set([...before, ...after].map((face) => face?.name ?? ''));
  const known = new Set<string>();
  const shared = new Set<string>();
  for (const name of names) {
    for (const form of new Set([...withInitial(name), lastWord(name)])) (known.has(form) ? shared : known).add(form);
  }
  return shared;
});

/**
 * The longest form of a name that has room and by which nobody else on the chart is called: the whole name, its initial
 * with the words after it or with the last one, the last word alone. Where there is none, the longest form that has room;
 * else the initial and all the other words, which whoever draws it cuts.
 *
 * @param room in pixels, at the given size, in bold
 */
export function shortenName(facts: Faces, name: string, room: number, sizePx: number): string {
  const fits = (text: string): boolean => textWidth(text, sizePx, 600) <= room;
  if (fits(name)) return name;
  const forms = withInitial(name);
  if (forms.length === 0) return name;
  const shared = sharedForms(facts);
  const own = [...forms, lastWord(name)].find((form) => fits(form) && !shared.has(form));
  return own ?? forms.find(fits) ?? forms[0] ?? name;
}
