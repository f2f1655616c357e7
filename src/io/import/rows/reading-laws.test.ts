import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { chartRuns } from '../../../../tests/support/property-runs.ts';
import { proposeMapping } from '../columns/columns.ts';
import { normalKey } from '../names/normal-key.ts';
import { readRoster } from './read-roster.ts';

type Rows = readonly (readonly string[])[];

const GIVEN = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Flo', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim', 'Liv'];
const FAMILY = ['Smith', 'Jones', 'Lee', 'Fox', 'Ray', 'Day', 'Roe', 'Poe', 'Hill', 'Berg', 'Dahl', 'Moe'];
const STATES = ['Active', 'Active', 'Active', 'On leave', 'Terminated'];

interface Person {
  readonly family: number;
  readonly boss: number;
  readonly state: number;
}

const people = fc.array(
  fc.record({ family: fc.nat(FAMILY.length - 1), boss: fc.nat(), state: fc.nat(STATES.length - 1) }),
  { minLength: 6, maxLength: GIVEN.length },
);

const HEADINGS = ['Employee ID', 'Name', 'Job Title', 'Department', 'Manager ID', 'Employment Status', 'Pay Grade'];

function rowsOf(list: readonly Person[]): string[][] {
  return list.map(({ family, boss, state }, index) => [
    String(101 + index),
    `${GIVEN[index] ?? ''} ${FAMILY[family] ?? ''}`,
    index === 0 ? 'Director' : `Engineer ${index % 3}`,
    `Unit ${index % 2}`,
    index === 0 ? '' : String(101 + (boss % index)),
    index === 0 ? 'Active' : (STATES[state] ?? ''),
    `G${(index + family) % 4}`,
  ]);
}

/** What is read, whatever the order and the clothes of the columns. */
function told(rows: Rows): unknown {
  const grid = gridOfRows(rows);
  const { roster } = readRoster('f', grid, proposeMapping(grid).mapping);
  return {
    posts: roster.posts.map(({ id, name, title, unit, manager, attributes }) => ({
      ...{ id: normalKey(id), name, title, unit, attributes },
      manager: roster.posts[manager]?.name,
    })),
    absent: roster.absent.flatMap(({ name, reason }) => (reason === 'nobody' ? [] : [[name, reason]])),
    attributes: roster.attributes.map(({ id }) => id),
  };
}

function check(rewrite: (rows: string[][]) => Rows): void {
  fc.assert(
    fc.property(people, (list) => {
      const rows = [HEADINGS, ...rowsOf(list)];
      expect(told(rewrite(rows))).toEqual(told(rows));
    }),
    chartRuns(60),
  );
}

test('the order of columns does not matter', () => {
  fc.assert(
    fc.property(people, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (list, order) => {
      const rows = [HEADINGS, ...rowsOf(list)];
      expect(told(rows.map((row) => order.map((column) => row[column] ?? '')))).toEqual(told(rows));
    }),
    chartRuns(60),
  );
});

test('nor do the case of headings, and signs between their words', () => {
  check(([headings = [], ...rows]) => [headings.map((heading) => heading.toUpperCase()), ...rows]);
  check(([headings = [], ...rows]) => [headings.map((heading) => heading.toLowerCase().replace(' ', '_')), ...rows]);
  check(([headings = [], ...rows]) => [headings.map((heading) => heading.replace(' ', '')), ...rows]);
});

test('nor do zeros and fractions of ids, on one side or both', () => {
  const dress = (columns: readonly number[], clothes: (id: string) => string) => (rows: string[][]) =>
    rows.map((row, index) =>
      row.map((cell, column) => (index > 0 && cell !== '' && columns.includes(column) ? clothes(cell) : cell)),
    );
  check(dress([0], (id) => `000${id}`));
  check(dress([4], (id) => `${id}.0`));
  check(dress([0, 4], (id) => `00${id}`));
});

test('nor do surnames that stand first', () => {
  check((rows) =>
    rows.map((row, index) =>
      row.map((cell, column) => (index > 0 && column === 1 ? cell.replace(/^(\S+) (\S+)$/, '$2, $1') : cell)),
    ),
  );
});

test('nor do titles above and totals below', () => {
  check((rows) => [
    ['Staff list', '', '', '', '', '', ''],
    ...rows,
    ['Total', String(rows.length - 1), '', '', '', '', ''],
    ['Confidential', '', '', '', '', '', ''],
  ]);
});
