import { useId, useState } from 'react';
import type { InspectedPresence, InspectedTable } from '../../io/import/session/inspection.ts';
import type { Presence } from '../../io/table/mapping.ts';
import { dropPresence, readValueInAll } from '../../store/mapping-edits.ts';
import { useImportActions, useImportState } from './import-context.ts';
import { READINGS } from './presence-words.ts';

const FIRST_VALUES = 8;

interface Props {
  readonly table: InspectedTable;
  readonly presence: InspectedPresence;
}

/** The values of a column that says who is there, and how each of them is read. */
export function PresenceColumn({ table, presence }: Props) {
  const { setFile, setMappings } = useImportActions();
  const tables = useImportState(({ inspection }) => inspection)?.files.filter((file) => file.kind === 'table') ?? [];
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const { column, values } = presence;
  const heading = table.headings[column] ?? '';
  const shown = isWhole ? values : values.slice(0, FIRST_VALUES);
  return (
    <fieldset className="presence__column">
      <legend>
        By <bdi>“{heading}”</bdi>
      </legend>
      {values.length === 0 && (
        <p className="open__quiet">This column has too many different values to say who is there.</p>
      )}
      <ul className="presence__values">
        {shown.map(({ value, count, reading }, index) => (
          <li key={value} className="presence__value">
            <label htmlFor={`${id}-${index}`}>
              <bdi>{value}</bdi>
            </label>
            <span className="presence__count">{count.toLocaleString('en-GB')}</span>
            <select
              className="open__input"
              id={`${id}-${index}`}
              value={reading}
              onChange={(event) =>
                setMappings(
                  readValueInAll(tables, table, column, value, event.target.value as Presence),
                  `Read “${value}” otherwise`,
                )
              }
            >
              {READINGS.map(([each, words]) => (
                <option key={each} value={each}>
                  {words}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <div className="presence__actions">
        {shown.length < values.length && (
          <button type="button" className="open__link" onClick={() => setWhole(true)}>
            Show all {values.length} values
          </button>
        )}
        <button
          type="button"
          className="open__link"
          aria-label={`Ignore this column: ${heading} of ${table.name}`}
          onClick={() => setFile(table.key, { mapping: dropPresence(table, column) }, `Ignore ${heading}`)}
        >
          Ignore this column
        </button>
      </div>
    </fieldset>
  );
}
