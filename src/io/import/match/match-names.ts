/** Pairs by names that are unique in the whole of both files, in whichever alphabet they are written. */

import { append } from '../../../base/lists.ts';
import { isForeign, roughKey } from '../names/person-names.ts';
import { indexKey, type KeyIndex, sharedKeys } from './key-index.ts';
import { comparePlaces, OUT_OF_THE_QUESTION, SURE, weigh } from './match-evidence.ts';
import type { Candidate, Pairing } from './pairing.ts';
import type { Side } from './side.ts';

function candidateOf(pairing: Pairing, before: number, after: number): Candidate[] {
  const facts = pairing.comparer.compare(before, after);
  const score = weigh(facts);
  if (score <= OUT_OF_THE_QUESTION) return [];
  const pair = { before, after, by: 'name' as const, score };
  if (!pairing.haveOtherIds(before, after)) return [{ ...pair, isTaken: score > 0, isSure: score >= SURE }];
  // A namesake with another id and another address is another person; whoever is hired again has an old place.
  const isAnother = facts.email === 'other' || (facts.start === 'other' && comparePlaces(facts).same < 2);
  return [{ ...pair, isTaken: !isAnother, isSure: false }];
}

export function matchUniqueNames(pairing: Pairing): void {
  const candidates: Candidate[] = [];
  for (const [before, after] of sharedKeys(pairing.before.names, pairing.after.names)) {
    if (pairing.isOpen(before, after)) append(candidates, candidateOf(pairing, before, after));
  }
  pairing.settle(candidates);
  matchAlphabets(pairing);
}

function roughKeys(side: Side): KeyIndex {
  return indexKey(side.count, (index) => (side.isNamed(index) ? roughKey(side.name(index)) : ''));
}

function hasForeign(side: Side, isOpen: (index: number) => boolean): boolean {
  for (let index = 0; index < side.count; index += 1) {
    if (isOpen(index) && side.isNamed(index) && isForeign(side.name(index))) return true;
  }
  return false;
}

/** Юлия and Yulia: compared only where the two are in different alphabets, as the rough form makes others alike. */
function matchAlphabets(pairing: Pairing): void {
  const { before, after } = pairing;
  const isNeeded =
    hasForeign(before, (index) => pairing.isOpenBefore(index)) ||
    hasForeign(after, (index) => pairing.isOpenAfter(index));
  if (!isNeeded) return;
  const [earlier, later] = [roughKeys(before), roughKeys(after)];
  const candidates: Candidate[] = [];
  for (const [was, is] of sharedKeys(earlier, later)) {
    if (!pairing.isOpen(was, is) || isForeign(before.name(was)) === isForeign(after.name(is))) continue;
    append(candidates, candidateOf(pairing, was, is));
  }
  pairing.settle(candidates);
}
