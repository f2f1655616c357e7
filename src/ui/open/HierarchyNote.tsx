import type { InspectedTable } from '../../io/import/session/inspection.ts';
import { useImportActions, useImportState } from './import-context.ts';

/** Which hierarchy was found in the shape of a table, with a way to leave it alone and back. */
export function HierarchyNote({ table }: { readonly table: InspectedTable }) {
  const { setFile } = useImportActions();
  const isIgnored = useImportState((state) => state.settings.files.get(table.key)?.shape === 'none');
  if (table.hierarchies.length === 0 && !isIgnored) return null;
  const words = isIgnored
    ? 'The columns are read as they stand, whatever hierarchy their shape may show.'
    : table.hierarchies.map((hierarchy) => hierarchy.words).join(' ');
  const label = isIgnored ? 'Look for a hierarchy' : 'Read the columns as they stand';
  return (
    <p className="file-card__note">
      {words}{' '}
      <button
        type="button"
        className="open__link"
        aria-label={`${label} in ${table.name}`}
        onClick={() => setFile(table.key, { shape: isIgnored ? 'any' : 'none', mapping: undefined }, label)}
      >
        {label}
      </button>
    </p>
  );
}
