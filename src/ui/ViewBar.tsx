import type { Comparison } from '../diff/comparison.ts';
import { type Organisation, tellsLines } from '../model/organisation.ts';
import type { Aside } from '../store/view.ts';
import { useActions, useAppState } from './app-context.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { FORM_ENTRIES } from './forms.ts';
import { RadioBar } from './RadioBar.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { TurnButtons } from './TurnButtons.tsx';
import './view-bar.css';

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
}

/** In which form the comparison is shown, what of it, and what else there is to read about it. */
export function ViewBar({ organisation, comparison }: Props) {
  const actions = useActions();
  const form = useAppState((state) => state.view.form);
  const aside = useAppState((state) => state.view.aside);
  const isTelling = useAppState((state) => state.view.step !== undefined);
  const isTree = form === 'chart' || form === 'side-by-side';
  const toggle = (which: Aside): void => actions.openAside(aside === which ? undefined : which);
  return (
    <div className="view-bar">
      <RadioBar
        label="View"
        quiet
        value={form}
        onChange={actions.showForm}
        choices={FORM_ENTRIES.map((entry) => ({ value: entry.form, label: entry.label, hint: entry.hint }))}
      />
      {isTree && (
        <div className="view-bar__reading">
          {tellsLines(organisation) && <ReadingBar />}
          <TurnButtons />
        </div>
      )}
      <div className="view-bar__end">
        <FilterMenu comparison={comparison} />
        <button
          type="button"
          className="view-bar__button"
          aria-pressed={aside === 'numbers'}
          onClick={() => toggle('numbers')}
        >
          Numbers
        </button>
        <button
          type="button"
          className="view-bar__button"
          aria-pressed={aside === 'account'}
          onClick={() => toggle('account')}
        >
          Account
        </button>
        {organisation.story.length > 0 && (
          <button
            type="button"
            className="view-bar__button"
            aria-pressed={isTelling}
            onClick={() => actions.tellStep(isTelling ? undefined : 1)}
          >
            Story
          </button>
        )}
      </div>
    </div>
  );
}
