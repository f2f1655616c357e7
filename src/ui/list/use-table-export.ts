import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChangeRow, RowReader } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { useActions } from '../app-context.ts';
import { saveFile } from '../save-file.ts';
import { countInWords } from './list-words.ts';

/** The page draws and listens at least this often while a long table is written. */
const SLICE_MS = 24;

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export interface TableExport {
  /** The share that is written, while it takes long enough to be seen. */
  readonly progress: number | undefined;
  readonly copy: () => Promise<void>;
  readonly download: () => Promise<void>;
  readonly cancel: () => void;
}

/** Takes the rows, as they are picked and sorted, out of the page. */
export function useTableExport(rows: readonly ChangeRow[], reader: RowReader, comparison: Comparison): TableExport {
  const actions = useActions();
  const [progress, setProgress] = useState<number>();
  const job = useRef<AbortController>(undefined);
  const count = countInWords(rows.length, rows.length);

  const cancel = useCallback(() => job.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  /** Undefined where the reader gave it up. */
  const write = async (delimiter: ',' | '\t'): Promise<string | undefined> => {
    cancel();
    const current = new AbortController();
    job.current = current;
    const { writeChanges } = await import('../../io/changes-csv.ts');
    const texts: string[] = [];
    let sliceEnd = performance.now() + SLICE_MS;
    for (const { text, written } of writeChanges(rows, reader, delimiter)) {
      texts.push(text);
      if (performance.now() < sliceEnd) continue;
      setProgress(written / rows.length);
      await nextTask();
      if (current.signal.aborted) break;
      sliceEnd = performance.now() + SLICE_MS;
    }
    setProgress(undefined);
    return current.signal.aborted ? undefined : texts.join('');
  };

  return {
    progress,
    cancel,
    copy: async () => {
      const text = await write('\t');
      if (text === undefined) return;
      try {
        await navigator.clipboard.writeText(text);
        actions.announce(`${count} copied, to be pasted into a table`, true);
      } catch {
        actions.announce('The browser does not let this page copy; download the CSV instead', true);
      }
    },
    download: async () => {
      const text = await write(',');
      if (text === undefined) return;
      const { BYTE_ORDER_MARK, nameOfChangesFile } = await import('../../io/changes-csv.ts');
      saveFile(BYTE_ORDER_MARK + text, nameOfChangesFile(comparison), 'text/csv;charset=utf-8');
      actions.announce(`${count} downloaded`, true);
    },
  };
}
