import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import type { UnitId } from '../model/schema.ts';
import { diff } from './diff.ts';
import type { NumberName, Scope } from './measured.ts';
import { numbersByUnit, readNumbers } from './numbers.ts';

const ALL: Scope = { kind: 'all' };

const comparison = compareTexts(
  `[Company] Ada
    [Lab] Bea
      Cy
        Di
      Eva
    [Shop] Flo
      Gil
      Hal`,
  `[Company] Ada
    [Lab] Bea
      Cy
      Eva
      Di
      Ida
    [Shop]
      Gil
        Hal
          Jo`,
);

function valuesOf(scope: Scope): Partial<Record<NumberName, readonly (number | undefined)[]>> {
  const rows = readNumbers(comparison, scope);
  return Object.fromEntries(rows.map(({ name, values }) => [name, [values.before, values.after]]));
}

describe('the numbers', () => {
  test('of a whole organisation stand before and after', () => {
    expect(valuesOf(ALL)).toEqual({
      people: [8, 9],
      units: [3, 3],
      layers: [4, 4],
      'mean-span': [7 / 4, 7 / 4],
      'max-span': [2, 4],
      stated: [1, 1],
      'no-manager': [0, 1],
      'unnamed-heads': [0, 1],
    });
  });

  test('of a unit take in the units inside it, and count the layers within it', () => {
    expect(valuesOf({ kind: 'branch', unit: 'shop' as UnitId })).toEqual({
      people: [3, 3],
      units: [1, 1],
      layers: [2, 3],
      'mean-span': [2, 1],
      'max-span': [2, 1],
      stated: [1, 1],
      'no-manager': [0, 1],
      'unnamed-heads': [0, 1],
    });
    expect(valuesOf({ kind: 'branch', unit: 'company' as UnitId })).toEqual(valuesOf(ALL));
  });

  test('that nothing can be measured of are no numbers', () => {
    const rows = readNumbers(compareTexts('', 'Ada\n  Bo'), ALL);
    const values = Object.fromEntries(rows.map((row) => [row.name, row.values]));
    expect(values.people).toEqual({ before: 0, after: 2 });
    expect(values['mean-span']).toEqual({ before: undefined, after: 1 });
    expect(values['max-span']).toEqual({ before: undefined, after: 1 });
    expect(values.stated).toEqual({ before: undefined, after: 1 });
  });

  test('say of themselves whether there is anybody behind them', () => {
    const rows = readNumbers(compareTexts('Ada\n  Bo', 'Ada\n  Bo'), ALL);
    expect(rows.find(({ name }) => name === 'people')?.isCaused).toEqual({ before: true, after: true, change: false });
    expect(rows.find(({ name }) => name === 'no-manager')?.isCaused.after).toBe(false);
    expect(rows.map(({ name }) => name)).not.toContain('units');
  });

  test('agree with what the comparison measured', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const any = diff(...snapshotsOf(organisation));
        const values = Object.fromEntries(readNumbers(any, ALL).map((row) => [row.name, row.values]));
        for (const side of ['before', 'after'] as const) {
          const { people, units, layers, meanSpan, maxSpan } = any.metrics[side];
          expect(values.people?.[side]).toBe(people);
          expect(values.units?.[side] ?? 0).toBe(units);
          expect(values.layers?.[side]).toBe(layers);
          expect(values['mean-span']?.[side] ?? 0).toBe(meanSpan);
          expect(values['max-span']?.[side] ?? 0).toBe(maxSpan);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the numbers by unit', () => {
  test('tell who joined and left, and who came from and went to other units', () => {
    const { unit, before, after, movements } =
      numbersByUnit(
        compareTexts('[Lab] Bea\n  Cy\n  Di\n[Shop] Flo', '[Lab] Bea\n  Flo\n  Ida\n  Jo\n[Shop] Di'),
        ALL,
      )[0] ?? {};
    expect({ unit, before, after, movements }).toEqual({
      unit: 'lab',
      before: 3,
      after: 4,
      movements: { joined: 2, left: 1, in: 1, out: 1, shown: 0, 'not-shown': 0 },
    });
  });

  test('do not take absence from a partial file for coming and going', () => {
    const [lab] = numbersByUnit(compareTexts('[Lab] Bea\n  Cy', '[Lab] Bea\n  Di', { completeness: 'partial' }), ALL);
    expect(lab?.movements).toEqual({ joined: 0, left: 0, in: 0, out: 0, shown: 1, 'not-shown': 1 });
  });

  test('may be those of one unit and the units inside it', () => {
    const rows = numbersByUnit(comparison, { kind: 'branch', unit: 'lab' as UnitId });
    expect(rows.map(({ unit, before, after }) => [unit, before, after])).toEqual([['lab', 4, 5]]);
  });

  test('add up: rows to the whole, movements to the difference', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const any = diff(...snapshotsOf(organisation));
        const rows = numbersByUnit(any, ALL);
        const sum = (of: (row: (typeof rows)[number]) => number): number =>
          rows.reduce((total, row) => total + of(row), 0);
        expect(sum((row) => row.before)).toBe(any.before.people.size);
        expect(sum((row) => row.after)).toBe(any.after.people.size);
        for (const { before, after, movements } of rows) {
          const { joined, left, shown, 'not-shown': notShown, in: into, out } = movements;
          expect(after - before).toBe(joined + shown + into - left - notShown - out);
        }
        expect(sum((row) => row.movements.in)).toBe(sum((row) => row.movements.out));
        const kinds = [...any.people.values()].map((change) => change.kinds[0]);
        for (const kind of ['joined', 'left', 'shown', 'not-shown'] as const) {
          expect(sum((row) => row.movements[kind])).toBe(kinds.filter((other) => other === kind).length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
