import { useState } from 'react';
import type { AbsentRow } from '../../io/import/rows/roster.ts';
import type { InspectedTable } from '../../io/import/session/inspection.ts';
import { forgetRow, keepRow } from '../../store/mapping-edits.ts';
import { useImportActions } from './import-context.ts';
import { countAbsent, READINGS } from './presence-words.ts';

const PER_PAGE = 20;
const REASONS: ReadonlyMap<string, string> = new Map(READINGS);

/** "has left, “Terminated”", "not a person", "left out by hand" */
function whyInWords({ reason, why, name }: AbsentRow, isByHand: boolean): string {
  if (isByHand) return 'left out by hand';
  const words = REASONS.get(reason) ?? '';
  return why === '' || why === name ? words : `${words}, “${why}”`;
}

/** Rows that stand for nobody who is there, each of which can be kept; and those that were. */
export function AbsentRows({ table }: { readonly table: InspectedTable }) {
  const { setFile } = useImportActions();
  const [most, setMost] = useState(PER_PAGE);
  const { absent, mapping } = table;
  const count = countAbsent(table);
  const byHand = new Set(mapping.rows?.leaveOut);
  const kept = mapping.rows?.keep ?? [];
  return (
    <>
      {absent.length > 0 && (
        <details className="open__more">
          <summary>Rows left out: {count.toLocaleString('en-GB')}</summary>
          <ul className="presence__rows" aria-label={`Rows left out of ${table.name}`}>
            {absent.slice(0, most).map((row) => (
              <li key={row.row} className="presence__row">
                <span className="presence__row-words">
                  Row {row.row.toLocaleString('en-GB')}: <bdi>{row.name}</bdi>{' '}
                  <span className="open__quiet">{whyInWords(row, byHand.has(row.row))}</span>
                </span>
                <button
                  type="button"
                  className="open__link"
                  aria-label={`Keep this row: ${row.row}, ${row.name}`}
                  onClick={() => setFile(table.key, { mapping: keepRow(mapping, row.row) }, `Keep row ${row.row}`)}
                >
                  Keep this row
                </button>
              </li>
            ))}
          </ul>
          {absent.length > most && (
            <button type="button" className="open__button" onClick={() => setMost(most + PER_PAGE)}>
              Show more of {count.toLocaleString('en-GB')}
            </button>
          )}
        </details>
      )}
      {kept.length > 0 && (
        <ul className="presence__rows" aria-label={`Rows kept in ${table.name}`}>
          {kept.map((row) => (
            <li key={row} className="presence__row">
              <span className="presence__row-words">Row {row.toLocaleString('en-GB')} is kept by hand.</span>
              <button
                type="button"
                className="open__link"
                aria-label={`Don’t keep it: row ${row}`}
                onClick={() => setFile(table.key, { mapping: forgetRow(mapping, row) }, `Don’t keep row ${row}`)}
              >
                Don’t keep it
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
