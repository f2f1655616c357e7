/**
 * The organisations of this page by their `view.data`. What is shown is at hand, and what is small; from everything
 * else a way leads back, so that memory does not grow with each one that is opened.
 */

import type { Result } from '../base/result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';

/** With a word about it for the reader, where there is one. */
export type OpenResult = Result<Organisation, readonly Problem[]> & { readonly note?: string | undefined };

/** Seats of all that are at hand without being shown: read again as fast as anybody goes back. */
const MOST_SEATS = 1000;

/** The one that was shown last comes last. */
const known = new Map<string, Organisation>();
/** Counted from the clock, so that an old address is never taken for one of a page that was loaded since. */
let token = Date.now();

/** Undefined where it has to be read, for the first time or again. */
export function knownOrganisation(data: string): Organisation | undefined {
  return known.get(data);
}

/** Makes an organisation known that is to be shown, and lets go of others. */
export function rememberAs(data: string, organisation: Organisation): void {
  known.delete(data);
  known.set(data, organisation);
  let seats = 0;
  for (const [each, other] of [...known].reverse()) {
    if (other !== organisation) seats += other.memberships.length;
    if (seats > MOST_SEATS) known.delete(each);
  }
}

/** What was renamed or deleted has to be read anew. */
export function forgetOrganisation(data: string): void {
  known.delete(data);
}

/** Makes an organisation that was just read from files known, and returns its `view.data`. */
export function rememberOpened(organisation: Organisation): string {
  token += 1;
  const data = `opened:${token.toString(36)}`;
  rememberAs(data, organisation);
  return data;
}
