/**
 * Which share of the cells of a column decides what it is good for: kept, telling who is there, people, or managers; and
 * how many known headings make a row of them. Kept as a text; to accept a change:
 * npx vitest run src/io/import/columns/shares-of-cells.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { type ColumnFacts, readColumnFacts } from './column-facts.ts';
import { findFillDown, isWrittenOnce } from './fill-down.ts';
import { findHeadings } from './headings.ts';
import { findKeptColumns } from './kept-columns.ts';
import { looksLikeManagers, looksLikePeople, makesTrees, pairColumns } from './manager-pairs.ts';
import { presenceFacts, proposePresence } from './presence-columns.ts';
import { unitsAround } from './unit-nest.ts';

const COUNT = 20;
const ROWS = Array.from({ length: COUNT }, (_, row) => row);
const UNITS = ['Sales', 'Works', 'Yard'];
const MAPPING = {
  headings: 1,
  columns: { name: 0, title: 1, unit: 2 },
  managerBy: 'id',
  secondManagerBy: 'id',
  fillDown: false,
  grouping: 'unit',
} as const;

type Cell = (row: number) => string;

/** The plain table with one more column, whose last cells are of another kind. */
function gridWith(heading: string, cell: Cell, other: Cell, count: number) {
  const rows = ROWS.map((row) => [
    `Ann Lee ${'abcdefghijklmnopqrst'[row]}`,
    ['Clerk', 'Buyer'][row % 2] ?? '',
    UNITS[row % 3] ?? '',
    row >= COUNT - count ? other(row) : cell(row),
  ]);
  return gridOfRows([['Name', 'Title', 'Department', heading], ...rows]);
}

/** A sign for each number of other cells, from none to all. */
function signs(heading: string, cell: Cell, other: Cell, sign: (grid: ReturnType<typeof gridWith>) => string): string {
  return Array.from({ length: COUNT + 1 }, (_, count) => sign(gridWith(heading, cell, other, count))).join('');
}

const turn =
  (...cells: readonly string[]): Cell =>
  (row) =>
    cells[row % cells.length] ?? '';
const COLOURS = turn('Red', 'Blue', 'Green');

const KEPT: readonly (readonly [what: string, heading: string, cell: Cell, other: Cell])[] = [
  ['links', 'Colour', COLOURS, (row) => `https://x.example/${row}`],
  ['pictures', 'Colour', COLOURS, (row) => `${row}.png`],
  ['addresses', 'Colour', COLOURS, (row) => `u${row}@x.example`],
  ['times', 'Colour', COLOURS, (row) => `2026-01-0${row % 9} 10:3${row % 10}`],
  ['long texts', 'Colour', COLOURS, (row) => `Looks after the ${row}th of the many houses by the harbour`],
  [
    'longer texts, few',
    'Colour',
    COLOURS,
    (row) => `Looks after the ${row % 3}th of the many houses by the harbour and the sea`,
  ],
  ['blanks', 'Colour', COLOURS, () => ''],
  ['one day but for some', 'Season', () => '2026-01-31', () => '2026-02-28'],
  ['one year but for some', 'Season', () => 'Season 2026', () => ''],
  ['one word but for some', 'Colour', () => 'Red', () => ''],
  ['counted upwards, but for some', 'Points', (row) => String(row + 5), () => '3'],
  ['counted in twos', 'Points', (row) => String(2 * row), () => ''],
  ['one row alone', 'Points', (row) => (row === 0 ? '7' : ''), () => ''],
  ['two rows alone', 'Points', (row) => (row < 2 ? String(row) : ''), () => ''],
  ['three rows alone', 'Points', (row) => (row < 3 ? String(row) : ''), () => ''],
  ['codes of units, but for some', 'Area Code', (row) => `A${row % 3}`, () => 'A9'],
  ['codes of units, some blank', 'Area Code', (row) => `A${row % 3}`, () => ''],
  ['one code for all', 'Area Code', () => 'A1', () => 'A1'],
  ['codes of titles, but for some', 'Job No', (row) => `J${row % 2}`, (row) => `J${row}`],
  ['names again, but for some', 'Worker Name', (row) => `Lee ${'abcdefghijklmnopqrst'[row]}`, () => 'Quite Another'],
  ['titles again, but for some', 'Working Title', turn('Clerk', 'Buyer'), () => 'Cook'],
  ['titles again, some blank', 'Working Title', turn('Clerk', 'Cook'), () => ''],
  ['telephones', 'Phone', COLOURS, COLOURS],
  ['attribute of long words', 'Employment Notes', COLOURS, COLOURS],
  ['start', 'Hire Date', COLOURS, COLOURS],
];

