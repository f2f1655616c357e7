import { useMemo } from 'react';
import { counted, countPeople } from '../../base/counted.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { selectPicked } from '../../store/selectors.ts';
import type { View } from '../../store/view.ts';
import { useActions } from '../app-context.ts';
import { countWithout, criteriaOf } from './criteria.ts';

interface Props {
  readonly comparison: Comparison;
  readonly view: View;
}

/** How much the filter lets through; of nothing, what can be taken away so that something is left. */
export function FilterOutcome({ comparison, view }: Props) {
  const picked = selectPicked(comparison, view);
  if (!picked) return null;
  if (picked.people.size + picked.units.size === 0) return <Widen comparison={comparison} view={view} />;
  const units = picked.units.size === 0 ? '' : ` and ${counted(picked.units.size, 'unit', 'units')}`;
  return (
    <p className="filter__note">
      Showing {countPeople(picked.people.size)}
      {units}
    </p>
  );
}

/** Nothing fits: each thing that is asked for, with what there would be without it. */
export function Widen({ comparison, view }: Props) {
  const actions = useActions();
  const ways = useMemo(
    () =>
      criteriaOf(comparison, view).map((criterion) => ({
        criterion,
        count: countWithout(comparison, view, criterion),
      })),
    [comparison, view],
  );
  if (ways.length === 0) return null;
  return (
    <div className="filter__widen">
      <p>{ways.length === 1 ? 'Nobody and nothing fits.' : 'Nobody and nothing fits all of this.'} To see more:</p>
      <ul>
        {ways.map(({ criterion, count }) => (
          <li key={criterion.key}>
            <button type="button" className="filter__action" onClick={() => actions.refine(criterion.without)}>
              Leave out {criterion.words}
              <span className="filter__number">{count === undefined ? 'all' : count.toLocaleString('en')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
