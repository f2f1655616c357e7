/**
 * The time between two snapshots, whichever of them is the earlier, and what the data sets tell of it. The two may
 * come from two files, so an event that both hold counts once, by its id.
 */

import { type Day, readEdtf } from '../model/edtf.ts';
import type { Organisation } from '../model/organisation.ts';
import type { ChangeEvent, PersonId, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';

export interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly organisations: readonly Organisation[];
}

export function periodBetween(before: Snapshot, after: Snapshot): Period {
  const [earlier, later] = before.day <= after.day ? [before, after] : [after, before];
  return { first: earlier.day, last: later.day, organisations: [earlier.organisation, later.organisation] };
}

/** What happened on the first day is already part of the earlier snapshot, so it is not between the two. */
export function isWithin(period: Period, event: ChangeEvent): boolean {
  if (period.first === period.last) return false;
  const date = readEdtf(event.date);
  return date.latest > period.first && date.earliest <= period.last;
}

export function collectEvents(
  period: Period,
  eventsOf: (organisation: Organisation) => readonly ChangeEvent[] | undefined,
): ChangeEvent[] {
  const events = new Map<string, ChangeEvent>();
  for (const organisation of period.organisations) {
    for (const event of eventsOf(organisation) ?? []) if (!events.has(event.id)) events.set(event.id, event);
  }
  return [...events.values()];
}

function compareEvents(a: ChangeEvent, b: ChangeEvent): number {
  const [dateOfA, dateOfB] = [readEdtf(a.date), readEdtf(b.date)];
  if (dateOfA.earliest !== dateOfB.earliest) return dateOfA.earliest < dateOfB.earliest ? -1 : 1;
  if (dateOfA.latest !== dateOfB.latest) return dateOfA.latest < dateOfB.latest ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function within(period: Period, events: readonly ChangeEvent[]): ChangeEvent[] {
  return events.filter((event) => isWithin(period, event)).toSorted(compareEvents);
}

export function eventsOfPersonWithin(period: Period, person: PersonId): ChangeEvent[] {
  return within(
    period,
    collectEvents(period, (organisation) => organisation.eventsOfPerson.get(person)),
  );
}

export function eventsOfUnitWithin(period: Period, unit: UnitId): ChangeEvent[] {
  return within(
    period,
    collectEvents(period, (organisation) => organisation.eventsOfUnit.get(unit)),
  );
}
