/** The text of an account: words of which some name a person or a unit, so that a reader can follow them. */

import type { Source } from '../model/schema.ts';
import type { Cause } from './comparison.ts';
import { numberWord } from './phrases.ts';

/** A stretch of text. With `about` it is the name of that person or unit. */
export interface Run {
  readonly text: string;
  readonly about?: Cause;
}

export type Words = readonly Run[];

/** A source that a sentence rests on, and the places in it. */
export interface Evidence {
  readonly source: Source;
  readonly locators: readonly string[];
}

export interface AccountSentence {
  /** Unique within the account. */
  readonly id: string;
  /** A whole sentence. */
  readonly words: Words;
  /** Said after it, in whole sentences: how sure it is and why, or what a source adds. */
  readonly note: string | undefined;
  /** Everybody and every unit that it tells of, named or only counted. */
  readonly about: readonly Cause[];
  readonly evidence: readonly Evidence[];
}

export interface Extent {
  /** full: a sentence for each. brief: one for all of which the same kind of change is told. */
  readonly units: 'full' | 'brief';
  /**
   * full: with titles, dates and reasons. dated: without reasons. brief: only from where to where. least: one sentence
   * for all who moved, one for all who joined and so on.
   */
  readonly people: 'full' | 'dated' | 'brief' | 'least';
  /** Whether the words of the file on each who left are told. */
  readonly goings: boolean;
  /** How many a sentence names before the others are a number. */
  readonly mostNames: number;
}

export interface AccountParagraph {
  readonly id: string;
  readonly heading: string;
  readonly sentences: readonly AccountSentence[];
}

export interface Account {
  readonly headline: AccountSentence;
  readonly paragraphs: readonly AccountParagraph[];
  /** In the order of their first mention. */
  readonly sources: readonly Source[];
}

export function textOf(words: Words): string {
  return words.map(({ text }) => text).join('');
}

/** Puts strings and words together: say`${name} moved to ${unit}`. What is undefined says nothing. */
export function say(strings: TemplateStringsArray, ...parts: readonly (string | Words | undefined)[]): Words {
  const runs: Run[] = [];
  let open = '';
  const close = (): void => {
    if (open !== '') runs.push({ text: open });
    open = '';
  };
  strings.forEach((string, index) => {
    open += string;
    const part = parts[index];
    if (typeof part === 'string') open += part;
    for (const run of typeof part === 'string' ? [] : (part ?? [])) {
      if (!run.about) {
        open += run.text;
        continue;
      }
      close();
      runs.push(run);
    }
  });
  close();
  return runs;
}

/** "a, b and c"; beyond `most` the others are a number: "a, b, c and two more". */
export function listWords(
  items: readonly Words[],
  most = Number.POSITIVE_INFINITY,
  conjunction: 'and' | 'or' = 'and',
): Words {
  const named = items.slice(0, most);
  const more = items.length - named.length;
  const others = more > 10 ? more.toLocaleString('en') : numberWord(more);
  const parts = more > 0 ? [...named, say`${others} more`] : named;
  return parts.reduce((list, part, index) => {
    if (index === 0) return part;
    return index === parts.length - 1 ? say`${list} ${conjunction} ${part}` : say`${list}, ${part}`;
  }, say``);
}

/** The first letter in upper case, but not that of a name: a name is written as its bearer writes it. */
export function asSentence(words: Words): Words {
  const [first, ...rest] = words;
  if (!first || first.about) return words;
  return [{ text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}
