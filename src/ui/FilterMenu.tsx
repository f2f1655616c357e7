import { useId } from 'react';
import type { Comparison } from '../diff/comparison.ts';
import { nameOfTarget } from '../diff/names.ts';
import { useActions, useAppState } from './app-context.ts';
import { fetched } from './faults/fetched.tsx';
import { useDisclosure } from './use-disclosure.ts';
import './filter-menu.css';

// Not part of what the first picture waits for.
const FilterPanel = fetched(async () => (await import('./filter/FilterPanel.tsx')).FilterPanel, {
  what: 'The filter',
  place: 'menu',
});

/** What of the comparison is picked out, in every form of it. */
export function FilterMenu({ comparison }: { comparison: Comparison }) {
  const actions = useActions();
  const view = useAppState((state) => state.view);
  const { text, onlyChanges, team } = view;
  const { open, setOpen, rootRef, buttonRef } = useDisclosure();
  const id = useId();
  const sets = [view.units, view.certainties, view.values, view.below];
  const picked = sets.reduce((sum, { size }) => sum + size, 0);
  const count = picked + (text === '' ? 0 : 1) + (team ? 1 : 0);

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
          Only {nameOfTarget(comparison, team)} <span aria-hidden="true">×</span>
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
        {open && <FilterPanel id={id} comparison={comparison} />}
      </div>
    </>
  );
}
