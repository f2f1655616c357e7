import { madeUpDay } from '../../model/day-names.ts';
import { type Day, isoOfDay } from '../../model/edtf.ts';
import type { Organisation } from '../../model/organisation.ts';

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "19 August 2025"; where that would be made up, "roster-new" or "after roster-new". */
export function dayInWords(day: Day, organisation: Organisation): string {
  return madeUpDay(organisation, day) ?? LONG.format(new Date(isoOfDay(day)));
}
