/** Where the two compared days fall in a history that runs from new to old. */

import type { Comparison } from '../../diff/comparison.ts';
import type { Day } from '../../model/edtf.ts';
import { labelOfSide } from './sides.ts';

export interface HistoryPlace {
  /** Labels of the days that lie between this entry and the one above it. */
  readonly above: readonly string[];
  /** For the last entry: labels of the days that lie before everything. */
  readonly below: readonly string[];
  /** It happened after the earlier day and by the later one, so the comparison shows it. */
  readonly isBetween: boolean;
}

export function placeInHistory(entries: readonly { readonly day: Day }[], comparison: Comparison): HistoryPlace[] {
  const days = (['after', 'before'] as const)
    .map((side) => ({ day: comparison[side].day, label: labelOfSide(comparison, side) }))
    .toSorted((a, b) => b.day - a.day);
  const latest = days[0]?.day ?? Number.POSITIVE_INFINITY;
  const earliest = days.at(-1)?.day ?? latest;
  return entries.map(({ day }, index) => {
    const newer = entries[index - 1]?.day ?? Number.POSITIVE_INFINITY;
    const isLast = index === entries.length - 1;
    return {
      above: days.filter((mark) => day <= mark.day && mark.day < newer).map((mark) => mark.label),
      below: isLast ? days.filter((mark) => mark.day < day).map((mark) => mark.label) : [],
      isBetween: earliest < day && day <= latest,
    };
  });
}
