import { COLUMNS, formatSorting, type Sorting } from '../../diff/change-rows.ts';
import { useActions } from '../app-context.ts';
import { Spoken } from '../panels/Spoken.tsx';
import { COLUMN_LABELS, nextSorting } from './columns.ts';

interface Props {
  readonly sorting: Sorting | undefined;
  /** The column that the keys are on; -1: they are in another row. */
  readonly activeCell: number;
}

/** Each heading sorts: once upwards, once more downwards, and a third time by cause again. */
export function ColumnHeadings({ sorting, activeCell }: Props) {
  const actions = useActions();
  return (
    <tr className="change-grid__headings" aria-rowindex={1}>
      {COLUMNS.map((column, index) => {
        const next = nextSorting(sorting, column);
        const direction = sorting?.column === column ? (sorting.descending ? 'descending' : 'ascending') : 'none';
        return (
          <th
            key={column}
            scope="col"
            aria-colindex={index + 1}
            aria-sort={direction}
            className={`change-grid__heading change-grid__heading--${column}`}
          >
            <button
              type="button"
              className={`change-grid__sort${direction === 'none' ? '' : ' change-grid__sort--sorted'}`}
              data-cell={index}
              tabIndex={index === activeCell ? 0 : -1}
              title={next ? (next.descending ? 'Sort downwards' : 'Sort upwards') : 'Group by cause again'}
              onClick={() => {
                actions.sortBy(next && formatSorting(next));
                actions.announce(
                  next
                    ? `Sorted by ${COLUMN_LABELS[column]}, ${next.descending ? 'descending' : 'ascending'}`
                    : 'Grouped by cause',
                );
              }}
            >
              {COLUMN_LABELS[column]}
              <svg
                className={`change-grid__arrow change-grid__arrow--${direction}`}
                width="8"
                height="8"
                viewBox="0 0 8 8"
                aria-hidden="true"
              >
                <path d="M1 5.5 4 2l3 3.5" />
              </svg>
            </button>
          </th>
        );
      })}
      <th scope="col" aria-colindex={COLUMNS.length + 1} className="change-grid__heading">
        <Spoken>On the chart</Spoken>
      </th>
    </tr>
  );
}
