import { describe, expect, test } from 'vitest';
import { Unreadable } from '../table/report.ts';
import { RecordTable } from './record-table.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function tableOf(records: readonly Readonly<Record<string, string>>[]) {
  const table = new RecordTable();
  for (const [index, record] of records.entries()) table.add(index + 1, Object.entries(record));
  return table.finish('staff.json', '', 'record');
}

function messageOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.message;
  }
}

describe('a table of records', () => {
  test('has a column for each field with something in it, in the order in which they turn up', () => {
    const table = new RecordTable();
    table.expect(['id', 'never']);
    table.add(1, [
      ['name', 'Ada'],
      ['id', '1'],
      ['mail', ''],
      ['role', 'Chief'],
      ['role', 'Pilot'],
    ]);
    table.add(4, [
      ['site', 'Oslo'],
      ['id', '2'],
    ]);
    expect(table.length).toBe(2);
    expect(table.fields).toEqual(['id', 'never', 'name', 'mail', 'role', 'site']);
    expect(table.finish('staff.ldif', 'S', 'entry', (field) => field.toUpperCase())).toEqual({
      grid: {
        name: 'S',
        rows: [
          ['ID', 'NAME', 'ROLE', 'SITE'],
          ['1', 'Ada', 'Chief; Pilot'],
          ['2', '', '', 'Oslo'],
        ],
        numbers: [0, 1, 4],
        rowWord: 'entry',
        headings: 1,
      },
      problems: [],
    });
  });

  test('leaves out a crowd of fields that hardly any record has, and says so', () => {
    const records = numbers(3000).map((at) => ({
      id: String(at),
      [`k${at}`]: 'x',
      name: `P ${at}`,
      [`l${at >> 1}`]: 'y',
    }));
    const { grid, problems } = tableOf(records);
    expect(grid.rows.slice(0, 2)).toEqual([
      ['id', 'name'],
      ['0', 'P 0'],
    ]);
    expect(grid.rows.every(({ length }) => length === 2)).toBe(true);
    expect(problems).toMatchObject([
      {
        kind: 'skipped-part',
        severity: 'warning',
        message: '4,500 fields, such as “k0”, “l0”, “k1”, are each in fewer than one of 100 records.',
        done: 'They were left out.',
      },
    ]);
  });

  test('keeps rare fields as long as they are no crowd', () => {
    const { grid, problems } = tableOf(numbers(900).map((at) => ({ id: String(at), [`k${at}`]: String(at) })));
    expect(grid.rows[0]).toHaveLength(901);
    expect(grid.rows[900]?.at(-1)).toBe('899');
    expect(problems).toEqual([]);
  });

  test('is refused where it would be too large or too wide, however little stands in it', () => {
    const shared = (at: number, fields: number) =>
      Object.fromEntries(numbers(fields / 100).map((each) => [`k${100 * each + (at % 100)}`, 'x']));
    expect(messageOf(() => tableOf(numbers(6000).map((at) => shared(at, 16_000))))).toBe(
      'The file has more than 2,000,000 records or 40,000,000 fields.',
    );
    expect(messageOf(() => tableOf(numbers(100).map((at) => shared(at, 20_000))))).toBe(
      'The records have more than 16,384 different fields.',
    );
  });
});
