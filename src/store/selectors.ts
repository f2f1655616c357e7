/** What is derived from the state, each remembered for as long as what it is derived from stays the same. */

import type { Comparison } from '../diff/comparison.ts';
import { diff } from '../diff/diff.ts';
import { buildSeatTree, type SeatTree } from '../diff/seat-tree.ts';
import { readEdtf } from '../model/edtf.ts';
import type { Organisation } from '../model/organisation.ts';
import { snapshotAt } from '../model/snapshot.ts';
import { type Reading, readForest } from '../model/tree.ts';
import { comparedDays, type View } from './view.ts';

function rememberLast<Arguments extends readonly unknown[], Value>(
  compute: (...args: Arguments) => Value,
): (...args: Arguments) => Value {
  let last: { args: Arguments; value: Value } | undefined;
  return (...args) => {
    if (!last || last.args.some((argument, index) => argument !== args[index]))
      last = { args, value: compute(...args) };
    return last.value;
  };
}

const compareDays = rememberLast(
  (organisation: Organisation, before: string, after: string): Comparison =>
    diff(snapshotAt(organisation, readEdtf(before).earliest), snapshotAt(organisation, readEdtf(after).earliest)),
);

export function selectComparison(organisation: Organisation, view: View): Comparison {
  const pair = comparedDays(organisation, view);
  return compareDays(organisation, pair.before, pair.after);
}

export const selectSeatTree = rememberLast(
  (comparison: Comparison, reading: Reading): SeatTree =>
    buildSeatTree(comparison.before, comparison.after, {
      before: readForest(comparison.before, reading),
      after: readForest(comparison.after, reading),
    }),
);
