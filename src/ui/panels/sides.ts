/** The two compared days as the panels speak of them. */

import type { Comparison } from '../../diff/comparison.ts';
import type { Side } from '../../diff/names.ts';
import { type DayOfMoments, formatDay } from '../../model/day-names.ts';

const YEAR = / \d{4}$/;

/** "18–31 Aug 2025", "28 May – 31 Aug 2025": what two days share is said once. */
export function formatPeriod({ before, after }: Readonly<Record<Side, DayOfMoments>>): string {
  const [from, to] = [formatDay(before), formatDay(after)];
  if (!YEAR.test(from) || !YEAR.test(to)) return `${from} – ${to}`;
  const [[day, ...monthAndYear], [, ...otherMonthAndYear]] = [from.split(' '), to.split(' ')];
  if (from === to) return from;
  if (monthAndYear.join(' ') === otherMonthAndYear.join(' ')) return `${day}–${to}`;
  return from.slice(-4) === to.slice(-4) ? `${from.slice(0, -5)} – ${to}` : `${from} – ${to}`;
}

/** "Before · 18 Aug 2025" */
export function labelOfSide(comparison: Comparison, side: 'before' | 'after'): string {
  return `${side === 'before' ? 'Before' : 'After'} · ${formatDay(comparison[side])}`;
}
