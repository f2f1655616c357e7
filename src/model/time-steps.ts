/**
 * The time that a data set is about, and the days in it at which something begins or ends. Between two such days
 * nothing recorded changes, so a snapshot a step is all there is to play through.
 */

import { least } from '../base/lists.ts';
import { type Day, readEdtf } from './edtf.ts';
import type { Organisation } from './organisation.ts';
import { spanOfName } from './person-names.ts';
import type { Moment } from './schema.ts';
import { type Dated, endDay, firstDay } from './span.ts';

/** A day from which on the organisation is another than before, or a named one. */
export interface TimeStep {
  readonly day: Day;
  readonly moment: Moment | undefined;
}

export interface TimeRange {
  readonly first: Day;
  readonly last: Day;
}

export interface TimeSteps {
  /** What the axis spans. */
  readonly axis: TimeRange;
  /** In order; never empty. The first is the earliest day that can be looked at. */
  readonly steps: readonly TimeStep[];
  /** There are too many people to show every day on which something changed: large changes and moments only. */
  readonly isCoarse: boolean;
}

/** So much of the time between the moments is kept free at each end. */
const ROOM = 0.02;
/** So far beyond the moments the axis reaches for what happened there. */
const REACH = 0.15;
const LONELY_ROOM_DAYS = 30;
/** Seats of all steps together; beyond it only the moments and the days of large changes are steps. */
const MOST_SEATS = 200_000;
const LARGE_SHARE = 0.02;
const MOST_LARGE = 8;

function distinct(days: Iterable<Day>): Day[] {
  return [...new Set(days)].filter(Number.isFinite).toSorted((a, b) => a - b);
}

/** How many of the spans have the same dates: there are many spans, and few dates to be read. */
function countDates(spans: Iterable<Dated>): { readonly span: Dated; readonly count: number }[] {
  const byDates = new Map<string, Map<string | undefined, { readonly span: Dated; count: number }>>();
  for (const span of spans) {
    const begun = byDates.get(span.from) ?? new Map<string | undefined, { readonly span: Dated; count: number }>();
    byDates.set(span.from, begun);
    const same = begun.get(span.to);
    if (same) same.count += 1;
    else begun.set(span.to, { span, count: 1 });
  }
  return [...byDates.values()].flatMap((begun) => [...begun.values()]);
}

/** How many things that are recorded begin or end, by day. */
function countChanges({ people, memberships, units }: Organisation): Map<Day, number> {
  const counts = new Map<Day, number>();
  const ofUnits = units.flatMap(({ spans, heads }) => [...spans, ...heads]);
  const names = people.flatMap((person) => person.names?.map(spanOfName) ?? []);
  for (const { span, count } of [...countDates(memberships), ...countDates(ofUnits), ...countDates(names)]) {
    for (const day of [firstDay(span), endDay(span)]) counts.set(day, (counts.get(day) ?? 0) + count);
  }
  return counts;
}

function eventDays(organisation: Organisation): Day[] {
  return distinct(organisation.events.flatMap((event) => [readEdtf(event.date).earliest, readEdtf(event.date).latest]));
}

/** From the first to the last moment; where there is only one, all that is dated. */
function coreOf(organisation: Organisation, changes: readonly Day[]): TimeRange {
  const moments = distinct(organisation.moments.map((moment) => readEdtf(moment.date).earliest));
  const days = moments.length > 1 ? moments : distinct([...moments, ...changes, ...eventDays(organisation)]);
  const first = days[0] ?? 0;
  return { first, last: days.at(-1) ?? first };
}

function axisAround(core: TimeRange, events: readonly Day[]): TimeRange {
  const span = core.last - core.first;
  if (span === 0) return { first: core.first - LONELY_ROOM_DAYS, last: core.last + LONELY_ROOM_DAYS };
  const room = Math.max(1, Math.round(span * ROOM));
  const reach = span * REACH;
  const near = events.filter((day) => day >= core.first - reach && day <= core.last + reach);
  return {
    first: Math.min(core.first, near[0] ?? core.first) - room,
    last: Math.max(core.last, near.at(-1) ?? core.last) + room,
  };
}

/** The earliest day of the axis on which anybody is recorded, but never later than the first moment. */
function firstVisit(organisation: Organisation, axis: TimeRange, core: TimeRange): Day {
  const dates = countDates(organisation.memberships);
  const recorded = dates.reduce((first, { span }) => Math.min(first, firstDay(span)), core.first);
  return Math.max(axis.first, recorded);
}

export function readTimeSteps(organisation: Organisation): TimeSteps {
  const counts = countChanges(organisation);
  const changes = distinct(counts.keys());
  const core = coreOf(organisation, changes);
  const axis = axisAround(core, eventDays(organisation));
  const start = firstVisit(organisation, axis, core);
  const momentAt = new Map<Day, Moment>();
  for (const moment of organisation.moments) {
    const day = readEdtf(moment.date).earliest;
    if (!momentAt.has(day)) momentAt.set(day, moment);
  }
  const within = changes.filter((day) => day > start && day <= axis.last);
  const people = organisation.people.length;
  const isCoarse = (within.length + momentAt.size) * people > MOST_SEATS;
  const large = within
    .filter((day) => (counts.get(day) ?? 0) >= people * LARGE_SHARE)
    .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .slice(0, MOST_LARGE);
  // Where nothing begins or ends before the first moment, that is where there is something to see.
  const firstMoment = least(momentAt.keys());
  const isEarlier = within.some((day) => day < firstMoment);
  const days = [...(isCoarse ? large : within), ...(isEarlier && !isCoarse ? [start] : []), ...momentAt.keys()];
  return { axis, isCoarse, steps: distinct(days).map((day) => ({ day, moment: momentAt.get(day) })) };
}

/** Which step a day belongs to: the last that has come by then, else the first. */
export function stepAt(steps: readonly TimeStep[], day: Day): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((steps[middle]?.day ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
