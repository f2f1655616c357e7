import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../tests/support/charts.ts';
import { contentsOf } from '../../../tests/support/figure-texts.ts';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import { chartRuns } from '../../../tests/support/property-runs.ts';
import { comparisons } from '../../../tests/support/random-texts.ts';
import { finish } from '../../base/work.ts';
import { writeAccount } from '../../diff/account.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { SEAT_BRANCH } from '../../diff/seat-tree.ts';
import { personOf } from '../../model/tree.ts';
import { LIGHT } from '../../render/theme.ts';
import { figureWords } from './figure-words.ts';
import { roomOnPage } from './page-book.ts';
import { wordsBehind } from './page-people.ts';
import { drawPages } from './paged.ts';
import { type PagesPlan, planPages } from './pages.ts';
import type { Sheet } from './paper.ts';
import type { PdfPage } from './pdf.ts';

type State = 'before' | 'changes' | 'after';

function paged(
  comparison: Comparison,
  {
    state = 'after',
    sheet = { width: 500, height: 400 },
    leastPoints = 7,
    reading = 'units',
    closed = new Set(),
  }: Partial<{
    readonly state: State;
    readonly sheet: Sheet;
    readonly leastPoints: number;
    readonly reading: 'units' | 'lines';
    readonly closed: ReadonlySet<string>;
  }> = {},
): { readonly plan: PagesPlan; readonly pages: readonly PdfPage[] } {
  const account = writeAccount(comparison, groupByCause(comparison));
  const words = figureWords({
    ...{ comparison, account, states: state, branch: undefined, filters: [], madeOn: '2026-11-25' },
  });
  const { tree } = chartOf(comparison, { reading });
  const request = {
    ...{ comparison, tree, state, sheet, leastPoints, words, theme: LIGHT, closed, picked: undefined },
    ...{ direction: 'down' as const, shape: 'compact' as const },
  };
  const plan = finish(planPages({ ...request, room: roomOnPage(request) }));
  return { plan, pages: finish(drawPages(request, plan)) };
}

