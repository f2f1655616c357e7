/**
 * On which days made-up lists of states change, and who is in them then, kept as texts. To accept a change:
 * npx vitest run src/io/import/rows/odd-histories.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { oddHistories } from '../../../../tests/support/odd-histories.ts';
import { isoOfDay } from '../../../model/edtf.ts';
import { proposeMapping } from '../columns/columns.ts';
import { findHistory, historyAt } from './history.ts';
import { readRoster } from './read-roster.ts';

function wordsOfHistory(rows: readonly (readonly string[])[]): string[] {
  const grid = gridOfRows(rows);
  const { mapping } = proposeMapping(grid);
  const history = findHistory(grid, mapping);
  if (!history) return ['one state'];
  return history.days.map((day) => {
    const state = historyAt(grid, mapping, history, day);
    const { posts } = readRoster('a.csv', state.grid, state.mapping).roster;
    return `${isoOfDay(day)}: ${posts.map(({ name, title, row }) => `${name} ${title} (${row})`).join(', ')}`;
  });
}

test('histories', async () => {
  const texts = oddHistories(5, 70).flatMap((rows, index) => [
    `${index + 1}.`,
    ...rows.map((row) => `  ${row.join(' | ')}`.trimEnd()),
    ...wordsOfHistory(rows),
  ]);
  await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('../../../../tests/golden/guesses/histories.txt');
});
