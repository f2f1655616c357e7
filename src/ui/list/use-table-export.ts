import type { ChangeRow, RowReader } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { useActions } from '../app-context.ts';
import { copyAndSay } from '../copy-text.ts';
import { saveFile } from '../save-file.ts';
import { useWriting, type Writing } from '../share/use-writing.ts';
import { writeTable } from '../share/write-table.ts';
import { countInWords } from './list-words.ts';

export interface TableExport {
  readonly writing: Writing;
  readonly copy: () => Promise<void>;
  readonly download: () => Promise<void>;
}

/** Takes the rows, as they are picked and sorted and with all names, out of the page. */
export function useTableExport(rows: readonly ChangeRow[], reader: RowReader, comparison: Comparison): TableExport {
  const actions = useActions();
  const writing = useWriting();
  const count = countInWords(rows.length, rows.length);
  const task = { comparison, rows, reader };
  return {
    writing,
    copy: () =>
      writing.run('Writing', async (pace) => {
        const { content } = await writeTable(task, 'tsv', pace);
        const done = `${count} copied, to be pasted into a table`;
        if (typeof content === 'string') await copyAndSay(actions, content, done, 'download the CSV');
      }),
    download: () =>
      writing.run('Writing', async (pace) => {
        const { content, name, type } = await writeTable(task, 'csv', pace);
        saveFile(content, name, type);
        actions.announce(`${count} downloaded`, true);
      }),
  };
}
