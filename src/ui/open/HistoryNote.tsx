import { useId, useState } from 'react';
import type { InspectedTable } from '../../io/import/session/inspection.ts';
import { formatEdtf } from '../../model/edtf.ts';
import { useImportActions, useImportState } from './import-context.ts';

interface Props {
  readonly table: InspectedTable;
}

/** A file with the states of many days: from when to when, and which of the days are shown. */
export function HistoryNote({ table }: Props) {
  const { setFile } = useImportActions();
  const days = useImportState((state) => state.settings.files.get(table.key)?.days);
  const [day, setDay] = useState('');
  const id = useId();
  const { key, name, history } = table;
  const isOneState = days?.length === 0;
  if (!history && !isOneState) return null;
  const show = (next: readonly string[] | undefined, words: string): void =>
    setFile(key, { days: next, date: undefined, orderOnly: undefined }, words);
  const shown = history?.shown ?? [];
  const [first = '', last = ''] = [history?.days[0], history?.days.at(-1)];
  if (!history) {
    return (
      <p className="file-card__note">
        The rows are read as one state, whatever days they hold from.{' '}
        <button type="button" className="open__link" onClick={() => show(undefined, 'Read the history')}>
          Read the history
        </button>
      </p>
    );
  }
  return (
    <div className="file-card__note">
      <p>
        A history from {formatEdtf(first)} to {formatEdtf(last)}.{' '}
        <button type="button" className="open__link" onClick={() => show([], 'Read the rows as one state')}>
          Read it as one state
        </button>
      </p>
      <ul className="history-days" aria-label={`Days shown of ${name}`}>
        {shown.map((each) => (
          <li key={each} className="history-days__day">
            {formatEdtf(each)}
            {shown.length > 1 && (
              <button
                type="button"
                className="history-days__remove"
                aria-label={`Don’t show ${formatEdtf(each)}`}
                onClick={() =>
                  show(
                    shown.filter((other) => other !== each),
                    `Don’t show ${formatEdtf(each)}`,
                  )
                }
              >
                <span aria-hidden="true">×</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <form
        className="file-card__field"
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== '') show([...new Set([...shown, day])].toSorted(), `Show ${formatEdtf(day)}`);
          setDay('');
        }}
      >
        <label htmlFor={`${id}-day`}>Another day</label>
        <input
          className="open__input"
          id={`${id}-day`}
          type="date"
          min={first}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <button type="submit" className="open__button history-days__add" disabled={day === ''}>
          Show it
        </button>
      </form>
    </div>
  );
}