/** How often each person's own place is on a page, former places left out. */
function placesOf({ pages, whole }: PagesPlan, state: State = 'after'): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { part } of pages) {
    part.source.forEach((from, seat) => {
      const key = part.tree.keys[seat] ?? '';
      if (from < 0 || part.continued.has(seat) || personOf(key) === undefined) return;
      const isLive = whole.tree.liveSeat.get(part.tree.keys[seat] ?? 'unit:') === from;
      if (state === 'changes' && !isLive) return;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  return counts;
}

const LINE = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}Person ${depth}`).join('\n');
const FLAT = ['Boss', ...Array.from({ length: 90 }, (_, index) => `  Person ${index}`)].join('\n');

describe('a chart on many pages', () => {
  test('takes one page and an overview where it fits', () => {
    const { pages } = paged(compareTexts('Ann\n  Bob', 'Ann\n  Bob'));
    expect(pages).toHaveLength(2);
  });

  test.each([
    ['a long line', LINE],
    ['a wide team', FLAT],
  ])('has everybody once in %s, with references that lead on', (_, text) => {
    const { plan, pages } = paged(compareTexts(text, text));
    expect(plan.pages.length).toBeGreaterThan(2);
    expect(plan.pages.length).toBeLessThan(30);
    expect([...placesOf(plan).values()].every((count) => count === 1)).toBe(true);
    const overview = pages.length - plan.pages.length;
    const texts = pages.slice(overview).map(({ draw }) => contentsOf(draw).texts.map((each) => each.text));
    plan.pages.forEach(({ from }, index) => {
      if (from === undefined) return;
      expect(texts[index]).toContainEqual(expect.stringContaining(`continued from page ${from + 1 + overview}`));
    });
  });

  test('has a larger page where a name is wider than the sheet', () => {
    const name = 'Ann of a Name that is longer than Sheets are wide '.repeat(3).trim();
    const sheet = { width: 420, height: 300 };
    const { plan, pages } = paged(compareTexts(`${name}\n  Bob`, `${name}\n  Bob`), { sheet, leastPoints: 9 });
    const details = pages.slice(pages.length - plan.pages.length);
    expect(details.some(({ width }) => width > sheet.width)).toBe(true);
    const texts = details.flatMap(({ draw }) => contentsOf(draw).texts);
    expect(texts.filter(({ text }) => text === name)).not.toHaveLength(0);
    for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(8.99);
  });

  test('leaves closed branches closed, and says how many people are in them', () => {
    const text = `Boss\n  Ann\n${FLAT.split('\n')
      .slice(1)
      .map((line) => `  ${line}`)
      .join('\n')}\n  Bob`;
    const comparison = compareTexts(text, text);
    const { tree } = chartOf(comparison, { reading: 'lines' });
    const closed = new Set([
      tree.ids[tree.keys.findIndex((_, seat) => tree.parent[seat] === 0 && tree.kind[seat] === SEAT_BRANCH)] ?? '',
    ]);
    const { plan, pages } = paged(comparison, { reading: 'lines', closed });
    expect(plan.pages).toHaveLength(1);
    const texts = pages.flatMap(({ draw }) => contentsOf(draw).texts.map((each) => each.text));
    expect(texts).toContain('90 people');
    expect(texts).toContain('left closed');
    expect(texts).not.toContain('Person 7');
    expect(pages[1]?.links).toEqual([]);
  });

  test('says how many are behind a cut as the number beside the unit counts them, and who went apart', () => {
    const staff = Array.from({ length: 40 }, (_, index) => `    Person ${index}`);
    const [was, is] = [staff, staff.slice(2)].map((people) => ['[Company] Ann', '  [Lab] Bob', ...people].join('\n'));
    const { plan, pages } = paged(compareTexts(was ?? '', is ?? ''), { state: 'changes' });
    expect(plan.pages.length).toBeGreaterThan(1);
    const texts = pages.flatMap(({ draw }) => contentsOf(draw).texts.map((each) => each.text));
    expect(texts).toContain('39 people and 2 who left');
    expect(texts).toContain('39');
  });

  test('says on each page what its signs mean, without the numbers of the whole', () => {
    const { plan, pages } = paged(compareTexts(FLAT, FLAT.replace('Person 7\n', 'Person 100\n')), { state: 'changes' });
    const signs = pages
      .slice(pages.length - plan.pages.length)
      .map(({ draw }) => contentsOf(draw).texts.filter(({ text }) => /^(left|joined)$/.test(text)).length);
    expect(signs.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(2);
    expect(pages.flatMap(({ draw }) => contentsOf(draw).texts.map(({ text }) => text))).toContain('joined 1');
  });

  test.each([
    [{ people: 46, gone: 11, left: 11, vacant: 0 }, '46 people and 11 who left'],
    [{ people: 1, gone: 2, left: 1, vacant: 1 }, '1 person, 1 vacant post and 2 not shown any more'],
    [{ people: 0, gone: 0, left: 0, vacant: 2 }, '2 vacant posts'],
    [{ people: 0, gone: 0, left: 0, vacant: 0 }, 'Former places'],
  ])('words what is behind a cut', (behind, words) => expect(wordsBehind(behind)).toBe(words));

  test('has everybody on exactly one page, nothing cut and no print below the least size', () => {
    fc.assert(
      fc.property(
        comparisons(60),
        fc.constantFrom<State>('before', 'changes', 'after'),
        fc.constantFrom('units', 'lines'),
        fc.constantFrom<Sheet>({ width: 842, height: 595 }, { width: 595, height: 842 }, { width: 420, height: 595 }),
        fc.constantFrom(6, 9),
        ({ comparison }, state, reading, sheet, leastPoints) => {
          const { plan, pages } = paged(comparison, { state, reading, sheet, leastPoints });
          const people = new Set<string>();
          for (const side of ['before', 'after'] as const) {
            if (state !== 'changes' && state !== side) continue;
            for (const person of comparison[side].people.keys()) people.add(`person:${person}`);
          }
          const counts = placesOf(plan, state);
          expect(new Set(counts.keys())).toEqual(people);
          expect(Math.max(1, ...counts.values())).toBe(1);
          const overview = pages.length - plan.pages.length;
          pages.forEach(({ draw, links = [], width, height }, index) => {
            const { texts, shapes } = contentsOf(draw);
            for (const { left, right, top, bottom } of [...texts, ...shapes]) {
              expect(left).toBeGreaterThanOrEqual(-0.01);
              expect(top).toBeGreaterThanOrEqual(-0.01);
              expect(right).toBeLessThanOrEqual(width + 0.01);
              expect(bottom).toBeLessThanOrEqual(height + 0.01);
            }
            for (const { page } of links) expect(page).toBeLessThanOrEqual(pages.length);
            if (index < overview) return;
            for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(leastPoints - 0.01);
          });
        },
      ),
      chartRuns(40),
    );
  });
});
