/**
 * Tables whose shape tells a hierarchy, each spoilt in many small ways: whether it is still found, and what is read
 * then, kept as a text. To accept a change: npx vitest run src/io/import/shapes/spoilt-shapes.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { readShape } from './shape-grid.ts';

/** A dot in front stands for one step of indentation, an empty cell for nothing. */
const TABLES: Readonly<Record<string, string>> = {
  staggered: `Level 1|Level 2|Level 3|Title
    Ada Ito|||Chief
    |Bea Ray||Head
    ||Cy Lee|Clerk
    ||Di Kim|Clerk
    |Ed Moe||Head
    ||Flo Orr|Cook`,
  'groups above people': `Name||Title
    Sales||
    |Ada Ito|Chief
    |Bea Ray|Clerk
    Works||
    |Cy Lee|Head
    |Di Kim|Smith
    |Ed Moe|Smith`,
  chain: `Name|Title|Manager Level 1|Manager Level 2|Manager Level 3
    Ada Ito|Chief|||
    Bea Ray|Head|Ada Ito||
    Cy Lee|Clerk|Ada Ito|Bea Ray|
    Di Kim|Clerk|Ada Ito|Bea Ray|Cy Lee
    Ed Moe|Head|Ada Ito||
    Flo Orr|Cook|Ada Ito|Ed Moe|`,
  'chain upwards': `Employee|No|N+1|N+2|N+3
    Ada Ito|101|||
    Bea Ray|102|Ada Ito||
    Cy Lee|103|Bea Ray (102)|Ada Ito (101)|
    Di Kim|104|103 Cy Lee|102 Bea Ray|101 Ada Ito
    Ed Moe|105|101||
    Flo Orr|106|Ed Moe|Ada Ito|`,
  'levels of units': `Name|Title|Org Level 1|Org Level 2|Org Level 3
    Ada Ito|Chief|Firm||
    Bea Ray|Head|Firm|Sales|
    Cy Lee|Clerk|Firm|Sales|North
    Di Kim|Clerk|Firm|Sales|South
    Ed Moe|Head|Firm|Works|
    Flo Orr|Cook|Firm|Works|North`,
  numbers: `No|Name|Title
    1|Ada Ito|Chief
    1.1|Bea Ray|Head
    1.1.1|Cy Lee|Clerk
    1.1.2|Di Kim|Clerk
    1.2|Ed Moe|Head
    1.2.1|Flo Orr|Cook`,
  'numbers before names': `Name|Title
    1. Ada Ito|Chief
    1.1 Bea Ray|Head
    1.1.1 Cy Lee|Clerk
    1.1.2 Di Kim|Clerk
    1.2 Ed Moe|Head
    1.2.1 Flo Orr|Cook`,
  paths: `Path|Title
    Ada Ito|Chief
    Ada Ito/Bea Ray|Head
    Ada Ito/Bea Ray/Cy Lee|Clerk
    Ada Ito/Bea Ray/Di Kim|Clerk
    Ada Ito/Ed Moe|Head
    Ada Ito/Ed Moe/Flo Orr|Cook`,
  'paths of units': `Name|Organisation
    Ada Ito|Firm
    Bea Ray|Firm > Sales
    Cy Lee|Firm > Sales > North
    Di Kim|Firm > Sales > South
    Ed Moe|Firm > Works
    Flo Orr|Firm > Works > North`,
  indentation: `Name|Title
    Ada Ito|Chief
    .Bea Ray|Head
    ..Cy Lee|Clerk
    ..Di Kim|Clerk
    .Ed Moe|Head
    ..Flo Orr|Cook`,
  'program objects': `Name|Title|Manager|Groups
    Ada Ito|Chief||System.Object[]
    Bea Ray|Head|System.DirectoryServices.AccountManagement.UserPrincipal|System.String[]
    Cy Lee|Clerk|[object Object]|
    Di Kim|Clerk|Person@1b6d3586|<app.Person object at 0x7f1a>`,
  'surnames in parts': `First name|Tussenvoegsel|Last name|Manager
    Ada||Ito|
    Jan|van den|Berg|Ada Ito
    Piet|de|de Boer|Jan van den Berg
    Klaas|ter||Ada Ito`,
};

