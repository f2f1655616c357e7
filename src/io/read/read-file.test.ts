import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readGrids, refusalOf } from '../../../tests/support/read-content.ts';
import { readFileContent, readPasted } from './read-file.ts';

const ROWS = [
  ['Id', 'Name', 'Unit'],
  ['1', 'Zoë Müller', 'Büro'],
  ['2', 'Ann–Lee', 'Café'],
];
const TEXT = ROWS.map((row) => row.join(';')).join('\r\n');

function wide(text: string, isLittle: boolean, mark: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + (mark ? 2 : 0));
  const view = new DataView(bytes.buffer);
  if (mark) view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at + (mark ? 2 : 0), text.charCodeAt(at), isLittle);
  return bytes;
}

function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0))));
}

describe('encodings', () => {
  test.each<[what: string, bytes: Uint8Array, isGuessed: boolean]>([
    ['UTF-8', new TextEncoder().encode(TEXT), false],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${TEXT}`), false],
    ['UTF-16, little-endian', wide(TEXT, true, true), false],
    ['UTF-16, big-endian', wide(TEXT, false, true), false],
    ['UTF-16, little-endian, without a mark', wide(TEXT, true, false), true],
    ['UTF-16, big-endian, without a mark', wide(TEXT, false, false), true],
    ['Windows-1252', windows1252(TEXT), true],
  ])('%s', async (_, bytes, isGuessed) => {
    const { grid, problems } = await readGrids(bytes);
    expect(grid.rows).toEqual(ROWS);
    expect(problems.map(({ kind }) => kind)).toEqual(isGuessed ? ['encoding'] : []);
  });

  test('any table in any encoding, separated by anything, comes back as it was', async () => {
    const letters = fc.constantFrom('a', 'Z', '7', 'é', 'ß', '–', '"', ',', ';', '\t', '|', '\n', ' ');
    const cell = fc.string({ unit: letters, maxLength: 8 });
    const tables = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    const encodings = fc.constantFrom<(text: string) => Uint8Array>(
      (text) => new TextEncoder().encode(text),
      (text) => new TextEncoder().encode(`\ufeff${text}`),
      (text) => wide(text, true, true),
      (text) => wide(text, false, true),
      windows1252,
    );
    const newlines = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(
        tables,
        encodings,
        fc.constantFrom(...',;\t|^~'),
        newlines,
        async (rows, encode, delimiter, newline) => {
          const table = [rows[0]?.map((_, column) => `Spalte ${column}`) ?? [], ...rows];
          const { grid } = await readGrids(encode(Papa.unparse(table, { delimiter, newline })), 'a.csv', { delimiter });
          expect(grid.rows).toEqual(table.filter((row) => row.some((each) => each.trim() !== '')));
        },
      ),
    );
  });

  test('UTF-16 without Latin letters and without a mark', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `社員${String.fromCharCode(0x5000 + row)},田中一郎,営業部`);
    const { grid } = await readGrids(wide(rows.join('\n'), true, false));
    expect(grid.rows[0]).toEqual(['社員\u5000', '田中一郎', '営業部']);
  });

  test('some bytes that are not UTF-8 do not spoil the rest', async () => {
    const bytes = new TextEncoder().encode(`Id,Name\n1,${'é'.repeat(50)}\n2,x\n`);
    bytes[bytes.length - 2] = 0xff;
    const { grid, problems } = await readGrids(bytes);
    expect(grid.rows[1]?.[1]).toBe('é'.repeat(50));
    expect(problems).toMatchObject([{ kind: 'encoding', severity: 'warning' }]);
  });

  test('somebody may know better', async () => {
    const shiftJis = Uint8Array.from([0x93, 0x63, 0x92, 0x86, 0x2c, 0x31, 0x0a, 0x93, 0x63, 0x2c, 0x32, 0x0a]);
    const { grid, problems } = await readGrids(shiftJis, 'a.csv', { encoding: 'shift_jis' });
    expect(grid.rows).toEqual([
      ['田中', '1'],
      ['田', '2'],
    ]);
    expect(problems).toEqual([]);
    const result = await readFileContent('a.csv', shiftJis, { encoding: 'klingon' });
    expect(result).toMatchObject({ ok: false, error: [{ message: 'There is no encoding “klingon”.' }] });
  });
});

describe('what a file is', () => {
  test('shows by its content, not by its name', async () => {
    for (const name of ['a.json', 'a.xlsx', 'a.ldif', 'a', 'a.exe']) {
      expect((await readGrids('Id,Name\n1,Ann\n', name)).grid.rows[1]).toEqual(['1', 'Ann']);
    }
  });

  test.each([
    ['<?xml version="1.0"?><people/>', 'XML document'],
    ['<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', 'Excel 2003'],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR\n', 'iCalendar'],
    ['<mxfile host="x"><diagram/></mxfile>', 'drawing of draw.io'],
    ['\u0000\u0002\u0003\u0000abc', 'no text'],
    ['', 'empty'],
    ['\n\n , \n', 'empty'],
  ])('%j is refused', async (text, message) => {
    expect(await refusalOf(text)).toContain(message);
  });

  test('a Markdown table', async () => {
    const { grid } = await readGrids(
      '# Team\n\n| Id | Name |\n|---:|:-----|\n| 1 | Ann \\| Lee |\n|  |  |\n| 2 | Bo |\n\nThe end.\n',
    );
    expect(grid).toMatchObject({
      rows: [
        ['Id', 'Name'],
        ['1', 'Ann | Lee'],
        ['2', 'Bo'],
      ],
      numbers: [3, 5, 7],
      headings: 1,
    });
  });

  test('a page that is called an Excel file', async () => {
    const { grid } = await readGrids(
      `<html><style>td { color: red }</style><script>"<table>"</script><table><tr><th colspan=2>Staff<tr><td>Unit<td>Name
       <tr><td rowspan="2">R&amp;D<td title="a>b">Zo&euml;<br>M&#252;ller</td></tr><tr><td><b>Bo</b> &lt;x&gt;</table>`,
      'people.xls',
    );
    expect(grid.rows).toEqual([
      ['Staff', ''],
      ['Unit', 'Name'],
      ['R&D', 'Zoë\nMüller'],
      ['R&D', 'Bo <x>'],
    ]);
  });
});

