/** Who has nobody above that the file names, although somebody must be there. */

import type { PersonId, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';

function isRootUnit({ units }: Snapshot, unit: UnitId): boolean {
  const state = units.get(unit);
  if (!state || state.span.under !== undefined) return false;
  return state.parent === undefined || !units.has(state.parent);
}

/** The heads of what has nothing above it, and who leads others without being part of anything larger. */
function findTops(snapshot: Snapshot): Set<PersonId> {
  const tops = new Set<PersonId>();
  for (const { unit, heads } of snapshot.units.values()) {
    if (isRootUnit(snapshot, unit)) for (const { person } of heads) tops.add(person);
  }
  for (const { manager } of snapshot.people.values()) {
    if (manager === undefined || tops.has(manager)) continue;
    const unit = snapshot.people.get(manager)?.membership.unit;
    if (unit === undefined || isRootUnit(snapshot, unit)) tops.add(manager);
  }
  return tops;
}

/**
 * People with no line upwards who do not stand at the top, and those whose line ends at a unit that nobody is named
 * to head. A manager who is recorded but not shown is not missing.
 */
export function findWithoutManager(snapshot: Snapshot): ReadonlySet<PersonId> {
  const tops = findTops(snapshot);
  const without = new Set<PersonId>();
  for (const { person, membership } of snapshot.people.values()) {
    const target = membership.reportsTo;
    if (!target) {
      if (!tops.has(person)) without.add(person);
    } else if ('unit' in target && (snapshot.units.get(target.unit)?.heads ?? []).length === 0) without.add(person);
  }
  return without;
}
