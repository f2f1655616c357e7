/**
 * When something dated holds. The rule, in one place: it holds from the earliest day its start can mean until the
 * latest day its end can mean, that day no longer included. So "to 2025-08" covers 30 August and not the 31st, and a
 * successor that starts on the day its predecessor ends leaves neither a gap nor an overlap.
 */

import { type Day, readEdtf } from './edtf.ts';

export interface Dated {
  readonly from: string;
  readonly to?: string | undefined;
}

export function firstDay(span: Dated): Day {
  return readEdtf(span.from).earliest;
}

/** The first day on which the span no longer holds; Infinity where it is open. */
export function endDay(span: Dated): Day {
  return span.to === undefined ? Number.POSITIVE_INFINITY : readEdtf(span.to).latest;
}

export function holdsAt(span: Dated, day: Day): boolean {
  return firstDay(span) <= day && day < endDay(span);
}
