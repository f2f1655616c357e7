/**
 * Which people a number lights up. The arithmetic is not part of what the first picture waits for: whoever shows
 * numbers brings it along.
 */

import type { Picked } from '../diff/change-filter.ts';
import type { Comparison } from '../diff/comparison.ts';

export type CausersOf = (comparison: Comparison, light: string) => Picked | undefined;

let causersOf: CausersOf | undefined;

export function learnCausers(known: CausersOf): void {
  causersOf = known;
}

/** Undefined until somebody has brought it. */
export function knownCausers(): CausersOf | undefined {
  return causersOf;
}
