/**
 * How days are read that stand in cells, in names of files and in titles of lists, kept as texts. To accept a change:
 * npx vitest run src/io/import/known-days.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../tests/support/grids.ts';
import { proposeMapping } from './columns/columns.ts';
import { findDateOrder, readDate } from './rows/read-dates.ts';
import { dateInName, roleInName, subjectOfName } from './session/file-date.ts';
import { findInnerDate } from './session/inner-date.ts';

const LONG = 'x'.repeat(60);

const CELLS =
  `2025-08-31; 2025/8/3; 2025.08.31; 2025-08; 2025; 2025-08-31T10:00; 2025-08-31 10:00:00; 2025-13-01; 2025-02-29;
  2024-02-29; 20250831; 20250831235959; 20250831235959.0Z; 19990101; 18990101; 31/08/2025; 31.08.2025; 31-08-2025; 3.4.25;
  03/04/2025; 04/04/2025; 8/31/2025; 13/13/2025; 31/8.2025; 31/08/25; 31/08/68; 31/08/69; 31/08/99; 03/04/2025 10:00;
  08/2025; 8.2025; 13/2025; 2025年8月31日; 2025年8月; 2025年; 2025년 8월 31일; 45900; 45900.5; 19999; 39999; 99991231; 20000; 80000; 61;
  1756598400000; 175659840000; 17565984000; 31 Dec 2024; December 31, 2024; Jan 2024; Jan-24; 1er janvier 2024; 1º enero 2024;
  31st Aug 2025; 2nd of May 2024; 2024 May 3; 31-Aug-25; 31. August 2025; Août 2025; 3 mrt 2024; ottobre 2024; May; 12 May;
  31 Foo 2024; 31 Dec 2024 10:15; present; Heute; 至今; unbefristet; none; -; 9999-12-31; 31/12/9999; 00/00/0000; 0000-00-00;
  Q2 2020; 2020-21; 1984?; ~1984; 2020/2021; soon; tomorrow; 31 Dec 2024 ${LONG}; 1 2 3 Jan 2020; 32/01/2020; 5/0/2020`
    .split(';')
    .map((cell) => cell.trim());

test('in cells', async () => {
  const lines = CELLS.map((cell) => {
    const read = (['unknown', 'day-first', 'month-first'] as const).map((order) => readDate(cell, order) ?? 'unread');
    const [plain, ...others] = read;
    expect(readDate(`\u00a0 ${cell} `, 'unknown')).toBe(plain === 'unread' ? undefined : plain);
    const same = others.every((each) => each === plain);
    return `${cell}: ${same ? plain || 'no end' : `${plain}, day first ${read[1]}, month first ${read[2]}`}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../tests/golden/guesses/days-in-cells.txt');
});

test.each([
  [['03/04/2025', '05/06/2025'], 'unknown'],
  [['03/04/2025', '13/06/2025'], 'day-first'],
  [['03/04/2025', '06/13/2025'], 'month-first'],
  [['13/04/2025', '06/13/2025'], 'unknown'],
  [['13.04.2025'], 'unknown'],
  [['13/13/2025'], 'unknown'],
  [['12/12/2025'], 'unknown'],
  [['13-12-25'], 'day-first'],
  [['12-13-25'], 'month-first'],
  [[' 13/04/2025 '], 'day-first'],
  [[`13/04/2025 ${LONG}`], 'unknown'],
  [[], 'unknown'],
])('the days of %j are written %s', (cells, order) => {
  expect(findDateOrder(cells)).toBe(order);
});

const NAMES =
  `staff-2025-08-18.csv; staff 20250818.xlsx; Staff_18.08.2025.csv; 18 Aug 2025 staff.csv; Aug 18 2025.csv; 08-18-2025.csv;
  03-04-2025.csv; Q3 2025.csv; 2025Q3.csv; 2025-Q5.csv; H1 2025 staff.csv; H3 2025.csv; 2025 H2.csv; staff 2025-08.csv; 2025 (2).csv;
  2025.08.csv; Aug 2025.csv; 08.2025.csv; 8 2025.csv; 202508.csv; 202513.csv; staff 2025.csv; 1899.csv; 2100.csv; staff.csv;
  Mitarbeiter 1. März 2025.csv; effectifs 1er août 2025.csv; 2 de mayo de 2025.csv; 3rd of May 2025.csv; 2025年8月18日.csv;
  2025年8月.csv; 2025년 8월 18일.csv; export 2025-02-30.csv; 31-04-2025.csv; before.csv; after.csv; old staff.csv; new staff.csv;
  Vorher.csv; nachher.csv; avant.xlsx; après.xlsx; as is.csv; to be.csv; asis.csv; before and after.csv; Harbour Ltd org chart.csv;
  Harbour & Sons staff list final (3).xlsx; HR export Acme 2025-08.csv; copy of Untitled.csv; ACME_employees_Q1_2025_draft.csv;
  plan B.csv; current headcount.csv; mayo.csv; sept.csv; 12.csv; staff.2025; a.b.c.csv; .csv; T2 2025.csv; 2025-8-5 2026-01-01.csv`
    .split(';')
    .map((name) => name.trim());

test('in names of files', async () => {
  const lines = NAMES.map((name) => {
    const found = dateInName(name);
    const day = found ? `${found.date} “${found.label}”` : 'no day';
    return `${name}: ${day}, ${roleInName(name) ?? 'no role'}, of “${subjectOfName(name)}”`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../tests/golden/guesses/days-in-names.txt');
});

const TABLE = ['ID,Name,Title', '1,Ann Smith,Chief', '2,Bo Lee,Clerk', '3,Cy Fox,Clerk', '4,Di Ray,Clerk'];

/** Each is a title above a list, unless it begins with a plus: then it stands below. */
const TITLES =
  `As of 31 Aug 2025; As of,2025-08-31; Staff,As of 31.08.2025; 31 Aug 2025; Staff 2025; August 2025; Q3 2025;
  Exported on 2025-08-31; Run date,2025-08-31; Stand vom 31.08.2025; Stichtag: 31.08.2025; Druckdatum,31.08.2025; 2025年8月31日現在;
  出力日 2025-08-31; Situation au 31/08/2025; a fecha de 31/08/2025; Staff of the harbour; Page 3 of 12; Founded 1999; Exported soon;
  Exported on 2025-09-02,As of 2025-08-31; ${LONG}${LONG}${LONG}${LONG}${LONG} As of 31 Aug 2025; +Exported on 2025-08-31; +As of 31 Aug 2025;
  +Generated: 31/08/2025 10:00; +Page 3; +31 Aug 2025; +Total,4; +Source: HR system 2025; +Report run on 31 Aug 2025; +Stand 31.08.2025`
    .split(';')
    .map((title) => title.trim());

