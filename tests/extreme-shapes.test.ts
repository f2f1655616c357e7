/** Files in shapes that no organisation has, from bytes to the chart: nothing hangs, and nothing is too deep or too wide. */

import { expect, test } from 'vitest';
import { groupByCause } from '../src/diff/cause-groups.ts';
import { RowReader, rowsOf } from '../src/diff/change-rows.ts';
import { diff } from '../src/diff/diff.ts';
import { findGaps } from '../src/diff/gaps.ts';
import { describeGroup } from '../src/diff/group-words.ts';
import { buildSeatTree } from '../src/diff/seat-tree.ts';
import { ImportSession } from '../src/io/import/session/import-session.ts';
import { readEdtf } from '../src/model/edtf.ts';
import { snapshotAt } from '../src/model/snapshot.ts';
import { readForest } from '../src/model/tree.ts';
import { readOrganisation } from '../src/model/validate.ts';
import { buildChart } from '../src/scene/chart.ts';

const PEOPLE = 5000;
const numbers = Array.from({ length: PEOPLE }, (_, index) => index + 1);

const SHAPES: readonly (readonly [name: string, row: (number: number, isAfter: boolean) => string])[] = [
  ['lines as long as they may be', (number) => `${number},Person ${number},${number % 1000 === 1 ? '' : number - 1},`],
  ['everybody under one person', (number) => `${number},Person ${number},${number === 1 ? '' : 1},`],
  ['nobody under anybody', (number) => `${number},Person ${number},,Unit`],
  ['everybody in a unit of their own', (number, isAfter) => `${number},Person ${number},1,Unit ${number + +isAfter}`],
  ['all come and all go', (number, isAfter) => `${isAfter ? 'new' : 'old'}${number},P${+isAfter} X${number},,Unit`],
];

test.each(SHAPES)('%s', async (_name, row) => {
  const files = [false, true].map((isAfter) => {
    const text = ['id,name,manager id,unit', ...numbers.map((number) => row(number, isAfter))].join('\n');
    const name = isAfter ? 'org-2025-02-01.csv' : 'org-2025-01-01.csv';
    return { key: Number(isAfter), name, content: new TextEncoder().encode(text) };
  });
  const built = await new ImportSession().build(files);
  if (!built.ok) throw new Error(JSON.stringify(built.error.slice(0, 3)));
  const before = snapshotAt(built.value, readEdtf('2025-01-01').earliest);
  const after = snapshotAt(built.value, readEdtf('2025-02-01').earliest);
  expect([before.people.size, after.people.size]).toEqual([PEOPLE, PEOPLE]);
  const comparison = diff(before, after);
  for (const reading of ['units', 'lines'] as const) {
    const forests = { before: readForest(before, reading), after: readForest(after, reading) };
    const tree = buildSeatTree(before, after, forests);
    const options = { direction: 'down', shape: 'compact', closed: new Set<string>(), screen: { width: 2, height: 1 } };
    const { layout } = buildChart(comparison, tree, { ...options, direction: 'down', shape: 'compact' });
    expect(layout.count).toBe(tree.count + 1);
  }
  expect(groupByCause(comparison).flatMap(({ people }) => people)).toHaveLength(comparison.people.size);
  expect(findGaps(comparison).length).toBeLessThan(4 * PEOPLE);
});

const LONG = 20_000;

function csv(name: string, rows: readonly string[]) {
  const content = new TextEncoder().encode(['id,name,title,manager id,unit', ...rows].join('\n'));
  return { key: 0, name, content };
}

test('lines longer than any organisation has are refused by the row that stands lowest', async () => {
  const rows = Array.from({ length: LONG }, (_, at) => `${at},Person ${at},,${at === 0 ? '' : at - 1},Unit ${at}`);
  const built = await new ImportSession().build([
    csv('org-2025-01-01.csv', rows),
    { ...csv('org-2025-02-01.csv', rows), key: 1 },
  ]);
  expect(built.ok ? [] : built.error).toContainEqual(
    expect.objectContaining({
      kind: 'too-deep',
      message:
        'Person 19999 stands below 19,999 managers, one above the other, and 1,000 is the most that can be shown.',
      places: [{ row: 20_001, field: 'manager id', value: '19998' }],
    }),
  );
});

