import { useActions } from '../app-context.ts';
import { FilterField } from './FilterField.tsx';
import { countInWords } from './list-words.ts';
import type { TableExport } from './use-table-export.ts';

interface Props {
  readonly shown: number;
  readonly total: number;
  readonly isLarge: boolean;
  readonly isSorted: boolean;
  readonly areAllOpen: boolean;
  readonly onOpenAll: (open: boolean) => void;
  readonly table: TableExport;
}

const AS_LISTED = 'As listed, with all names. Share can redact them.';

/** How much of it is listed, what to look for in it, and how to take it along. */
export function ListBar({ shown, total, isLarge, isSorted, areAllOpen, onOpenAll, table }: Props) {
  const actions = useActions();
  const { progress, cancel } = table.writing;
  return (
    <div className="list__bar">
      <p className="list__total">{countInWords(shown, total)}</p>
      <FilterField isLarge={isLarge} />
      {shown > 0 && shown < total && (
        <button type="button" className="list__button list__button--link" onClick={() => actions.clearFilters()}>
          Show all
        </button>
      )}
      <div className="list__actions">
        {isSorted ? (
          <button type="button" className="list__button" onClick={() => actions.sortBy(undefined)}>
            Group by cause
          </button>
        ) : (
          <button type="button" className="list__button" disabled={shown === 0} onClick={() => onOpenAll(!areAllOpen)}>
            {areAllOpen ? 'Collapse all' : 'Open all'}
          </button>
        )}
        {progress === undefined ? (
          <>
            <button
              type="button"
              className="list__button"
              title={AS_LISTED}
              disabled={shown === 0}
              onClick={table.copy}
            >
              Copy
            </button>
            <button
              type="button"
              className="list__button"
              title={AS_LISTED}
              disabled={shown === 0}
              onClick={table.download}
            >
              Download CSV
            </button>
          </>
        ) : (
          <>
            <label className="list__progress">
              Writing
              <progress value={progress.share} />
            </label>
            <button type="button" className="list__button" onClick={cancel}>
              Cancel
            </button>
          </>
        )}
      </div>
    </div>
  );
}
