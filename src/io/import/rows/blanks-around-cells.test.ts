import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { oddTables } from '../../../../tests/support/odd-columns.ts';
import { proposeMapping } from '../columns/columns.ts';
import { findKeptColumns } from '../columns/kept-columns.ts';
import { presenceFacts } from '../columns/presence-columns.ts';
import { unitsAround } from '../columns/unit-nest.ts';
import { readRoster } from './read-roster.ts';

type Rows = readonly (readonly string[])[];

function columnsOf(rows: Rows) {
  const grid = gridOfRows(rows);
  const { shape: _shape, ...proposal } = proposeMapping(grid);
  const { mapping } = proposal;
  const others = [findKeptColumns(grid, mapping), presenceFacts(grid, mapping.headings), unitsAround(grid, mapping)];
  return { proposal, others };
}

const padded = (rows: Rows): Rows => rows.map((row) => row.map((cell) => `  ${cell}\u00a0 `));

test('blanks around cells change nothing of what columns are taken for, nor of who is where', () => {
  for (const { rows } of oddTables(11, 60)) {
    const plain = columnsOf(rows);
    expect(columnsOf(padded(rows))).toEqual(plain);
    const { mapping } = plain.proposal;
    const [read, again] = [rows, padded(rows)].map((each) => readRoster('staff.csv', gridOfRows(each), mapping));
    expect(again?.roster).toEqual(read?.roster);
    expect(again?.problems.map(({ kind, count }) => [kind, count])).toEqual(
      read?.problems.map(({ kind, count }) => [kind, count]),
    );
  }
});
