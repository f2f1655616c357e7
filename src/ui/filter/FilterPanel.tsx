import { compareText } from '../../base/text-order.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { nameOfTarget, nameOfUnit } from '../../diff/names.ts';
import type { UnitId } from '../../model/schema.ts';
import { useActions, useAppState } from '../app-context.ts';
import './filter-panel.css';

interface Props {
  readonly id: string;
  readonly comparison: Comparison;
}

/** The units of either state that people are or were in, by name. */
function unitsOf({ before, after }: Comparison, nameOf: (unit: UnitId) => string): readonly UnitId[] {
  const units = new Set([...before.units.keys(), ...after.units.keys()]);
  return [...units].toSorted((a, b) => compareText(nameOf(a), nameOf(b)));
}

/** Kinds and lines are picked in the legend. */
export function FilterPanel({ id, comparison }: Props) {
  const actions = useActions();
  const { units, text, team, selection } = useAppState((state) => state.view);
  const nameOf = (unit: UnitId): string => nameOfUnit(comparison, unit);
  const listed = unitsOf(comparison, nameOf);
  const teamName = team && nameOfTarget(comparison, team);
  const selectedName = selection && nameOfTarget(comparison, selection);

  const toggleUnit = (unit: UnitId): void => {
    const next = new Set(units);
    if (!next.delete(unit)) next.add(unit);
    actions.refine({ units: next });
  };

  return (
    <section className="filter__menu" id={id} aria-label="Filter">
      <label className="filter__label" htmlFor={`${id}-text`}>
        Name, title or unit
      </label>
      <input
        className="filter__text"
        id={`${id}-text`}
        type="search"
        value={text}
        onChange={(event) => actions.refine({ text: event.target.value })}
      />
      {selection && selectedName !== teamName && (
        <button type="button" className="filter__action" onClick={() => actions.refine({ team: selection })}>
          Only the team of {selectedName}
        </button>
      )}
      <fieldset className="filter__units">
        <legend className="filter__label">Units</legend>
        <div className="filter__list">
          {listed.map((unit) => (
            <label key={unit} className="filter__unit">
              <input type="checkbox" checked={units.has(unit)} onChange={() => toggleUnit(unit)} />
              {nameOf(unit)}
            </label>
          ))}
        </div>
      </fieldset>
      <p className="filter__note">Kinds of change and certainty are picked in the legend at the foot.</p>
      <button type="button" className="filter__action" onClick={() => actions.clearFilters()}>
        Show all
      </button>
    </section>
  );
}
