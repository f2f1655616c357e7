/**
 * What a column is taken for by its heading and by its cells, in a table that is otherwise plain, kept as a text. To
 * accept a change: npx vitest run src/io/import/columns/one-more-column.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { proposeMapping } from './columns.ts';
import { findKeptColumns } from './kept-columns.ts';
import { presenceFacts } from './presence-columns.ts';
import { unitsAround } from './unit-nest.ts';

const PEOPLE =
  'Ada Ito,Bo Berg,Cy Dahl,Di Engh,Eva Fox,Flo Orr,Gus Moe,Hal Poe,Ina Qvist,Jon Ray,Kay Sol,Lou Tan,Max Lie'.split(
    ',',
  );
const BOSSES = [-1, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 6, 6];
const UNITS = 'Firm,Sales,Works,Sales,Sales,Sales,Works,Works,Works,North,North,South,South'.split(',');
const TITLES = 'Chief,Head,Head,Clerk,Clerk,Buyer,Smith,Smith,Cook,Clerk,Clerk,Smith,Cook'.split(',');

const TABLE = [
  ['ID', 'Name', 'Title', 'Department'],
  ...PEOPLE.map((name, row) => [String(101 + row), name, TITLES[row] ?? '', UNITS[row] ?? '']),
];

const word = (name: string | undefined, place: number): string => name?.split(' ')[place] ?? '';
const boss = (row: number): string => PEOPLE[BOSSES[row] ?? -1] ?? '';
const turn = (row: number, ...cells: readonly string[]): string => cells[row % cells.length] ?? '';

const CELLS: Readonly<Record<string, (row: number) => string>> = {
  bosses: boss,
  'numbers of bosses': (row) => ((BOSSES[row] ?? -1) < 0 ? '' : String(101 + (BOSSES[row] ?? 0))),
  'some bosses': (row) => turn(row, boss(row), '', 'Nobody Known'),
  'bosses, first name last': (row) => [word(boss(row), 1), word(boss(row), 0)].filter((each) => each !== '').join(', '),
  'other people': (row) => turn(row, 'Ann Lee', 'Bea Kim', 'Cem Oz', 'Dan Wu'),
  'the same names': (row) => PEOPLE[row] ?? '',
  'first names': (row) => word(PEOPLE[row], 0),
  'last names': (row) => word(PEOPLE[row], 1),
  numbers: (row) => String(7001 + row),
  'numbers with letters': (row) => `P-${40 + 3 * row}`,
  'few numbers': (row) => turn(row, '3', '4', '5'),
  amounts: (row) => `${40 + row},${100 + 7 * row}.50`,
  'ones and noughts': (row) => turn(row, '1', '0', '0'),
  addresses: (row) => `${word(PEOPLE[row], 0).toLowerCase()}@x.example`,
  'addresses of bosses': (row) => (boss(row) === '' ? '' : `${word(boss(row), 0).toLowerCase()}@x.example`),
  days: (row) => `20${10 + row}-03-1${row % 10}`,
  'one day': () => '2026-01-31',
  'days, few': (row) => turn(row, '', '', '', '2025-12-31'),
  times: (row) => `2026-01-0${1 + (row % 9)} 10:3${row % 10}`,
  telephones: (row) => `+47 22 33 4${row % 10} 5${row % 10}`,
  'yes and no': (row) => turn(row, 'Yes', 'No', 'No'),
  'active and left': (row) => turn(row, 'Active', 'Active', 'Terminated', 'On leave'),
  'direct and dotted': (row) => turn(row, 'Direct', 'Direct', 'Dotted'),
  kinds: (row) => turn(row, 'Full-time', 'Part-time', 'Full-time'),
  places: (row) => turn(row, 'Oslo', 'Rome', 'Oslo', 'Bern'),
  'units around': (row) =>
    turn(row < 1 ? 0 : UNITS[row] === 'Sales' || UNITS[row] === 'North' ? 1 : 2, 'All', 'Trade', 'Crafts'),
  'the same units': (row) => UNITS[row] ?? '',
  'codes of units': (row) => `${(UNITS[row] ?? '').charCodeAt(0)}00`,
  'words of titles': (row) => `Senior ${TITLES[row]}`,
  'courtesy titles': (row) => turn(row, 'Mr', 'Ms', 'Dr'),
  pictures: (row) => `data:image/png;base64,iVBORw0KGgo${row}`,
  links: (row) => `https://x.example/${row}`,
  'long texts': (row) =>
    `Has been with us since ${2000 + row} and looks after ${word(PEOPLE[row], 1)} and much else besides`,
  nothing: () => '',
  'once something': (row) => (row === 4 ? 'X' : ''),
  placeholders: (row) => turn(row, 'n/a', '-', 'Vacant'),
};

const HEADINGS =
  'Manager,Supervisor Email,Dotted line,Name,Preferred Name,First Name,Last Name,Manager First Name,ID,Position ID,Badge No,Email,Start Date,End Date,Photo,Status,Contract,Location,Division,Department Code,Cost Centre,Job Title,Job Code,Grade,Head of Department,Notes,Phone,Age,Line type,Company,Last login,Snapshot Date,Colour,'.split(
    ',',
  );

function readingOf(heading: string, cells: (row: number) => string): string {
  const grid = gridOfRows(TABLE.map((row, index) => [...row, index === 0 ? heading : cells(index - 1)]));
  const { mapping, certainty, alternatives } = proposeMapping(grid);
  const fields = Object.entries(mapping.columns).filter(([, column]) => column === 4);
  const others = Object.entries(alternatives).filter(([, columns]) => columns.includes(4));
  const presence = presenceFacts(grid, mapping.headings).filter(({ column }) => column === 4);
  const by = mapping.columns.manager === 4 ? ` by ${mapping.managerBy}` : '';
  const secondBy = mapping.columns['second-manager'] === 4 ? ` by ${mapping.secondManagerBy}` : '';
  const lost = ['id', 'name', 'title', 'unit'].filter((field) => !(field in mapping.columns));
  return [
    ...fields.map(([field]) => `${field}${by}${secondBy} ${certainty[field as keyof typeof certainty]}`),
    ...others.map(([field]) => `perhaps ${field}`),
    ...presence.map(({ isUnderstood }) => `presence${isUnderstood ? '' : ' unclear'}`),
    ...(findKeptColumns(grid, mapping).includes(4) ? ['kept'] : []),
    ...(unitsAround(grid, mapping).includes(4) ? ['around'] : []),
    ...lost.map((field) => `no ${field}`),
    ...(mapping.headings === 1 ? [] : [`${mapping.headings} headings`]),
    ...(mapping.fillDown ? ['filled down'] : []),
  ].join(', ');
}

test('one more column', async () => {
  const lines = HEADINGS.flatMap((heading) => {
    const readings = new Map<string, string[]>();
    for (const [name, cells] of Object.entries(CELLS)) {
      const reading = readingOf(heading, cells) || 'nothing';
      readings.set(reading, [...(readings.get(reading) ?? []), name]);
    }
    const all = [...readings].toSorted(([, some], [, others]) => others.length - some.length);
    const lines = all.map(([reading, names], place) => `  ${reading}: ${place === 0 ? 'else' : names.join(', ')}`);
    return [heading || 'no heading', ...lines.toReversed()];
  });
  const table = TABLE.map((row) => row.join(' | '));
  const file = '../../../../tests/golden/guesses/one-more-column.txt';
  await expect(`${[...table, '', ...lines].join('\n')}\n`).toMatchFileSnapshot(file);
});
