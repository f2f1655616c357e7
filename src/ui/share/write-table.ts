/** The changes as delimited text; apart from the other data, since the page that is one file writes only this. */

import { BYTE_ORDER_MARK, type Delimited, joinDelimited } from '../../base/escape/delimited.ts';
import type { FileName } from '../../base/escape/file-name.ts';
import type { Written } from '../../base/escape/written.ts';
import type { ChangeRow, RowReader } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Pace } from '../../io/read/pace.ts';

export interface WrittenData {
  readonly content: Written<string> | Uint8Array<ArrayBuffer>;
  readonly name: FileName;
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
  const { nameOfChangesFile, writeChanges } = await import('../../io/changes-csv.ts');
  const texts: Delimited[] = [];
  for (const { text, written } of writeChanges(rows, reader, format === 'csv' ? ',' : '\t')) {
    texts.push(text);
    await pace(written / rows.length);
  }
  return {
    content: joinDelimited(format === 'csv' ? [BYTE_ORDER_MARK, ...texts] : texts),
    name: nameOfChangesFile(comparison),
    type: 'text/csv;charset=utf-8',
  };
}
