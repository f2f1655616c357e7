import fc from 'fast-check';
import { strToU8 } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { readGrids } from '../../../tests/support/read-content.ts';
import { workbook, writtenWorkbook, zipped } from '../../../tests/support/workbooks.ts';
import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { readFileContent } from './read-file.ts';

async function read(bytes: Uint8Array): Promise<{ grids: readonly Grid[]; problems: readonly ImportProblem[] }> {
  const result = await readFileContent('people.xlsx', bytes);
  if (!result.ok) throw new Error(result.error[0]?.message);
  if (result.value.kind !== 'grids') throw new Error(result.value.kind);
  return result.value;
}

async function refusalOf(bytes: Uint8Array, name = 'people.xlsx'): Promise<string> {
  const result = await readFileContent(name, bytes);
  return result.ok ? 'no refusal' : (result.error[0]?.message ?? '');
}

function text(address: string, value: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

describe('a workbook', () => {
  test('is read by its sheets, with the numbers of their rows', async () => {
    const { grids, problems } = await read(
      workbook({
        strings: '<si><t>Name</t></si><si><r><t>An</t></r><r><t>n &amp; Co</t></r><rPh><t>アン</t></rPh></si>',
        sheets: [
          {
            name: 'Staff &amp; co',
            data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4"><v>7</v></c></row>',
          },
          { name: 'Empty', data: '<row r="1"/>' },
          { name: 'More', data: `<row>${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(2)}</row>` },
        ],
      }),
    );
    expect(grids).toEqual([
      {
        name: 'Staff & co',
        rows: [['Name'], ['Ann & Co', '', '7']],
        numbers: [1, 4],
        rowWord: 'row',
        headings: undefined,
      },
      { name: 'More', rows: [['x', 'x']], numbers: [1], rowWord: 'row', headings: undefined },
    ]);
    expect(problems).toEqual([]);
  });

  test.each<[what: string, format: string, value: string, text: string]>([
    ['a number', 'General', '42', '42'],
    ['noise of arithmetic', 'General', '0.30000000000000004', '0.3'],
    ['a large number', 'General', '1.2345678901234E+18', '1234567890123400000'],
    ['a small number', 'General', '1.5E-7', '0.00000015'],
    ['thousands', '#,##0', '12345', '12345'],
    ['leading zeros', '00000', '123', '00123'],
    ['a pattern', '000-00-0000', '12345678', '012-34-5678'],
    ['letters before digits', '"E"0000', '42', 'E0042'],
    ['more digits than places', '00', '12345', '12345'],
    ['money', '"€" #,##0.00', '1234.5', '1234.5'],
    ['a percentage', '0%', '0.25', '0.25'],
    ['a day', 'dd/mm/yyyy', '45000', '2023-03-15'],
    ['a day in words', '[$-409]d mmmm yyyy;@', '45000', '2023-03-15'],
    ['a month', 'mmm yy', '45000', '2023-03-15'],
    ['a moment', 'yyyy-mm-dd hh:mm', '45000.75', '2023-03-15T18:00:00'],
    ['a moment at midnight', 'yyyy-mm-dd hh:mm', '45000', '2023-03-15'],
    ['a time', 'hh:mm', '0.5', '12:00:00'],
    ['the first days of Excel', 'yyyy-mm-dd', '1', '1900-01-01'],
    ['after the day that never was', 'yyyy-mm-dd', '61', '1900-03-01'],
    ['no day', 'yyyy-mm-dd', '-5', '-5'],
    ['letters that are no date', '"Day" 0', '5', 'Day 5'],
    ['a word behind a number', '0 "years"', '5', '5'],
  ])('shows %s', async (_, format, value, expected) => {
    const data = `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`;
    const { grids } = await read(workbook({ formats: [format], sheets: [{ name: 'S', data }] }));
    expect(grids[0]?.rows).toEqual([[expected]]);
  });

  test('counts days from 1904 where it says so', async () => {
    const data = '<row r="1"><c r="A1" s="1"><v>43538</v></c></row>';
    const { grids } = await read(workbook({ from1904: true, formats: ['d/m/yy'], sheets: [{ name: 'S', data }] }));
    expect(grids[0]?.rows).toEqual([['2023-03-15']]);
  });

  test('keeps text that looks like a number, and gives formulas by their values', async () => {
    const data = `<row r="1">${text('A1', '007')}<c r="B1" t="str"><f>A1&amp;"x"</f><v>007x</v></c><c r="C1" t="b"><v>1</v></c>
      <c r="D1" t="e"><v>#REF!</v></c><c r="E1"><f>1+1</f></c><c r="F1" t="d"><v>2023-03-15T00:00:00</v></c></row>`;
    const { grids, problems } = await read(workbook({ sheets: [{ name: 'S', data }] }));
    expect(grids[0]?.rows).toEqual([['007', '007x', 'TRUE', '', '', '2023-03-15']]);
    expect(problems).toMatchObject([
      { kind: 'skipped-part', places: [{ row: 1, field: 'Column D', value: '#REF!' }] },
      { kind: 'skipped-part', places: [{ row: 1, field: 'Column E' }] },
    ]);
  });

  test('gives every row its part of a merged cell', async () => {
    const data = `<row r="1">${text('A1', 'Unit')}${text('B1', 'Name')}</row>
      <row r="2">${text('A2', 'Sales')}${text('B2', 'Ann')}</row><row r="3">${text('B3', 'Bo')}</row><row r="4">${text('B4', 'Cy')}</row>`;
    const rest = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A1:C1"/></mergeCells>';
    const { grids, problems } = await read(workbook({ sheets: [{ name: 'S', data, rest }] }));
    expect(grids[0]?.rows).toEqual([
      ['Unit', 'Name'],
      ['Sales', 'Ann'],
      ['Sales', 'Bo'],
      ['', 'Cy'],
    ]);
    expect(problems).toMatchObject([
      { kind: 'merged-cells', count: 1, places: [{ row: 2, field: 'Unit', value: 'Sales' }] },
    ]);
  });

  test('says which sheets and rows are hidden', async () => {
    const sheets = [
      { name: 'Open', data: `<row r="1">${text('A1', 'x')}</row><row r="2" hidden="1">${text('A2', 'y')}</row>` },
      { name: 'Lists', state: 'hidden', data: `<row r="1">${text('A1', 'z')}</row>` },
    ];
    const { grids, problems } = await read(workbook({ sheets }));
    expect(grids.map(({ name, rows }) => [name, rows.length])).toEqual([['Open', 2]]);
    expect(problems.map(({ kind, message }) => [kind, message])).toEqual([
      ['skipped-part', 'On the sheet “Open”: 1 row is hidden, perhaps by a filter.'],
      ['skipped-part', 'A sheet is hidden: “Lists”.'],
    ]);
  });

  test('may have rows in any order and prefixed names', async () => {
    const sheet = `<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="3"><x:c r="A3"><x:v>3</x:v></x:c></x:row><x:row r="1"><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { grids } = await read(
      workbook({ sheets: [{ name: 'S', data: '' }], parts: { 'xl/worksheets/sheet0.xml': sheet } }),
    );
    expect(grids[0]).toMatchObject({ rows: [['', '1'], ['3']], numbers: [1, 3] });
  });

  test('that a common library writes comes back as it was', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '汪', '😀', '<', '&', '"', '0', '\n', '_x'),
      maxLength: 6,
    });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 3 }), async (sheets) => {
        const bytes = await writtenWorkbook(sheets);
        const result = await readFileContent('a.xlsx', bytes);
        const expected = sheets
          .map((sheet) => sheet.map(trimEnd).filter((row) => row.some((each) => each.trim() !== '')))
          .filter((sheet) => sheet.length > 0);
        const grids = result.ok && result.value.kind === 'grids' ? result.value.grids : [];
        expect(grids.map((grid) => grid.rows)).toEqual(expected);
        expect(grids.map((grid) => grid.rows)).toEqual(await readByLibrary(bytes));
      }),
      { numRuns: 40 },
    );
  });
});

/** What another reader finds in it, written in the same way. */
async function readByLibrary(bytes: Uint8Array): Promise<string[][][]> {
  const sheets = await readExcelFile(new Blob([new Uint8Array(bytes)]), { trim: false });
  return sheets
    .map(({ data }) => data.map((row) => trimEnd(row.map((cell) => (cell === null ? '' : String(cell))))))
    .map((rows) => rows.filter((row) => row.some((cell) => cell.trim() !== '')))
    .filter((rows) => rows.length > 0);
}

function trimEnd(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
}

/** Ten megabytes of empty rows. */
const BOMB = `<worksheet><sheetData>${`<row>${' '.repeat(4000)}</row>`.repeat(2500)}`;

describe('a hostile workbook', () => {
  test('that unpacks to far more than it is, is refused before all of it is unpacked', async () => {
    const bytes = workbook({ sheets: [{ name: 'S', data: '' }], parts: { 'xl/worksheets/sheet0.xml': BOMB } });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await refusalOf(bytes)).toContain('zip bomb');
  });

  test('is not believed about the size of its parts', async () => {
    const bytes = workbook({ sheets: [{ name: 'S', data: '' }], parts: { 'xl/worksheets/sheet0.xml': BOMB } });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 28 <= bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(await refusalOf(bytes)).toContain('zip bomb');
  });

  test.each<[what: string, parts: Record<string, string>, message: string]>([
    [
      'entities',
      { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst/>' },
      'document type',
    ],
    ['deep nesting', { 'xl/worksheets/sheet0.xml': `<a>${'<b>'.repeat(100_000)}` }, 'nested too deep'],
    [
      'a cell that does not end',
      { 'xl/worksheets/sheet0.xml': `<worksheet><c>${'x'.repeat(3_000_000)}` },
      'two million',
    ],
    ['broken tags', { 'xl/worksheets/sheet0.xml': '<worksheet><row></worksheet>' }, 'damaged'],
    ['no end', { 'xl/worksheets/sheet0.xml': '<worksheet><sheetData><row>' }, 'damaged'],
  ])('with %s is refused', async (_, parts, message) => {
    expect(await refusalOf(workbook({ sheets: [{ name: 'S', data: '' }], parts }))).toContain(message);
  });

  test('cannot make rows and columns that are not there', async () => {
    const data = `<row r="1048576"><c r="A1048576"><v>1</v></c></row><row r="999999999999"><c r="XFD2"><v>2</v></c><c r="ZZZ9"><v>3</v></c></row>`;
    const rest = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const { grids } = await read(workbook({ sheets: [{ name: 'S', data, rest }] }));
    expect(grids[0]?.numbers).toEqual([1048576, 1048577]);
    expect(grids[0]?.rows[1]).toHaveLength(16_384);
  });

  test('cannot have millions of cells by leaving them out', async () => {
    const rows = Array.from(
      { length: 2400 },
      (_, at) => `<row>${text(`A${at + 1}`, 'x')}${text(`XFD${at + 1}`, 'x')}</row>`,
    );
    const bytes = workbook({ sheets: [{ name: 'S', data: rows.join('') }] });
    expect(bytes.length).toBeLessThan(60_000);
    expect(await refusalOf(bytes)).toContain('single cells in columns far to the right');
  });

  test('cannot have gigabytes of text by writing it once', async () => {
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(20_000);
    const strings = `<si><t>${'a long text '.repeat(7000)}</t></si>`;
    const bytes = workbook({ sheets: [{ name: 'S', data: rows }], strings });
    expect(bytes.length).toBeLessThan(30_000);
    expect(await refusalOf(bytes)).toContain('repeats long texts');
  });

  test('may repeat what a list repeats', async () => {
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(40)}</row>`.repeat(2000);
    const { grids } = await read(
      workbook({ sheets: [{ name: 'S', data: rows }], strings: '<si><t>Department of Works</t></si>' }),
    );
    expect(grids[0]?.rows).toHaveLength(2000);
  });

  test('has no two sheets of one part, and so nothing is read twice', async () => {
    const sheets = Array.from({ length: 900 }, (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="s0"/>`);
    const rows = Array.from(
      { length: 2000 },
      (_, at) => `<row>${text(`A${at + 1}`, 'x')}${text(`B${at + 1}`, 'x')}</row>`,
    );
    const bytes = workbook({
      sheets: [{ name: 'S', data: rows.join('') }],
      parts: { 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets.join('')}</sheets></workbook>` },
    });
    expect((await read(bytes)).grids.map(({ name }) => name)).toEqual(['S0']);
  });

  test('may call its parts by any name', async () => {
    const bytes = workbook({
      sheets: [
        { name: '__proto__', data: '<row __proto__="x"><c r="A1" s="constructor" t="__proto__"><v>1</v></c></row>' },
      ],
      parts: { __proto__: 'x', constructor: 'y' },
    });
    expect((await read(bytes)).grids).toMatchObject([{ name: '__proto__', rows: [['1']] }]);
  });
});

