/**
 * Which cells name a program object in place of a value, and which numbers are outline numbers, kept as texts. To accept
 * a change: npx vitest run src/io/import/shapes/known-objects.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { withoutProgramObjects } from './program-objects.ts';
import { readShape } from './shape-grid.ts';

const OBJECTS =
  `System.Object; System.Object[]; System.Object[*]; System.Collections.Hashtable; System.Collections.Generic.List\`1; System.Collections.Generic.List\`1[System.String]; System.string; System;
  System.; Microsoft.ActiveDirectory.Management.ADPropertyValueCollection; Windows.Forms; Selected.System.String; Deserialized.System.Object; DirectoryServices.ResultPropertyValueCollection; Quest.ActiveRoles.User;
  Amazon.EC2.Model; Google.Apis.User; java.lang.Object; java.util.HashMap; javax.naming.Name; com.acme.Person; org.acme.Unit; net.acme.Person; de.acme.Person; System Object; ASystem.Object;
  [object Object]; [object Array]; [object Foo Bar]; [object]; object Object; [object Object]s; Person@1b6d3586; com.acme.Person@1b6d3586; person@1b6d3586; Person@xyz; Person@12ab; Person@1b6d35861b6d35861;
  Person@host.example; <app.Person object at 0x7f1a>; <Person object at 0x7F1A>; <Person object at 7f1a>; <app.Person object>; <b>Person</b>; #<Person>; #<Person:0x0012 @name="x">; #<person>; #<App::Person id: 1>; #<>;
  # Person; Ann Smith; com.acme; org.Acme Ltd; x.com`
    .split(/;\s+/)
    .map((cell) => cell.trim());

test('which cells name program objects', async () => {
  const lines = OBJECTS.map((cell) => {
    const rows = [
      ['Name', 'Boss'],
      ['Ann Smith', cell],
      ['Bo Lee', ` ${cell} `],
      ['Cy Fox', ''],
    ];
    const { columns, grid } = withoutProgramObjects('a.csv', gridOfRows(rows));
    return `${cell}: ${columns.length === 0 ? 'stays' : `column ${columns.join()} is emptied`}${grid.rows[1]?.[1] === '' ? '' : ', kept'}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../../tests/golden/guesses/program-objects.txt');
});

test('longer cells are none', () => {
  const rows = (cell: string): string[][] => [
    ['Name', 'Boss'],
    ['Ann Smith', cell],
  ];
  const [fits, isTooLong] = [290, 300].map((length) => `System.${'A'.repeat(length - 7)}`);
  expect(withoutProgramObjects('a.csv', gridOfRows(rows(fits ?? ''))).columns).toEqual([1]);
  expect(withoutProgramObjects('a.csv', gridOfRows(rows(`${isTooLong}B`))).columns).toEqual([]);
});

test('a column with an object for its heading and nothing below holds none', () => {
  const grid = gridOfRows([
    ['Name', '[object Object]', 'Title'],
    ['Ann Smith', '', 'Chief'],
    ['Bo Lee', ' ', 'Clerk'],
  ]);
  expect(withoutProgramObjects('a.csv', grid)).toEqual({ grid, problems: [], columns: [] });
});

/** Of a top, two below it, and one below the second of these. */
const NUMBERS =
  '1 1.1 1.2 1.2.1; 1. 1.1. 1.2. 1.2.1.; 1) 1.1) 1.2) 1.2.1); 1 1-1 1-2 1-2-1; 1 1/1 1/2 1/2/1; A A.1 A.2 A.2.1; AB AB.1 AB.2 AB.2.1; ABC ABC.1 ABC.2 ABC.2.1; A1 A1.1 A1.2 A1.2.1; A1234 A1234.1 A1234.2 A1234.2.1; 01 01.01 01.02 01.02.01; 1.0 1.1 1.2 1.2.1; 0 0.0 0.1 0.1.0; 2 2.1 2.2 2.2.1; 1 1.3 1.4 1.4.1; 1 1.2 1.3 1.3.2; 1234 1234.1 1234.2 1234.2.1; 12345 12345.1 12345.2 12345.2.1; 1 1.12345 1.2 1.2.1; 1 1.1 1.1 1.1.1; 1 1.1 1.2 1.3.1; 1 2 3 4; 1 1,1 1,2 1,2,1; a a.a a.b a.b.a; 1..1 1.1 1.2 1.2.1; 2019 2019.5 2020 2020.5; 1.1 1.2 1.2.1 1.2.2; I I.1 I.2 I.2.1'
    .split('; ')
    .map((numbers) => numbers.split(' '));

test('which numbers are outline numbers', async () => {
  const people = ['Ann Smith', 'Bo Lee', 'Cy Fox', 'Di Kim'];
  const lines = NUMBERS.map((numbers) => {
    const apart = readShape(
      'a.csv',
      gridOfRows([['No', 'Name'], ...people.map((name, row) => [numbers[row] ?? '', name])]),
      true,
    );
    const before = readShape(
      'a.csv',
      gridOfRows([['Name'], ...people.map((name, row) => [`${numbers[row]} ${name}`])]),
      true,
    );
    const words = ({ shapes, grid }: typeof apart): string =>
      shapes.length === 0
        ? 'none'
        : `${shapes.map(({ kind }) => kind).join()} ${grid.rows
            .slice(1)
            .map((row) => row.join('<'))
            .join(', ')}`;
    return `${numbers.join(' ')}: ${words(apart)}; before names ${words(before)}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../../tests/golden/guesses/outline-numbers.txt');
});
