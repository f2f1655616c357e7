import { useId } from 'react';
import type { InspectedTable } from '../../io/import/session/inspection.ts';
import { FIELDS, type Field, type Mapping } from '../../io/table/mapping.ts';
import { isSameMapping } from '../../store/import-edits.ts';
import { FieldRow } from './FieldRow.tsx';
import { FIELD_WORDS, MAIN_FIELDS, MANAGER_BY_WORDS } from './field-words.ts';
import { useImportActions } from './import-context.ts';
import { NamedBy } from './NamedBy.tsx';

/** So many columns that are not taken are named. */
const MOST_NAMED = 12;

/** "Name ← Full Name · Reports to ← Boss, by id" */
function mappingInWords({ mapping, headings }: InspectedTable): string {
  const parts = FIELDS.flatMap((field) => {
    const column = mapping.columns[field];
    if (column === undefined) return [];
    const by = field === 'manager' ? `, ${MANAGER_BY_WORDS[mapping.managerBy]}` : '';
    return [`${FIELD_WORDS[field]} ← ${headings[column] ?? '?'}${by}`];
  });
  return parts.join(' · ');
}

/** Columns that are taken for nothing, so that nobody wonders where they are. */
function restInWords({ mapping, headings }: InspectedTable): string {
  const taken = new Set(Object.values(mapping.columns));
  const rest = headings.filter((_, column) => !taken.has(column));
  const more = rest.length - MOST_NAMED;
  return [...rest.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

export function ColumnTable({ table }: { readonly table: InspectedTable }) {
  const { setFile } = useImportActions();
  const id = useId();
  const { mapping, proposed, certainty } = table;
  const rest = restInWords(table);
  const isUnsure = Object.values(certainty).includes('guess');
  const isOwn = !isSameMapping(mapping, proposed);
  const set = (change: Partial<Mapping>): void =>
    setFile(table.key, { mapping: { ...mapping, ...change } }, `Choose columns of ${table.name}`);
  const choose = (field: Field, column: number | undefined): void => {
    const { [field]: _, ...others } = mapping.columns;
    set({ columns: column === undefined ? others : { ...others, [field]: column } });
  };
  const hasManager = mapping.columns.manager !== undefined;
  const rows = (fields: readonly Field[]) =>
    fields.map((field) => (
      <FieldRow key={field} table={table} field={field} onChoose={(column) => choose(field, column)}>
        {field === 'manager' && hasManager && (
          <NamedBy value={mapping.managerBy} onChange={(managerBy) => set({ managerBy })} />
        )}
        {field === 'second-manager' && mapping.columns[field] !== undefined && (
          <NamedBy value={mapping.secondManagerBy} onChange={(secondManagerBy) => set({ secondManagerBy })} />
        )}
      </FieldRow>
    ));
  const isShown = (field: Field): boolean => MAIN_FIELDS.includes(field) || mapping.columns[field] !== undefined;
  return (
    <details className="columns" open={isUnsure || isOwn || undefined}>
      <summary className="columns__summary">
        <strong>{table.name}</strong>{' '}
        <span className="columns__words">
          {mappingInWords(table)}
          {rest !== '' && ` · Not taken: ${rest}`}
        </span>
      </summary>
      <div className="columns__fields">{rows(FIELDS.filter(isShown))}</div>
      <details className="open__more">
        <summary>More fields</summary>
        <div className="columns__fields">{rows(FIELDS.filter((field) => !isShown(field)))}</div>
      </details>
      <div className="columns__options">
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
        <label className="open__check">
          <input
            type="checkbox"
            checked={mapping.fillDown}
            onChange={(event) => set({ fillDown: event.target.checked })}
          />
          An empty unit or manager repeats the one above it
        </label>
        {!hasManager && (
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
        {isOwn && (
          <button type="button" className="open__button" onClick={() => set(proposed)}>
            Use suggested columns
          </button>
        )}
      </div>
    </details>
  );
}
