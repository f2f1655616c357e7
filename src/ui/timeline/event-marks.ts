/**
 * Events as marks that stack up from the axis. A day is a dot; a month or a range is a bar as wide as what it can
 * mean; "about" has soft ends, and so has an end that is open or lies beyond the axis. Bars lie at the bottom, dots
 * pile up on them. A bar that is wide enough bears the sign of its kind, as dots do, where that leaves room for the
 * others. What would rise higher than there is room for is counted instead.
 */

import { type FuzzyDate, readEdtf } from '../../model/edtf.ts';
import type { ChangeEvent } from '../../model/schema.ts';
import { roleOfEvent } from './event-kinds.ts';
import type { TimeScale } from './time-scale.ts';

export interface EventMark {
  readonly event: ChangeEvent;
  readonly shape: 'dot' | 'bar';
  /** That of a dot where there is room for the sign of its kind. */
  readonly height: number;
  readonly left: number;
  readonly width: number;
  /** Pixels above the axis. */
  readonly bottom: number;
  readonly softStart: boolean;
  readonly softEnd: boolean;
}

/** So many more stand here than can be drawn. */
export interface MoreMark {
  readonly x: number;
  readonly count: number;
}

export interface EventMarks {
  readonly marks: readonly EventMark[];
  readonly more: readonly MoreMark[];
  readonly earlier: readonly ChangeEvent[];
  readonly later: readonly ChangeEvent[];
}

export const DOT_PX = 9;
export const BAR_PX = 4;
const DOT_PITCH_PX = 9.5;
const BAR_PITCH_PX = 5;
const SOFT_DAY_PX = 18;
const LEAST_BAR_PX = 8;
/** So much of a bar is to be seen beside its sign that it is not taken for a dot. */
const LEAST_SIGNED_PX = 2.5 * DOT_PX;
/** Among more events there is hardly room for signs, and to look for it takes long. */
const MOST_TO_SIGN = 300;
/** How far an open end reaches before it has faded away. */
const OPEN_PX = 48;
const MORE_PX = 26;
/** Kept free at the top for the counts of what finds no room. */
const MORE_HEIGHT_PX = 12;

interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly softStart: boolean;
  readonly softEnd: boolean;
}

function isDot(date: FuzzyDate): boolean {
  return date.precision === 'day' && !date.approximate;
}

function dotAt(x: number): Stretch {
  return { left: x - DOT_PX / 2, right: x + DOT_PX / 2, softStart: false, softEnd: false };
}

/** An interval whose other end is open is drawn as far as it takes to fade. */
function barFor(date: FuzzyDate, scale: TimeScale): Stretch {
  const [isOpenStart, isOpenEnd] = [!Number.isFinite(date.earliest), !Number.isFinite(date.latest)];
  let left = isOpenStart ? scale.x(date.latest + 1) - OPEN_PX : scale.x(date.earliest);
  let right = isOpenEnd ? scale.x(date.earliest) + OPEN_PX : scale.x(date.latest + 1);
  const least = date.approximate && date.precision === 'day' ? SOFT_DAY_PX : LEAST_BAR_PX;
  const missing = Math.max(0, least - (right - left)) / 2;
  left -= missing;
  right += missing;
  return {
    left: Math.max(0, left),
    right: Math.min(scale.width, right),
    softStart: date.approximate || isOpenStart || left < 0,
    softEnd: date.approximate || isOpenEnd || right > scale.width,
  };
}

/** What stands already, and where above it there is room for more. */
class Stack {
  private readonly placed: (Stretch & { readonly bottom: number; readonly top: number })[] = [];
  private readonly height: number;

  constructor(height: number) {
    this.height = height;
  }

  /** The lowest free place of this height; undefined where there is none. */
  put(stretch: Stretch, pitch: number): number | undefined {
    const inTheWay = this.placed
      .filter((other) => other.left < stretch.right && stretch.left < other.right)
      .toSorted((a, b) => a.bottom - b.bottom);
    let bottom = 0;
    for (const other of inTheWay) {
      if (other.bottom >= bottom + pitch) break;
      bottom = Math.max(bottom, other.top);
    }
    if (bottom + pitch > this.height) return undefined;
    this.placed.push({ ...stretch, bottom, top: bottom + pitch });
    return bottom;
  }
}

