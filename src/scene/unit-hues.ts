/**
 * Which units have a tint of their own, the same on every picture and on every day: the few in which people have been
 * most often. All others are ground or paper, so that tints tell units apart rather than fill the picture.
 */

import { rememberWork } from '../base/remember.ts';
import { forEach, repeat, type Work } from '../base/work.ts';
import type { Comparison } from '../diff/comparison.ts';
import type { SeatTree } from '../diff/seat-tree.ts';
import type { Organisation } from '../model/organisation.ts';
import type { UnitId } from '../model/schema.ts';
import { unitOf } from '../model/tree.ts';

/** A hue is 0 for neutral ground, 1 to TINTS for a tint, and PAPER_HUE for paper. */
export const TINTS = 4;
export const PAPER_HUE = TINTS + 1;

/** Units that only hold others are the ground on which these stand. */
function holders({ units }: Organisation): UnitId[] {
  return units.flatMap(({ spans }) => spans.flatMap(({ parent }) => parent ?? []));
}

const tintsOf = rememberWork(function* (before: Organisation, after: Organisation): Work<ReadonlyMap<UnitId, number>> {
  const organisations = before === after ? [after] : [after, before];
  const held = new Set(organisations.flatMap(holders));
  const stays = new Map<UnitId, number>();
  for (const { units, memberships } of organisations) {
    for (const { id, kind } of units) if (kind === 'unit' && !held.has(id) && !stays.has(id)) stays.set(id, 0);
    yield* forEach(memberships, ({ unit }) => {
      const known = unit === undefined ? undefined : stays.get(unit);
      if (unit !== undefined && known !== undefined) stays.set(unit, known + 1);
    });
  }
  const ranked = [...stays].sort(([, a], [, b]) => b - a);
  return new Map(ranked.slice(0, TINTS).map(([unit], index) => [unit, index + 1]));
});

/**
 * @param tree the whole of the comparison, nothing left out: a hue must not depend on what is shown
 * @returns the hue of each unit in the order of the tree; 0 for those without a tint
 */
export function* hueUnits(tree: SeatTree, { before, after }: Comparison): Work<ReadonlyMap<UnitId, number>> {
  const hues = new Map<UnitId, number>();
  const tints = yield* tintsOf.inParts(before.organisation, after.organisation);
  yield* repeat(tree.count, (seat) => {
    const unit = unitOf(tree.keys[seat] ?? '');
    if (unit === undefined || hues.has(unit)) return;
    const { unitById } = after.organisation.unitById.has(unit) ? after.organisation : before.organisation;
    hues.set(unit, unitById.get(unit)?.kind === 'collection' ? PAPER_HUE : (tints.get(unit) ?? 0));
  });
  return hues;
}
