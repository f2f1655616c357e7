import { memo, type ReactNode } from 'react';
import {
  type ChangeRow,
  COLUMNS,
  isOnBothDays,
  type RowPlace,
  type RowReader,
  subjectOf,
} from '../../diff/change-rows.ts';

import { useApp } from '../app-context.ts';
import { ChangeGlyph } from '../panels/ChangeGlyph.tsx';
import { Spoken } from '../panels/Spoken.tsx';
import { StatusMark } from '../panels/StatusMark.tsx';
import { DatesCell } from './DatesCell.tsx';
import { PlaceCell } from './PlaceCell.tsx';
import { SourcesCell } from './SourcesCell.tsx';
import './change-row.css';

interface Props {
  readonly row: ChangeRow;
  readonly reader: RowReader;
  /** In the whole grid, the headings being the first. */
  readonly rowIndex: number;
  readonly top: number;
  readonly isSelected: boolean;
  /** The cell that the keys are on; -1: they are in another row. */
  readonly activeCell: number;
  /** Without headings of groups each row tells what brought it about. */
  readonly tellsCause: boolean;
}

const STATUS_OF = {
  event: 'How sure it is that this happened',
  line: 'How sure the reporting line is',
  place: 'How sure the place is',
  title: 'How sure the title is',
  record: 'How sure what is recorded is',
} as const;

function isSamePlace(a: RowPlace, b: RowPlace): boolean {
  return a.absence === undefined && a.unit === b.unit && a.led === b.led;
}

function placeTitle({ unit, led, absence }: RowPlace): string {
  return [unit, led, absence].filter((part) => part !== undefined).join('\n');
}

/** One change: worked out only now that it comes into sight. */
export const ChangeRowView = memo(function ChangeRowView(props: Props) {
  const { row, reader, rowIndex, top, isSelected, activeCell, tellsCause } = props;
  const { store, actions } = useApp();
  const name = reader.nameOf(row);
  const role = row.kind === 'unit' ? 'unit' : reader.titleOf(row);
  const words = reader.wordsOf(row);
  const { dates, status, statusOf, sources } = reader.evidenceOf(row);
  const [before, after] = [reader.placeOf(row, 'before'), reader.placeOf(row, 'after')];
  const tabIndexOf = (cell: number): 0 | -1 => (cell === activeCell ? 0 : -1);
  const isInPlace = isSamePlace(before, after);
  const hasOnePlace = isInPlace || after.absence !== undefined;
  const isStruck = row.kind === 'unit' && reader.isKnownToBeGone(row.change);

  // A kind of change is no cause, and what is its own cause has told it.
  const isCauseTold = tellsCause && !('category' in row.group.cause) && row.group.id !== row.id;

  const still = (column: (typeof COLUMNS)[number], hint: string, content: ReactNode) => {
    const cell = COLUMNS.indexOf(column);
    return (
      <td
        aria-colindex={cell + 1}
        className={`change-row__cell change-row__cell--${column}`}
        data-cell={cell}
        tabIndex={tabIndexOf(cell)}
        data-hint={hint}
      >
        {content}
      </td>
    );
  };
  const sourcesCell = COLUMNS.indexOf('sources');
  const chartCell = COLUMNS.length;
  const classes = [
    'change-row',
    isSelected ? 'change-row--selected' : '',
    hasOnePlace ? 'change-row--one-place' : '',
    isOnBothDays(row) ? 'change-row--both-days' : '',
  ];
  return (
    <tr
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className={classes.filter(Boolean).join(' ')}
      data-item={row.id}
      style={{ top }}
    >
      <th
        scope="row"
        aria-colindex={1}
        className="change-row__cell change-row__cell--who"
        data-cell={0}
        tabIndex={tabIndexOf(0)}
        data-hint={`${name}\n${role}`}
      >
        <ChangeGlyph category={row.category} />
        <span className="change-row__who">
          <span className={`change-row__line change-row__name${isStruck ? ' change-row__name--dissolved' : ''}`}>
            {name}
          </span>
          {role !== '' && <Spoken>, </Spoken>}
          <span className="change-row__line change-row__small">{role}</span>
        </span>
      </th>
      {still(
        'what',
        `${reader.sentenceOf(row)}\n${reader.causeOf(row)}`,
        isCauseTold ? (
          <>
            <span className="change-row__line">{words}</span>{' '}
            <span className="change-row__line change-row__small">{reader.causeOf(row)}</span>
          </>
        ) : (
          words
        ),
      )}
      {still('from', placeTitle(before), <PlaceCell place={before} other={after} kind={row.kind} />)}
      {still(
        'to',
        placeTitle(after),
        isInPlace ? (
          <span className="change-row__small">same place</span>
        ) : (
          <PlaceCell place={after} other={before} kind={row.kind} />
        ),
      )}
      {still(
        'when',
        dates.map((date) => reader.wordsOfDate(date)).join('\n') || 'No source dates it',
        <DatesCell dates={dates} reader={reader} />,
      )}
      {still('status', STATUS_OF[statusOf], <StatusMark status={status} />)}
      <td aria-colindex={sourcesCell + 1} className="change-row__cell change-row__cell--sources">
        <SourcesCell sources={sources} name={name} cell={sourcesCell} tabIndex={tabIndexOf(sourcesCell)} />
      </td>
      <td aria-colindex={chartCell + 1} className="change-row__cell change-row__cell--chart">
        <button
          type="button"
          className="change-row__to-chart"
          data-cell={chartCell}
          tabIndex={tabIndexOf(chartCell)}
          aria-label={`Show ${name} on the chart`}
          title="Show on the chart"
          onClick={() => {
            const { at } = store.getState().view;
            // A chart of one day does not have those who were there on the other.
            if (at !== 'changes' && !row.change[at]) actions.showAt('changes');
            actions.showForm('chart');
            actions.goTo(subjectOf(row));
          }}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 5v3M3.5 11V8h9v3" />
            <rect x="5.5" y="1.5" width="5" height="3.5" rx="0.75" />
            <rect x="1.25" y="11" width="4.5" height="3.5" rx="0.75" />
            <rect x="10.25" y="11" width="4.5" height="3.5" rx="0.75" />
          </svg>
        </button>
      </td>
    </tr>
  );
});
