/** The workbook of the changes, kept as the parts that it is made of. To accept a change, run this file with -u. */

import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { compareDays } from '../../../tests/support/charts.ts';
import { crewsInOrder } from '../../../tests/support/crews-in-order.ts';
import { harbourWorks } from '../../../tests/support/harbour-works.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import { RowReader, rowsOf } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { changeSheets, WORKBOOK_TYPE, writeChangesWorkbook } from './changes-workbook.ts';

/** An element to a line. */
function linesOf(xml: string): string {
  return `${xml.replaceAll(/>\s*</g, '>\n<')}\n`;
}

/** The texts of a workbook stand in one list, and cells name them by number: put back where they are. */
function withTexts(sheet: string, list: string): string {
  const texts = [...list.matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) => text.replaceAll(/<[^>]*>/g, ''));
  return sheet.replaceAll(/(<c [^>]*t="s"[^>]*>)<v>(\d+)<\/v>/g, (_, cell, at) => `${cell}${texts[Number(at)]}`);
}

async function partsOf(comparison: Comparison, sheets: readonly number[]): Promise<string> {
  const rows = rowsOf(groupByCause(comparison));
  const parts = unzipSync(await writeChangesWorkbook(comparison, rows.slice(0, 12), new RowReader(comparison)));
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const texts = part('xl/sharedStrings.xml');
  return [
    linesOf(part('xl/workbook.xml')),
    linesOf(part('xl/styles.xml')),
    ...sheets.map((sheet) => linesOf(withTexts(part(`xl/worksheets/sheet${sheet}.xml`), texts))),
  ].join('\n');
}

const HARBOUR = compareDays(harbourWorks(), '2024-10-01', '2025-02-01');

test.each<[name: string, comparison: Comparison, sheets: readonly number[]]>([
  ['harbour', HARBOUR, [1, 2, 3]],
  ['crews', crewsInOrder(), [2, 3]],
])('the workbook of %s', async (name, comparison, sheets) => {
  const text = await partsOf(comparison, sheets);
  await expect(text).toMatchFileSnapshot(`../../../tests/golden/written/workbook-${name}.xml`);
});

test('the sheets follow each other, with how many changes are written', () => {
  const rows = rowsOf(groupByCause(HARBOUR));
  const parts = [...changeSheets(HARBOUR, rows, new RowReader(HARBOUR))];
  expect(parts.map(({ sheet, rows: written, written: sum }) => [sheet, written.length, sum])).toEqual([
    ['Changes', 1, 0],
    ['Changes', rows.length, rows.length],
    ['Numbers', 15, rows.length],
    ['Sources', 5, rows.length],
  ]);
  expect(WORKBOOK_TYPE).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
});
