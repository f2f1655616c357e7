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

test('bodies with few names of units between them, below the ministry that all belong to', () => {
  expect(
    pathsIn(`Post Unique Reference|Name|Job Title|Parent Department|Organisation|Unit|Reports to Senior Post
      1|Ann Smith|Permanent Secretary|Ministry|Ministry|Office|
      2|Bob Jones|Director|Ministry|North Agency|Office|1
      3|Cat Lee|Head|Ministry|North Agency|Finance|2
      4|Dan Fox|Head|Ministry|North Agency|Legal|2
      5|Eve Hall|Director|Ministry|South Agency|Office|1
      6|Fay King|Head|Ministry|South Agency|Finance|5
      7|Gus Long|Head|Ministry|South Agency|Legal|5`).slice(2, 6),
  ).toEqual([
    'Ministry / North Agency / Finance',
    'Ministry / North Agency / Legal',
    'Ministry / South Agency / Office',
    'Ministry / South Agency / Finance',
  ]);
});

test('who alone is in another company has no units there, and who pays is no body', () => {
  for (const heading of ['Company', 'Cost center']) {
    expect(
      pathsIn(`ID|Name|${heading}|Department|Manager
        1|Ann Smith|North|Office|
        2|Bob Jones|North|Finance|1
        3|Cat Lee|South|Finance|2
        4|Dan Fox|North|Yard|1
        5|Eve Hall|North|Yard|4`),
    ).toEqual(['Office', 'Finance', 'Finance', 'Yard', 'Yard']);
  }
});

/** Forty people in two companies with units of the same names: so many lines cross, so many name no company. */
function companiesOf({ crossing = 0, blank = 0, units = 3, shared = true, parents = 'none' }): string {
  const rows = Array.from({ length: 40 }, (_, row) => {
    const [company, place] = [row < 20 ? 'North' : 'South', row % 20];
    const boss = place === 0 ? '' : String((row >= 40 - crossing ? 0 : row - place) + 1);
    const unit = `Unit ${shared || row < 20 ? place % units : units + (place % units)}`;
    const parent =
      { none: '', one: 'Ministry', each: `${company} Ministry`, torn: `Ministry ${row % 2}` }[parents] ?? '';
    return [String(row + 1), `Ann Lee ${row}`, row >= 1 && row <= blank ? '' : company, unit, parent, boss].join('|');
  });
  const table = ['ID|Name|Company|Department|Parent Department|Manager', ...rows].join('\n');
  return pathsIn(table)[39] ?? '';
}

test.each([
  [{}, 'South / Unit 1'],
  [{ crossing: 1 }, 'South / Unit 1'],
  [{ crossing: 2 }, 'Unit 1'],
  [{ crossing: 5 }, 'Unit 1'],
  [{ blank: 1 }, 'South / Unit 1'],
  [{ blank: 2 }, 'Unit 1'],
  [{ units: 1 }, 'Unit 0'],
  [{ units: 2 }, 'South / Unit 1'],
  [{ shared: false }, 'Unit 4'],
  [{ parents: 'one' }, 'Ministry / South / Unit 1'],
  [{ parents: 'each' }, 'South Ministry / South / Unit 1'],
  [{ parents: 'torn' }, 'Unit 1'],
])('of forty people in two companies with %j, the last is in %s', (companies, path) => {
  expect(companiesOf(companies)).toBe(path);
});
