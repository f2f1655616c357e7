/**
 * Which columns of made-up tables are taken for what, kept as texts. To accept a change:
 * npx vitest run src/io/import/columns/guesses.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { type OddTable, oddTables } from '../../../../tests/support/odd-columns.ts';
import { proposeMapping } from './columns.ts';
import { findKeptColumns } from './kept-columns.ts';
import { presenceFacts, proposePresence } from './presence-columns.ts';
import { unitsAround } from './unit-nest.ts';

/** What is written in the table, then what Orgdiff takes it for. */
function wordsOfTable({ rows, truth }: OddTable, index: number): string {
  const grid = gridOfRows(rows);
  const { mapping, headings, samples, alternatives, certainty } = proposeMapping(grid);
  const { columns, managerBy, secondManagerBy, fillDown } = mapping;
  const called = (list: readonly number[]): string => list.map((column) => headings[column]).join(', ');
  const others = Object.entries(alternatives).map(([field, list]) => `${field} perhaps ${called(list)}`);
  const presence = presenceFacts(grid, mapping.headings).map(
    ({ column, isUnderstood }) => `presence ${called([column])}${isUnderstood ? '' : ' unclear'}`,
  );
  const found = Object.entries(columns).map(
    ([field, column]) => `${field}: ${headings[column]} ${certainty[field as keyof typeof certainty]}`,
  );
  const lines = [
    `${index + 1}. ${truth}`,
    `   ${mapping.headings} above; ${samples.map((cells) => cells.map((cell) => cell.slice(0, 12)).join(' ')).join(' | ')}`,
    `   ${found.join('; ')}`,
    `   by ${managerBy} and ${secondManagerBy}${fillDown ? ', filled down' : ''}; ${others.join('; ')}`,
    `   kept ${called(findKeptColumns(grid, mapping))}; around ${called(unitsAround(grid, mapping))}; ${presence.join(
      ', ',
    )} ${proposePresence(grid, mapping.headings).length}`,
  ];
  return lines.map((line) => line.trimEnd()).join('\n');
}

test('what made-up tables are taken for', async () => {
  const words = oddTables(1, 200).map(wordsOfTable).join('\n');
  await expect(`${words}\n`).toMatchFileSnapshot('../../../../tests/golden/guesses/columns.txt');
});
