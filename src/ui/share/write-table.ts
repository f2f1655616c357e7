/** The changes as delimited text; apart from the other data, since the page that is one file writes only this. */

import type { ChangeRow, RowReader } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Pace } from '../../io/read/pace.ts';

export interface WrittenData {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly type: string;
}

export interface TableTask {
  readonly comparison: Comparison;
  readonly rows: readonly ChangeRow[];
  readonly reader: RowReader;
}

/** Rejects once `pace` is stopped. */
export async function writeTable(
  { rows, reader, comparison }: TableTask,
  format: 'csv' | 'tsv',
  pace: Pace,
): Promise<WrittenData> {
  const { BYTE_ORDER_MARK, nameOfChangesFile, writeChanges } = await import('../../io/changes-csv.ts');
  const texts: string[] = [];
  for (const { text, written } of writeChanges(rows, reader, format === 'csv' ? ',' : '\t')) {
    texts.push(text);
    await pace(written / rows.length);
  }
  const text = texts.join('');
  return {
    content: format === 'csv' ? BYTE_ORDER_MARK + text : text,
    name: nameOfChangesFile(comparison),
    type: 'text/csv;charset=utf-8',
  };
}
