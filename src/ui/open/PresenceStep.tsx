import type { Inspection } from '../../io/import/session/inspection.ts';
import { tablesOf } from '../../store/import-edits.ts';
import { AbsentRows } from './AbsentRows.tsx';
import { PresenceColumn } from './PresenceColumn.tsx';
import { absentInWords, tellsPresence } from './presence-words.ts';
import { StepSection } from './StepSection.tsx';
import './presence.css';

/** Who of a file is there, where it says so of some: by which words, and which rows are nobody's. */
export function PresenceStep({ inspection }: { readonly inspection: Inspection }) {
  const tables = tablesOf(inspection).filter(tellsPresence);
  if (tables.length === 0) return null;
  return (
    <StepSection step="presence" title="Who is there">
      <div className="presence">
        {tables.map((table) => (
          <section key={table.key} aria-label={`Who is there in ${table.name}`}>
            <p className="presence__file">
              <strong>{table.name}</strong> <span className="open__quiet">{absentInWords(table)}</span>
            </p>
            {table.presence.map((presence) => (
              <PresenceColumn key={presence.column} table={table} presence={presence} />
            ))}
            <AbsentRows table={table} />
          </section>
        ))}
      </div>
      {tables.some(({ presence }) => presence.length > 0) && (
        <p className="open__quiet presence__note">
          How you read a word is remembered in this browser for files with the same headings, with the word itself and
          nothing else of the file. Rows you keep or leave out are not remembered.
        </p>
      )}
    </StepSection>
  );
}