test.each([
  ['one cell', (row: number) => (row === 1 ? '<td rowspan=9999999 colspan=9999999>Lab' : '')],
  ['each cell', () => '<td rowspan=65534 colspan=1000>Lab'],
])('%s of a page that reaches over millions of others is refused', async (_which, cell) => {
  const rows = Array.from({ length: 5000 }, (_, row) => `<tr><td>${row}<td>Ann${cell(row)}`);
  const page = `<table><tr><td>Id<td>Name<td>Unit${rows.join('')}</table>`;
  expect(await refusalOf(new TextEncoder().encode(page))).toContain(
    'cells that reach over thousands of columns or rows',
  );
});

test('cells of a page reach over as many rows as people need', async () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, row) => `<tr>${row === 0 ? '<td rowspan=40000 colspan=3>Lab' : ''}<td>Ann`,
  );
  const { grid } = await readGrids(`<table><tr><td colspan=3>Unit<td>Name${rows.join('')}</table>`, 'people.html');
  expect(grid.rows.at(-1)).toEqual(['Lab', '', '', 'Ann']);
});

describe('what is pasted', () => {
  const grid = async (text: string, html?: string): Promise<readonly (readonly string[])[] | undefined> => {
    const result = await readPasted(text, html);
    return result.ok && result.value.kind === 'grids' ? result.value.grids[0]?.rows : undefined;
  };

  test('from a spreadsheet, with line breaks, tabs and quotation marks in cells', async () => {
    expect(await grid('Id\tName\tTitle\r\n1\t"Ann\nLee"\tHead, "Data"\r\n2\t"say ""hi"""\t\r\n')).toEqual([
      ['Id', 'Name', 'Title'],
      ['1', 'Ann\nLee', 'Head, "Data"'],
      ['2', 'say "hi"', ''],
    ]);
  });

  test('from a page, where the text has no cells', async () => {
    const html =
      '<meta charset="utf-8"><table><tr><td>Id</td><td>Name</td></tr><tr><td>1</td><td>Ann</td></tr></table>';
    expect(await grid('Id Name 1 Ann', html)).toEqual([
      ['Id', 'Name'],
      ['1', 'Ann'],
    ]);
    expect(await grid('Id\tName\n1\tBo', html)).toEqual([
      ['Id', 'Name'],
      ['1', 'Bo'],
    ]);
  });

  test('as anything that a file may be', async () => {
    expect(await grid('[{"id": 1}]')).toEqual([['id'], ['1']]);
    expect(await grid('Id,Name\n1,Ann')).toEqual([
      ['Id', 'Name'],
      ['1', 'Ann'],
    ]);
    expect(await readPasted('')).toMatchObject({ ok: false, error: [{ file: 'Pasted table' }] });
  });
});
