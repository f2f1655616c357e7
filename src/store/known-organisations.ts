/** The organisations that have been open since the page was loaded, by their `view.data`: shown again at once. */

import type { Result } from '../base/result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';

/** With a word about it for the reader, where there is one. */
export type OpenResult = Result<Organisation, readonly Problem[]> & { readonly note?: string | undefined };

const known = new Map<string, Organisation>();

/** Undefined where it has not been open in this page. */
export function knownOrganisation(data: string): Organisation | undefined {
  return known.get(data);
}

export function rememberAs(data: string, organisation: Organisation): void {
  known.set(data, organisation);
}

/** What was renamed or deleted has to be read anew. */
export function forgetOrganisation(data: string): void {
  known.delete(data);
}

/** Makes an organisation that was just read from files known, and returns its `view.data`. */
export function rememberOpened(organisation: Organisation): string {
  // Counted from the clock, so that an old address is never taken for one of a page that was loaded since.
  let token = Date.now();
  while (known.has(`opened:${token.toString(36)}`)) token += 1;
  const data = `opened:${token.toString(36)}`;
  rememberAs(data, organisation);
  return data;
}
