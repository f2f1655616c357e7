import { useId } from 'react';
import { compareText } from '../base/text-order.ts';
import type { Comparison } from '../diff/comparison.ts';
import { nameOfTarget, nameOfUnit } from '../diff/names.ts';
import type { UnitId } from '../model/schema.ts';
import { useActions, useAppState } from './app-context.ts';
import { useDisclosure } from './use-disclosure.ts';
import './filter-menu.css';

/** The units of either state that people are or were in, by name. */
function unitsOf({ before, after }: Comparison, nameOf: (unit: UnitId) => string): readonly UnitId[] {
  const units = new Set([...before.units.keys(), ...after.units.keys()]);
  return [...units].toSorted((a, b) => compareText(nameOf(a), nameOf(b)));
}

/** What of the comparison is picked out, in every form of it. Kinds and lines are picked in the legend. */
export function FilterMenu({ comparison }: { comparison: Comparison }) {
  const actions = useActions();
  const { units, text, onlyChanges, team, selection } = useAppState((state) => state.view);
  const { open, setOpen, rootRef, buttonRef } = useDisclosure();
  const id = useId();
  const nameOf = (unit: UnitId): string => nameOfUnit(comparison, unit);
  const listed = open ? unitsOf(comparison, nameOf) : [];
  const count = units.size + (text === '' ? 0 : 1) + (team ? 1 : 0);
  const teamName = team && nameOfTarget(comparison, team);
  const selectedName = selection && nameOfTarget(comparison, selection);

  const toggleUnit = (unit: UnitId): void => {
    const next = new Set(units);
    if (!next.delete(unit)) next.add(unit);
    actions.refine({ units: next });
  };

  return (
    <>
      <button
        type="button"
        className="view-bar__button"
        aria-pressed={onlyChanges}
        title="Fold away the branches in which nothing changed"
        onClick={() => actions.refine({ onlyChanges: !onlyChanges, unfolded: new Set() })}
      >
        Only changes
      </button>
      {team && (
        <button
          type="button"
          className="view-bar__button filter__team"
          aria-pressed="true"
          title="Show the whole organisation again"
          onClick={() => actions.refine({ team: undefined })}
        >
          Only {teamName} <span aria-hidden="true">×</span>
        </button>
      )}
      <div className="filter" ref={rootRef}>
        <button
          type="button"
          ref={buttonRef}
          className="view-bar__button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          Filter{count > 0 && <span className="filter__count"> {count}</span>}
        </button>
        {open && (
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
        )}
      </div>
    </>
  );
}
