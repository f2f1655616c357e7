import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { proposeMapping } from '../columns/columns.ts';
import { findNobodyRows } from './nobody-rows.ts';

const PEOPLE = `ID|Name|Title|Unit|Manager
1|Ann Smith|Chief|Board|
2|Bob Jones|Head|Tech|1
3|Cat Lee|Head|Sales|1
4|Dan Fox|Engineer|Tech|2`;

function nobodyIn(rows: string): number[] {
  const grid = gridOf(`${PEOPLE}\n${rows}`);
  return [...findNobodyRows(grid, proposeMapping(grid).mapping)].map((index) => index - 4);
}

describe('rows that are nobody’s', () => {
  test.each([
    ['Total|4|||'],
    ['Grand total||||'],
    ['||||Total employees: 4'],
    ['Gesamt: 4||||'],
    ['Zwischensumme Technik||||2'],
    ['Total général||||4'],
    ['Suma|4|||'],
    ['合計|4|||'],
    ['Exported on 30/06/2026 09:12||||'],
    ['Stand: 31.03.2026||||'],
    ['Nur für den internen Gebrauch||||'],
    ['Confidential - do not pass on||||'],
    ['Applied filters: Status is Active||||'],
    ['4 rows selected.||||'],
    ['-----|----|---|----|---'],
  ])('%s', (row) => {
    expect(nobodyIn(row)).toEqual([1]);
  });

  test.each([
    ['5|Ana Total|Engineer|Tech|2'],
    ['5|Total, Ana|Engineer|Tech|2'],
    ['|Sum Yi|||'],
    ['|Count Basie|||'],
    ['5||Engineer||'],
    ['|Larry Page||Tech|'],
  ])('somebody: %s', (row) => {
    expect(nobodyIn(row)).toEqual([]);
  });

  test('a list of one column has no total', () => {
    const grid = gridOf('Name\nAnn Smith\nTotal\nSum');
    expect(findNobodyRows(grid, proposeMapping(grid).mapping).size).toBe(0);
  });
});
