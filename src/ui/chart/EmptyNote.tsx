import type { Comparison } from '../../diff/comparison.ts';
import { formatDay } from '../../model/day-names.ts';

import type { At } from '../../store/view.ts';

/** Where there is nobody to draw, it says so and what to do. */
export function EmptyNote({ comparison, at }: { comparison: Comparison; at: At }) {
  const sides = at === 'changes' ? ([comparison.before, comparison.after] as const) : [comparison[at]];
  if (sides.some(({ people, units }) => people.size + units.size > 0)) return null;
  const days = sides.map(formatDay).join(' and on ');
  return (
    <div className="chart-empty">
      <p>Nobody is recorded on {days}.</p>
      <p>Choose other days in the menu beside the name, at the top.</p>
    </div>
  );
}
