import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { readFileContent } from './read-file.ts';

async function read(text: string, name = 'people.csv'): Promise<{ grid: Grid; problems: readonly ImportProblem[] }> {
  const result = await readFileContent(name, new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.error[0]?.message);
  if (result.value.kind !== 'grids') throw new Error(result.value.kind);
  const [grid] = result.value.grids;
  if (!grid) throw new Error('no grid');
  return { grid, problems: result.value.problems };
}

const TABLE = [
  ['Id', 'Name', 'Title'],
  ['007', 'Smith, Ann', 'Head of "Data"'],
  ['008', 'Bo', 'Engineer;\nlead'],
  ['009', 'Cy', 'a|b^c'],
];

describe('delimited text', () => {
  test.each([',', ';', '\t', '|', '^', '~', '\u001f'])('is split by %j', async (delimiter) => {
    for (const newline of ['\n', '\r\n', '\r'] as const) {
      const { grid, problems } = await read(Papa.unparse(TABLE, { delimiter, newline }));
      expect(grid.rows).toEqual(TABLE);
      expect(grid.numbers).toEqual([1, 2, 3, 4]);
      expect(problems).toEqual([]);
    }
  });

  test('a first line may tell Excel the delimiter, and does not count', async () => {
    const { grid } = await read('sep=;\r\nId;Name\r\n1;Ann, Bo, Cy\r\n2;Di, Ed, Flo\r\n');
    expect(grid.rows).toEqual([
      ['Id', 'Name'],
      ['1', 'Ann, Bo, Cy'],
      ['2', 'Di, Ed, Flo'],
    ]);
    expect(grid.numbers).toEqual([1, 2, 3]);
  });

  test('the delimiter is found whatever stands in the cells', async () => {
    const cell = fc.constantFrom(
      ...['Smith, Ann', 'Bo', '007', '1,5', 'a; b; c', 'x | y', 'R&D: tools', '^', '', '"', 'two\nlines', '2024-01-01'],
    );
    const tables = fc
      .integer({ min: 3, max: 8 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 4, maxLength: 20 }),
      );
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom(',', ';', '\t', '|', '^'), async (rows, delimiter) => {
        const table = [rows[0]?.map((_, column) => `Column ${column}`) ?? [], ...rows];
        const { grid } = await read(Papa.unparse(table, { delimiter }));
        expect(grid.rows).toEqual(table.filter((row) => row.some((each) => each !== '')));
      }),
    );
  });

  test('cells that a spreadsheet is to take for text are this text', async () => {
    const { grid } = await read('Id,Name,Sum\n="007","=""Ann""",=1+1\n');
    expect(grid.rows[1]).toEqual(['007', 'Ann', '=1+1']);
  });

  test('names with commas do not make a comma the delimiter', async () => {
    const { grid } = await read('Id;Name;Salary\n1;Smith, Ann;1,5\n2;Jones, Bo;2,5\n3;Lee, Cy;3,5\n');
    expect(grid.rows[1]).toEqual(['1', 'Smith, Ann', '1,5']);
  });

  test('blank rows are left out but count', async () => {
    const { grid } = await read('Id,Name\n\n1,Ann\n , \n,\n2,Bo\n\n');
    expect(grid.rows.map(([first]) => first)).toEqual(['Id', '1', '2']);
    expect(grid.numbers).toEqual([1, 3, 6]);
  });

  test('a quotation mark that is not closed costs its own line at most', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `${index + 1},Person ${index + 1},1`);
    lines[9] = '10,"Person 10,1';
    const { grid, problems } = await read(['Id,Name,Manager', ...lines].join('\n'));
    expect(grid.rows).toHaveLength(5001);
    expect(grid.rows[10]).toEqual(['10', 'Person 10', '1']);
    expect(problems).toMatchObject([{ kind: 'broken-quotes', count: 1, places: [{ row: 11 }] }]);
  });

  test('nor does it join rows up to the next quotation mark', async () => {
    const { grid, problems } = await read('Id,Name,Title\n1,"Smith,CEO\n2,"Jones, Bo",CTO\n3,Lee,CFO\n');
    expect(grid.rows).toEqual([
      ['Id', 'Name', 'Title'],
      ['1', 'Smith', 'CEO'],
      ['2', 'Jones, Bo', 'CTO'],
      ['3', 'Lee', 'CFO'],
    ]);
    expect(problems).toMatchObject([{ kind: 'broken-quotes', places: [{ row: 2 }] }]);
  });

  test('nor many rows up to a quotation mark that seems to close it', async () => {
    const lines = Array.from({ length: 50 }, (_, index) => `${index},P${index},0`);
    lines[3] = '3,"P3,0';
    lines[40] = '40,P40",0';
    const { grid } = await read(['Id,Name,Manager', ...lines].join('\n'));
    expect(grid.rows).toHaveLength(51);
  });

  test('quotation marks that are not doubled are kept and reported', async () => {
    const { grid, problems } = await read('Id,Name\n1,"Ann "The Boss" Smith"\n2,Bo\n');
    expect(grid.rows[1]).toEqual(['1', 'Ann "The Boss" Smith']);
    expect(problems).toMatchObject([{ kind: 'broken-quotes', places: [{ row: 2 }] }]);
  });

  test('rows of other lengths are reported by their numbers', async () => {
    const { grid, problems } = await read('Id,Name,Title\n1,Ann,CEO\n2,Bo\n3,Cy,CFO,Paris\n4,Di,CTO,\n');
    expect(grid.rows[3]).toEqual(['3', 'Cy', 'CFO', 'Paris']);
    expect(problems).toMatchObject([
      { kind: 'ragged-row', severity: 'warning', places: [{ row: 4, field: 'Column D', value: 'Paris' }] },
      { kind: 'ragged-row', severity: 'note', places: [{ row: 3 }] },
    ]);
  });

  test('whatever the cells are, they come back', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '汪', '😀', '"', ',', ';', '\t', '|', '\n', "'", ' ', '0'),
      maxLength: 8,
    });
    const tables = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(tables, fc.constantFrom(',', ';', '\t', '|', '^'), async (rows, delimiter) => {
        const headed = [rows[0]?.map((_, column) => `Column ${column}`) ?? [], ...rows];
        const text = Papa.unparse(headed, { delimiter, newline: '\r\n' });
        const result = await readFileContent('a.csv', new TextEncoder().encode(text), { delimiter });
        const grids = result.ok && result.value.kind === 'grids' ? result.value.grids : [];
        const isBlank = (row: readonly string[]): boolean => row.every((each) => each.trim() === '');
        expect(grids[0]?.rows).toEqual(headed.filter((row) => !isBlank(row)));
      }),
    );
  });
});