const PRESENCE: readonly (readonly [what: string, heading: string, cell: Cell, other: Cell])[] = [
  ['active or unknown words', 'Status', () => 'Active', (row) => `Word ${row}`],
  ['active or left', 'Status', () => 'Active', () => 'Terminated'],
  ['left or blank', 'Status', () => 'Terminated', () => ''],
  ['left or not understood', 'Employment Status', () => 'Terminated', () => 'Blue'],
  ['flags', 'Active', () => 'Yes', () => 'No'],
  ['flags of those gone', 'Inactive', () => 'No', () => 'Yes'],
  ['flags and words', 'Active', () => 'Yes', () => 'Purple'],
  ['kinds of accounts', 'Account Type', () => 'UserMailbox', () => 'RoomMailbox'],
  ['unknown kinds', 'Account Type', () => 'Blue', () => 'Green'],
  ['many kinds', 'Status', (row) => `Word ${row}`, () => 'Active'],
  ['not of presence', 'Visa Status', () => 'Active', () => 'Terminated'],
  ['a long heading', `Status ${'of everybody '.repeat(5)}`, () => 'Active', () => 'Terminated'],
];

const FILLED: readonly (readonly [what: string, cell: Cell])[] = [
  ['every second', (row) => (row % 2 === 0 ? `Unit ${row}` : '')],
  ['every third', (row) => (row % 3 === 0 ? `Unit ${row}` : '')],
  ['every third from the second', (row) => (row % 3 === 1 ? `Unit ${row}` : '')],
  ['two, then a blank', (row) => (row % 3 < 2 ? `Unit ${row}` : '')],
  ['two, then two blanks', (row) => (row % 4 < 2 ? `Unit ${row}` : '')],
  ['three, then three blanks', (row) => (row % 6 < 3 ? `Unit ${row}` : '')],
  ['the first alone', (row) => (row === 0 ? 'Unit' : '')],
  ['two alone', (row) => (row === 0 || row === 10 ? `Unit ${row}` : '')],
  ['the same every second', (row) => (row % 2 === 0 ? 'Unit' : '')],
  ['one of ten twice', (row) => (row % 2 === 0 ? `Unit ${row === 18 ? 0 : row}` : '')],
  ['two of ten twice', (row) => (row % 2 === 0 ? `Unit ${row >= 16 ? 0 : row}` : '')],
];

function ranges(facts: ColumnFacts, test: (facts: ColumnFacts) => boolean): string {
  const shares = Array.from({ length: 21 }, (_, step) => step / 20);
  return Object.keys(facts)
    .flatMap((look) => {
      const fine = shares.filter((share) => test({ ...facts, [look]: share }));
      return look === 'samples' || fine.length === shares.length ? [] : [`${look} ${fine[0]}–${fine.at(-1)}`];
    })
    .join(', ');
}

/** So many people, of whom so many report to each other in a circle. */
function treesOf(all: number, inCircle: number, lead: number): boolean {
  const rows = Array.from({ length: all }, (_, row) => {
    const boss = row < inCircle ? (row + 1) % inCircle : row < inCircle + lead ? 0 : all - 1;
    return [`P${row}`, row === all - 1 ? '' : `P${boss}`];
  });
  return makesTrees(gridOfRows([['ID', 'Boss'], ...rows]), 1, { people: 0, manager: 1, share: 1 });
}

/** So many headings that are known, unknown and blank in a row, with a title in so many cells above. */
function headingsOf(known: number, unknown: number, above: number): string {
  const words = [
    ...['Employee ID', 'Name', 'Job Title', 'Department', 'Email'].slice(0, known),
    ...['Kelo', 'Ranu', 'Vevri', 'Mabi', 'Tosu', 'Pila'].slice(0, unknown),
  ];
  const title = words.map((_, column) => (column < above ? `Staff ${column}` : ''));
  const rows = Array.from({ length: 3 }, (_, row) => words.map((_word, column) => `Cell ${row} ${column}`));
  return String(findHeadings(gridOfRows([...(above > 0 ? [title] : []), words, ...rows])));
}

/** A column of units with so many rows that stand in two units of the outer column, and so many without an outer one. */
function nestOf(torn: number, blank: number, units: number): string {
  const rows = ROWS.map((row) => {
    const unit = row % units;
    const outer =
      row >= COUNT - blank
        ? ''
        : unit < torn && row >= units
          ? 'Other Side'
          : unit % 2 === 0
            ? 'North Side'
            : 'South Side';
    return [`Ann ${'abcdefghijklmnopqrst'[row]}`, `Unit ${unit}`, outer];
  });
  const mapping = { ...MAPPING, columns: { name: 0, unit: 1 } };
  return unitsAround(gridOfRows([['Name', 'Department', 'Division'], ...rows]), mapping).length > 0 ? '+' : '-';
}

