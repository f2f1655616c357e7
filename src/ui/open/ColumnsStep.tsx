import type { Inspection } from '../../io/import/session/inspection.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { StepSection } from './StepSection.tsx';

/** What the columns of each file mean. */
export function ColumnsStep({ inspection }: { readonly inspection: Inspection }) {
  const tables = inspection.files.filter((file) => file.kind === 'table');
  if (tables.length === 0) return null;
  return (
    <StepSection step="columns" title="Columns" state="which column is what">
      {tables.map((table) => (
        <ColumnTable key={table.key} table={table} />
      ))}
      <p className="open__quiet">
        What you choose is remembered in this browser for files with the same headings: the choice, never the cells.
      </p>
    </StepSection>
  );
}
