/**
 * Which kept columns of two files are one attribute where their headings differ: "Officer name" and "Principal officer
 * full name". Words that headings share say so first, then the same values beside people who are in both files.
 */

import { itemAt } from '../../../base/lists.ts';
import { textAt } from '../../table/cells.ts';
import { headingWords } from '../columns/heading-words.ts';
import type { Roster, RosterAttribute } from './roster.ts';

/** Indices of posts that are the same person's before and after. */
type PostPairs = readonly { readonly before: number; readonly after: number }[];

interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly rank: number;
}

/** So much of the values has to be equal where the headings have nothing in common. */
const LEAST_EQUAL = 0.8;
const LEAST_PAIRS = 4;
const PAIRS_TO_COMPARE = 2000;

function wordsIn({ label }: RosterAttribute): ReadonlySet<string> {
  return new Set(headingWords(label));
}

/** Whether one heading holds all words of the other, and how much of it they are. */
function shareOfWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0 || [...short].some((word) => !long.has(word))) return 0;
  return short.size / long.size;
}

/** The share of equal values among those that are filled, and how many different ones are equal. */
function equality(before: Roster, after: Roster, pairs: PostPairs, a: number, b: number) {
  let filled = 0;
  let equal = 0;
  const values = new Set<string>();
  for (const pair of pairs) {
    const was = textAt(itemAt(before.posts, pair.before).attributes, a);
    const is = textAt(itemAt(after.posts, pair.after).attributes, b);
    if (was === '' && is === '') continue;
    filled += 1;
    if (was !== is) continue;
    equal += 1;
    values.add(was);
  }
  return { share: filled === 0 ? 0 : equal / filled, values: values.size, filled };
}

/** The attributes of the later roster under the ids of the earlier one, wherever both are one. */
export function pairAttributes(before: Roster, after: Roster, matches: PostPairs): readonly RosterAttribute[] {
  const idsBefore = new Set(before.attributes.map(({ id }) => id));
  const idsAfter = new Set(after.attributes.map(({ id }) => id));
  const lone = <Each extends { readonly id: string }>(list: readonly Each[], others: ReadonlySet<string>) =>
    list.flatMap((attribute, index) => (others.has(attribute.id) ? [] : [{ attribute, index }]));
  const [onlyBefore, onlyAfter] = [lone(before.attributes, idsAfter), lone(after.attributes, idsBefore)];
  const pairs = matches.slice(0, PAIRS_TO_COMPARE);
  const candidates: Candidate[] = [];
  for (const was of onlyBefore) {
    for (const is of onlyAfter) {
      const words = shareOfWords(wordsIn(was.attribute), wordsIn(is.attribute));
      const { share, values, filled } = equality(before, after, pairs, was.index, is.index);
      const isEqual = share >= LEAST_EQUAL && values > 1 && filled >= LEAST_PAIRS;
      if ((words > 0 && share > 0) || isEqual) {
        candidates.push({ before: was.index, after: is.index, rank: words + 2 * share });
      }
    }
  }
  const named = new Map<number, string>();
  const taken = new Set<number>();
  for (const candidate of candidates.sort((a, b) => b.rank - a.rank)) {
    if (taken.has(candidate.before) || named.has(candidate.after)) continue;
    taken.add(candidate.before);
    named.set(candidate.after, itemAt(before.attributes, candidate.before).id);
  }
  return after.attributes.map((attribute, index) => ({ ...attribute, id: named.get(index) ?? attribute.id }));
}
