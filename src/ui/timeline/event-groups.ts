/** The events of a data set in order of time, by month. */

import type { Picked } from '../../diff/change-filter.ts';
import { type ChangeFacet, categoryOfFacet } from '../../diff/kinds.ts';
import { formatDate, isOfCalendar } from '../../model/day-names.ts';
import { readEdtf } from '../../model/edtf.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { ChangeEvent } from '../../model/schema.ts';
import { roleOfEvent } from './event-kinds.ts';
import { isDated } from './event-marks.ts';

export interface EventGroup {
  /** "August 2025", "2013", "Not dated". */
  readonly label: string;
  readonly events: readonly ChangeEvent[];
}

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A happening whose start is open is told where it was over. */
function dayOfEvent({ date }: ChangeEvent): number {
  const { earliest, latest } = readEdtf(date);
  return Number.isFinite(earliest) ? earliest : latest;
}

function labelOf(event: ChangeEvent, organisation: Organisation): string {
  if (!isDated(event)) return 'Not dated';
  if (!isOfCalendar(organisation, event.date)) return formatDate(organisation, event.date);
  const start = event.date.split('/').find((part) => part !== '..') ?? '';
  return /^\d{4}[~?%]?$/.test(start) ? start.slice(0, 4) : MONTHS.format(new Date(dayOfEvent(event) * 86_400_000));
}

/** By the first day that an event can mean; a year and a month come before the days in them, what has no date last. */
export function orderEvents(events: readonly ChangeEvent[]): ChangeEvent[] {
  const endOf = ({ date }: ChangeEvent): number => readEdtf(date).latest;
  const [dated, undated] = [events.filter(isDated), events.filter((event) => !isDated(event))];
  return [...dated.toSorted((a, b) => dayOfEvent(a) - dayOfEvent(b) || endOf(b) - endOf(a)), ...undated];
}

/** `events` in order. */
export function groupByMonth(events: readonly ChangeEvent[], organisation: Organisation): EventGroup[] {
  const groups = new Map<string, ChangeEvent[]>();
  for (const event of events) {
    const label = labelOf(event, organisation);
    const group = groups.get(label);
    if (group) group.push(event);
    else groups.set(label, [event]);
  }
  return [...groups].map(([label, list]) => ({ label, events: list }));
}

/** The kinds of change that the legend picks are kinds of events; all else picks people and units. */
export function eventsThrough(
  events: readonly ChangeEvent[],
  picked: Picked | undefined,
  categories: ReadonlySet<ChangeFacet>,
): ChangeEvent[] {
  const roles = new Set<string>([...categories].map(categoryOfFacet));
  return events.filter((event) => {
    const role = roleOfEvent(event.kind);
    if (roles.size > 0 && !roles.has(role)) return false;
    if (!picked) return true;
    return event.people.some((id) => picked.people.has(id)) || event.units.some((id) => picked.units.has(id));
  });
}
