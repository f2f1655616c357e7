/**
 * What a day is called. Of some moments only the order is known: their day is made up, so they go by their label, in
 * every place where a date would be taken for a fact.
 */

import { type Day, formatEdtf, formatHappening, isoOfDay, readEdtf } from './edtf.ts';
import { type Organisation, readText } from './organisation.ts';
import type { Moment } from './schema.ts';

type Moments = Pick<Organisation, 'moments'>;

/** The label of the moment whose day this is, where that day is made up. */
export function madeUpName({ moments }: Moments, date: string): string | undefined {
  const moment = moments.find((each) => each.orderOnly === true && each.date === date);
  return moment && readText(moment.label);
}

function dayOfMoment({ date }: Moment): Day {
  return readEdtf(date).earliest;
}

/**
 * A day that says nothing but where it stands among moments of which only the order is known: "after roster-old".
 * Undefined where the day can be taken at its word.
 */
function madeUpPlace({ moments }: Moments, day: Day): string | undefined {
  if (!moments.some(({ orderOnly }) => orderOnly)) return undefined;
  const inOrder = moments.toSorted((a, b) => dayOfMoment(a) - dayOfMoment(b));
  const last = inOrder.findLast((moment) => dayOfMoment(moment) <= day);
  if (last) return last.orderOnly ? `after ${readText(last.label)}` : undefined;
  const next = inOrder[0];
  return next?.orderOnly ? `before ${readText(next.label)}` : undefined;
}

/** "roster-new", "after roster-old": what a day is called whose date would be made up; else undefined. */
export function madeUpDay(organisation: Moments, day: Day): string | undefined {
  return madeUpName(organisation, isoOfDay(day)) ?? madeUpPlace(organisation, day);
}

/** One end of an interval; what begins on the day after a made-up one begins after that. */
function nameOfEnd(organisation: Moments, point: string, isStart: boolean): string | undefined {
  const own = madeUpName(organisation, point);
  if (own !== undefined || !isStart || point === '..') return own;
  const last = madeUpName(organisation, isoOfDay(readEdtf(point).earliest - 1));
  return last === undefined ? undefined : `after ${last}`;
}

function formatWith(organisation: Moments, date: string, format: (date: string) => string): string {
  const points = date.split('/');
  const names = points.map((point, index) => nameOfEnd(organisation, point, index === 0 && points.length > 1));
  if (names.every((name) => name === undefined)) return format(date);
  const [start = '', end] = points.map((point, index) => names[index] ?? (point === '..' ? '' : formatEdtf(point)));
  if (end === undefined) return start;
  if (start === '') return `by ${end}`;
  if (start.startsWith('after ')) return end === '' ? start : `${start}, by ${end}`;
  return end === '' ? `from ${start}` : `${start} – ${end}`;
}

/** An EDTF date: "19 Aug 2025", "by roster-new". */
export function formatDate(organisation: Moments, date: string): string {
  return formatWith(organisation, date, formatEdtf);
}

/** When something happened: "between 5 and 20 Jul 2025", "about Jul 2025", "by roster-new". */
export function formatWhen(organisation: Moments, date: string): string {
  return formatWith(organisation, date, formatHappening);
}

/** Whether the date is one of the calendar, so that a machine may be told. */
export function isOfCalendar(organisation: Moments, date: string): boolean {
  return date.split('/').every((point, index, { length }) => {
    return point === '..' ? length > 1 : nameOfEnd(organisation, point, index === 0 && length > 1) === undefined;
  });
}

export interface DayOfMoments {
  readonly organisation: Moments;
  readonly day: Day;
}

/** The day of a snapshot: "19 Aug 2025", "roster-new". */
export function formatDay({ organisation, day }: DayOfMoments): string {
  return madeUpDay(organisation, day) ?? formatEdtf(isoOfDay(day));
}