test('shares of cells', async () => {
  const kept = KEPT.map(([what, heading, cell, other]) => {
    const line = signs(heading, cell, other, (grid) => (findKeptColumns(grid, MAPPING).includes(3) ? '+' : '-'));
    return `  ${line} ${heading}: ${what}`;
  });
  const presence = PRESENCE.map(([what, heading, cell, other]) => {
    const line = signs(heading, cell, other, (grid) => {
      const [fact] = presenceFacts(grid, 1);
      if (!fact) return '.';
      return proposePresence(grid, 1).length > 0 ? 'P' : fact.isUnderstood ? '+' : '-';
    });
    return `  ${line} ${heading.slice(0, 30)}: ${what}`;
  });
  const filled = FILLED.map(([what, cell]) => {
    const grid = gridWith('Region', cell, cell, 0);
    return `  ${what}: ${findFillDown(grid, 1, 3)?.length ?? 'no'} gaps${isWrittenOnce(grid, 1, 3) ? ', written once' : ''}`;
  });
  const [ids] = readColumnFacts(gridOfRows(ROWS.map((row) => [`P${row}`])), 0, 1);
  if (!ids) throw new Error('no column');
  const good = { ...ids, filled: 1, distinct: 1 };
  const looks = [true, false].flatMap((isKnown) => [
    `  people, ${isKnown ? 'called so' : 'not called so'}: ${ranges(good, (facts) => looksLikePeople(facts, isKnown))}`,
    `  managers, ${isKnown ? 'called so' : 'not called so'}: ${ranges(good, (facts) => looksLikeManagers(facts, isKnown))}`,
  ]);
  const trees = [
    [100, 2, 0],
    [100, 3, 0],
    [99, 2, 0],
    [100, 2, 50],
    [150, 3, 0],
    [10, 0, 0],
    [10, 2, 0],
  ].map(
    ([all = 0, circle = 0, lead = 0]) =>
      `  ${circle} of ${all} in a circle, ${lead} below: ${treesOf(all, circle, lead)}`,
  );
  const headings = [0, 1, 2, 3, 4, 5].map((known) =>
    [0, 1, 2]
      .map((above) => [0, 1, 2, 3, 4, 5, 6].map((unknown) => headingsOf(known, unknown, above)).join(''))
      .join(' '),
  );
  const nests = [2, 4, 5, 10, 12, 13].map((units) =>
    [0, 1, 2, 3, 5].map((torn) => [0, 1, 2, 3].map((blank) => nestOf(torn, blank, units)).join('')).join(' '),
  );
  const lines = [
    'kept',
    ...kept,
    'presence',
    ...presence,
    'filled down',
    ...filled,
    'looks',
    ...looks,
    'trees',
    ...trees,
  ];
  lines.push(
    'headings, by known ones; without a title, with one, with one of two cells',
    ...headings.map((line, known) => `  ${known}: ${line}`),
  );
  lines.push('units around 2, 4, 5, 10, 12, 13 units', ...nests.map((line) => `  ${line}`));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../../tests/golden/guesses/shares-of-cells.txt');
});

test.each([
  ['1,2,3', ',1,1', 1],
  ['1,2,3', '9,9,1', 1 / 3],
  ['1,2,3', '1;2,8,', 2 / 3],
  ['1,2,3', '1|7,2\n3,', 3 / 4],
  ['1,2,3', '1,2,3', undefined],
  ['1,2,3', '1,2,9', undefined],
  ['1,2,3', '1,7,2', 2 / 3],
  ['1,2,3,4', '1,2,1,2', 1],
  ['1,2,3', '9,8,7', undefined],
  ['1,2,3', 'none,0,', undefined],
  ['a,b,c', ',A,a', 1],
  ['001,2,3', ',1,1.0', 1],
  ['1,1,2', ',1,1', 1],
] as const)('of managers beside %s, who are %s, the share that is known is %s', (people, managers, share) => {
  const [ids, bosses] = [people.split(','), managers.split(',')];
  const pairs = pairColumns(gridOfRows(ids.map((id, row) => [id, bosses[row] ?? ''])), 0, [0], [1]);
  expect(pairs[0]?.share).toEqual(share);
});