test('so are long lines and deep units of a data file', () => {
  const sure = { status: 'stated', claims: [] };
  const chain = (above: (at: number) => object, inside: (at: number) => object, isUnder: boolean) => ({
    ...{ format: 'orgdiff/2', id: 'co', name: 'Co', coverage: { completeness: 'complete' }, sources: [] },
    moments: [{ id: 'now', date: '2025-06-01', label: 'Now' }],
    people: Array.from({ length: LONG }, (_, at) => ({ id: `p${at}`, name: `Person ${at}` })),
    units: Array.from({ length: LONG }, (_, at) => ({
      ...{
        id: `u${at}`,
        name: `Unit ${at}`,
        kind: 'unit',
        heads: isUnder ? [{ person: `p${at}`, from: '2024', ...sure }] : [],
      },
      spans: [{ from: '2024', name: `Unit ${at}`, ...(at === 0 ? {} : inside(at)), ...sure }],
    })),
    memberships: Array.from({ length: LONG }, (_, at) => ({
      ...{ id: `m${at}`, person: `p${at}`, unit: `u${at}`, from: '2024', ...(at === 0 ? {} : above(at)), ...sure },
    })),
  });
  const shapes = [
    chain(
      (at) => ({ reportsTo: { person: `p${at - 1}` } }),
      () => ({}),
      false,
    ),
    chain(
      () => ({}),
      (at) => ({ parent: `u${at - 1}` }),
      false,
    ),
    chain(
      (at) => ({ reportsTo: { unit: `u${at - 1}` } }),
      (at) => ({ under: `p${at - 1}` }),
      true,
    ),
  ];
  for (const shape of shapes) {
    const read = readOrganisation(shape);
    expect(read.ok ? [] : read.error.map(({ message }) => message)).toEqual([
      expect.stringMatching(/stands below more than 1,000 (?:managers|units), one above the other/),
    ]);
  }
});

test('so is one person in more seats than there can be, and a unit with more names', () => {
  const sure = { status: 'stated', claims: [] };
  const days = Array.from({ length: LONG }, (_, at) => new Date(Date.UTC(1900, 0, 1 + at)).toISOString().slice(0, 10));
  const read = readOrganisation({
    ...{ format: 'orgdiff/2', id: 'co', name: 'Co', coverage: { completeness: 'complete' }, sources: [] },
    moments: [{ id: 'now', date: '2025-06-01', label: 'Now' }],
    people: [{ id: 'p', name: 'Bea' }],
    units: [
      {
        ...{ id: 'u', name: 'Lab', kind: 'unit', heads: [] },
        spans: days.map((day) => ({ from: day, to: day, name: `Lab ${day}`, ...sure })),
      },
    ],
    memberships: days.map((day, at) => ({ id: `m${at}`, person: 'p', unit: 'u', from: day, to: day, ...sure })),
  });
  expect(read.ok ? [] : read.error).toEqual([
    {
      path: 'memberships',
      message: 'Bea has more than 1,000 entries, which is more than can be shown; correct or leave out some',
    },
    {
      path: 'units[0]',
      message: 'Lab has more than 1,000 spans or heads, which is more than can be shown; correct or leave out some',
    },
  ]);
});

class Counted<Key, Value> extends Map<Key, Value> {
  walks = 0;

  override values(): MapIterator<Value> {
    this.walks += 1;
    return super.values();
  }
}

test('what is told of each unit walks over everybody once, not once for each', async () => {
  const rows = (isAfter: boolean): string[] =>
    Array.from({ length: 300 }, (_, at) => `${at},Person ${at},,0,${isAfter ? 'All' : `Unit ${at >> 1}`}`).filter(
      (_, at) => !isAfter || at % 4 !== 3,
    );
  const files = [csv('org-2025-01-01.csv', rows(false)), { ...csv('org-2025-02-01.csv', rows(true)), key: 1 }];
  const built = await new ImportSession().build(files);
  if (!built.ok) throw new Error(JSON.stringify(built.error.slice(0, 3)));
  const on = (day: string) => snapshotAt(built.value, readEdtf(day).earliest);
  const { people, before, ...rest } = diff(on('2025-01-01'), on('2025-02-01'));
  expect(rest.units.size).toBeGreaterThan(100);
  const [changes, seats] = [new Counted(people), new Counted(before.people)];
  const comparison = { ...rest, people: changes, before: { ...before, people: seats } };
  const groups = groupByCause(comparison);
  const [atFirst, seated] = [changes.walks, seats.walks];
  for (const group of groups) describeGroup(group, comparison);
  const reader = new RowReader(comparison);
  for (const row of rowsOf(groups)) reader.sentenceOf(row);
  expect(changes.walks - atFirst).toBeLessThan(10);
  expect(seats.walks - seated).toBeLessThan(10);
});
