/** Which day a key leads to. */

import type { Day } from '../../model/edtf.ts';
import type { TimeRange, TimeStep } from '../../model/time-steps.ts';

function clamp(day: Day, { first, last }: TimeRange): Day {
  return Math.min(last, Math.max(first, day));
}

/** The next of some days in order, or the one before; the end of the range where there is none. */
function neighbour(days: readonly Day[], day: Day, direction: 1 | -1, range: TimeRange): Day {
  if (direction === 1) return clamp(days.find((each) => each > day) ?? day, range);
  return clamp(days.findLast((each) => each < day) ?? day, range);
}

/** The playhead goes from change to change, and from moment to moment. */
export function dayForPlayhead(key: string, day: Day, steps: readonly TimeStep[], range: TimeRange): Day | undefined {
  const days = steps.map((step) => step.day);
  const moments = steps.filter((step) => step.moment).map((step) => step.day);
  const keys: Record<string, () => Day> = {
    ArrowRight: () => neighbour(days, day, 1, range),
    ArrowUp: () => neighbour(days, day, 1, range),
    ArrowLeft: () => neighbour(days, day, -1, range),
    ArrowDown: () => neighbour(days, day, -1, range),
    PageUp: () => neighbour(moments, day, 1, range),
    PageDown: () => neighbour(moments, day, -1, range),
    Home: () => range.first,
    End: () => range.last,
  };
  return keys[key]?.();
}

/** An end of the compared pair goes by days, and from change to change. */
export function dayForPair(key: string, day: Day, steps: readonly TimeStep[], range: TimeRange): Day | undefined {
  const days = steps.map((step) => step.day);
  const keys: Record<string, () => Day> = {
    ArrowRight: () => clamp(day + 1, range),
    ArrowUp: () => clamp(day + 1, range),
    ArrowLeft: () => clamp(day - 1, range),
    ArrowDown: () => clamp(day - 1, range),
    PageUp: () => neighbour(days, day, 1, range),
    PageDown: () => neighbour(days, day, -1, range),
    Home: () => range.first,
    End: () => range.last,
  };
  return keys[key]?.();
}

/** The days between which an end of the pair may be moved: never onto the other end, nor past it. */
export function rangeForPair(end: 'before' | 'after', pair: { before: Day; after: Day }, axis: TimeRange): TimeRange {
  const other = end === 'before' ? pair.after : pair.before;
  const isEarlier = pair[end] < other || (pair[end] === other && end === 'before');
  const range = isEarlier ? { first: axis.first, last: other - 1 } : { first: other + 1, last: axis.last };
  // A link may hold days that the axis does not reach.
  return { first: Math.min(range.first, pair[end]), last: Math.max(range.last, pair[end]) };
}
