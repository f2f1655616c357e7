/**
 * How much of a column may be wrong before something else is made of its table: each column of some tables is spoilt
 * from below, one cell more each time, and what changes is kept as a text. To accept a change:
 * npx vitest run src/io/import/columns/spoilt-columns.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { gathered, stepsOf } from '../../../../tests/support/ladders.ts';
import { proposeMapping } from './columns.ts';
import { findKeptColumns } from './kept-columns.ts';
import { presenceFacts } from './presence-columns.ts';
import { unitsAround } from './unit-nest.ts';

const GIVEN = 'Ada,Bo,Cy,Di,Eva'.split(',');
const FAMILY = 'Ito,Berg,Dahl,Fox'.split(',');
const NAMES = Array.from({ length: 20 }, (_, row) => `${GIVEN[row % 5]} ${FAMILY[row % 4]}`);
/** Two heads, each with a part of the others; nobody is above the first. */
const BOSSES = [-1, 0, 0, 1, 1, 2, 2, 1, 2, 3, 3, 3, 5, 5, 6, 6, 1, 2, 3, 5];
const UNITS =
  'Firm,Trade,Works,Sales,Buying,Yard,Forge,Trade,Works,Sales,Sales,Sales,Yard,Yard,Forge,Forge,Trade,Works,Sales,Yard'.split(
    ',',
  );
const DIVISIONS = UNITS.map((unit) => (unit === 'Firm' ? 'Firm' : /Trade|Sales|Buying/.test(unit) ? 'Trade' : 'Works'));
const TITLES =
  'Chief Officer,Head of Trade,Head of Works,Manager,Buyer,Engineer,Smith,Clerk,Clerk,Seller,Seller,Clerk,Smith,Smith,Smith,Driver,Clerk,Clerk,Seller,Driver'.split(
    ',',
  );
const POSTS = TITLES.map((title, row) => `${title} ${row + 1}`);

const boss =
  (list: readonly string[]) =>
  (row: number): string =>
    list[BOSSES[row] ?? -1] ?? '';
const word =
  (place: number) =>
  (row: number): string =>
    NAMES[row]?.split(' ')[place] ?? '';
const at =
  (list: readonly string[]) =>
  (row: number): string =>
    list[row] ?? '';
const turn =
  (...cells: readonly string[]) =>
  (row: number): string =>
    cells[row % cells.length] ?? '';
const IDS = NAMES.map((_, row) => String(101 + 3 * row));
const EMAILS = NAMES.map((name) => `${name.toLowerCase().replace(' ', '.')}@x.example`);

type Columns = Readonly<Record<string, (row: number) => string>>;

const TABLES = {
  'by numbers': { ID: at(IDS), Name: at(NAMES), Title: at(TITLES), Department: at(UNITS), Manager: boss(IDS) },
  'by names': {
    Name: at(NAMES),
    'Job Title': at(TITLES),
    Team: at(UNITS),
    'Reports to': boss(NAMES),
    Colour: turn('Red', 'Blue', 'Green'),
  },
  'by addresses': {
    'First Name': word(0),
    'Last Name': word(1),
    Email: at(EMAILS),
    Manager: boss(EMAILS),
    Status: turn('Active', 'Active', 'On leave', 'Left'),
  },
  'by titles': {
    Name: at(NAMES),
    Title: at(POSTS),
    'Hire Date': (row) => `20${10 + row}-03-04`,
    Supervisor: boss(POSTS),
    'Department Code': (row) => `D${UNITS.indexOf(UNITS[row] ?? '')}`,
  },
  'by units': {
    Name: at(NAMES),
    Department: (row) => UNITS[row] ?? '',
    Division: at(DIVISIONS),
    Manager: boss(UNITS),
    'Staff No': at(IDS),
  },
  'no headings': { '': at(IDS), ' ': at(NAMES), '  ': at(TITLES), '   ': at(UNITS), '    ': boss(IDS) },
  'vague headings': { Kelo: at(NAMES), Ranu: at(UNITS), Vevri: boss(NAMES), Mabi: at(EMAILS), Code: at(IDS) },
  'parts of names': {
    Name: word(1),
    Vorname: word(0),
    'Manager First Name': boss(NAMES.map((name) => name.split(' ')[0] ?? '')),
    'Manager Last Name': boss(NAMES.map((name) => name.split(' ')[1] ?? '')),
    Team: at(UNITS),
  },
} satisfies Readonly<Record<string, Columns>>;
type Table = keyof typeof TABLES;

