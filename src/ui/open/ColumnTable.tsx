import type { InspectedTable } from '../../io/import/session/inspection.ts';
import { FIELDS, type Field, type Mapping } from '../../io/table/mapping.ts';
import { hasSameColumns } from '../../store/import-edits.ts';
import { keptColumns } from '../../store/mapping-edits.ts';
import { ColumnOptions } from './ColumnOptions.tsx';
import { ComparedColumns } from './ComparedColumns.tsx';
import { FieldRow } from './FieldRow.tsx';
import { FIELD_WORDS, MAIN_FIELDS, MANAGER_BY_WORDS } from './field-words.ts';
import { useImportActions } from './import-context.ts';
import { NamedBy } from './NamedBy.tsx';

/** So many other columns are named. */
const MOST_NAMED = 12;

/** "Name ← Full Name · Reports to ← Boss, by id · Unit ← Division › Team" */
function mappingInWords({ mapping, headings, unitsAround }: InspectedTable): string {
  const parts = FIELDS.flatMap((field) => {
    const column = mapping.columns[field];
    if (column === undefined) return [];
    const by = field === 'manager' ? `, ${MANAGER_BY_WORDS[mapping.managerBy]}` : '';
    const path = field === 'unit' ? [...unitsAround, column] : [column];
    return [`${FIELD_WORDS[field]} ← ${path.map((each) => headings[each] ?? '?').join(' › ')}${by}`];
  });
  return parts.join(' · ');
}

function listInWords(words: readonly string[]): string {
  const more = words.length - MOST_NAMED;
  return [...words.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** Which of the other columns are compared too, and which are not, so that nobody wonders where they are. */
function restInWords(table: InspectedTable): string {
  const { mapping, headings, presence, unitsAround } = table;
  const kept = new Set(keptColumns(table));
  const used = [...Object.values(mapping.columns), ...unitsAround, ...presence.map(({ column }) => column)];
  const taken = new Set([...used, ...kept]);
  const compared = headings.filter((_, column) => kept.has(column));
  const rest = headings.filter((_, column) => !taken.has(column));
  return [
    ...(compared.length > 0 ? [`Also compared: ${listInWords(compared)}`] : []),
    ...(rest.length > 0 ? [`Not compared: ${listInWords(rest)}`] : []),
  ].join(' · ');
}

export function ColumnTable({ table }: { readonly table: InspectedTable }) {
  const { setFile } = useImportActions();
  const { mapping, proposed, certainty } = table;
  const rest = restInWords(table);
  const isUnsure = Object.values(certainty).includes('guess');
  const isOwn = !hasSameColumns(mapping, proposed);
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
          {rest !== '' && ` · ${rest}`}
        </span>
      </summary>
      <div className="columns__fields">{rows(FIELDS.filter(isShown))}</div>
      <details className="open__more">
        <summary>More fields</summary>
        <div className="columns__fields">{rows(FIELDS.filter((field) => !isShown(field)))}</div>
      </details>
      <ComparedColumns table={table} />
      <ColumnOptions table={table} isOwn={isOwn} />
    </details>
  );
}
