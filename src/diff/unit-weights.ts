import type { UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** How many people are in each unit and in the units below it. */
export function weighUnits({ people, units }: Snapshot): ReadonlyMap<UnitId, number> {
  const weights = new Map<UnitId, number>();
  for (const { membership } of people.values()) {
    const seen = new Set<UnitId>();
    for (let unit = membership.unit; unit !== undefined && !seen.has(unit); unit = units.get(unit)?.parent) {
      seen.add(unit);
      weights.set(unit, (weights.get(unit) ?? 0) + 1);
    }
  }
  return weights;
}
