/** What stays the same from roster to roster is one span, with the claims of all of them. */

import type { Claim } from '../../../model/schema.ts';

export interface Span<Fact> {
  readonly fact: Fact;
  /** Places of rosters. */
  readonly first: number;
  last: number;
  readonly claims: Claim[];
}

/** Joins what is the same in neighbouring rosters. */
export function addToSpans<Fact>(
  spans: Span<Fact>[],
  roster: number,
  fact: Fact,
  claim: Claim,
  isSame: (a: Fact, b: Fact) => boolean,
): void {
  const open = spans.find((span) => span.last === roster - 1 && isSame(span.fact, fact));
  if (open) {
    open.last = roster;
    open.claims.push(claim);
  } else spans.push({ fact, first: roster, last: roster, claims: [claim] });
}
