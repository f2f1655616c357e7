import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../tests/support/charts.ts';
import { contentsOf } from '../../../tests/support/figure-texts.ts';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import { readSvg } from '../../../tests/support/paints.ts';
import { chartRuns } from '../../../tests/support/property-runs.ts';
import { comparisons } from '../../../tests/support/random-texts.ts';
import { writeAccount } from '../../diff/account.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import type { Direction } from '../../scene/box-sizes.ts';
import { drawFigure, type Figure, type FigureStates, figureAsSvg } from './figure.ts';
import { figureWords } from './figure-words.ts';

interface Options {
  readonly states?: FigureStates;
  readonly reading?: 'units' | 'lines';
  readonly direction?: Direction;
  readonly aspect?: number;
  readonly theme?: typeof LIGHT;
}

function figureOf(comparison: Comparison, options: Options = {}): Figure {
  const { states = 'changes', reading = 'units', direction = 'down', aspect = 1.6, theme = LIGHT } = options;
  const account = writeAccount(comparison, groupByCause(comparison));
  const words = figureWords({
    ...{ comparison, account, states, branch: undefined, filters: [], madeOn: '2026-11-25' },
  });
  const { tree } = chartOf(comparison, { reading });
  const chart = {
    ...{ comparison, tree, direction, shape: 'compact' as const, closed: new Set<string>(), picked: undefined },
    trails: true,
  };
  return drawFigure({ chart, states, words, theme, aspect });
}

function namesIn({ people, organisation }: Comparison['before']): string[] {
  return [...people.keys()].map((person) => organisation.personById.get(person)?.name ?? '');
}

function countOf(texts: readonly { readonly text: string }[], text: string): number {
  return texts.filter((each) => each.text === text).length;
}

const MERGER = compareTexts(
  `[Company] Ada Lovelace, Chief executive
     [Lab] Bea, Head of everything that has to do with the laboratory and its many branches
       Cy Twombly, Engineer
       Dee
     [Shop] Eve
       Fay, Clerk`,
  `[Company] Ada Lovelace, Chief executive
     [Lab] Bea, Head of everything that has to do with the laboratory and its many branches
       Cy Twombly, Principal engineer
       Fay, Clerk
       Gus, Clerk`,
);

