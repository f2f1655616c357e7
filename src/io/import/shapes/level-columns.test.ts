import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { findLevelColumns, levelHeadings } from './level-columns.ts';
import { ShapeTable } from './shape.ts';

function found(headings: readonly string[]): string {
  const table = new ShapeTable(gridOfRows([headings, headings.map(() => 'x')], 1), 1, headings.length);
  return findLevelColumns(table)
    .map(({ stem, columns }) => `${stem} in ${columns.join(' ')}`)
    .join('; ');
}

test.each([
  ['Level 1|Level 2|Level 3', 'level # in 0 1 2'],
  ['Level 3|Level 1|Level 2', 'level # in 1 2 0'],
  ['LEVEL  1|level 2', 'level # in 0 1'],
  ['Level 0|Level 1', 'level # in 0 1'],
  ['Level 2|Level 3', 'level # in 0 1'],
  ['Level 3|Level 4', ''],
  ['Level 1|Level 3', ''],
  ['Level 1', ''],
  ['Level 1|Level 1', ''],
  ['Level 1|Level 1|Level 2', 'level # in 0 2'],
  ['1st level|2nd level|3rd level|4th level', '# level in 0 1 2 3'],
  ['1er niveau|2e niveau', '# niveau in 0 1'],
  ['1º nivel|2º nivel', '# nivel in 0 1'],
  ['1a|2a', '# in 0 1'],
  ['1area|2area', '#area in 0 1'],
  ['N+1|N+2', 'n+# in 0 1'],
  ['Level 1 of 3|Level 2 of 3', ''],
  ['Level 39|Level 40', ''],
  ['2024|2025', ''],
  ['Name|Level 1|Title|Level 2', 'level # in 1 3'],
  ['Level 1|Org 1|Level 2|Org 2', 'level # in 0 2; org # in 1 3'],
  ['Level 01|Level 02', 'level # in 0 1'],
  ['Level 1|Level 2|Level 41', 'level # in 0 1'],
])('levels among %s: %s', (headings, levels) => {
  expect(found(headings.split('|'))).toBe(levels);
});

test.each([
  ['Name|Level 1|Level 2', 0],
  ['Staff||/Name|Level 1|Level 2', 1],
  ['Staff||/As of|2026|/Name|Level 1|Level 2', 2],
  ['Name|Level 1|Level 1', undefined],
  ['Name|Level 1|Grade 2', undefined],
  ['1|2|3', undefined],
  [`Name|${'Level '.repeat(9)} 12|${'Level '.repeat(9)} 2`, 0],
  [`Name|${'Level '.repeat(10)}1|${'Level '.repeat(10)}2`, undefined],
  ['Name|1.5 Level|2.5 Level', undefined],
  ['A||/B||/C||/Level 1|Level 2|', undefined],
])('the headings of levels in %s are row %s', (text, row) => {
  const rows = text.split('/').map((line) => line.split('|'));
  expect(levelHeadings(rows, 3)).toBe(row);
});
