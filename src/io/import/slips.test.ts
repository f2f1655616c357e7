/**
 * How days, names, marks, placeholders, last rows and the looks of cells are read when one letter of them is amiss, kept
 * as texts. To accept a change: npx vitest run src/io/import/slips.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../tests/support/grids.ts';
import { slipsOf } from '../../../tests/support/slips.ts';
import { readColumnFacts } from './columns/column-facts.ts';
import { headingWords, readHeading } from './columns/heading-words.ts';
import { presenceKind } from './columns/presence-columns.ts';
import { readMarks } from './names/name-marks.ts';
import { turnName } from './names/name-order.ts';
import { meansNobody, meansNoId, readPlaceholder } from './names/nobody.ts';
import { normalKey } from './names/normal-key.ts';
import { compareNames, readName } from './names/person-names.ts';
import { findNobodyRows } from './rows/nobody-rows.ts';
import { readDate } from './rows/read-dates.ts';
import { dateInName, roleInName, subjectOfName } from './session/file-date.ts';
import { findInnerDate } from './session/inner-date.ts';

const MAPPING = {
  headings: 1,
  columns: { id: 0, name: 1 },
  managerBy: 'id',
  secondManagerBy: 'id',
  fillDown: false,
  grouping: 'unit',
} as const;
const STAFF = ['1|Ada Ito|Chief|Firm', '2|Bo Berg|Head|Sales', '3|Cy Dahl|Clerk|Sales', '4|Di Engh|Clerk|Sales'];
const gridBelow = (last: string) =>
  gridOfRows(['ID|Name|Title|Unit', ...STAFF, `${last}|||`].map((line) => line.split('|').slice(0, 4)));

function looksOf(cell: string): string {
  const [facts] = readColumnFacts(gridOfRows([[cell]]), 0, 1);
  return Object.entries(facts ?? {})
    .flatMap(([look, share]) => (share === 1 && look !== 'filled' && look !== 'distinct' ? [look] : []))
    .join(' ');
}

function placeholderOf(text: string): string {
  const found = readPlaceholder(text);
  return [
    ...(found ? [`${found.kind} ${found.rest}`.trim()] : []),
    ...(meansNobody(text) ? ['nobody'] : []),
    ...(meansNoId(text) ? ['no id'] : []),
  ].join(', ');
}

const marksOf = (text: string): string => {
  const [plain, badged] = [readMarks(text), readMarks(text, true)];
  const words = ({ name, otherNames, marks }: typeof plain): string => [name, ...otherNames, ...marks].join(' | ');
  return words(plain) === words(badged) ? words(plain) : `${words(plain)} or ${words(badged)}`;
};

const KINDS: Readonly<Record<string, readonly [read: (text: string) => string, texts: string]>> = {
  'days in cells': [
    (cell) =>
      (['unknown', 'day-first', 'month-first'] as const)
        .map((order) => readDate(cell, order) ?? '')
        .join(' ')
        .trim(),
    '2025-08-31;2025/8/3;2025-08-31T10:00;20250831235959.0Z;31.08.2025;3/4/25;03/04/2025 10:00;8/2025;2025年8月31日;45900.5;1756598400000;31 Dec 2024 10:15;December 31, 2024;1er mars 2024;2nd of May 2024;0000-00-00;31/12/9999',
  ],
  'days in names of files': [
    (name) => {
      const found = dateInName(name);
      return [...(found ? [`${found.date} ${found.label}`] : []), ...(roleInName(name) ?? []), subjectOfName(name)]
        .join(' ')
        .trim();
    },
    'staff-2025-08-18.csv;20250818.csv;18.08.2025.csv;Aug 18 2025.csv;Q3 2025.csv;2025-H2.csv;2025-08.csv;08.2025.csv;202508.csv;acme 2025 (2).csv;old acme.csv;as is.csv',
  ],
  'days beside tables': [
    (last) => {
      const found = findInnerDate(gridBelow(last), MAPPING);
      return found ? `${found.date}${found.isOfReport ? ' of the report' : ''}` : '';
    },
    'As of 31 Aug 2025;Exported on 2025-08-31;Stand vom 31.08.2025;2025年8月31日現在;Run date: 2025-08-31',
  ],
  'names with marks': [
    marksOf,
    'Ann Smith (on leave);Ann Smith [NYH];Ann Smith {ext};Ann Smith (NQ-1001);Ann* Smith†‡;Robert "Bob T." Lee;Ann (Annie) Smith;Ann (LOA) (C)',
  ],
  'names turned': [(name) => turnName(name) ?? '', 'Smith, Ann;Smith, Ann, PhD;Smith, PhD'],
  placeholders: [
    placeholderOf,
    'vacant;Vacant 2;Open 12;TBH - Engineer;Vacant (Clerk);Engineer (vacant);Engineer [abolished];Undisclosed 3;n/a;0.0;-1;00;none;Open-Smith;Null, Jennifer;Vacant Engineer;xx',
  ],
  ids: [normalKey, '007;7.0;7,00;A-7;a_7;P 07'],
  'last rows': [
    (last) => (findNobodyRows(gridBelow(last), MAPPING).has(5) ? 'nobody' : ''),
    'Total|14;Sales total|4;(6 rows selected);1,234 records;14 件;-----;Exported on 2026;Confidential;hr@x.example;Kept by ann;Ann Lee-Moss;Office: harbour;See the St. list.;|$1,234.50;Total workers: 14;Headcount|(14)',
  ],
  'looks of cells': [
    looksOf,
    '-7;1.234,56;$5;12.5 %;€ 7.50;2025-08-31;31 Aug 2025;2025年8月;a@x.example;https://x.example;www.x.example;a.png?s=1;data:image/png;Ann van Lee;O’Neil;王伟;Yes;Mr;Head of Sales;0',
  ],
  headings: [
    (heading) => {
      const found = readHeading(heading);
      return [
        ...(found ? [`${found.meaning} ${found.weight}`] : []),
        ...(presenceKind(heading) ? [`presence ${presenceKind(heading)}`] : []),
        headingWords(heading).length,
      ].join(' ');
    },
    'Employee ID;EmployeeNo;Manager Name;Reports To ID;Cost Centre No;Parent Unit;Hire Date;Job Title;Status;Is Active;Account Type;Vorname;Position #',
  ],
  'names compared': [
    (name) => compareNames(readName('Katherine Ann Smith-Lee'), readName(name)),
    'Katherine Ann Smith-Lee;Kathrine Smith-Lee;Kate Smith-Lee;K. A. Smith-Lee;Smith-Lee, Katherine;Ann Smith',
  ],
};

test.each(Object.entries(KINDS))('%s', async (name, [read, texts]) => {
  const lines = texts.split(';').map((text) => slipsOf(text, read));
  const file = `../../../tests/golden/guesses/slips-in-${name.replaceAll(' ', '-')}.txt`;
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});
