/**
 * What the list says of a change, for whoever filters by words. It is not part of what the first picture waits for:
 * whoever lists or filters brings it along.
 */

import type { RowWords } from '../diff/change-filter.ts';
import type { Comparison } from '../diff/comparison.ts';

/** The same for one comparison as long as it is asked for. */
export type RowWordsOf = (comparison: Comparison) => RowWords;

let rowWordsOf: RowWordsOf | undefined;

export function learnRowWords(known: RowWordsOf): void {
  rowWordsOf = known;
}

/** Undefined until somebody has brought it. */
export function knownRowWords(): RowWordsOf | undefined {
  return rowWordsOf;
}
