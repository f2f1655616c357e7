/**
 * Which hierarchies are found in the shape of made-up tables, and how they are spelled out, kept as texts. To accept a
 * change: npx vitest run src/io/import/shapes/odd-shapes.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { oddShapes } from '../../../../tests/support/odd-shapes.ts';
import { readShape } from './shape-grid.ts';

const wordsOfRows = (rows: readonly (readonly string[])[], sign: string): string[] =>
  rows.map((row) => `${sign}${row.join(' | ').replaceAll('\u001f', ' > ')}`.trimEnd());

test('hierarchies in the shape of tables', async () => {
  const texts = oddShapes(3, 110).flatMap(({ truth, rows }, index) => {
    const { grid, shapes, problems } = readShape('chart.csv', gridOfRows(rows), true);
    return [
      `${index + 1}. ${truth}`,
      ...wordsOfRows(rows, '  '),
      ...shapes.map(({ kind, words }) => `${kind}: ${words}`),
      ...problems.map(({ message }) => message).filter((message) => shapes.every(({ words }) => words !== message)),
      ...(shapes.length === 0 ? ['as it stands'] : wordsOfRows(grid.rows, '= ')),
    ];
  });
  await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('../../../../tests/golden/guesses/shapes.txt');
});
