/** Which seats a filter picks out, and which are kept legible because they are above one that is. */

import type { Picked } from '../diff/change-filter.ts';
import { SEAT_LEAD, type SeatTree } from '../diff/seat-tree.ts';
import { personOf, unitOf } from '../model/tree.ts';
import { CHAIN_SEAT, DIMMED_SEAT, KEPT_SEAT } from './frame.ts';

export function keepSeats(tree: SeatTree, picked: Picked): Uint8Array {
  const kept = new Uint8Array(tree.count);
  for (let seat = tree.count - 1; seat >= 0; seat -= 1) {
    const key = tree.keys[seat];
    if (key === undefined) continue;
    const person = personOf(key);
    const unit = unitOf(key);
    const isPicked =
      (person !== undefined && picked.people.has(person)) || (unit !== undefined && picked.units.has(unit));
    if (isPicked) kept[seat] = KEPT_SEAT;
    const parent = tree.parent[seat] ?? -1;
    if (parent >= 0 && (kept[seat] ?? 0) > 0) kept[parent] = Math.max(kept[parent] ?? 0, CHAIN_SEAT);
  }
  // The heads of the units above are part of the chain.
  for (let seat = 0; seat < tree.count; seat += 1) {
    const parent = tree.parent[seat] ?? -1;
    if (tree.kind[seat] === SEAT_LEAD && kept[seat] === DIMMED_SEAT && (kept[parent] ?? DIMMED_SEAT) > DIMMED_SEAT)
      kept[seat] = CHAIN_SEAT;
  }
  return kept;
}
