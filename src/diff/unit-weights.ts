import type { UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** How many people are in each unit and in the units below it. */
export function weighUnits({ people, units }: Snapshot): ReadonlyMap<UnitId, number> {
  const members = new Map<UnitId, number>();
  for (const { membership } of people.values()) {
    if (membership.unit !== undefined) members.set(membership.unit, (members.get(membership.unit) ?? 0) + 1);
  }
  const weights = new Map<UnitId, number>();
  for (const [start, count] of members) {
    const seen = new Set<UnitId>();
    for (let unit: UnitId | undefined = start; unit !== undefined && !seen.has(unit); unit = units.get(unit)?.parent) {
      seen.add(unit);
      weights.set(unit, (weights.get(unit) ?? 0) + count);
    }
  }
  return weights;
}
