/**
 * The organisations of this page by their `view.data`. What is shown is at hand, and what is small; from everything
 * else a way leads back, so that memory does not grow with each one that is opened.
 */

import type { Result } from '../base/result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';

/** With a word about it for the reader, where there is one. */
export type OpenResult = Result<Organisation, readonly Problem[]> & { readonly note?: string | undefined };

/** Reads again what was opened before. Never rejects. */
export type WayBack = () => Promise<OpenResult>;

/** Seats of all that are at hand without being shown: read again as fast as anybody goes back. */
const MOST_SEATS = 1000;
const MOST_WAYS = 10;
const OPENED = 'opened:';

/** The one that was shown last comes last. */
const known = new Map<string, Organisation>();
const waysBack = new Map<string, WayBack>();

/** Undefined where it has to be read, for the first time or again. */
export function knownOrganisation(data: string): Organisation | undefined {
  return known.get(data);
}

/** Makes an organisation known that is to be shown, and lets go of others. */
export function rememberAs(data: string, organisation: Organisation): void {
  known.delete(data);
  known.set(data, organisation);
  const counted = new Set([organisation]);
  let seats = 0;
  for (const [each, other] of [...known].reverse()) {
    if (!counted.has(other)) seats += other.memberships.length;
    counted.add(other);
    if (seats > MOST_SEATS) known.delete(each);
  }
}

/** What was renamed or deleted has to be read anew. */
export function forgetOrganisation(data: string): void {
  known.delete(data);
}

/** Under what an organisation goes whose `view.data` says that it was opened in this page; else undefined. */
export function tokenOfOpened(data: string): string | undefined {
  return data.startsWith(OPENED) ? data.slice(OPENED.length) : undefined;
}

/** Makes an organisation that was just read from files known, and returns its `view.data`. */
export function rememberOpened(organisation: Organisation, wayBack?: WayBack): string {
  // Counted from the clock, so that an old address is never taken for one of a page that was loaded since.
  let token = Date.now();
  while (known.has(OPENED + token.toString(36)) || waysBack.has(OPENED + token.toString(36))) token += 1;
  const data = OPENED + token.toString(36);
  if (wayBack) waysBack.set(data, wayBack);
  for (const oldest of [...waysBack.keys()].slice(0, -MOST_WAYS)) waysBack.delete(oldest);
  rememberAs(data, organisation);
  return data;
}

export function wayBackTo(data: string): WayBack | undefined {
  return waysBack.get(data);
}
