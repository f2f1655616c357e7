import type { Comparison } from '../../diff/comparison.ts';
import type { HistoryEntry, UnitHistoryEntry } from '../../model/history.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Selection } from '../../store/view.ts';
import { HistoryDivider } from './HistoryDivider.tsx';
import { HistoryItem } from './HistoryItem.tsx';
import { placeInHistory } from './history-dividers.ts';
import './history-list.css';

interface Props {
  readonly entries: readonly (HistoryEntry | UnitHistoryEntry)[];
  readonly comparison: Comparison;
  readonly organisation: Organisation;
  /** Whose history it is. */
  readonly subject: Selection;
}

/**
 * Every entry is an item of one list, and nothing else is: the compared days are drawn inside the item below them,
 * and sources run in text.
 */
export function HistoryList({ entries, comparison, organisation, subject }: Props) {
  const places = placeInHistory(entries, comparison);
  return (
    <ol className="history-list" aria-label="History">
      {entries.map((entry, index) => {
        const place = places[index];
        return (
          <li key={entry.id} className={`history-list__item${place?.isBetween ? ' history-list__item--between' : ''}`}>
            {place?.above.map((label) => (
              <HistoryDivider key={label} label={label} />
            ))}
            <div className={`history-list__entry history-list__entry--${entry.kind}`}>
              <HistoryItem entry={entry} organisation={organisation} subject={subject} />
            </div>
            {place?.below.map((label) => (
              <HistoryDivider key={label} label={label} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}
