import { useId } from 'react';
import type { InspectedTable } from '../../io/import/session/inspection.ts';
import type { Mapping } from '../../io/table/mapping.ts';
import { addPresence } from '../../store/mapping-edits.ts';
import { useImportActions } from './import-context.ts';
import { LeaveOutRow } from './LeaveOutRow.tsx';

interface Props {
  readonly table: InspectedTable;
  /** Whether columns were chosen otherwise than they are suggested. */
  readonly isOwn: boolean;
}

/** How the rows of a table are read, whichever column is what. */
export function ColumnOptions({ table, isOwn }: Props) {
  const { setFile } = useImportActions();
  const id = useId();
  const { headings, mapping, proposed, presence } = table;
  const saysWhoIsThere = new Set(presence.map(({ column }) => column));
  const set = (change: Partial<Mapping>): void =>
    setFile(table.key, { mapping: { ...mapping, ...change } }, `Choose columns of ${table.name}`);
  return (
    <div className="columns__options">
      <div className="columns__pair">
        <label htmlFor={`${id}-headings`}>Header rows</label>
        <select
          className="open__input"
          id={`${id}-headings`}
          value={mapping.headings}
          onChange={(event) => set({ headings: Number(event.target.value) })}
        >
          {[...new Set([0, 1, 2, 3, mapping.headings])].map((number) => (
            <option key={number} value={number}>
              {number === 0 ? 'none' : number}
            </option>
          ))}
        </select>
      </div>
      <label className="open__check">
        <input
          type="checkbox"
          checked={mapping.fillDown}
          onChange={(event) => set({ fillDown: event.target.checked })}
        />
        Blank units and managers repeat the row above
      </label>
      {mapping.columns.manager === undefined && (
        <fieldset className="columns__grouping">
          <legend>If there is no manager column, show people</legend>
          {(['unit', 'none'] as const).map((grouping) => (
            <label key={grouping} className="open__check">
              <input
                type="radio"
                name={`${id}-grouping`}
                checked={mapping.grouping === grouping}
                onChange={() => set({ grouping })}
              />
              {grouping === 'unit' ? 'in their units' : 'in one list'}
            </label>
          ))}
        </fieldset>
      )}
      <div className="columns__pair">
        <label htmlFor={`${id}-presence`}>Who is there is told by</label>
        <select
          className="open__input"
          id={`${id}-presence`}
          value=""
          onChange={(event) => set(addPresence(table, Number(event.target.value)))}
        >
          <option value="">{presence.length === 0 ? 'no column' : 'another column …'}</option>
          {headings.map((heading, column) =>
            saysWhoIsThere.has(column) ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
              <option key={column} value={column}>
                {heading}
              </option>
            ),
          )}
        </select>
      </div>
      <LeaveOutRow table={table} />
      {isOwn && (
        <button
          type="button"
          className="open__button"
          onClick={() => set({ ...proposed, rows: mapping.rows, presence: mapping.presence, kept: undefined })}
        >
          Use suggested columns
        </button>
      )}
    </div>
  );
}
