import type { ReactNode } from 'react';
import { pickRows, type RowPlace, RowReader, rowsOf } from '../../diff/change-rows.ts';
import type { Source } from '../../model/schema.ts';
import { selectGroups, selectPicked } from '../../store/selectors.ts';
import { nameOfSource } from '../panels/source-words.ts';
import type { ShareContent } from '../share/share-content.ts';

/** The CSV has the others. */
const MOST_SOURCES = 3;
/** About a hundred sheets; the CSV has the rest. */
const MOST_ROWS = 3000;

function sourceWords(sources: readonly Source[]): string[] {
  const names = [...new Set(sources.map(nameOfSource))];
  const more = names.length - MOST_SOURCES;
  return more > 1 ? [...names.slice(0, MOST_SOURCES), `${more} more`] : names;
}

function placeWords({ unit, led, absence }: RowPlace): string {
  return absence ?? [unit, led].filter((part) => part !== undefined).join(', ');
}

/** Every change that the filter lets through as a row, below what brought it about. */
export function PrintList({ content: { comparison, view } }: { readonly content: ShareContent }) {
  const reader = new RowReader(comparison);
  const groups = selectGroups(comparison);
  const picked = selectPicked(comparison, view);
  const total = pickRows(rowsOf(groups), picked).length;
  let room = MOST_ROWS;
  const bodies = groups.flatMap((group): ReactNode[] => {
    const rows = pickRows(rowsOf([group]), picked).slice(0, room);
    room -= rows.length;
    if (rows.length === 0) return [];
    return [
      <tbody key={group.id}>
        <tr>
          <th colSpan={6} scope="rowgroup" className="print__group">
            {reader.titleOfGroup(group)}
          </th>
        </tr>
        {rows.map((row) => {
          const { dates, status, sources } = reader.evidenceOf(row);
          return (
            <tr key={row.id}>
              <th scope="row">{reader.nameOf(row)}</th>
              <td>{reader.wordsOf(row)}</td>
              <td>{placeWords(reader.placeOf(row, 'before'))}</td>
              <td>{placeWords(reader.placeOf(row, 'after'))}</td>
              <td>{dates.map((date) => reader.wordsOfDate(date)).join(', ') || 'not dated'}</td>
              <td>{[status, ...sourceWords(sources)].join('; ')}</td>
            </tr>
          );
        })}
      </tbody>,
    ];
  });
  return (
    <div className="print__list">
      {picked && (
        <p className="print__note">
          {total.toLocaleString('en')} of {rowsOf(groups).length.toLocaleString('en')} changes, as the filter lets them
          through.
        </p>
      )}
      <table className="print__table">
        <thead>
          <tr>
            {['Who', 'What', 'From', 'To', 'When', 'Status and sources'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {bodies}
      </table>
      {total > MOST_ROWS && (
        <p className="print__note">
          The first {MOST_ROWS.toLocaleString('en')} of {total.toLocaleString('en')} changes. The CSV of the changes
          holds all of them.
        </p>
      )}
    </div>
  );
}
