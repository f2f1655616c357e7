/** How sure the change of one person or unit is, by what tells of it. */

import { COMING_OR_GOING, TELLS_OF_UNIT } from '../model/event-kinds.ts';
import type { EventStatus, Status } from '../model/schema.ts';
import type { Comparison, PersonChange, UnitChange } from './comparison.ts';
import { categoryOf, categoryOfUnit, isMerelyShown } from './kinds.ts';

type Sureness = Status | EventStatus;

/**
 * said: a source says it, on record. reported: a source has it from others. unsaid: no source says it, or not without
 * being contradicted.
 */
export const CERTAINTIES = ['said', 'reported', 'unsaid'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  said: 'said on record',
  reported: 'reported',
  unsaid: 'inferred or disputed',
};

function certaintyOf(status: Sureness): Certainty {
  if (status === 'stated' || status === 'confirmed') return 'said';
  return status === 'reported' ? 'reported' : 'unsaid';
}

/** Who came or went is as sure as the event that tells so; every other change as the line that it led to. */
export function statusOfPerson({ before, after }: Comparison, change: PersonChange): Sureness {
  const category = categoryOf(change);
  const event = change.events.findLast(({ kind }) => COMING_OR_GOING.has(kind));
  if (event && (category === 'joined' || category === 'left')) return event.status;
  const seat = after.people.get(change.person) ?? before.people.get(change.person);
  return seat?.membership.status ?? 'unknown';
}

export function statusOfUnit({ before, after }: Comparison, change: UnitChange): Sureness {
  const event = change.events.findLast(({ kind }) => TELLS_OF_UNIT.has(kind));
  if (event && !isMerelyShown(categoryOfUnit(change))) return event.status;
  const state = after.units.get(change.unit) ?? before.units.get(change.unit);
  return state?.span.status ?? 'unknown';
}

export function certaintyOfPerson(comparison: Comparison, change: PersonChange): Certainty {
  return certaintyOf(statusOfPerson(comparison, change));
}

export function certaintyOfUnit(comparison: Comparison, change: UnitChange): Certainty {
  return certaintyOf(statusOfUnit(comparison, change));
}
