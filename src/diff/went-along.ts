/**
 * Who went along with a unit that was split or merged: from the whole to one of its parts, or from one of the origins
 * into the merger. Nobody moved by that alone, and whoever leads a part now belongs to it as much as its people do.
 */

import { forEach, type Work } from '../base/work.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import type { PersonSeat } from '../model/snapshot.ts';
import type { UnitChange } from './comparison.ts';
import { headsOf, type Lines } from './lines.ts';
import type { Period } from './period.ts';
import { areSplitsTold } from './unit-splits.ts';

/** The unit that was split or merged, by the way from one unit to the other. */
function waysOf(units: ReadonlyMap<UnitId, UnitChange>): Map<string, UnitId> {
  const ways = new Map<string, UnitId>();
  const add = (from: UnitId, to: UnitId, whole: UnitId): void => {
    const way = `${from} ${to}`;
    const known = ways.get(way);
    if (from !== to && (known === undefined || whole < known)) ways.set(way, whole);
  };
  for (const { unit, kinds, related } of units.values()) {
    for (const other of related) {
      if (kinds.includes('split')) add(unit, other, unit);
      if (kinds.includes('merged')) add(other, unit, unit);
    }
  }
  return ways;
}

/** Whether a line stays within the unit, goes to whoever leads it, or is that by which it hangs on what is above. */
function isLineOfUnit(lines: Lines, { person, manager, membership: { unit, reportsTo } }: PersonSeat): boolean {
  if (unit === undefined) return false;
  if (manager === undefined) return reportsTo === undefined || ('unit' in reportsTo && reportsTo.unit === unit);
  const heads = headsOf(lines, unit);
  if (heads.includes(person) || heads.includes(manager)) return true;
  const { people, units } = lines.snapshot;
  return people.get(manager)?.membership.unit === unit || units.get(unit)?.span.under === manager;
}

export interface WentAlong {
  /** Who went along, with the unit that was split or merged. */
  readonly people: ReadonlyMap<PersonId, UnitId>;
  /** Those of them whose new manager follows from it. */
  readonly withLine: ReadonlySet<PersonId>;
}

export function* findWentAlong(
  before: Lines,
  after: Lines,
  units: ReadonlyMap<UnitId, UnitChange>,
  period: Period,
): Work<WentAlong> {
  const people = new Map<PersonId, UnitId>();
  const withLine = new Set<PersonId>();
  // Files that tell of splits in events tell of people who moved, too.
  const ways = areSplitsTold(period) ? new Map<string, UnitId>() : waysOf(units);
  if (ways.size === 0) return { people, withLine };
  yield* forEach(before.snapshot.people, ([person, was]) => {
    const is = after.snapshot.people.get(person);
    const [from, to] = [was.membership.unit, is?.membership.unit];
    const whole = from === undefined || to === undefined ? undefined : ways.get(`${from} ${to}`);
    if (!is || whole === undefined) return;
    people.set(person, whole);
    if (isLineOfUnit(before, was) && isLineOfUnit(after, is)) withLine.add(person);
  });
  return { people, withLine };
}
