import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import { changesInOrder, groupByCause } from './cause-groups.ts';
import type { Comparison } from './comparison.ts';
import { diff } from './diff.ts';

function tell(comparison: Comparison): string[] {
  return groupByCause(comparison).map(({ id, units, people }) =>
    [id, ...units.map(({ unit }) => unit), ...people.map(({ person }) => person)].join(' '),
  );
}

describe('groups of changes by cause', () => {
  test('a dissolved unit takes in everybody whom that moved, and those they took along', () => {
    const comparison = compareTexts(
      `[Company] Ada
        [Old] Bea
          Cy
            Di
        [Other] Eva`,
      `[Company] Ada
        [Other] Eva
          Bea
          Cy
            Di`,
    );
    expect(tell(comparison)).toEqual(['unit:old old bea cy di']);
  });

  test('a split speaks for its parts and for who moved into them', () => {
    const comparison = compareTexts(
      `[Company] Ada
        [Lab] Bea
          Cy
          Di`,
      `[Company] Ada
        [Lab] Bea
          [North] Cy
          [South] Di`,
      { events: [{ date: '2025-02', kind: 'unit-split', split: { unit: 'lab', into: ['north', 'south'] } }] },
    );
    expect(tell(comparison)).toEqual(['unit:lab lab north south cy di']);
  });

  test('who moved without a unit being behind it stands with those carried along, else with the other moves', () => {
    const comparison = compareTexts(
      `[Company] Ada
        [North] Bea
          Cy
            Di
          Eva
        [South] Flo`,
      `[Company] Ada
        [North] Bea
        [South] Flo
          Cy
            Di
          Eva`,
    );
    expect(tell(comparison)).toEqual(['person:cy cy di', 'category:moved eva']);
  });

  test('a unit that moved with its head is one group with everybody inside', () => {
    const comparison = compareTexts(
      `[Company] Ada
        [North] Bea
          [Team] Cy
            Di
        [South] Flo`,
      `[Company] Ada
        [North] Bea
        [South] Flo
          [Team] Cy
            Di`,
    );
    expect(tell(comparison)).toEqual(['unit:team team cy di']);
  });

  test('what has no cause is told by kind, and nothing at all gives no group', () => {
    const text = `[Company] Ada
      Bea, Engineer
      Cy`;
    expect(tell(compareTexts(text, text))).toEqual([]);
    const other = `[Company] Ada
      Bea, Manager
      Di`;
    expect(tell(compareTexts(text, other))).toEqual(['category:joined di', 'category:left cy', 'category:changed bea']);
  });

  test('every change is in exactly one group, and groups hold nothing else', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const comparison = diff(...snapshotsOf(organisation));
        const groups = groupByCause(comparison);
        const people = groups.flatMap((group) => group.people.map(({ person }) => person));
        const units = groups.flatMap((group) => group.units.map(({ unit }) => unit));
        expect(people.toSorted()).toEqual([...comparison.people.keys()].toSorted());
        expect(units.toSorted()).toEqual([...comparison.units.keys()].toSorted());
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
        expect(changesInOrder(groups)).toHaveLength(people.length + units.length);
        expect(groups.every((group) => group.people.length + group.units.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('who heads two units that moved counts with the first of them by id, whichever the file has first', () => {
    const under = (first: string, second: string, boss: string): string => `[Company] Ada
      [North] Bea${boss === 'Bea' ? `\n        [${first}] Cy\n        [${second}] Cy` : ''}
      [South] Di${boss === 'Di' ? `\n        [${first}] Cy\n        [${second}] Cy` : ''}`;
    const expected = ['unit:team-a team-a cy', 'unit:team-b team-b'];
    for (const [first, second] of [
      ['Team A', 'Team B'],
      ['Team B', 'Team A'],
    ] as const) {
      expect(tell(compareTexts(under(first, second, 'Bea'), under(first, second, 'Di')))).toEqual(expected);
    }
  });

  test('the order does not depend on the order of the file', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const comparison = diff(...snapshotsOf(organisation));
        const turned: Comparison = {
          ...comparison,
          people: new Map([...comparison.people].reverse()),
          units: new Map([...comparison.units].reverse()),
        };
        expect(tell(turned)).toEqual(tell(comparison));
      }),
      { numRuns: 100 },
    );
  });
});
