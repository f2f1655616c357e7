import { asFileName, type FileName } from '../../base/escape/file-name.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { type DayOfMoments, madeUpName } from '../../model/day-names.ts';
import { isoOfDay } from '../../model/edtf.ts';
import type { FigureStates } from './figure.ts';

const MOST_LETTERS = 40;

/** A day that is made up goes by what it is called. */
function dayInName({ organisation, day }: DayOfMoments): string {
  const name = madeUpName(organisation, isoOfDay(day));
  return (
    name
      ?.slice(0, MOST_LETTERS)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || isoOfDay(day)
  );
}

/** "orgdiff-meta-ai-2025-08-18-2025-08-31.csv": after the organisation and the compared days. */
export function nameOfFile({ before, after }: Comparison, ending: string): FileName {
  return asFileName(['orgdiff', after.organisation.id, dayInName(before), dayInName(after)], ending);
}

/** "orgdiff-meta-ai-2025-08-31-after.svg": after the organisation, the days that are shown, and what of them. */
export function nameOfPicture({ before, after }: Comparison, states: FigureStates | 'flow', ending: string): FileName {
  const shown = states === 'before' ? [before] : states === 'after' ? [after] : [before, after];
  const days = new Set(shown.map(dayInName));
  const what = states === 'both' ? 'before-and-after' : states;
  return asFileName(['orgdiff', after.organisation.id, ...days, what], ending);
}