/** By table: the columns that are spoilt. */
const SPOILT: Readonly<Record<Table, readonly number[]>> = {
  'by numbers': [0, 1, 4],
  'by names': [0, 3, 4],
  'no headings': [0, 1, 2, 3, 4],
  'vague headings': [1, 2, 3, 4],
  'by units': [1, 2, 3],
  'by addresses': [0, 2, 3, 4],
  'by titles': [1, 2, 3, 4],
  'parts of names': [0, 2],
};

const FAULTS: Readonly<Record<string, (row: number) => string>> = {
  empty: () => '',
  'one word': () => 'Xyz',
  numbers: (row) => String(7001 + row),
  days: (row) => `2026-01-${10 + row}`,
  flags: () => 'Yes',
  'other names': (row) => `${'Zed,Yan,Xi,Wu'.split(',')[row % 4]} ${'Oz,Um,Ek,Ib,Ag'.split(',')[row % 5]}`,
  addresses: (row) => `u${row}@y.example`,
  titles: (row) => `Head of ${'ABCDEFGHIJKLMNOPQRSTUVW'[row]}`,
};

function readingOf(rows: readonly (readonly string[])[]): string {
  const grid = gridOfRows(rows);
  const { mapping, headings, certainty, alternatives } = proposeMapping(grid);
  const called = (column: number): string => headings[column] ?? '?';
  const fields = Object.entries(mapping.columns).map(
    ([field, column]) => `${field} ${called(column)} ${certainty[field as keyof typeof certainty]}`,
  );
  const others = Object.entries(alternatives).map(
    ([field, columns]) => `${field} perhaps ${columns.map(called).join(' ')}`,
  );
  const presence = presenceFacts(grid, mapping.headings).map(
    ({ isUnderstood, somebodyIsAbsent }) =>
      `presence${isUnderstood ? '' : ' unclear'}${somebodyIsAbsent ? ', some absent' : ''}`,
  );
  return [
    ...fields,
    ...(mapping.columns.manager === undefined ? [] : [`by ${mapping.managerBy}`]),
    ...others,
    ...presence,
    ...findKeptColumns(grid, mapping).map((column) => `${called(column)} kept`),
    ...unitsAround(grid, mapping).map((column) => `${called(column)} around`),
    ...(mapping.headings === 1 ? [] : [`${mapping.headings} headings`]),
    ...(mapping.fillDown ? ['filled down'] : []),
  ].join(', ');
}

const COUNT = NAMES.length;

function laddersOf(name: Table): string {
  const columns: Columns = TABLES[name];
  const headings = Object.keys(columns);
  const read =
    (spoilt: string, fault: (row: number) => string) =>
    (count: number): string => {
      const rows = NAMES.map((_, row) =>
        headings.map((heading) => {
          const isSpoilt = heading === spoilt && row >= COUNT - count;
          return isSpoilt ? fault(row) : (columns[heading]?.(row) ?? '');
        }),
      );
      return readingOf([...(name === 'no headings' ? [] : [headings]), ...rows]);
    };
  const lines = SPOILT[name].flatMap((place) => [
    headings[place]?.trim() || `column ${place + 1}`,
    ...gathered(
      Object.entries(FAULTS).map(([what, fault]) => {
        const steps = stepsOf(read(headings[place] ?? '', fault), [0, COUNT / 2, COUNT]);
        return [what, steps.map(([count, reading]) => `    ${count}: ${reading}`)];
      }),
    ),
  ]);
  return `${[read('', () => '')(0), ...lines].join('\n')}\n`;
}

test.each(Object.keys(SPOILT) as Table[])('managers %s', async (name) => {
  const file = `../../../../tests/golden/guesses/spoilt-${name.replaceAll(' ', '-')}.txt`;
  await expect(laddersOf(name)).toMatchFileSnapshot(file);
});
