/**
 * What a day is called. Of some moments only the order is known: their day is made up, so they go by their label, in
 * every place where a date would be taken for a fact.
 */

import { type Day, formatEdtf, isoOfDay } from './edtf.ts';
import { type Organisation, readText } from './organisation.ts';

/** The label of the moment whose day this is, where that day is made up. */
export function madeUpName({ moments }: Pick<Organisation, 'moments'>, date: string): string | undefined {
  const moment = moments.find((each) => each.orderOnly === true && each.date === date);
  return moment && readText(moment.label);
}

/** An EDTF date: "19 Aug 2025", "by roster-new". */
export function formatDate(organisation: Pick<Organisation, 'moments'>, date: string): string {
  const points = date.split('/');
  const names = points.map((point) => madeUpName(organisation, point));
  if (names.every((name) => name === undefined)) return formatEdtf(date);
  const [start = '', end] = points.map((point, index) => names[index] ?? (point === '..' ? '' : formatEdtf(point)));
  if (end === undefined) return start;
  if (start === '') return `by ${end}`;
  return end === '' ? `from ${start}` : `${start} – ${end}`;
}

export interface DayOfMoments {
  readonly organisation: Pick<Organisation, 'moments'>;
  readonly day: Day;
}

/** The day of a snapshot: "19 Aug 2025", "roster-new". */
export function formatDay({ organisation, day }: DayOfMoments): string {
  return formatDate(organisation, isoOfDay(day));
}
