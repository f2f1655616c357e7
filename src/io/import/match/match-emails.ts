/** Pairs by addresses of people's own, and by what stands before the @ where everybody has been given a new domain. */

import { indexKey, type KeyIndex, sharedKeys } from './key-index.ts';
import { comparePlaces } from './match-evidence.ts';
import { isMadeOf, localPart } from './own-address.ts';
import type { PairFacts } from './pair-facts.ts';
import type { Candidate, Pairing } from './pairing.ts';
import type { Side } from './side.ts';

function index(side: Side, keyOf: (index: number) => string): KeyIndex {
  return indexKey(side.count, (row) => (side.isNamed(row) ? keyOf(row) : ''));
}

/** Of somebody by another name: a login stays with a person, a mailbox with an office. */
function isLogin({ before, after }: Pairing, was: number, is: number): boolean {
  const local = localPart(after.email(is));
  return /\d/.test(local) || isMadeOf(local, before.name(was)) || isMadeOf(local, after.name(is));
}

function judge(pairing: Pairing, was: number, is: number, facts: PairFacts): Pick<Candidate, 'isTaken' | 'isSure'> {
  const { same, other } = comparePlaces(facts);
  const isLike = facts.name === 'same' || facts.name === 'alike' || facts.name === 'given';
  if (isLike) return { isTaken: true, isSure: facts.start !== 'other' && !pairing.haveOtherIds(was, is) };
  return { isTaken: facts.start !== 'other' && (same > 0 || other === 0), isSure: false };
}

function candidatesFrom(pairing: Pairing, keyOf: (side: Side, index: number) => string): Candidate[] {
  const { before, after, comparer } = pairing;
  const candidates: Candidate[] = [];
  const [earlier, later] = [index(before, (row) => keyOf(before, row)), index(after, (row) => keyOf(after, row))];
  for (const [was, is] of sharedKeys(earlier, later)) {
    if (!pairing.isOpen(was, is)) continue;
    const facts = comparer.compare(was, is);
    const isOtherName = facts.name === 'none' || facts.name === 'family';
    if (isOtherName && !isLogin(pairing, was, is)) continue;
    // Before the @ namesakes are alike, so that a name with nothing else in common says no more than that.
    if (isOtherName && facts.email === 'local' && comparePlaces(facts).same === 0) continue;
    candidates.push({ before: was, after: is, by: 'email', score: 1, ...judge(pairing, was, is, facts) });
  }
  return candidates;
}

export function matchEmails(pairing: Pairing): void {
  pairing.settle(candidatesFrom(pairing, (side, row) => side.email(row)));
  pairing.settle(candidatesFrom(pairing, (side, row) => side.localPart(row)));
}