const COLUMNS =
  `As of,2025-08-31; Snapshot date,31.08.2025; Report date,Aug 2025; Stichtag,2025; Day,2025-08-31; Data as of,2025-08-31;
  Reporting Date,soon; 基準日,2025-08-31; As at,2025-08-31 | 2025-09-30; As at,2025-08-31 | `
    .split(';')
    .map((column) => column.trim());

test('in and beside tables', async () => {
  const gridOf = (lines: readonly string[]) => {
    const cells = lines.map((line) => line.split(','));
    return gridOfRows(cells.map((row) => [...row, '', '', ''].slice(0, Math.max(3, row.length))));
  };
  const say = (what: string, lines: readonly string[]): string => {
    const grid = gridOf(lines);
    const found = findInnerDate(grid, proposeMapping(grid).mapping);
    if (!found) return `${what}: none`;
    const { date, label, row, text, isOfReport } = found;
    return `${what}: ${date} “${label}” in row ${row} “${text}”${isOfReport ? ', of the report' : ''}`;
  };
  const beside = TITLES.map((title) =>
    title.startsWith('+')
      ? say(`below: ${title}`, [...TABLE, title.slice(1)])
      : say(`above: ${title}`, [title, ...TABLE]),
  );
  const within = COLUMNS.map((column) => {
    const [heading = '', values = ''] = column.split(',');
    const days = values.split(' | ');
    const cells = TABLE.map((line, row) => `${line},${row === 0 ? heading : (days[row % days.length] ?? '')}`);
    return say(`column: ${column}`, cells);
  });
  const words = [...beside, ...within].join('\n');
  await expect(`${words}\n`).toMatchFileSnapshot('../../../tests/golden/guesses/days-beside-tables.txt');
});