describe('cells', () => {
  test('lose what does not show but misleads', async () => {
    const { grid, problems } = await read('Id,Name\n1,\u202eAnn\u202c\u0007\n2,Bo\n');
    expect(grid.rows[1]).toEqual(['1', 'Ann']);
    expect(problems).toMatchObject([
      { kind: 'hidden-characters', severity: 'note', places: [{ row: 2, field: 'Name', value: 'Ann' }] },
    ]);
  });

  test('of more than 100,000 characters are cut', async () => {
    const { grid, problems } = await read(`Id,Name,Notes\n1,Ann,${'x'.repeat(1_000_000)}\n2,Bo,-\n`);
    expect(grid.rows[1]?.[2]).toHaveLength(100_000);
    expect(grid.rows[2]).toEqual(['2', 'Bo', '-']);
    expect(problems).toMatchObject([{ kind: 'too-long-cell', places: [{ row: 2, field: 'Notes' }] }]);
  });

  test('may hold HTML, which stays text', async () => {
    const { grid } = await read('Id,Name\n1,<img src=x onerror=alert(1)>\n');
    expect(grid.rows[1]?.[1]).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('reading', () => {
  test('can be given up', async () => {
    const bytes = new TextEncoder().encode('Id,Name\n1,Ann\n');
    await expect(readFileContent('a.csv', bytes, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });

  test('can be given up midway, and says how far it is', async () => {
    const row = '123,"Somebody, Else",Engineer,12,Tools,somebody@example.com\n';
    const bytes = new TextEncoder().encode(`Id,Name,Title,Manager,Unit,Email\n${row.repeat(300_000)}`);
    const controller = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number): void => {
      shares.push(share);
      controller.abort();
    };
    await expect(readFileContent('a.csv', bytes, { signal: controller.signal, onProgress })).rejects.toThrow('abort');
    expect(shares).toHaveLength(1);
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares[0]).toBeLessThan(1);
  });

  test.each<[what: string, bytes: Uint8Array, message: string]>([
    ['more than 256 MB', new Uint8Array(256 * 1024 * 1024 + 1), '256 MB is the most'],
    ['more than two million rows', new TextEncoder().encode('1,\n'.repeat(2_000_001)), 'longer than 2,000,000 rows'],
    ['a row without end', new TextEncoder().encode(','.repeat(3_000_000)), 'more than two million characters'],
    ['more columns than any spreadsheet', new TextEncoder().encode(`a,b\n${','.repeat(20_000)}`), '20,001 cells'],
  ])('%s is refused', async (_, bytes, message) => {
    const result = await readFileContent('a.csv', bytes);
    expect(result.ok ? '' : result.error[0]?.message).toContain(message);
  });

  test('an empty file is refused', async () => {
    expect(await readFileContent('a.csv', new Uint8Array())).toMatchObject({
      ok: false,
      error: [{ kind: 'unreadable-file', severity: 'error', file: 'a.csv' }],
    });
  });
});