type Rows = readonly (readonly string[])[];
const every = (rows: Rows, change: (cell: string, row: number, column: number) => string): Rows =>
  rows.map((row, at) => (at === 0 ? row : row.map((cell, column) => change(cell, at, column))));
const replace = (rows: Rows, at: number, change: (row: readonly string[]) => readonly string[]): Rows =>
  rows.map((row, index) => (index === at ? change(row) : row));
const indent = (sign: string) => (rows: Rows) =>
  every(rows, (cell) => cell.replaceAll(/^\.+/g, (dots) => sign.repeat(dots.length)));

const SPOILT: Readonly<Record<string, (rows: Rows) => Rows>> = {
  'as it is': (rows) => rows,
  'without headings': (rows) => rows.slice(1),
  'below a title': (rows) => [['Staff of the firm', '', ''], ...rows],
  'first row gone': (rows) => [...rows.slice(0, 1), ...rows.slice(2)],
  'second row gone': (rows) => [...rows.slice(0, 2), ...rows.slice(3)],
  'two rows': (rows) => rows.slice(0, 3),
  'three rows': (rows) => rows.slice(0, 4),
  backwards: (rows) => [...rows.slice(0, 1), ...rows.slice(1).toReversed()],
  'rows turned': (rows) => [...rows.slice(0, 3), ...rows.slice(4, 5), ...rows.slice(3, 4), ...rows.slice(5)],
  'a blank row': (rows) => [...rows.slice(0, 3), (rows[0] ?? []).map(() => ''), ...rows.slice(3)],
  'blanks around cells': (rows) => every(rows, (cell) => (cell === '' || cell.startsWith('.') ? cell : ` ${cell} `)),
  'in capitals': (rows) => every(rows, (cell) => cell.toUpperCase()),
  'one cell gone': (rows) =>
    replace(rows, 3, (row) => row.map((cell, column) => (column === row.findIndex((each) => each !== '') ? '' : cell))),
  'all but one gone': (rows) => replace(rows, 4, (row) => row.map((cell, column) => (column === 0 ? cell : ''))),
  'one name twice': (rows) => every(rows, (cell) => cell.replace('Flo Orr', 'Di Kim')),
  'somebody vacant': (rows) => every(rows, (cell) => cell.replace('Ed Moe', 'Vacant')),
  'one more column': (rows) => rows.map((row, at) => [...row, at === 0 ? 'Place' : 'Oslo']),
  'one more column before': (rows) => rows.map((row, at) => [at === 0 ? 'ID' : String(200 + at), ...row]),
  'a column of managers': (rows) =>
    rows.map((row, at) => [...row, at === 0 ? 'Reports to' : at === 1 ? '' : 'Ada Ito']),
  'other headings': (rows) => [(rows[0] ?? []).map((_, column) => `Field ${'ABCDE'[column]}`), ...rows.slice(1)],
  'headings in German': (rows) =>
    rows.map((row, at) =>
      at > 0 ? row : row.map((cell) => cell.replace(/.*Level/, 'Ebene').replace('Name', 'Mitarbeiter')),
    ),
  'levels from nought': (rows) =>
    rows.map((row, at) => (at > 0 ? row : row.map((cell) => cell.replace(/\d/, (digit) => String(Number(digit) - 1))))),
  'levels from three': (rows) =>
    rows.map((row, at) => (at > 0 ? row : row.map((cell) => cell.replace(/\d/, (digit) => String(Number(digit) + 2))))),
  'a level left out': (rows) => rows.map((row, at) => (at > 0 ? row : row.map((cell) => cell.replace('3', '4')))),
  'levels turned': (rows) => rows.map((row) => row.toReversed()),
  'repeated to the right': (rows) =>
    every(
      rows,
      (cell, at, column) =>
        cell || (column > 1 ? (rows[at]?.slice(0, column).findLast((each) => each !== '') ?? '') : cell),
    ),
  'the person last': (rows) =>
    every(rows, (cell, at, column) =>
      cell === '' && column === (rows[at] ?? []).indexOf('', 2) ? (rows[at]?.[0] ?? '') : cell,
    ),
  'by blanks': indent('  '),
  'by a blank': indent(' '),
  'by tabs': indent('\t'),
  'by hard blanks': indent('\u00a0\u00a0'),
  'by dashes': indent('- '),
  'by arrows': indent('>'),
  'by bars': indent('|  '),
  'by stars': indent('**'),
  'by branches': indent('└──'),
  'with points': (rows) => every(rows, (cell) => cell.replace(/^(\d+(?:\.\d+)*)/, '$1.')),
  'with dashes': (rows) => every(rows, (cell) => cell.replaceAll(/(?<=\d)\.(?=\d)/g, '-')),
  'with noughts': (rows) => every(rows, (cell) => cell.replaceAll(/(?<=\.)(\d)/g, '0$1')),
  'with letters': (rows) => every(rows, (cell) => cell.replace(/^1(?=\.|$)/, 'A1')),
  'numbers from ten': (rows) => every(rows, (cell) => cell.replaceAll(/(?<=\.)(\d)/g, '1$1')),
  'a number missing': (rows) => every(rows, (cell) => cell.replace(/^1\.2$/, '').replace(/^1\.2 /, '')),
  'by backslashes': (rows) => every(rows, (cell) => cell.replaceAll(/\/| > /g, '\\')),
  'by bars between': (rows) => every(rows, (cell) => cell.replaceAll(/\/| > /g, ' | ')),
  'by dots between': (rows) => every(rows, (cell) => cell.replaceAll(/\/| > /g, '.')),
  'by dashes between': (rows) => every(rows, (cell) => cell.replaceAll(/\/| > /g, ' - ')),
  'by arrows between': (rows) => every(rows, (cell) => cell.replaceAll(/\/| > /g, ' → ')),
  'by commas between': (rows) => every(rows, (cell) => cell.replaceAll(/\/| > /g, ', ')),
  'signs at the front': (rows) => every(rows, (cell) => (cell.includes('/') ? `/${cell}` : cell)),
  'one object a name': (rows) =>
    replace(rows, 3, (row) => row.map((cell) => cell.replace('[object Object]', 'Bea Ray'))),
};

