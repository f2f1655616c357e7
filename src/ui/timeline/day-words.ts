import { type Day, isoOfDay } from '../../model/edtf.ts';

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "19 August 2025". */
export function dayInWords(day: Day): string {
  return LONG.format(new Date(isoOfDay(day)));
}
