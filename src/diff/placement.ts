/**
 * Whether somebody is in another unit, or only known more or less exactly: a collection holds those whose unit no
 * source names, so whoever is listed there may be in any of the units around it.
 */

import type { UnitId } from '../model/schema.ts';
import type { PersonSeat, Snapshot } from '../model/snapshot.ts';

function isCollection({ organisation }: Snapshot, unit: UnitId): boolean {
  return organisation.unitById.get(unit)?.kind === 'collection';
}

/** The units from this one to the top. */
function* pathUp({ units }: Snapshot, unit: UnitId): Generator<UnitId> {
  const passed = new Set<UnitId>();
  for (let at: UnitId | undefined = unit; at !== undefined && !passed.has(at); at = units.get(at)?.parent) {
    passed.add(at);
    yield at;
  }
}

/** Where whoever is in a collection is known to be: the nearest unit proper around it. */
export function knownUnit(snapshot: Snapshot, unit: UnitId): UnitId | undefined {
  for (const at of pathUp(snapshot, unit)) if (!isCollection(snapshot, at)) return at;
  return undefined;
}

function isWithin(snapshot: Snapshot, unit: UnitId, around: UnitId | undefined): boolean {
  return around !== undefined && [...pathUp(snapshot, unit)].includes(around);
}

/** placed: the unit is named only after. unplaced: only before. Undefined: each is a place of its own. */
export function placementBetween(
  before: Snapshot,
  after: Snapshot,
  was: PersonSeat,
  is: PersonSeat,
): 'placed' | 'unplaced' | undefined {
  const [from, to] = [was.membership.unit, is.membership.unit];
  if (from === undefined || to === undefined) return undefined;
  const [wasVague, isVague] = [isCollection(before, from), isCollection(after, to)];
  if (wasVague === isVague) return undefined;
  if (isVague) return isWithin(before, from, knownUnit(after, to)) ? 'unplaced' : undefined;
  return isWithin(after, to, knownUnit(before, from)) ? 'placed' : undefined;
}
