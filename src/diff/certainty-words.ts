/** How sure something is, in the few words that stand behind it. What a source says on record needs none. */

import { wordOfStatus } from '../model/statuses.ts';
import { type Sureness, tierOf } from '../model/strength.ts';
import { joinWithAnd } from './phrases.ts';

/** "reported", "inferred", "disputed"; undefined of what is said on record. */
export function certaintyWord(status: Sureness): string | undefined {
  if (status === 'unknown') return 'no source';
  return tierOf(status) === 'said' ? undefined : wordOfStatus(status);
}

/** "moved to North (inferred)"; a text that ends in brackets gets the word within them. */
export function withCertainty(text: string, status: Sureness): string {
  const word = certaintyWord(status);
  if (word === undefined) return text;
  return text.endsWith(')') ? `${text.slice(0, -1)}; ${word})` : `${text} (${word})`;
}

const IN_ORDER: readonly Sureness[] = ['reported', 'inferred', 'disputed', 'denied', 'unknown'];

/**
 * How sure several things are: "inferred" of all of them, else "2 reported and 1 inferred"; undefined where all are
 * said on record.
 */
export function certaintyOfAll(statuses: readonly Sureness[]): string | undefined {
  const counts = IN_ORDER.map((status) => [status, statuses.filter((each) => each === status).length] as const);
  const unsure = counts.filter(([, count]) => count > 0);
  const [only, ...others] = unsure;
  if (!only) return undefined;
  if (others.length === 0 && only[1] === statuses.length) return certaintyWord(only[0]);
  return joinWithAnd(unsure.map(([status, count]) => `${count.toLocaleString('en')} ${certaintyWord(status)}`));
}
