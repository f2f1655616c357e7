import type { UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Comparison } from './comparison.ts';

/** How many people are in each unit and in the units below it, those with a second seat there included. */
export function weighUnits({ people, units }: Snapshot): ReadonlyMap<UnitId, number> {
  const members = new Map<UnitId, number>();
  for (const { membership, secondary } of people.values()) {
    for (const { unit } of [membership, ...secondary]) {
      if (unit !== undefined) members.set(unit, (members.get(unit) ?? 0) + 1);
    }
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

/** How many people a change of a unit concerns: those in it and below it, on the day on which they are more. */
export function weighChanges({ before, after }: Comparison): (unit: UnitId) => number {
  const [was, is] = [weighUnits(before), weighUnits(after)];
  return (unit) => Math.max(was.get(unit) ?? 0, is.get(unit) ?? 0);
}
