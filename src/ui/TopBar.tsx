import type { Comparison } from '../diff/comparison.ts';
import { formatEdtf, isoOfDay } from '../model/edtf.ts';
import type { Organisation } from '../model/organisation.ts';
import { useActions, useAppState } from './app-context.ts';
import { ComparisonPicker } from './ComparisonPicker.tsx';
import { RadioBar } from './RadioBar.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { Search } from './search/Search.tsx';
import { useTheme } from './use-theme.ts';

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
}

/** A day without its year where both days share it. */
function shortDays(comparison: Comparison): { before: string; after: string } {
  const before = formatEdtf(isoOfDay(comparison.before.day));
  const after = formatEdtf(isoOfDay(comparison.after.day));
  const sameYear = before.slice(-4) === after.slice(-4);
  return sameYear ? { before: before.slice(0, -5), after: after.slice(0, -5) } : { before, after };
}

export function TopBar({ organisation, comparison }: Props) {
  const actions = useActions();
  const at = useAppState((state) => state.view.at);
  const reading = useAppState((state) => state.view.reading);
  const shape = useAppState((state) => state.view.shape);
  const direction = useAppState((state) => state.view.direction);
  const theme = useTheme();
  const days = shortDays(comparison);
  return (
    <header className="top-bar">
      <div className="top-bar__start">
        <a className="top-bar__brand" href="?">
          Orgdiff
        </a>
        <ComparisonPicker organisation={organisation} comparison={comparison} />
      </div>
      <RadioBar
        label="Moment"
        value={at}
        onChange={actions.showAt}
        choices={[
          { value: 'before', label: 'Before', detail: days.before, hint: 'As it was (1)' },
          { value: 'changes', label: 'Changes', hint: 'What changed (2)' },
          { value: 'after', label: 'After', detail: days.after, hint: 'As it became (3)' },
        ]}
      />
      <div className="top-bar__end">
        <div className="top-bar__reading">
          <ReadingBar />
        </div>
        {reading === 'lines' && (
          <button
            type="button"
            className="icon-button top-bar__shape"
            aria-pressed={shape === 'ranks'}
            aria-label="One row for each rank"
            title="One row for each rank"
            onClick={() => actions.reshape(shape === 'ranks' ? 'compact' : 'ranks')}
          >
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <path
                d="M8 3h4v3H8zM2 12h4v3H2zM8 12h4v3H8zM14 12h4v3h-4zM1 18.5h18M1 9h18"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.2"
              />
            </svg>
          </button>
        )}
        <button
          type="button"
          className="icon-button top-bar__turn"
          aria-label={direction === 'down' ? 'Turn the chart: left to right' : 'Turn the chart: top down'}
          title={direction === 'down' ? 'Left to right' : 'Top down'}
          onClick={() => actions.turn(direction === 'down' ? 'right' : 'down')}
        >
          <svg
            viewBox="0 0 20 20"
            width="18"
            height="18"
            aria-hidden="true"
            style={direction === 'right' ? { transform: 'rotate(-90deg)' } : undefined}
          >
            <path
              d="M7.5 3h5v3.5h-5zM2.5 13h5v3.5h-5zM12.5 13h5v3.5h-5zM10 6.5v3M5 13V9.5h10V13"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.3"
            />
          </svg>
        </button>
        <Search organisation={organisation} comparison={comparison} />
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
          aria-label="Keyboard keys"
          title="Keyboard keys (?)"
          onClick={() => actions.openDialog('keys')}
        >
          ?
        </button>
      </div>
    </header>
  );
}
