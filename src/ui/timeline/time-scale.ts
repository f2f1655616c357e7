/** From days to pixels of the axis, and the calendar's own marks on it. */

import { scaleUtc } from 'd3-scale';
import { textWidth } from '../../base/text-width.ts';
import type { Day } from '../../model/edtf.ts';
import type { TimeRange } from '../../model/time-steps.ts';

const MS_PER_DAY = 86_400_000;

export interface TimeScale {
  readonly range: TimeRange;
  readonly width: number;
  /** Pixels from the left end; a day may lie outside. */
  readonly x: (day: Day) => number;
  /** The nearest day of the range. */
  readonly dayAt: (x: number) => Day;
  /** About so many round dates, in order. */
  readonly ticks: (count: number) => Date[];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

export function createTimeScale(range: TimeRange, width: number): TimeScale {
  const scale = scaleUtc<number>()
    .domain([range.first * MS_PER_DAY, range.last * MS_PER_DAY])
    .range([0, width]);
  return {
    range,
    width,
    x: (day) => scale(day * MS_PER_DAY),
    ticks: (count) => scale.ticks(count).filter((date) => date.getTime() % MS_PER_DAY === 0),
    dayAt: (x) => clamp(Math.round(scale.invert(x).getTime() / MS_PER_DAY), range.first, range.last),
  };
}

export interface CalendarTick {
  readonly day: Day;
  readonly x: number;
  /** Empty where the name of a neighbour takes the room. */
  readonly label: string;
  /** A year begins. */
  readonly strong: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PX_PER_TICK = 54;
const LABEL_PX = 11;
const LABEL_GAP_PX = 8;

/** A year is said where it begins, and once at the start of the axis. */
function labelOf(date: Date, isFirst: boolean): string {
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const year = date.getUTCFullYear();
  const isYear = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
  if (isYear) return String(year);
  const text = date.getUTCDate() === 1 ? month : `${date.getUTCDate()} ${month}`;
  return isFirst ? `${text} ${year}` : text;
}

function labelTicks(dates: readonly Date[], { x: place, width }: TimeScale): CalendarTick[] {
  let taken = Number.NEGATIVE_INFINITY;
  return dates.map((date, index) => {
    const day = date.getTime() / MS_PER_DAY;
    const x = place(day);
    const label = labelOf(date, index === 0);
    const end = x + 3 + textWidth(label, LABEL_PX, 400);
    const fits = x >= taken && end <= width;
    if (fits) taken = end + LABEL_GAP_PX;
    const strong = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    return { day, x, label: fits ? label : '', strong };
  });
}

/** As many as can be named: the first takes more room, since it has the year, and the last may have none. */
export function calendarTicks(scale: TimeScale): CalendarTick[] {
  for (let count = Math.max(2, Math.floor(scale.width / PX_PER_TICK)); ; count = Math.floor(count / 2)) {
    const ticks = labelTicks(scale.ticks(count), scale);
    const nameless = ticks.filter((tick) => tick.label === '').length;
    if (nameless <= 2 || count <= 2) return ticks;
  }
}
