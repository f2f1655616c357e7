/**
 * The hue of each unit, the same on every picture and on every day: by turns, in the order in which the organisation
 * lists its units. A unit that only holds units is neutral.
 */

import { rememberFew } from '../base/remember.ts';
import { repeat, type Work } from '../base/work.ts';
import type { Comparison } from '../diff/comparison.ts';
import type { SeatTree } from '../diff/seat-tree.ts';
import type { Organisation } from '../model/organisation.ts';
import type { UnitId } from '../model/schema.ts';
import { unitOf } from '../model/tree.ts';

/** Hue 0 is for units that only hold units, 1 to HUES for the others by turns, the last for collections. */
const HUES = 8;
export const COLLECTION_HUE = HUES + 1;

function holdsUnits(tree: SeatTree, seat: number): boolean {
  const end = tree.end[seat] ?? seat + 1;
  for (let child = seat + 1; child < end; child = tree.end[child] ?? child + 1) {
    if (tree.keys[child]?.startsWith('unit:')) return true;
  }
  return false;
}

/** The turn of each unit proper. */
const turnsOf = rememberFew((before: Organisation, after: Organisation): ReadonlyMap<UnitId, number> => {
  const turns = new Map<UnitId, number>();
  for (const { units } of [after, before]) {
    for (const { id, kind } of units) if (kind === 'unit' && !turns.has(id)) turns.set(id, turns.size);
  }
  return turns;
});

/** `tree` is the whole of the comparison, nothing left out: a hue must not depend on what is shown. */
export function* hueUnits(tree: SeatTree, { before, after }: Comparison): Work<ReadonlyMap<UnitId, number>> {
  const hues = new Map<UnitId, number>();
  const turns = turnsOf(before.organisation, after.organisation);
  yield* repeat(tree.count, (seat) => {
    const unit = unitOf(tree.keys[seat] ?? '');
    if (unit === undefined || (hues.get(unit) ?? 0) > 0) return;
    const { unitById } = after.organisation.unitById.has(unit) ? after.organisation : before.organisation;
    if (unitById.get(unit)?.kind === 'collection') {
      hues.set(unit, COLLECTION_HUE);
      return;
    }
    hues.set(unit, 0);
    if ((tree.depth[seat] ?? 0) === 0 || holdsUnits(tree, seat)) return;
    hues.set(unit, 1 + ((turns.get(unit) ?? 0) % HUES));
  });
  return hues;
}
