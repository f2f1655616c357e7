const LATIN = /\p{Script=Latin}/u;

/** One or two letters that stand for a name: the first of the first and of the last word, or one full-width sign. */
export function monogramOf(name: string): string {
  const words = name.split(/[\s·]+/u).filter((word) => /\p{L}/u.test(word));
  const initial = (word: string | undefined): string => /\p{L}/u.exec(word ?? '')?.[0]?.toLocaleUpperCase('en') ?? '';
  const first = initial(words[0]);
  return LATIN.test(first) && words.length > 1 ? first + initial(words.at(-1)) : first;
}
