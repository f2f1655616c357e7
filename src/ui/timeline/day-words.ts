import { type Day, isoOfDay } from '../../model/edtf.ts';
import { type Organisation, readText } from '../../model/organisation.ts';

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "19 August 2025"; where all days are made up, the label of the last moment until then. */
export function dayInWords(day: Day, organisation?: Organisation): string {
  const made = organisation?.moments.filter(({ orderOnly }) => orderOnly) ?? [];
  const here = made.findLast(({ date }) => date === isoOfDay(day));
  if (here) return readText(here.label);
  const last = made.findLast(({ date }) => date < isoOfDay(day));
  if (last && made.length === organisation?.moments.length) return `after ${readText(last.label)}`;
  return LONG.format(new Date(isoOfDay(day)));
}
