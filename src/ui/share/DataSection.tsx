import { useMemo, useState } from 'react';
import { pickRows, RowReader, rowsOf } from '../../diff/change-rows.ts';
import type { Pace } from '../../io/read/pace.ts';
import { selectGroups, selectPicked } from '../../store/selectors.ts';
import { useActions } from '../app-context.ts';
import { copyAndSay } from '../copy-text.ts';
import { countInWords } from '../list/list-words.ts';
import { saveFile } from '../save-file.ts';
import { ShareChoice } from './ShareChoice.tsx';
import { ShareSection } from './ShareSection.tsx';
import type { ShareContent } from './share-content.ts';
import { useWriting } from './use-writing.ts';
import { WritingNote } from './WritingNote.tsx';
import { type DataFormat, writeData } from './write-data.ts';

/** The changes as tables and for programs, and the organisation itself. */
export function DataSection({ content }: { readonly content: ShareContent }) {
  const { comparison, organisation, view } = content;
  const actions = useActions();
  const writing = useWriting();
  const [onlyPicked, setOnlyPicked] = useState(true);
  const reader = useMemo(() => new RowReader(comparison), [comparison]);
  const all = useMemo(() => rowsOf(selectGroups(comparison)), [comparison]);
  const picked = selectPicked(comparison, view);
  const isFiltered = picked !== undefined;
  const rows = useMemo(() => pickRows(all, onlyPicked ? picked : undefined), [all, onlyPicked, picked]);
  const count = countInWords(rows.length, rows.length);
  const task = { organisation, comparison, rows, reader };

  const download = (format: DataFormat, what: string) => (): Promise<void> =>
    writing.run(`Writing ${what}`, async (pace: Pace, signal: AbortSignal) => {
      const { content: bytes, name, type } = await writeData(format, task, pace, signal);
      saveFile(bytes, name, type);
      actions.announce(`${what} downloaded`, true);
    });
  const copy = (format: Exclude<DataFormat, 'xlsx'>, what: string) => (): Promise<void> =>
    writing.run(`Writing ${what}`, async (pace: Pace, signal: AbortSignal) => {
      const { content: text } = await writeData(format, task, pace, signal);
      if (typeof text === 'string') await copyAndSay(actions, text, `${what} copied`, 'download the file');
    });
  const both = (format: Exclude<DataFormat, 'xlsx'>, what: string) => ({
    onDownload: download(format, what),
    onCopy: copy(format === 'csv' ? 'tsv' : format, what),
  });
  return (
    <ShareSection title="Data" purpose="For a spreadsheet or another program.">
      {isFiltered && (
        <label className="share__check">
          <input type="checkbox" checked={onlyPicked} onChange={({ target }) => setOnlyPicked(target.checked)} />
          <span>Only what the filter lets through: {countInWords(pickRows(all, picked).length, all.length)}</span>
        </label>
      )}
      <ul className="share__list">
        <ShareChoice
          label="Changes as XLSX"
          hint="A workbook of three sheets: the changes, the numbers and the sources."
          onDownload={download('xlsx', count)}
        />
        <ShareChoice
          label="Changes as CSV"
          hint="The same table as plain text, a row per change."
          {...both('csv', count)}
        />
        <ShareChoice
          label="Comparison as JSON"
          hint="For programs: each change with its kinds, both states, cause and evidence."
          {...both('comparison', count)}
        />
        <ShareChoice
          label="Organisation as JSON"
          hint="Orgdiff’s own file, with all days and all that is known. It can be opened here again."
          {...both('organisation', 'The organisation')}
        />
        <ShareChoice
          label="Organisation as JSON-LD"
          hint="Linked data in the vocabulary of the W3C Organization Ontology, without figures, errata and story."
          {...both('linked-data', 'The organisation')}
        />
      </ul>
      <WritingNote writing={writing} />
    </ShareSection>
  );
}
