import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import type { ManagerBy, Mapping } from '../../table/mapping.ts';
import { readRoster } from './read-roster.ts';

const mappingBy = (managerBy: ManagerBy): Mapping => ({
  headings: 1,
  columns: { id: 0, name: 1, unit: 2, manager: 3 },
  managerBy,
  secondManagerBy: managerBy,
  fillDown: false,
  grouping: 'unit',
  kept: [],
});

/** Whom the cell of somebody names among people by their rows: the manager and how many others, and what is said. */
function named(people: readonly (readonly [name: string, unit: string])[], cell: string, by: ManagerBy): string {
  const rows = people.map(([name, unit], place) => [`P${place + 1}`, name, unit, '']);
  const asker = ['Q', 'Zoe Asker', 'Yard', cell];
  const grid = gridOfRows([['ID', 'Name', 'Unit', 'Manager'], ...rows, asker]);
  const { roster, problems } = readRoster('staff.csv', grid, mappingBy(by));
  const post = roster.posts.at(-1);
  const manager = roster.posts[post?.manager ?? -1]?.id ?? 'nobody';
  const kinds = problems.map(({ kind }) => kind).filter((kind) => kind.startsWith('manager') || kind.startsWith('sev'));
  return [manager, post?.secondManagers.length, ...kinds.filter((kind) => kind !== 'several-roots')].join(' ');
}

const crowd = (count: number): [string, string][] =>
  Array.from({ length: count }, (_, place) => [
    `Ann ${'abcdefghij'[place % 10]}${'klmnopqrst'[Math.floor(place / 10)]}`,
    '',
  ]);
const namesakes = (count: number): [string, string][] =>
  Array.from({ length: count }, (_, place) => ['Ann Lee', place === 7 ? 'Yard' : 'Works']);
const idsOf = (count: number): string[] => Array.from({ length: count }, (_, place) => `P${place + 1}`);

test.each<readonly [string, [string, string][], string, ManagerBy, string]>([
  ['two with a bar between', crowd(60), 'P3|P5', 'id', 'P3 1 several-managers'],
  ['fifty', crowd(60), idsOf(50).join(';'), 'id', 'P1 49 several-managers'],
  ['sixty, of whom fifty are read', crowd(60), idsOf(60).join(';'), 'id', 'P1 49 several-managers'],
  ['fifty by commas', crowd(60), idsOf(50).join(','), 'id', 'P1 49 several-managers'],
  ['fifty-one by commas', crowd(60), idsOf(51).join(','), 'id', 'nobody 0 manager-not-found'],
  ['one of the unit of the asker among namesakes', namesakes(20), 'Ann Lee', 'name', 'P8 0 manager-ambiguous'],
  ['the same among two hundred', namesakes(200), 'Ann Lee', 'name', 'P8 0 manager-ambiguous'],
  ['the same among more', namesakes(201), 'Ann Lee', 'name', 'nobody 0 manager-ambiguous'],
  ['one behind two thousand letters', crowd(3), `${' '.repeat(1990)}P2${' '.repeat(50)}`, 'id', 'P2 0'],
  ['one in brackets in four hundred letters', crowd(3), `${'x'.repeat(190)} (P2)`, 'id', 'P2 0 manager-inexact'],
  ['one in a text of letters without end', crowd(3), `${'x'.repeat(400)} (P2)`, 'id', 'nobody 0 manager-not-found'],
  ['one after a dash', crowd(3), 'Head - P2', 'id', 'P2 0 manager-inexact'],
  ['the third of parts', crowd(3), 'Head - North - P2', 'id', 'P2 0 manager-inexact'],
  ['the fourth of parts', crowd(3), 'Head - North - Day - P2', 'id', 'nobody 0 manager-not-found'],
  ['one as a directory does', crowd(3), 'CN=Ann bk,OU=Yard', 'id', 'P2 0 manager-inexact'],
  ['one with a comma, as a directory does', [['bk, Ann', '']], 'CN=bk\\, Ann,OU=Yard', 'name', 'P1 0 manager-inexact'],
])('%s', (_, people, cell, by, outcome) => {
  expect(named(people, cell, by)).toBe(outcome);
});
