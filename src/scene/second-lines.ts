/** Dotted lines: who also answers to somebody, beside the line that places them on the chart. */

import { forEach, type Work } from '../base/work.ts';
import type { Comparison } from '../diff/comparison.ts';
import type { Status } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type NodeKey, personKey, unitKey } from '../model/tree.ts';

export interface SecondLine {
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly status: Status;
  readonly inBefore: boolean;
  readonly inAfter: boolean;
}

function* collect(snapshot: Snapshot, side: 'inBefore' | 'inAfter', lines: Map<string, SecondLine>): Work<void> {
  yield* forEach(snapshot.people.values(), (seat) => {
    for (const membership of seat.secondary) {
      const target = membership.reportsTo;
      if (!target) continue;
      const from = personKey(seat.person);
      const to = 'person' in target ? personKey(target.person) : unitKey(target.unit);
      const known = lines.get(`${from}>${to}`) ?? { from, to, inBefore: false, inAfter: false };
      lines.set(`${from}>${to}`, { ...known, status: membership.status, [side]: true });
    }
  });
}

export function* findSecondLines(comparison: Comparison): Work<SecondLine[]> {
  const lines = new Map<string, SecondLine>();
  yield* collect(comparison.before, 'inBefore', lines);
  yield* collect(comparison.after, 'inAfter', lines);
  return [...lines.values()];
}