function rowsOf(text: string): Rows {
  return text.split('\n').map((line) => line.trimStart().split('|'));
}

function readingOf(rows: Rows): string {
  const { grid, shapes, problems } = readShape('chart.csv', gridOfRows(rows), true);
  if (shapes.length === 0 && problems.length === 0 && grid.rows.every((row, at) => row.join() === rows[at]?.join()))
    return '';
  const said = problems.map(({ message, done }) =>
    shapes.some(({ words }) => words === message) ? message : `${message} ${done}`,
  );
  const cells = grid.rows.map((row) => row.map((cell) => cell.replaceAll('\u001f', ' > ')).join('|'));
  return [
    `${shapes.map(({ kind }) => kind).join(' and ')}: ${said.join(' ')}`,
    ...cells.map((line) => `      ${line}`),
  ].join('\n');
}

test('spoilt shapes', async () => {
  const lines = Object.entries(TABLES).flatMap(([name, text]) => {
    const plain = rowsOf(text);
    const known = new Map<string, string[]>();
    for (const [how, spoil] of Object.entries(SPOILT)) {
      const rows = spoil(plain);
      if (how !== 'as it is' && JSON.stringify(rows) === JSON.stringify(plain)) continue;
      const reading = readingOf(rows);
      known.set(reading, [...(known.get(reading) ?? []), how]);
    }
    return [name, ...[...known].map(([reading, hows]) => `  ${hows.join(', ')}: ${reading || 'as it stands'}`)];
  });
  const file = '../../../../tests/golden/guesses/spoilt-shapes.txt';
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});
