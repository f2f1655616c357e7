/** Who has nobody above that the file names, although somebody must be there. */

import { rememberWork } from '../base/remember.ts';
import { forEach, type Work } from '../base/work.ts';
import { tellsLines } from '../model/organisation.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';

function isRootUnit({ units }: Snapshot, unit: UnitId): boolean {
  const state = units.get(unit);
  if (!state || state.span.under !== undefined) return false;
  return state.parent === undefined || !units.has(state.parent);
}

/** The heads of what has nothing above it, and who leads others without being part of anything larger. */
function* findTops(snapshot: Snapshot): Work<Set<PersonId>> {
  const tops = new Set<PersonId>();
  for (const { unit, heads } of snapshot.units.values()) {
    if (isRootUnit(snapshot, unit)) for (const { person } of heads) tops.add(person);
  }
  yield* forEach(snapshot.people.values(), ({ manager }) => {
    if (manager === undefined || tops.has(manager)) return;
    const unit = snapshot.people.get(manager)?.membership.unit;
    if (unit === undefined || isRootUnit(snapshot, unit)) tops.add(manager);
  });
  return tops;
}

/** Both days of what is shown and of what is shown next. */
const DAYS = 4;

/**
 * People with no line upwards who do not stand at the top, and those whose line ends at a unit that nobody is named
 * to head. A manager who is recorded but not shown is not missing, and where no lines are told at all, none is missing.
 */
export const findWithoutManager = rememberWork(function* (snapshot: Snapshot): Work<ReadonlySet<PersonId>> {
  if (!tellsLines(snapshot.organisation)) return new Set();
  const tops = yield* findTops(snapshot);
  const without = new Set<PersonId>();
  yield* forEach(snapshot.people.values(), ({ person, membership }) => {
    const target = membership.reportsTo;
    if (!target) {
      if (!tops.has(person)) without.add(person);
    } else if ('unit' in target && (snapshot.units.get(target.unit)?.heads ?? []).length === 0) without.add(person);
  });
  return without;
}, DAYS);
