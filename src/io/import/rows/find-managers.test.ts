/**
 * Whom a cell of managers names when one letter of it is amiss, kept as a text. To accept a change:
 * npx vitest run src/io/import/rows/find-managers.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { slipsOf } from '../../../../tests/support/slips.ts';
import type { ManagerBy } from '../../table/mapping.ts';
import { readRoster } from './read-roster.ts';

const STAFF = [
  ['ID', 'Name', 'Title', 'Unit', 'Mail', 'Manager'],
  ['A1', 'Ada Ito', 'Chief', 'Firm', 'ada@x.example', ''],
  ['B2', 'Bo Berg', 'Head', 'Sales', 'bo@x.example', 'A1'],
  ['C3', 'Berg, Cy', 'Head', 'Works', 'cy@x.example', 'A1'],
  ['D4', 'Ann Lee', 'Clerk', 'Sales', '', 'B2'],
  ['E5', 'Ann Lee', 'Clerk', 'Works', '', 'C3'],
];

function namedBy(by: ManagerBy): (cell: string) => string {
  return (cell) => {
    const { roster, problems } = readRoster(
      'staff.csv',
      gridOfRows([...STAFF, ['Z9', 'Zoe Oz', '', 'Sales', '', cell]]),
      {
        headings: 1,
        columns: { id: 0, name: 1, title: 2, unit: 3, email: 4, manager: 5 },
        managerBy: by,
        secondManagerBy: by,
        fillDown: false,
        grouping: 'unit',
        kept: [],
      },
    );
    const post = roster.posts.at(-1);
    const managers = [post?.manager ?? -1, ...(post?.secondManagers ?? [])].map((index) => roster.posts[index]?.id);
    const kinds = problems.filter(
      ({ kind, places }) => kind.startsWith('manager') && places.some(({ row }) => row === 7),
    );
    return [...managers.filter((id) => id !== undefined), ...kinds.map(({ kind }) => kind)].join(' ');
  };
}

const CELLS: readonly (readonly [by: ManagerBy, cells: string])[] = [
  ['id', 'A1,B2;Ada Ito (A1);B2 - Bo Berg;CN=Ada Ito,OU=Firm'],
  ['name', 'Ito, Ada;Bo Berg <bo@x.example>;Ada Ito | Bo Berg;Ann Lee'],
  ['email', 'mailto:bo@x.example'],
  ['unit', 'Works'],
];

test('managers with one slip', async () => {
  const lines = CELLS.flatMap(([by, cells]) => [
    `by ${by}`,
    ...cells.split(/;/).map((cell) => slipsOf(cell, namedBy(by))),
  ]);
  const file = '../../../../tests/golden/guesses/slips-in-managers.txt';
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});
