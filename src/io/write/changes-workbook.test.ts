import fc from 'fast-check';
import readXlsxFile, { type Sheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { compareTexts, organisationFromTexts, snapshotOn } from '../../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../../tests/support/random-organisations.ts';
import { asCell } from '../../base/escape/cell.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import { RowReader, rowsOf } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { diff } from '../../diff/diff.ts';
import { indexOrganisation } from '../../model/organisation.ts';
import type { SourceId } from '../../model/schema.ts';
import { CHANGE_FIELDS, recordOf } from './change-records.ts';
import { changeSheets, writeChangesWorkbook, writeWorkbook } from './changes-workbook.ts';

async function readBack(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, unknown[][]>> {
  const sheets: Sheet[] = await readXlsxFile(new Blob([bytes]));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown[][]]));
}

async function write(comparison: Comparison): Promise<Map<string, unknown[][]>> {
  const rows = rowsOf(groupByCause(comparison));
  return readBack(await writeChangesWorkbook(comparison, rows, new RowReader(comparison)));
}

describe('the workbook', () => {
  test('read back it has the rows of the table, cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(organisations, async (organisation) => {
        const comparison = diff(...snapshotsOf(organisation));
        const reader = new RowReader(comparison);
        const records = rowsOf(groupByCause(comparison)).map((row) => recordOf(row, reader));
        const [headings, ...rows] = (await write(comparison)).get('Changes') ?? [];
        expect(headings).toEqual([...CHANGE_FIELDS]);
        const width = CHANGE_FIELDS.length;
        expect(rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))).toEqual(records);
      }),
      { numRuns: 15 },
    );
  });

  test('has the numbers of both days as numbers, and the sources', async () => {
    const file = organisationFromTexts({ '2025-01-01': 'Ada\n  Bea', '2025-06-01': 'Ada\n  Bea\n  Cy' });
    const source = { id: 's' as SourceId, publisher: 'The Gazette', date: '2025-05~', url: 'https://example.org/a' };
    const claims = [{ source: source.id, status: 'stated' as const }];
    const organisation = indexOrganisation({
      ...file,
      sources: [source],
      memberships: file.memberships.map((each) => ({ ...each, claims })),
    });
    const sheets = await write(diff(snapshotOn(organisation, '2025-01-01'), snapshotOn(organisation, '2025-06-01')));
    expect(sheets.get('Numbers')?.slice(0, 2)).toEqual([
      ['Number', '2025-01-01', '2025-06-01', 'Difference'],
      ['People', 2, 3, 1],
    ]);
    expect(sheets.get('Sources')?.[1]?.slice(0, 5)).toEqual([
      's',
      'The Gazette',
      null,
      '2025-05~',
      'https://example.org/a',
    ]);
  });

  test.each([
    ['=HYPERLINK("https://example.org")', '\'=HYPERLINK("https://example.org")'],
    ['+1', "'+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['<b>&amp;"</b>', '<b>&amp;"</b>'],
    ['00123', '00123'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['a\u0000b\u0008c', 'abc'],
  ])('%j is text and stays text', async (text, written) => {
    const bytes = await writeWorkbook([{ name: 'Changes', widths: [10], rows: [[asCell('Heading')], [asCell(text)]] }]);
    expect((await readBack(bytes)).get('Changes')).toEqual([['Heading'], [written]]);
  });

  test('a text longer than a cell can hold is cut, and says so', async () => {
    const bytes = await writeWorkbook([
      { name: 'Changes', widths: [10], rows: [[asCell('Heading')], [asCell('x'.repeat(40_000))]] },
    ]);
    const cell = String((await readBack(bytes)).get('Changes')?.[1]?.[0]);
    expect(cell).toHaveLength(32_767);
    expect(cell).toMatch(/x … \(cut: a cell holds no more\)$/);
  });
});

test('the parts tell how far they have come', () => {
  const people = Array.from({ length: 1200 }, (_, index) => `  P${index}`).join('\n');
  const comparison = compareTexts('Ada', `Ada\n${people}`);
  const rows = rowsOf(groupByCause(comparison));
  const parts = [...changeSheets(comparison, rows, new RowReader(comparison))];
  expect(parts[0]?.written).toBe(0);
  expect(parts.at(-1)?.written).toBe(1200);
  expect(parts.filter(({ sheet }) => sheet === 'Changes').length).toBeGreaterThan(3);
});
