import type { Comparison } from '../diff/comparison.ts';
import { formatDay } from '../model/day-names.ts';
import type { Organisation } from '../model/organisation.ts';
import { useActions, useAppState } from './app-context.ts';
import { FileButtons } from './FileButtons.tsx';
import { IS_STANDALONE } from './is-standalone.ts';
import { OwnOrganisations } from './OwnOrganisations.tsx';
import { ComparisonPicker } from './picker/ComparisonPicker.tsx';
import { RadioBar } from './RadioBar.tsx';
import { Search } from './search/Search.tsx';
import { useTheme } from './use-theme.ts';

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
}

/** A file that is called "before" says it once. */
function detailOf(word: string, day: string): string | undefined {
  return day.toLowerCase() === word.toLowerCase() ? undefined : day;
}

/** A day without its year where both days share it. */
function shortDays(comparison: Comparison): { before: string; after: string } {
  const before = formatDay(comparison.before);
  const after = formatDay(comparison.after);
  const [year] = / \d{4}$/.exec(before) ?? [];
  const sameYear = year !== undefined && after.endsWith(year);
  return sameYear ? { before: before.slice(0, -5), after: after.slice(0, -5) } : { before, after };
}

export function TopBar({ organisation, comparison }: Props) {
  const actions = useActions();
  const form = useAppState((state) => state.view.form);
  const at = useAppState((state) => state.view.at);
  const theme = useTheme();
  const days = shortDays(comparison);
  return (
    <header className="top-bar">
      <div className="top-bar__start">
        <a className="top-bar__brand" href="?">
          Orgdiff
        </a>
        <OwnOrganisations />
        <ComparisonPicker organisation={organisation} comparison={comparison} />
      </div>
      {form === 'chart' ? (
        <RadioBar
          label="Moment"
          value={at}
          onChange={actions.showAt}
          choices={[
            { value: 'before', label: 'Before', detail: detailOf('Before', days.before), hint: 'As it was (1)' },
            { value: 'changes', label: 'Changes', hint: 'What changed (2)' },
            { value: 'after', label: 'After', detail: detailOf('After', days.after), hint: 'As it became (3)' },
          ]}
        />
      ) : (
        <p className="top-bar__pair">
          {days.before} <span aria-hidden="true">→</span>
          <span className="top-bar__to"> to </span> {days.after}
        </p>
      )}
      <div className="top-bar__end">
        <Search organisation={organisation} comparison={comparison} />
        {!IS_STANDALONE && <FileButtons />}
        <button
          type="button"
          className="icon-button top-bar__theme"
          aria-label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          title={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          onClick={() => actions.setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.3" />
            <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
          </svg>
        </button>
        <button
          type="button"
          className="icon-button top-bar__keys"
          aria-label="Keyboard shortcuts"
          title="Keyboard shortcuts (?)"
          onClick={() => actions.openDialog('keys')}
        >
          ?
        </button>
      </div>
    </header>
  );
}
