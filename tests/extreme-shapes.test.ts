/** Files in shapes that no organisation has, from bytes to the chart: nothing hangs, and nothing is too deep or too wide. */

import { expect, test } from 'vitest';
import { groupByCause } from '../src/diff/cause-groups.ts';
import { diff } from '../src/diff/diff.ts';
import { findGaps } from '../src/diff/gaps.ts';
import { buildSeatTree } from '../src/diff/seat-tree.ts';
import { ImportSession } from '../src/io/import/session/import-session.ts';
import { readEdtf } from '../src/model/edtf.ts';
import { snapshotAt } from '../src/model/snapshot.ts';
import { readForest } from '../src/model/tree.ts';
import { buildChart } from '../src/scene/chart.ts';

const PEOPLE = 5000;
const numbers = Array.from({ length: PEOPLE }, (_, index) => index + 1);

const SHAPES: readonly (readonly [name: string, row: (number: number, isAfter: boolean) => string])[] = [
  ['one line from the top to the bottom', (number) => `${number},Person ${number},${number === 1 ? '' : number - 1},`],
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
