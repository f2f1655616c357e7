import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf, gridOfRows } from '../../../tests/support/grids.ts';
import { chartRuns } from '../../../tests/support/property-runs.ts';
import { proposeMapping } from './columns.ts';
import type { ImportProblemKind } from './import-problem.ts';
import type { Mapping } from './mapping.ts';
import { type ReadRoster, type ReadRosterOptions, readRoster } from './read-roster.ts';

function read(text: string, changes: Partial<Mapping> = {}, options: ReadRosterOptions = {}): ReadRoster {
  const grid = gridOf(text);
  return readRoster('org.csv', grid, { ...proposeMapping(grid).mapping, ...changes }, options);
}

/** "Bob Jones < Ann Smith" for each post, by names or, where vacant, by ids. */
function linesOf({ roster }: ReadRoster): string[] {
  const nameOf = (index: number) => roster.posts[index]?.name || roster.posts[index]?.id || '';
  return roster.posts.map(({ manager, secondManagers }, index) =>
    [nameOf(index), ...[manager, ...secondManagers].filter((other) => other >= 0).map(nameOf)].join(' < '),
  );
}

function problemOf({ problems }: ReadRoster, kind: ImportProblemKind) {
  const [problem, ...others] = problems.filter((candidate) => candidate.kind === kind);
  expect(others, `only one problem of kind ${kind}`).toEqual([]);
  return problem;
}

describe('a file without fault', () => {
  const good = read(`
    id|name|title|manager|unit|email|location
    007|Ann Smith|Chief||Board|ann@example.org|Oslo
    008|Bob Jones|Head|007|Tech|bob@example.org|Rome
    009|Cat Lee|Engineer|008|Tech|cat@example.org|Rome`);

  test('is read without a word', () => {
    expect(good.problems).toEqual([]);
    expect(linesOf(good)).toEqual(['Ann Smith', 'Bob Jones < Ann Smith', 'Cat Lee < Bob Jones']);
  });

  test('keeps leading zeros and numbers of rows', () => {
    expect(good.roster.posts.map(({ id, row }) => [id, row])).toEqual([
      ['007', 2],
      ['008', 3],
      ['009', 4],
    ]);
    expect(good.roster).toMatchObject({ file: 'org.csv', hasIds: true, hasManagers: true });
  });
});

describe('a manager who is not in the file', () => {
  test('leaves a top, and is named with row, field and value', () => {
    const result = read(`
      id|name|Manager
      1|Ann Smith|
      2|Bob Jones|1
      3|Cat Lee|90417`);
    expect(linesOf(result)).toEqual(['Ann Smith', 'Bob Jones < Ann Smith', 'Cat Lee']);
    expect(problemOf(result, 'manager-not-found')).toMatchObject({
      severity: 'warning',
      count: 1,
      places: [{ row: 4, field: 'Manager', value: '90417' }],
      message: 'Row 4: “Manager” names “90417”, who is not in this file.',
    });
  });
});

/** Cells that mean something to the reader, and others. */
const cells = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '',
      '1',
      '2',
      '3',
      '01',
      'Ann',
      'ann',
      'Bob',
      'Vacant',
      'NULL',
      '-',
      '1;2',
      'id',
      'name',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '__proto__',
      '<b>x</b>',
      '=1+1',
      '31/12/2024',
      '3/4/24',
      'Smith, Ann',
      'Ann|Bob',
      'A\nB',
    ),
  },
);
const grids = fc.array(fc.array(cells, { maxLength: 7 }), { maxLength: 25 }).map((rows) => gridOfRows(rows));

const columns = fc.option(fc.integer({ min: -1, max: 8 }), { nil: undefined });
const mappings: fc.Arbitrary<Mapping> = fc.record({
  headings: fc.integer({ min: 0, max: 3 }),
  columns: fc.record(
    {
      id: columns,
      name: columns,
      'first-name': columns,
      title: columns,
      manager: columns,
      unit: columns,
      'second-manager': columns,
      start: columns,
      'line-kind': columns,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Mapping['columns']>,
  managerBy: fc.constantFrom('id', 'name', 'email', 'title'),
  secondManagerBy: fc.constantFrom('id', 'name', 'email', 'title'),
  fillDown: fc.boolean(),
  grouping: fc.constantFrom('unit', 'none'),
});

describe('whatever the cells', () => {
  test('a roster has no loops, ids of their own and managers within it', () => {
    fc.assert(
      fc.property(grids, mappings, fc.boolean(), (grid, mapping, oneRoot) => {
        const { posts } = readRoster('f', grid, mapping, { oneRoot }).roster;
        expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
        for (const [index, { manager, secondManagers, id, isVacant, name }] of posts.entries()) {
          expect(id).not.toBe('');
          expect(isVacant).toBe(name === '');
          for (const other of [...secondManagers, ...(manager < 0 ? [] : [manager])]) {
            expect(other).not.toBe(index);
            expect(posts[other]).toBeDefined();
          }
          let steps = 0;
          for (let at = manager; at >= 0; at = posts[at]?.manager ?? -1) steps += 1;
          expect(steps).toBeLessThan(posts.length);
        }
      }),
      chartRuns(300),
    );
  });

  test('a mapping can be proposed and read by', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const { mapping, headings, samples } = proposeMapping(grid);
        expect(samples.length).toBe(headings.length);
        for (const column of Object.values(mapping.columns)) expect(headings[column]).toBeDefined();
        readRoster('f', grid, mapping);
      }),
      chartRuns(300),
    );
  });
});
