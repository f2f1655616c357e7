import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { gridOf } from '../../../tests/support/grids.ts';
import { proposeMapping } from '../import/columns/columns.ts';
import { readRoster } from '../import/rows/read-roster.ts';
import { writeProblemReport } from './problem-report.ts';

function reportOn(text: string): string[][] {
  const grid = gridOf(text);
  const { problems } = readRoster('org.csv', grid, proposeMapping(grid).mapping);
  return Papa.parse<string[]>(writeProblemReport(problems).replace(/^\uFEFF/, '')).data;
}

test('a problem has a row for each of its places, with file, row, column and value', () => {
  const [headings, ...rows] = reportOn(`
    ID|Name|Manager
    1|Ann Smith|
    2|Bob Jones|1
    3|Cat Lee|77
    4|Dan Fox|78`);
  expect(headings).toEqual([
    'Severity',
    'File',
    'Row',
    'Column',
    'Value',
    'Problem',
    'What Orgdiff did',
    'Places in all',
  ]);
  const words = [
    '2 rows name managers who are not in this file: “77” and “78”.',
    'They stand at the top; the people below them stay in place. Check the cells, or add the managers’ rows to the file.',
    '2',
  ];
  expect(rows.slice(0, 2)).toEqual([
    ['warning', 'org.csv', '4', 'Manager', '77', ...words],
    ['warning', 'org.csv', '5', 'Manager', '78', ...words],
  ]);
});

test('a problem of the whole file has a row too', () => {
  const rows = reportOn('ID|Name\n1|Ann Smith\n2|Bob Jones');
  expect(rows[1]?.slice(0, 6)).toEqual(['warning', 'org.csv', '', '', '', 'No column is chosen for managers.']);
});

test('no cell of a file becomes a formula', () => {
  const formulas = ['=HYPERLINK("http://example.org")', '+1+1', '-1+1', '@SUM(A1)', '＝1+1'];
  const lines = formulas.map((formula, index) => `${index + 3}|Cat Lee ${index}|${formula}`);
  const rows = reportOn(['ID|Name|Manager', '1|Ann Smith|', '2|Bob Jones|1', ...lines].join('\n'));
  const values = rows.filter(([, , , column]) => column === 'Manager').map(([, , , , value]) => value);
  expect(values.slice(0, formulas.length)).toEqual(formulas.map((formula) => `'${formula}`));
});
