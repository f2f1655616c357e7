/** The two compared days as the panels speak of them. */

import type { Comparison } from '../../diff/comparison.ts';
import { type Day, formatEdtf, isoOfDay } from '../../model/edtf.ts';

function formatDay(day: Day): string {
  return formatEdtf(isoOfDay(day));
}

/** "18–31 Aug 2025", "28 May – 31 Aug 2025": what two days share is said once. */
export function formatPeriod(first: Day, last: Day): string {
  const [from, to] = [formatDay(first), formatDay(last)];
  const [[day, ...monthAndYear], [, ...otherMonthAndYear]] = [from.split(' '), to.split(' ')];
  if (from === to) return from;
  if (monthAndYear.join(' ') === otherMonthAndYear.join(' ')) return `${day}–${to}`;
  return from.slice(-4) === to.slice(-4) ? `${from.slice(0, -5)} – ${to}` : `${from} – ${to}`;
}

/** "Before · 18 Aug 2025" */
export function labelOfSide(comparison: Comparison, side: 'before' | 'after'): string {
  return `${side === 'before' ? 'Before' : 'After'} · ${formatDay(comparison[side].day)}`;
}
