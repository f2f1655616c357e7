/**
 * What single cells look like, which names and marks stand in them, and which last rows of a list are nobody's, kept as
 * texts. To accept a change: npx vitest run src/io/import/known-cells.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../tests/support/grids.ts';
import { readColumnFacts } from './columns/column-facts.ts';
import { readHeadings } from './columns/headings.ts';
import { readMarks } from './names/name-marks.ts';
import { normalKey } from './names/normal-key.ts';
import { readName } from './names/person-names.ts';
import { findNobodyRows } from './rows/nobody-rows.ts';

const LONG = 'Abcde '.repeat(20).trim();

const CELLS = [
  ...'1;01;-7;+3;1.0;1,5;1.234,56;1,234.56;1 234,56;12345,6;$5;€ 7;£12.50;50%;12.5 %;12.5%;1.2.3;1e5;½;²'.split(';'),
  ...'2025-08-31;31/08/2025;31.8.25;2025-8-1;2025-08-31T10:00;2025-08-31 10:00;31 Aug 2025;31-August-25;Aug 31 2025;31. Août, 2025;2025年8月;8/2025;2025'.split(
    ';',
  ),
  ...'a@x.example;a@b;@x;a b@x;a@x@y;Ann <a@x>;mailto:a@x.example;http://x;https://x.example/a.png;www.x.example;ftp://x;a.png;a.jpeg?s=1;a.pngx;data:image/png;x.svg;photo.webp'.split(
    ';',
  ),
  ...'Mr;mrs;Dr.;Dr;Herr;Prof. Dr;Mr Smith;Missus;様;yes;NO;y;True;ja;non;yesno;0;1;2'.split(';'),
  ..."Ann;ann;Ann Smith;Ann B Smith;ann smith;Ann van der Berg;Ann Smith Lee Kim Oz;Ann Smith Lee Kim Oz Ray;A;Al;O’Neil;O'Neil;Müller-Lüdenscheidt;王伟;王伟明天地人;Ann2 Smith;Ann (Smith);Ann/Smith;Ann & Bo;Юлия Орлова;اسم كامل".split(
    ';',
  ),
  ...'Head of Sales;Engineer;Senior Engineer II;Sales;Chief;Bürgermeister;Officer, Chief;n/a;-;none;;Vacant'.split(';'),
  LONG,
  `Head ${LONG}`,
  'two\nlines\there',
  'hidden\u200bsign',
];

test('what single cells look like', async () => {
  const lines = CELLS.map((cell) => {
    const [facts] = readColumnFacts(gridOfRows([[cell]]), 0, 1);
    if (!facts) throw new Error('no column');
    const { samples, filled, distinct, ...looks } = facts;
    const found = Object.entries(looks).flatMap(([look, share]) => (share === 1 ? [look] : []));
    return `${JSON.stringify(cell)}: ${found.join(', ') || '–'}; ${samples.join('')} ${filled} ${distinct}`.trimEnd();
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../tests/golden/guesses/cells.txt');
});

test('how many rows are looked at, and how far apart', () => {
  const columnOf = (count: number): string[][] =>
    Array.from({ length: count }, (_, row) => [`${row % 2 === 0 ? 'a@x' : ''}`]);
  expect([0, 1, 200, 1000, 4000].map((count) => readColumnFacts(gridOfRows(columnOf(count)), 0, 1)[0]?.filled)).toEqual(
    [0, 1, 0.5, 0.5, 1],
  );
  const different = Array.from({ length: 5000 }, (_, row) => [String(row)]);
  expect(readColumnFacts(gridOfRows(different), 1000, 1)[0]).toMatchObject({
    filled: 1,
    distinct: 1,
    numbers: 1,
    samples: ['1000', '1004', '1008'],
  });
});

test('headings are letters where there are none, shortened, and told apart where they are alike', () => {
  const row = Array.from({ length: 60 }, (_, column): string => (column === 3 || column === 30 ? 'Name' : ''));
  row[5] = 'x'.repeat(60);
  row[6] = 'y'.repeat(61);
  row[7] = `${'z '.repeat(29)}${'z'.repeat(30)}`;
  row[8] = 'two\n lines';
  const headings = readHeadings(gridOfRows([row]), 1);
  expect(headings.filter((_, column) => [0, 3, 8, 25, 26, 27, 30, 51, 52, 59].includes(column))).toEqual([
    'Column A',
    'Name (column D)',
    'two lines',
    'Column Z',
    'Column AA',
    'Column AB',
    'Name (column AE)',
    'Column AZ',
    'Column BA',
    'Column BH',
  ]);
  expect(headings[5]).toBe('x'.repeat(60));
  expect(headings[6]).toBe(`${'y'.repeat(59)}…`);
  expect(headings[7]).toBe(`${'z '.repeat(29)}z…`);
});

const NAMES =
  `Ann Smith; Ann Smith (on leave); Ann Smith [C]; Ann Smith {ext}; Ann Smith (Data); Ann Smith (LOA) (C); Ann Smith (NQ-1001); Ann Smith (12); Ann Smith ();
  Ann Smith*; Ann Smith †‡; Ann Smith * ; (Ann); (on leave); Ann "Annie" Smith; Ann “Annie” Smith; Ann „Annie“ Smith; Ann «Annie» Smith; Ann ‘Annie’ Smith;
  Ann 'Annie' Smith; Ann (Annie) Smith; Ann (she/her) Smith; Ann "Annie"; Robert "Bob T." Lee-Moss; Ann "" Smith; Ann (on leave) Smith; Ann [Annie] Smith;
  Ann Smith (${'x'.repeat(61)}); Ann "${'x'.repeat(32)}" Smith; Ann Smith (she/her) [C]; Dr. Ann Smith, PhD; Ann Smith Jr.; Smith, Ann; Smith, Ann (C); O'Neil, Mary "Molly"; 王伟 (休職中)`
    .split(';')
    .map((name) => name.trim());

test('which marks and other names stand in names', async () => {
  const lines = NAMES.map((name) => {
    const [plain, badged] = [readMarks(name), readMarks(name, true)];
    const words = ({ name: bare, otherNames, marks }: typeof plain): string =>
      [`“${bare}”`, ...otherNames.map((other) => `= ${other}`), ...marks.map((mark) => `[${mark}]`)].join(' ');
    const read = readName(name);
    const badges = words(badged) === words(plain) ? '' : `, or ${words(badged)}`;
    return `${name}: ${words(plain)}${badges}; ${read.words.join('|')}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../tests/golden/guesses/names-and-marks.txt');
});

const LAST_ROWS =
  `Total|||; Total|14||; Total workers: 14|||; Grand total|||14; Sales total|||4; Sales total|||; Summe|||; Summe Vertrieb|||3; Count Basie|||; Total Recall|Cook||; Total|Ann|Cook|;
  Average|||3.5; Headcount|||(14); Total|||$1,234.50; Total|||12 %; Total|||14 FTE; Total|||x14; Subtotal|7|3|4; 合計|||14; итого|||14; 14|||; |14||; 14|15|16|;
  (6 rows selected)|||; 6 rows selected|||; 14 Datensätze|||; 1,234 records|||; 1 record.|||; 14 employees)|||; 14 things|||; rows 14|||; 14 件|||; 14명|||; 14 rowsx|||;
  -----|||; ---|---|---|---; ***|||; ...|||; =|||; #|||; -a-|||; Exported on 2026-01-31|||; Exported|||; Exported by Ann|||; Confidential|||; Confidential report|||; Note: see above|||; Notes|||;
  Stand vom 31.01.2026|||; Stand|||; Source: HR|Page 2||; Page 2 of 3|||; As of|2026-01-31||; As of|Ann||; Ann Lee|||; ann lee|||; Ann lee|||; Ann Lee Kim Oz Ray|||; Ann Lee Kim Oz Ray Wu|||;
  This list is kept by the office.|||; Office of the harbour:|||; hr@x.example|||; (Ann)|||; Ann; Lee|||; Signed Ann Lee.|||; |Printed by hand||; |Ann Lee||; ||Cook|`
    .split(/;(?=\s)/)
    .map((row) => row.trim());

const STAFF = [
  ['ID', 'Name', 'Title', 'Unit'],
  ['1', 'Ada Ito', 'Chief', 'Firm'],
  ['2', 'Bo Berg', 'Head', 'Sales'],
  ['3', 'Cy Dahl', 'Clerk', 'Sales'],
  ['4', 'Di Engh', 'Clerk', 'Sales'],
];
const MAPPING = {
  headings: 1,
  columns: {},
  managerBy: 'id',
  secondManagerBy: 'id',
  fillDown: false,
  grouping: 'unit',
} as const;

test('which last rows are nobody’s', async () => {
  const isOut = (rows: readonly (readonly string[])[], at: number): boolean =>
    findNobodyRows(gridOfRows(rows), MAPPING).has(at);
  const lines = LAST_ROWS.map((text) => {
    const row = text.split('|');
    const after = [...STAFF.slice(1), ['5', 'Eva Fox', 'Clerk', 'Sales']];
    const grid = gridOfRows([...STAFF, row]);
    const apart = findNobodyRows({ ...grid, numbers: [1, 2, 3, 4, 5, 9] }, MAPPING).has(5);
    const places = [
      ...(isOut([...STAFF, row], 5) ? ['below'] : []),
      ...(apart ? ['further below'] : []),
      ...(isOut([...STAFF, row, ...after], 5) ? ['between'] : []),
      ...(isOut([...STAFF.map((cells) => cells.slice(0, 2)), row.slice(0, 2)], 5) ? ['below two columns'] : []),
      ...(isOut([...STAFF, row, ['Total', '', '', '4']], 5) ? ['above a total'] : []),
    ];
    return `${text}: ${places.join(', ') || 'somebody’s'}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../tests/golden/guesses/last-rows.txt');
});

const KEYS = '7;007;7.0;7,0;7.00;7.5;A-7;a-7;A 7;a_7;P07;p7; 7 ;0;00;0.0;;-;ß;SS;é;E7;1e3;x.0;１２;12\u200b'.split(';');

test('what ids are compared by', () => {
  expect(KEYS.map((key) => `${key}: ${normalKey(key)}`).join('\n')).toMatchInlineSnapshot(`
    "7: 7
    007: 7
    7.0: 7
    7,0: 7
    7.00: 7
    7.5: 7.5
    A-7: a-7
    a-7: a-7
    A 7: a7
    a_7: a_7
    P07: p7
    p7: p7
     7 : 7
    0: 0
    00: 0
    0.0: 0
    : 
    -: -
    ß: ß
    SS: ss
    é: é
    E7: e7
    1e3: 1e3
    x.0: x.0
    １２: 12
    12​: 12"
  `);
});