describe('a figure', () => {
  test('names everybody once in a state, and who moved once more at the former place', () => {
    for (const states of ['before', 'after', 'changes'] as const) {
      const { texts } = contentsOf(figureOf(MERGER, { states }).draw);
      const count = (name: string): number => countOf(texts, name);
      expect([count('Bea'), count('Dee'), count('Gus'), count('Fay')]).toEqual(
        { before: [1, 1, 0, 1], after: [1, 0, 1, 1], changes: [1, 1, 1, 2] }[states],
      );
    }
  });

  test('has titles in full, however long', () => {
    const { texts } = contentsOf(figureOf(MERGER).draw);
    expect(countOf(texts, 'Head of everything that has to do with the laboratory and its many branches')).toBe(1);
  });

  test('has both states beside each other on a wide page and below each other on a tall one', () => {
    const [wide, tall] = [1.6, 0.7].map((aspect) => contentsOf(figureOf(MERGER, { states: 'both', aspect }).draw));
    const places = [wide, tall].map((contents) => contents?.texts.filter(({ text }) => text === 'Ada Lovelace'));
    const [besideA, besideB] = places[0] ?? [];
    const [aboveA, aboveB] = places[1] ?? [];
    expect(besideA?.top).toBe(besideB?.top);
    expect(besideA?.left).toBeLessThan(besideB?.left ?? 0);
    expect(aboveA?.left).toBe(aboveB?.left);
    expect(aboveA?.top).toBeLessThan(aboveB?.top ?? 0);
  });

  test('explains the kinds of change and the strokes that occur, and no others', () => {
    const { texts } = contentsOf(figureOf(MERGER).draw);
    const legend = texts.map(({ text }) => text);
    expect(legend).toEqual(expect.arrayContaining(['moved 1', 'joined 1', 'former place', 'changed in place 1']));
    expect(legend).not.toContain('line disputed');
    expect(legend.filter((text) => text.startsWith('carried'))).toEqual([]);
    expect(contentsOf(figureOf(MERGER, { states: 'after' }).draw).texts.map(({ text }) => text)).not.toContain(
      'moved 1',
    );
  });

  test('carries a title and a description for whoever does not see it', () => {
    const elements = readSvg(figureAsSvg(figureOf(MERGER)));
    const textOf = (name: string): string => elements.find((each) => each.name === name)?.text ?? '';
    expect(textOf('title')).toContain('1 person moved');
    expect(textOf('desc')).toMatch(/^Organisation chart with the changes marked\. .*1 person moved.*Gus joined Lab/);
  });

  test('of one person, and of no change at all, is a page with words', () => {
    const one = compareTexts('Ada', 'Ada');
    const figure = figureOf(one, { states: 'both' });
    expect(countOf(contentsOf(figure.draw).texts, 'Ada')).toBe(2);
    expect(figure.width).toBeGreaterThan(600);
  });

  test.each([
    ['<script>alert(1)</script>'],
    ['&amp;"\''],
    [']]><!-- '],
    ['\u202Eabc'],
    ['=1+1'],
    ['__proto__'],
    ['a\u0000b\uD800', 'a\uFFFDb\uFFFD'],
    ['a very long name '.repeat(60).trim()],
  ])('stays well-formed and plain text where a name is %j', (name, written = name) => {
    const comparison = compareTexts('Ada, Engineer\n  Bob', 'Ada, Engineer');
    const called = ({ organisation, people, ...snapshot }: Snapshot): Snapshot => ({
      ...snapshot,
      organisation: { ...organisation, name },
      people: new Map([...people].map(([id, seat]) => [id, seat.name === 'Ada' ? { ...seat, name } : seat])),
    });
    const figure = figureOf({ ...comparison, before: called(comparison.before), after: called(comparison.after) });
    const texts = readSvg(figureAsSvg(figure)).filter((each) => each.name === 'text');
    expect(texts.map(({ text }) => text)).toContain(written);
    for (const { right } of contentsOf(figure.draw).texts) expect(right).toBeLessThanOrEqual(figure.width);
  });

  test('has everybody in full once and everything inside the page, whatever the organisation', () => {
    fc.assert(
      fc.property(
        comparisons(30),
        fc.constantFrom<FigureStates>('before', 'after', 'changes', 'both'),
        fc.constantFrom('units', 'lines'),
        fc.constantFrom<Direction>('down', 'right'),
        fc.constantFrom(0.5, 1.6, 3),
        fc.boolean(),
        ({ comparison }, states, reading, direction, aspect, isDark) => {
          const theme = isDark ? DARK : LIGHT;
          const figure = figureOf(comparison, { states, reading, direction, aspect, theme });
          const { texts, shapes } = contentsOf(figure.draw);
          for (const { left, right, top, bottom } of [...texts, ...shapes]) {
            expect(left).toBeGreaterThanOrEqual(-0.01);
            expect(top).toBeGreaterThanOrEqual(-0.01);
            expect(right).toBeLessThanOrEqual(figure.width + 0.01);
            expect(bottom).toBeLessThanOrEqual(figure.height + 0.01);
          }
          const sides =
            states === 'both' ? (['before', 'after'] as const) : ([states === 'before' ? 'before' : 'after'] as const);
          if (states === 'changes') return;
          const expected = new Map<string, number>();
          for (const side of sides) {
            for (const name of namesIn(comparison[side])) expected.set(name, (expected.get(name) ?? 0) + 1);
          }
          for (const [name, count] of expected) expect([name, countOf(texts, name)]).toEqual([name, count]);
        },
      ),
      chartRuns(60),
    );
  });
});