describe('other files', () => {
  const ole = (name: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes[30] = 9;
    [...name].forEach((letter, index) => {
      bytes[512 + 2 * index] = letter.charCodeAt(0);
    });
    return bytes;
  };

  test.each<[what: string, bytes: Uint8Array, message: string]>([
    ['an old workbook', ole('Workbook'), 'old Excel workbook (.xls)'],
    ['an encrypted workbook', ole('EncryptedPackage'), 'password'],
    ['an OpenDocument file', zipped({ mimetype: 'x', 'content.xml': '<x/>' }), 'OpenDocument'],
    ['a Numbers file', zipped({ 'Index/Document.iwa': 'x' }), 'Numbers'],
    ['a binary workbook', zipped({ 'xl/workbook.bin': 'x' }), '.xlsb'],
    ['a Word document', zipped({ '_rels/.rels': '<x/>', 'word/document.xml': '<x/>' }), 'Word document'],
    ['an archive', zipped({ 'people.csv': 'Id,Name' }), 'ZIP archive'],
    ['a damaged archive', zipped({ 'xl/workbook.xml': 'x' }).subarray(0, 40), 'damaged'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'PDF document'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'PNG'],
    ['a packed file', new Uint8Array([0x1f, 0x8b, 8, 0]), 'gzip'],
  ])('%s is refused by its name', async (_, bytes, message) => {
    expect(await refusalOf(bytes, 'people.csv')).toContain(message);
  });

  test('cells that their style indents keep it as blanks, unless all are indented alike', async () => {
    const styles = [0, 1, 2].map((indent) => `<xf numFmtId="0"><alignment indent="${indent}"/></xf>`).join('');
    const cell = (at: string, style: number, text: string): string =>
      `<c r="${at}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [
      ['Name', 0, 'Title', 0],
      ['Ann', 0, 'Head', 1],
      ['Bo', 1, 'Aide', 1],
      ['Cy', 2, 'Aide', 1],
    ] as const;
    const data = rows
      .map(
        ([name, first, title, second], at) =>
          `<row r="${at + 1}">${cell(`A${at + 1}`, first, name)}${cell(`B${at + 1}`, second, title)}</row>`,
      )
      .join('');
    const parts = { 'xl/styles.xml': `<styleSheet><cellXfs>${styles}</cellXfs></styleSheet>` };
    const { grid } = await readGrids(workbook({ sheets: [{ name: 'S', data }], parts }));
    expect(grid.rows.map((row) => row[0])).toEqual(['Name', 'Ann', '\u2003Bo', '\u2003\u2003Cy']);
    expect(grid.rows.map((row) => row[1])).toEqual(['Title', 'Head', 'Aide', 'Aide']);
  });
});
