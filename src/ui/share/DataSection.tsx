import { useMemo } from 'react';
import { RowReader, rowsOf } from '../../diff/change-rows.ts';
import { selectGroups } from '../../store/selectors.ts';
import { useTableExport } from '../list/use-table-export.ts';
import { ShareSection } from './ShareSection.tsx';
import type { ShareContent } from './share-content.ts';

export function DataSection({ content: { comparison } }: { readonly content: ShareContent }) {
  const rows = useMemo(() => rowsOf(selectGroups(comparison)), [comparison]);
  const reader = useMemo(() => new RowReader(comparison), [comparison]);
  const { download } = useTableExport(rows, reader, comparison);
  return (
    <ShareSection title="Data" purpose="For a spreadsheet or another program.">
      <button type="button" className="share__choice" onClick={download}>
        Changes as CSV
      </button>
    </ShareSection>
  );
}
