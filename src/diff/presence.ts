/**
 * Whether somebody who is in one snapshot only came or went, or is merely not shown in the other. In a file that does
 * not claim to hold everybody, absence means nothing unless an event speaks of it.
 */

import { readEdtf } from '../model/edtf.ts';
import { COMING_OR_GOING } from '../model/event-kinds.ts';
import type { ChangeEvent, PersonId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { collectEvents, type Period } from './period.ts';

/** Announcements and last days are a few days apart, so events just outside the period explain a change too. */
const MARGIN_DAYS = 7;

/**
 * Coming and going both count in either direction, so that a comparison read backwards says the same. A date that may
 * lie far outside the period ("after it") does not lie just outside it.
 */
function explainsPresence(event: ChangeEvent, period: Period): boolean {
  if (!COMING_OR_GOING.has(event.kind) || event.status === 'denied') return false;
  const date = readEdtf(event.date);
  const isWithin = date.latest >= period.first && date.earliest <= period.last;
  const isNear = date.earliest >= period.first - MARGIN_DAYS && date.latest <= period.last + MARGIN_DAYS;
  return isWithin || isNear;
}

/** What is told of somebody's coming or going in the period, or just outside it. */
export function eventsOfPresence(person: PersonId, period: Period): ChangeEvent[] {
  const events = collectEvents(period, (organisation) => organisation.eventsOfPerson.get(person));
  return events.filter((event) => explainsPresence(event, period));
}

export function isPresenceExplained(person: PersonId, absentFrom: Snapshot, period: Period): boolean {
  if (absentFrom.organisation.coverage.completeness === 'complete') return true;
  return eventsOfPresence(person, period).length > 0;
}
