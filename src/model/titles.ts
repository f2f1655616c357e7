/** How the title of a seat is shown: one that was only expected says so. */

import { readText } from './organisation.ts';
import type { Membership } from './schema.ts';
import { isExpected } from './strength.ts';

const EXPECTED = ' (expected)';

export function titleOf(membership: Pick<Membership, 'title' | 'strengths'>): string | undefined {
  if (membership.title === undefined) return undefined;
  const title = readText(membership.title);
  return isExpected(membership) ? `${title}${EXPECTED}` : title;
}

/** Whether a title as it is shown says that it was only expected. */
export function isExpectation(title: string): boolean {
  return title.endsWith(EXPECTED);
}

/** The title alone, for a sentence that says itself that it was expected. */
export function withoutExpectation(title: string): string {
  return isExpectation(title) ? title.slice(0, -EXPECTED.length) : title;
}
