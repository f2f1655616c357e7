import type { InspectedTable } from '../../io/import/session/inspection.ts';
import { keepColumnInAll, keptColumns } from '../../store/mapping-edits.ts';
import { useImportActions, useImportState } from './import-context.ts';

/** Which of the columns that are used for nothing else are compared all the same. */
export function ComparedColumns({ table }: { readonly table: InspectedTable }) {
  const { setMappings } = useImportActions();
  const tables = useImportState(({ inspection }) => inspection)?.files.filter((file) => file.kind === 'table') ?? [];
  const { headings, mapping, presence, samples, suggestedKept, unitsAround } = table;
  const used = new Set([...Object.values(mapping.columns), ...unitsAround]);
  const kept = new Set(keptColumns(table));
  const suggested = new Set(suggestedKept);
  const tellsPresence = new Set(presence.map((each) => each.column));
  const free = headings.flatMap((heading, column) => (used.has(column) ? [] : [{ heading, column }]));
  if (free.length === 0) return null;
  return (
    <details className="open__more">
      <summary>
        Other columns that are compared: {kept.size} of {free.length}
      </summary>
      <fieldset className="compared">
        <legend>Changes in these columns are shown</legend>
        {free.map(({ heading, column }) => (
          <label key={column} className="open__check">
            <input
              type="checkbox"
              checked={kept.has(column)}
              onChange={(event) =>
                setMappings(
                  keepColumnInAll(tables, table, column, event.target.checked),
                  `${event.target.checked ? 'Compare' : 'Don’t compare'} ${heading}`,
                )
              }
            />
            <span>
              <bdi>{heading}</bdi>
              {suggested.has(column) && <span className="open__quiet"> (suggested)</span>}
              {tellsPresence.has(column) && <span className="open__quiet"> (tells who is there)</span>}{' '}
              <bdi className="open__quiet">{(samples[column] ?? []).slice(0, 2).join(' · ')}</bdi>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
