import { expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { proposeMapping } from '../columns/columns.ts';
import { readRoster } from './read-roster.ts';

function pathsIn(text: string): string[] {
  const grid = gridOf(text);
  const { posts } = readRoster('f', grid, proposeMapping(grid).mapping).roster;
  return posts.map(({ unitPath, unit }) => [...unitPath, unit].join(' / '));
}

test('units of one name in two bodies are two', () => {
  expect(
    pathsIn(`ID|Name|Company|Department|Manager
      1|Ann Smith|North|Finance|
      2|Bob Jones|North|Finance|1
      3|Cat Lee|South|Finance|
      4|Dan Fox|South|Yard|3`),
  ).toEqual(['North / Finance', 'North / Finance', 'South / Finance', 'South / Yard']);
});

test('a unit whose lines go across companies is one', () => {
  expect(
    pathsIn(`ID|Name|Company|Department|Manager
      1|Ann Smith|North|Finance|
      2|Bob Jones|South|Finance|1
      3|Cat Lee|South|Yard|1`),
  ).toEqual(['Finance', 'Finance', 'Yard']);
});
