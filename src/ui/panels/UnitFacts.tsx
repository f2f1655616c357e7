import type { Comparison } from '../../diff/comparison.ts';
import { isFromSnapshots, type Organisation } from '../../model/organisation.ts';
import type { Unit } from '../../model/schema.ts';
import type { UnitState } from '../../model/snapshot.ts';
import type { Selection } from '../../store/view.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import './fact-list.css';

interface Props {
  readonly unit: Unit;
  readonly comparison: Comparison;
  readonly organisation: Organisation;
}

function headsOf(state: UnitState | undefined): Selection[] | undefined {
  return state?.heads.map(({ person }) => ({ person }));
}

function placeOf(state: UnitState | undefined): Selection[] | undefined {
  if (!state) return undefined;
  const { under } = state.span;
  return [
    ...(state.parent === undefined ? [] : [{ unit: state.parent }]),
    ...(under === undefined ? [] : [{ person: under }]),
  ];
}

/** Who heads the unit and what it is part of, on both days. */
export function UnitFacts({ unit, comparison, organisation }: Props) {
  const before = comparison.before.units.get(unit.id);
  const after = comparison.after.units.get(unit.id);
  if (!before && !after) return null;
  return (
    <dl className="fact-list">
      {unit.kind === 'unit' && (
        <BeforeAfter
          term="Head"
          before={headsOf(before)}
          after={headsOf(after)}
          nobody={isFromSnapshots(organisation) ? 'not told by the files' : 'not named'}
          organisation={organisation}
        />
      )}
      <BeforeAfter
        term="Part of"
        before={placeOf(before)}
        after={placeOf(after)}
        nobody="nothing above"
        organisation={organisation}
      />
    </dl>
  );
}
