/** Writes one kind of data, part by part; the writers are fetched only now. */

import { asFileName } from '../../base/escape/file-name.ts';
import { type Json, joinJson } from '../../base/escape/json.ts';
import type { Pace } from '../../io/read/pace.ts';
import type { Organisation } from '../../model/organisation.ts';
import { type TableTask, type WrittenData, writeTable } from './write-table.ts';

export type DataFormat = 'xlsx' | 'csv' | 'tsv' | 'comparison' | 'organisation' | 'linked-data';

export interface DataTask extends TableTask {
  readonly organisation: Organisation;
}

/** From parts whose number is not known beforehand. */
async function join(parts: Iterable<Json>, pace: Pace, expected: number): Promise<Json> {
  const texts: Json[] = [];
  for (const text of parts) {
    texts.push(text);
    await pace(Math.min(0.99, texts.length / expected));
  }
  return joinJson(texts, '');
}

async function writeWorkbook({ rows, reader, comparison }: DataTask, pace: Pace, signal: AbortSignal) {
  const [{ changeSheets, WORKBOOK_TYPE }, { openWorkbookWriter }, { nameOfFile }] = await Promise.all([
    import('../../io/write/changes-workbook.ts'),
    import('../../store/write-workbook.ts'),
    import('../../io/write/file-names.ts'),
  ]);
  const writer = openWorkbookWriter(signal);
  for (const part of changeSheets(comparison, rows, reader)) {
    writer.add(part);
    await pace(part.written / Math.max(1, rows.length));
  }
  return { content: await writer.finish(), name: nameOfFile(comparison, 'xlsx'), type: WORKBOOK_TYPE };
}

async function writeComparison({ rows, reader, comparison }: DataTask, pace: Pace) {
  const [{ comparisonInParts }, { nameOfFile }] = await Promise.all([
    import('../../io/write/comparison-json.ts'),
    import('../../io/write/file-names.ts'),
  ]);
  const parts = comparisonInParts(comparison, rows, reader);
  for (;;) {
    const { done, value } = parts.next();
    if (done === true) return { content: value, name: nameOfFile(comparison, 'json'), type: 'application/json' };
    await pace(value / rows.length);
  }
}

/** Rejects once the signal stops it. */
export async function writeData(
  format: DataFormat,
  task: DataTask,
  pace: Pace,
  signal: AbortSignal,
): Promise<WrittenData> {
  const { organisation } = task;
  switch (format) {
    case 'csv':
    case 'tsv':
      return writeTable(task, format, pace);
    case 'xlsx':
      return writeWorkbook(task, pace, signal);
    case 'comparison':
      return writeComparison(task, pace);
    case 'organisation': {
      const { organisationInParts } = await import('../../io/write/organisation-json.ts');
      const expected = (organisation.people.length + organisation.memberships.length) / 500 + 40;
      const content = await join(organisationInParts(organisation), pace, expected);
      return { content, name: asFileName([organisation.id], 'json'), type: 'application/json' };
    }
    case 'linked-data': {
      const { linkedDataInParts } = await import('../../io/write/organisation-jsonld.ts');
      const expected = organisation.people.length + 2 * organisation.memberships.length + 100;
      const content = await join(linkedDataInParts(organisation), pace, expected);
      return { content, name: asFileName([organisation.id], 'jsonld'), type: 'application/ld+json' };
    }
  }
}
