/**
 * Charts over many pages, kept as lines of what is painted where. To accept a change, read what it changes:
 * npx vitest run src/io/write/approved-pages.test.ts -u
 */

import { expect, test } from 'vitest';
import { chartOf, compareDays } from '../../../tests/support/charts.ts';
import { crewsInOrder } from '../../../tests/support/crews-in-order.ts';
import { harbourWorks } from '../../../tests/support/harbour-works.ts';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import { paintedLines, tenths } from '../../../tests/support/painted-lines.ts';
import { finish } from '../../base/work.ts';
import { writeAccount } from '../../diff/account.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Reading } from '../../model/tree.ts';
import { LIGHT } from '../../render/theme.ts';
import { figureWords } from './figure-words.ts';
import { type PagedRequest, roomOnPage } from './page-book.ts';
import { drawPages } from './paged.ts';
import { planPages } from './pages.ts';
import type { PdfPage } from './pdf.ts';

interface Print extends Partial<Omit<PagedRequest, 'comparison' | 'tree' | 'words' | 'closed'>> {
  readonly reading?: Reading;
  readonly closed?: readonly string[];
}

function print(comparison: Comparison, { reading = 'units', closed = [], state = 'changes', ...more }: Print) {
  const account = writeAccount(comparison, groupByCause(comparison));
  const words = figureWords({
    ...{ comparison, account, states: state, branch: undefined, filters: [], madeOn: '2026-11-25' },
  });
  const { tree } = chartOf(comparison, { reading });
  const request: PagedRequest = {
    ...{ comparison, tree, state, words, theme: LIGHT, closed: new Set(closed), picked: undefined },
    ...{ direction: 'down', shape: 'compact', sheet: { width: 595, height: 420 }, leastPoints: 7 },
    ...more,
  };
  return finish(drawPages(request, finish(planPages({ ...request, room: roomOnPage(request) }))));
}

function linesOf({ width, height, bookmark, links = [], draw }: PdfPage, index: number): string[] {
  const leads = links.map(({ box, page }) => `link ${tenths(box.x, box.y, box.width, box.height)} to page ${page}`);
  return [`== Page ${index + 1}, ${tenths(width, height)}: ${bookmark}`, ...paintedLines(draw), ...leads, ''];
}

const approved = (name: string): string => `../../../tests/golden/written/pages-${name}.txt`;

const HARBOUR = harbourWorks();
const ORDER = compareDays(HARBOUR, '2024-10-01', '2025-02-01');

/** A line of 26 people, one below the other. */
const DEEP = Array.from({ length: 26 }, (_, depth) => `${'  '.repeat(depth)}Person ${depth}, Title ${depth}`).join(
  '\n',
);

/** A team that takes several pages. */
const WIDE = ['Boss', ...Array.from({ length: 40 }, (_, index) => `  Person ${index}`)].join('\n');

test.each<[name: string, comparison: Comparison, options: Print]>([
  ['harbour-changes', ORDER, {}],
  ['harbour-before-by-lines', ORDER, { state: 'before', reading: 'lines', direction: 'right', closed: ['person:dov'] }],
  [
    'harbour-after',
    ORDER,
    { state: 'after', leastPoints: 9, picked: { people: new Set(['cleo'] as never), units: new Set() } },
  ],
  ['a-wide-team', compareTexts(WIDE, WIDE), { state: 'after', reading: 'lines', sheet: { width: 420, height: 300 } }],
  ['deep', compareTexts(DEEP, DEEP.replace('Person 20', 'Person 99')), {}],
])('pages of %s', async (name, comparison, options) => {
  const lines = print(comparison, options).flatMap(linesOf);
  await expect(lines.join('\n')).toMatchFileSnapshot(approved(name));
});

test('the first pages and the next one of many', async () => {
  const pages = print(crewsInOrder(), { sheet: { width: 842, height: 595 }, leastPoints: 15 });
  const first = pages.findIndex(({ bookmark }) => bookmark !== undefined && bookmark !== 'Overview');
  const lines = pages.slice(0, first + 1).flatMap(linesOf);
  await expect([`${pages.length} pages`, ...lines].join('\n')).toMatchFileSnapshot(approved('crews'));
});
