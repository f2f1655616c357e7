/**
 * Which part of a chart goes on which page, for trees of many shapes. To accept a change, read what it changes:
 * npx vitest run src/io/write/approved-plans.test.ts -u
 */

import { expect, test } from 'vitest';
import { chartOf } from '../../../tests/support/charts.ts';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import { finish } from '../../base/work.ts';
import { SEAT_BRANCH, SEAT_LEAD, type SeatTree } from '../../diff/seat-tree.ts';
import type { Reading } from '../../model/tree.ts';
import type { PageRoot } from './page-tree.ts';
import { type PagesRequest, type PlannedPage, planPages } from './pages.ts';

const indented = (text: string): string => text.replaceAll(/^/gm, '  ');

/** A person and, level after level, as many below each as the numbers say. */
function people(name: string, [width = 0, ...deeper]: readonly number[]): string {
  const below = Array.from({ length: width }, (_, index) => indented(people(`${name}.${index + 1}`, deeper)));
  return [name, ...below].join('\n');
}

/** The same of units, each with a head; in those of the last level are as many members as the last number says. */
function units(name: string, [width = 0, ...deeper]: readonly number[]): string {
  const isLast = deeper.length === 0;
  const below = Array.from({ length: width }, (_, index) => {
    const child = `${name}.${index + 1}`;
    return indented(isLast ? `P${child}` : units(child, deeper));
  });
  return [`[U${name}] H${name}`, ...below].join('\n');
}

const together = (...parts: readonly string[]): string => ['Top', ...parts.map(indented)].join('\n');

interface Case {
  readonly before?: string;
  readonly after: string;
  readonly state?: PagesRequest['state'];
  readonly reading?: Reading;
  /** Names of people whose branch stays closed. */
  readonly closed?: readonly string[];
  readonly room: readonly [width: number, height: number];
}

const KINDS: Readonly<Record<number, string>> = { [SEAT_LEAD]: '^', [SEAT_BRANCH]: '+' };

function nameOf(tree: SeatTree, seat: number): string {
  return (tree.keys[seat] ?? 'all').replace(/^(?:person|unit):/, '');
}

/** The seats of a page in their order: by how far they are below its top, heads with ^ and branches with +. */
function outlineOf({ part: { tree, source, folds, continued } }: PlannedPage, whole: SeatTree): string[] {
  return Array.from(source, (from, seat) => {
    const fold = folds.get(seat);
    const count = tree.folded.get(seat)?.people ?? 0;
    const name = fold === undefined ? nameOf(whole, from) : `(${count} behind ${nameOf(whole, fold)})`;
    const other = tree.counterpart[seat] ?? -1;
    const moved = other < 0 ? '' : other === seat ? ' moved, other place elsewhere' : ` moved, other place ${other}`;
    const shown = ['never', 'before', '', 'after'][tree.presence[seat] === 3 ? 2 : tree.presence[seat] === 2 ? 3 : 1];
    const marks = `${KINDS[tree.kind[seat] ?? 1] ?? ''}${continued.has(seat) ? ' continued' : ''}${moved}`;
    return `${'  '.repeat((tree.depth[seat] ?? 0) + 1)}${name}${marks}${shown === '' ? '' : ` ${shown} only`}`;
  });
}

function planLines({ before, after, state = 'after', reading = 'units', closed = [], room }: Case): string[] {
  const comparison = compareTexts(before ?? after, after);
  const { tree } = chartOf(comparison, { reading });
  const ids = tree.ids.filter((_, seat) => closed.includes(nameOf(tree, seat)));
  const heard: PlannedPage[] = [];
  const [width, height] = room;
  const request = { comparison, tree, state, closed: new Set(ids), room: { width, height } };
  const plan = finish(
    planPages({ ...request, direction: 'down', shape: 'compact' }, (page) => {
      heard.push(page);
    }),
  );
  expect(heard).toEqual(plan.pages);
  const rootWords = ({ seat, children, isContinued }: PageRoot): string =>
    `${nameOf(tree, seat)}${children ? ` with ${children.length} below` : ''}${isContinued ? ', continued' : ''}`;
  return plan.pages.flatMap((page, index) => [
    `Page ${index}${page.from === undefined ? '' : ` from ${page.from}`}: ${page.roots.map(rootWords).join('; ')}`,
    ...page.cuts.map((cut) => `  cut at ${nameOf(tree, cut)}: page ${plan.pageOfCut.get(cut)}`),
    ...outlineOf(page, tree),
  ]);
}

const STAFF = together(people('A', [4, 3]), people('B', [20]), people('C', [2, 2, 2]));

test.each<[name: string, plan: Case]>([
  ['lines', { after: people('P', [3, 3, 3]), reading: 'lines', room: [700, 330] }],
  ['lines-on-a-small-page', { after: people('P', [4, 2, 2]), reading: 'lines', room: [420, 200] }],
  ['units', { after: units('', [3, 3, 4]), room: [800, 420] }],
  ['units-on-a-small-page', { after: units('', [2, 2, 3]), room: [360, 260] }],
  ['a-wide-team', { after: together(people('W', [40])), reading: 'lines', room: [500, 300] }],
  [
    'many-small-branches',
    { after: together(...Array.from({ length: 9 }, (_, i) => people(`S${i}`, [3]))), room: [400, 260] },
  ],
  [
    'changes',
    {
      ...{
        before: STAFF,
        after: STAFF.replace('B.7', 'N.7').replace('    A.2.1\n', '').replace('  C.1\n', '  C.1\n      A.2.1\n'),
      },
      ...{ state: 'changes', reading: 'lines', room: [520, 330] },
    },
  ],
  ['closed', { after: STAFF, reading: 'lines', closed: ['b', 'c-1'], room: [520, 240] }],
])('the plan of %s', async (name, plan) => {
  await expect([...planLines(plan), ''].join('\n')).toMatchFileSnapshot(
    `../../../tests/golden/written/plan-${name}.txt`,
  );
});
