/**
 * Leaves out when something happened, but for which of the moments of a file it lies between: whoever has a date of
 * joining and a list of staff knows who somebody is. What is shown on each moment stays the same.
 */

import { type Day, isoOfDay, NEVER_DATED, readEdtf } from '../../model/edtf.ts';
import type { Organisation } from '../../model/organisation.ts';
import { type Dated, holdsAt } from '../../model/span.ts';

export interface Period {
  readonly from: string;
  readonly to?: string | undefined;
}

export class CoarseDates {
  /** The days that may be told, in order. */
  private readonly days: readonly Day[];

  /** `compared`: days that are told besides those of the moments. */
  constructor({ moments }: Organisation, compared: readonly Day[]) {
    const days = [...moments.map(({ date }) => readEdtf(date).earliest), ...compared];
    this.days = [...new Set(days)].toSorted((a, b) => a - b);
  }

  /** Undefined where it holds on none of the days. It begins on the first that shows it, which is not when it began. */
  period(span: Dated): Period | undefined {
    const first = this.days.findIndex((day) => holdsAt(span, day));
    const last = this.days.findLastIndex((day) => holdsAt(span, day));
    const [start, before, end] = [this.days[first], this.days[first - 1], this.days[last]];
    if (start === undefined || end === undefined) return undefined;
    const from = before === undefined ? `../${isoOfDay(start)}` : `${isoOfDay(start)}${before + 1 < start ? '~' : ''}`;
    const after = this.days[last + 1];
    return after === undefined ? { from } : { from, to: between(end, after) };
  }

  /** Between which of the days something happened. */
  date(date: string): string {
    const { earliest, latest } = readEdtf(date);
    return between(
      this.days.findLast((day) => day < earliest),
      this.days.find((day) => day >= latest),
    );
  }
}

/** After a day and on another one at the latest. */
function between(after: Day | undefined, by: Day | undefined): string {
  if (after === undefined) return by === undefined ? NEVER_DATED : `../${isoOfDay(by)}`;
  const start = isoOfDay(after + 1);
  if (by === undefined) return `${start}/..`;
  return after + 1 === by ? start : `${start}/${isoOfDay(by)}`;
}