function countMore(hidden: readonly Stretch[]): MoreMark[] {
  const counts = new Map<number, number>();
  for (const { left, right } of hidden) {
    const bin = Math.floor((left + right) / 2 / MORE_PX);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts].map(([bin, count]) => ({ x: (bin + 0.5) * MORE_PX, count })).toSorted((a, b) => a.x - b.x);
}

export function isDated({ date }: ChangeEvent): boolean {
  const { earliest, latest } = readEdtf(date);
  return Number.isFinite(earliest) || Number.isFinite(latest);
}

interface Item {
  readonly event: ChangeEvent;
  readonly shape: EventMark['shape'];
  readonly stretch: Stretch;
}

interface Pile {
  readonly marks: readonly EventMark[];
  readonly hidden: readonly Stretch[];
}

function pileUp(items: readonly Item[], height: number, signed: ReadonlySet<Item>): Pile {
  const stack = new Stack(height);
  const marks: EventMark[] = [];
  const hidden: Stretch[] = [];
  for (const item of items) {
    const { event, shape, stretch } = item;
    const isHigh = shape === 'dot' || signed.has(item);
    const bottom = stack.put(stretch, isHigh ? DOT_PITCH_PX : BAR_PITCH_PX);
    const { left, softStart, softEnd } = stretch;
    const size = { width: widthOf(stretch), height: isHigh ? DOT_PX : BAR_PX };
    if (bottom === undefined) hidden.push(stretch);
    else marks.push({ event, shape, ...size, left, bottom, softStart, softEnd });
  }
  return { marks, hidden };
}

/** Nothing is hidden, or there is a line of counts above. */
function pile(items: readonly Item[], height: number, signed: ReadonlySet<Item>): Pile {
  const all = pileUp(items, height, signed);
  return all.hidden.length === 0 ? all : pileUp(items, height - MORE_HEIGHT_PX, signed);
}

/** As many bars as possible bear a sign, but none at the expense of another event. */
function pileWithSigns(items: readonly Item[], height: number): Pile {
  const plain = pile(items, height, new Set());
  const candidates = items.filter(
    ({ event, shape, stretch }) =>
      shape === 'bar' && roleOfEvent(event.kind) !== 'other' && widthOf(stretch) >= LEAST_SIGNED_PX,
  );
  if (items.length > MOST_TO_SIGN) return plain;
  let [best, signed] = [plain, new Set<Item>()];
  for (const candidate of candidates) {
    const more = new Set([...signed, candidate]);
    const next = pile(items, height, more);
    if (next.hidden.length <= plain.hidden.length) [best, signed] = [next, more];
  }
  return best;
}

export function markEvents(events: readonly ChangeEvent[], scale: TimeScale, height: number): EventMarks {
  const { first, last } = scale.range;
  const dated = events.filter(isDated).map((event) => ({ event, date: readEdtf(event.date) }));
  const earlier = dated.filter(({ date }) => date.latest < first).map(({ event }) => event);
  const later = dated.filter(({ date }) => date.earliest > last).map(({ event }) => event);
  const inSight = dated
    .filter(({ date }) => date.latest >= first && date.earliest <= last)
    .map(({ event, date }): Item => {
      if (isDot(date)) return { event, shape: 'dot', stretch: dotAt(scale.x(date.earliest)) };
      return { event, shape: 'bar', stretch: barFor(date, scale) };
    })
    .toSorted(
      (a, b) =>
        Number(a.shape === 'dot') - Number(b.shape === 'dot') ||
        (a.shape === 'bar' ? widthOf(b.stretch) - widthOf(a.stretch) : 0) ||
        a.stretch.left - b.stretch.left,
    );
  const { marks, hidden } = pileWithSigns(inSight, height);
  return { marks, more: countMore(hidden), earlier, later };
}

function widthOf({ left, right }: Stretch): number {
  return right - left;
}
