import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, type TextOptions } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import { groupByCause } from './cause-groups.ts';
import { diff } from './diff.ts';
import { describeGroup } from './group-words.ts';

function titles(before: string, after: string, options?: TextOptions): string[] {
  const comparison = compareTexts(before, after, options);
  return groupByCause(comparison).map((group) => describeGroup(group, comparison));
}

test('a dissolved unit says where its people went, the largest part first', () => {
  const before = `[Company] Ada
    [Old] Bea
      Cy
      Di
    [East] Eva
    [West] Wim`;
  const after = `[Company] Ada
    [East] Eva
      Cy
      Di
    [West] Wim
      Bea`;
  expect(titles(before, after)).toEqual(['Old dissolved: 2 people to East and 1 to West']);
});

test('a dissolved unit tells who left beside who went elsewhere', () => {
  const before = `[Company] Ada
    [Old] Bea
      Cy
      Di
    [East] Eva`;
  const after = `[Company] Ada
    [East] Eva
      Cy`;
  expect(titles(before, after)).toEqual(['Old dissolved: 1 person to East; 2 left', 'People who left']);
});

test('where the people went to many units, only the number of units is told', () => {
  const before = `[Company] Ada
    [Old] Bea
      Cy
      Di
      Ed
    [A]
    [B]
    [C]
    [D]`;
  const after = `[Company] Ada
    [A]
      Bea
    [B]
      Cy
    [C]
      Di
    [D]
      Ed`;
  expect(titles(before, after)).toEqual(['Old dissolved: 4 people to four units']);
});

test('a dissolved unit whose people all left says no more than that', () => {
  const before = `[Company] Ada
    [Old] Bea`;
  expect(titles(before, '[Company] Ada')[0]).toBe('Old dissolved');
});

test('a split names its parts by their number, a merger by their names', () => {
  const whole = `[Company] Ada
    [Lab] Bea
      Cy
      Di`;
  const parts = `[Company] Ada
    [Lab] Bea
      [North] Cy
      [South] Di`;
  const split = { date: '2025-02', kind: 'unit-split', split: { unit: 'lab', into: ['north', 'south'] } } as const;
  expect(titles(whole, parts, { events: [split] })).toEqual(['Lab split into two units']);
  const merger = { ...split, kind: 'unit-merged' } as const;
  expect(titles(parts, whole, { events: [merger] })[0]).toBe('Lab took in North and South');
});

test('a unit that moves tells how many it carries along', () => {
  const before = `[Company] Ada
    [North] Bea
    [South] Cy
      [Lab]
        Ed`;
  const after = `[Company] Ada
    [North] Bea
      [Lab]
        Ed
    [South] Cy`;
  expect(titles(before, after)).toEqual(['Lab moved to North; 1 person carried along']);
});

test('renamed units, new heads and heads that nobody names', () => {
  const before = `[Company] Ada
    [Lab #lab] Bea
    [Shop] Cy
    [Yard] Di`;
  const after = `[Company] Ada
    [Works #lab] Bea
    [Shop] Eva
    [Yard]`;
  const all = titles(before, after);
  expect(all).toContain('Lab renamed to Works');
  expect(all).toContain('Shop has a new head, Eva');
  expect(all).toContain('Yard no longer has a named head');
});

test('who moved is named with those who came along, into another unit or under the same boss', () => {
  const before = `[Company] Ada
    [North] Bea
      Cy
        Di
        Ed
    [South] Flo`;
  const after = `[Company] Ada
    [North] Bea
    [South] Flo
      Cy
        Di
        Ed`;
  expect(titles(before, after)).toEqual(['Cy moved; 2 people moved along']);
  const withoutUnits = (text: string): string => text.replaceAll(/\[.*?\] /g, '');
  expect(titles(withoutUnits(before), withoutUnits(after))).toEqual(['Cy moved; 2 people carried along']);
});

test('a boss who left is named with those who have another', () => {
  const before = `Ada
    Bea
      Cy
      Di
      Ed`;
  const after = `Ada
    Flo
      Cy
      Di
      Ed`;
  expect(titles(before, after)).toContain('Bea left; 3 people in place under a new manager');
});

test('what has no cause is told by kind, and not shown is not left', () => {
  const before = `[Company] Ada
    Bea, Engineer
    Cy`;
  const after = `[Company] Ada
    Bea, Manager
    Di`;
  expect(titles(before, after)).toEqual([
    'People who joined',
    'People who left',
    'People whose title, name, manager or other details changed in place',
  ]);
  expect(titles(before, after, { completeness: 'partial' })).toEqual([
    'People whose title, name, manager or other details changed in place',
    'Newly shown on the chart, not known to have joined',
    'No longer shown on the chart, not known to have left',
  ]);
});

test('every group of every comparison has a title of its own', () => {
  fc.assert(
    fc.property(organisations, (organisation) => {
      const comparison = diff(...snapshotsOf(organisation));
      for (const group of groupByCause(comparison)) {
        const title = describeGroup(group, comparison);
        expect(title).toMatch(/\S/);
        expect(title).not.toMatch(/undefined| {2}|: $|, $/);
      }
    }),
    { numRuns: 200 },
  );
});
