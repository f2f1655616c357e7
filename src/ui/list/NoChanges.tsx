import type { Comparison } from '../../diff/comparison.ts';
import { notComparedIn } from '../../diff/not-compared.ts';
import { formatDay } from '../../model/day-names.ts';
import { isoOfDay, readEdtf } from '../../model/edtf.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import type { MomentId } from '../../model/schema.ts';
import { useActions } from '../app-context.ts';

interface Props {
  readonly comparison: Comparison;
  readonly organisation: Organisation;
}

/** Two days between which nothing changed, and others to choose. */
export function NoChanges({ comparison, organisation }: Props) {
  const actions = useActions();
  const { before, after } = comparison;
  const notCompared = notComparedIn(comparison);
  const dayOf = (id: MomentId): string | undefined => {
    const moment = organisation.momentById.get(id);
    return moment && isoOfDay(readEdtf(moment.date).earliest);
  };
  const days = [isoOfDay(before.day), isoOfDay(after.day)];
  const others = organisation.comparisons
    .map(({ id, label, ...ends }) => ({ id, label: readText(label), ends: [dayOf(ends.before), dayOf(ends.after)] }))
    .filter(({ ends }) => ends.join() !== days.join());
  return (
    <div className="list__empty">
      <p className="list__nothing">
        {notCompared === undefined ? 'Nothing' : `${notCompared} Nothing else`} changed between {formatDay(before)} and{' '}
        {formatDay(after)}.
      </p>
      <p>Choose other days at the top of the page{others.length > 0 ? ', or compare' : '.'}</p>
      {others.map(({ id, label, ends: [from, to] }) => (
        <button key={id} type="button" className="list__button" onClick={() => actions.compareDays(from, to)}>
          {label}
        </button>
      ))}
    </div>
  );
}
