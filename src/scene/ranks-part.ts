/** The tidy tree, fetched when it is first wanted: few look at it, and the library that lays it out is large. */

import type { placeInRanksInParts } from '../layout/ranks.ts';

let place: typeof placeInRanksInParts | undefined;

export async function fetchRanks(): Promise<void> {
  place ??= (await import('../layout/ranks.ts')).placeInRanksInParts;
}

export function hasRanks(): boolean {
  return place !== undefined;
}

/** Fails where `fetchRanks` has not ended well. */
export function ranksLayout(): typeof placeInRanksInParts {
  if (!place) throw new Error('the tidy tree is fetched before anything is laid out in it');
  return place;
}
