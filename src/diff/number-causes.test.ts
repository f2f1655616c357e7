import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type NodeKey, personKey, personOf, readForest } from '../model/tree.ts';
import { diff } from './diff.ts';
import { NUMBER_NAMES, type Scope } from './measured.ts';
import { causersOf, type Light, readLight, writeLight } from './number-causes.ts';
import { readNumbers } from './numbers.ts';

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

function lit(light: string): string[] | undefined {
  const causers = causersOf(comparison, light);
  return causers && [...causers.people].toSorted();
}

describe('who is behind', () => {
  test('the layers: the people on the longest lines', () => {
    expect(lit('layers:before')).toEqual(['ada', 'bea', 'cy', 'di']);
    expect(lit('layers:after')).toEqual(['ada', 'gil', 'hal', 'jo']);
    expect(lit('layers:after:unit:shop')).toEqual(['gil', 'hal', 'jo']);
  });

  test('the widest span: the manager and the direct reports', () => {
    expect(lit('max-span:after')).toEqual(['bea', 'cy', 'di', 'eva', 'ida']);
    expect(lit('max-span:before')).toEqual(['ada', 'bea', 'cy', 'eva', 'flo', 'gil', 'hal']);
  });

  test('the mean span: managers with another span, and the reports who came or went', () => {
    expect(lit('mean-span')).toEqual(['ada', 'bea', 'cy', 'di', 'flo', 'gil', 'hal', 'ida', 'jo']);
    expect(lit('mean-span:unit:lab')).toEqual(['bea', 'cy', 'di', 'ida']);
  });

  test('the people: who came and who went', () => {
    expect(lit('people')).toEqual(['flo', 'ida', 'jo']);
    expect(lit('people:joined')).toEqual(['ida', 'jo']);
    expect(lit('people:left')).toEqual(['flo']);
    expect(lit('people:not-shown')).toEqual([]);
    expect(lit('people:joined:only:shop')).toEqual(['jo']);
  });

  test('people of no recorded unit', () => {
    const free = compareTexts('Ada\n[Lab] Bea', 'Ada\n[Lab] Bea');
    expect([...(causersOf(free, 'people:after:no-unit')?.people ?? [])]).toEqual(['ada']);
  });

  test('a unit without a head, and a missing manager: those whom it leaves without one', () => {
    expect(lit('unnamed-heads')).toEqual(['flo', 'gil', 'hal', 'jo']);
    expect([...(causersOf(comparison, 'unnamed-heads:after')?.units ?? [])]).toEqual(['shop']);
    expect(lit('no-manager:after')).toEqual(['gil']);
    expect(lit('no-manager')).toEqual(['gil']);
  });

  test('the units: the members of those that came and went', () => {
    const units = compareTexts('[Top] Ada\n  [Lab] Bea\n    Cy', '[Top] Ada\n  [Shop] Bea\n  Cy');
    expect([...(causersOf(units, 'units')?.people ?? [])]).toEqual(['bea', 'cy']);
    expect([...(causersOf(units, 'units')?.units ?? [])]).toEqual(['lab', 'shop']);
    expect([...(causersOf(units, 'units:after')?.units ?? [])]).toEqual(['top', 'shop']);
  });

  test('a share of lines: whoever changes what it is a share of', () => {
    expect(lit('stated')).toEqual(['flo', 'ida', 'jo']);
    expect(lit('stated:after:only:shop')).toEqual(['gil', 'hal', 'jo']);
  });

  test.each(['', 'nonsense', 'layers:sideways', 'layers:joined', 'people:after:unit:nowhere', 'people:after:unit:'])(
    '“%s” is not understood',
    (light) => {
      expect(causersOf(comparison, light)).toBeUndefined();
    },
  );
});

const unitIds = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}._:@-]{0,8}$/u).map((text) => text as UnitId);
const scopes: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ kind: 'all' }),
  fc.constant<Scope>({ kind: 'unit', unit: undefined }),
  fc.record({ kind: fc.constantFrom('branch' as const, 'unit' as const), unit: unitIds }),
);
const lights: fc.Arbitrary<Light> = fc.oneof(
  fc.record({
    number: fc.constantFrom(...NUMBER_NAMES),
    part: fc.constantFrom(undefined, 'before' as const, 'after' as const),
    scope: scopes,
  }),
  fc.record({
    number: fc.constant('people' as const),
    part: fc.constantFrom('joined' as const, 'left' as const, 'in' as const, 'not-shown' as const),
    scope: scopes,
  }),
);

/** The most people of a set on one line to the top. */
function longestLine(snapshot: Snapshot, people: ReadonlySet<PersonId>): number {
  const forest = readForest(snapshot, 'lines');
  const lengths = [...people].map((end) => {
    let length = 0;
    for (let key: NodeKey | undefined = personKey(end); key !== undefined; key = forest.get(key)?.parent) {
      const person = personOf(key);
      if (person !== undefined && people.has(person)) length += 1;
    }
    return length;
  });
  return Math.max(0, ...lengths);
}

/** How many of a set answer to each of the same set who has all direct reports in it. */
function spansWithin({ people }: Snapshot, within: ReadonlySet<PersonId>): number[] {
  return [...within]
    .map((manager) => [...people.values()].filter((seat) => seat.manager === manager))
    .filter((reports) => reports.length > 0 && reports.every(({ person }) => within.has(person)))
    .map((reports) => reports.length);
}

function meanOf(spans: readonly number[]): number | undefined {
  return spans.length === 0 ? undefined : spans.reduce((sum, span) => sum + span, 0) / spans.length;
}

describe('every light', () => {
  test('is written so that an address holds it, and read as it was', () => {
    fc.assert(
      fc.property(lights, (light) => {
        const text = writeLight(light);
        expect(text).toMatch(/^[\p{L}\p{N}._:@-]+$/u);
        expect(readLight(text)).toEqual(light);
      }),
    );
  });

  test('shows exactly as many people as the number says', () => {
    fc.assert(
      fc.property(organisations, fc.nat({ max: 11 }), (organisation, index) => {
        const any = diff(...snapshotsOf(organisation));
        const unit = organisation.units[index]?.id;
        const scope: Scope = unit === undefined ? { kind: 'all' } : { kind: 'branch', unit };
        for (const { name, values } of readNumbers(any, scope)) {
          for (const side of ['before', 'after'] as const) {
            const { people } = any[side];
            const causers = causersOf(any, writeLight({ number: name, part: side, scope }));
            const shown = causers?.people ?? new Set();
            expect([...shown].every((person) => people.has(person))).toBe(true);
            const value = values[side];
            if (name === 'units' || name === 'unnamed-heads') expect(causers?.units.size).toBe(value);
            if (name === 'people' || name === 'no-manager') expect(shown.size).toBe(value);
            if (name === 'layers') expect(longestLine(any[side], shown)).toBe(value);
            // The reports of a unit's managers may be managers elsewhere.
            if (scope.kind !== 'all') continue;
            if (name === 'max-span') expect(Math.max(0, ...spansWithin(any[side], shown))).toBe(value ?? 0);
            if (name === 'mean-span') expect(meanOf(spansWithin(any[side], shown))).toBe(value);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
