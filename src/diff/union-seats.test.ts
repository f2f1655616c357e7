import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { timelines } from '../../tests/support/random-texts.ts';
import { readEdtf } from '../model/edtf.ts';
import type { Organisation } from '../model/organisation.ts';
import { snapshotAt } from '../model/snapshot.ts';
import { type Forest, type NodeKey, type Reading, readForest } from '../model/tree.ts';
import { IN_AFTER, IN_BEFORE, SEAT_LEAD, type SeatTree } from './seat-tree.ts';
import { seatTreeBetween, type UnionSeats, uniteSeats } from './union-seats.ts';

const readings = fc.constantFrom<Reading[]>('units', 'lines');

function unite(organisation: Organisation, reading: Reading): UnionSeats {
  const forests = organisation.moments.map(({ date }) =>
    readForest(snapshotAt(organisation, readEdtf(date).earliest), reading),
  );
  return uniteSeats(organisation, forests);
}

function pairsOf(union: UnionSeats): (readonly [number, number])[] {
  return union.forests.flatMap((_, before) => union.forests.map((__, after) => [before, after] as const));
}

/** Each node with what it stands under, as the seats of one side tell it. */
function forestFrom(tree: SeatTree, bit: number): string[] {
  return tree.keys.flatMap((key, seat) => {
    if (((tree.presence[seat] ?? 0) & bit) === 0) return [];
    const parent = tree.parent[seat] ?? -1;
    expect(parent < 0 || ((tree.presence[parent] ?? 0) & bit) !== 0).toBe(true);
    return [`${key} < ${tree.keys[parent]}`];
  });
}

function linesOf(forest: Forest | undefined): string[] {
  return [...(forest?.values() ?? [])].map(({ key, parent }) => `${key} < ${parent}`);
}

describe('the union of several forests', () => {
  test('holds in every pair just the two forests, each node once', () => {
    fc.assert(
      fc.property(timelines(), readings, ({ organisation }, reading) => {
        const union = unite(organisation, reading);
        for (const [before, after] of pairsOf(union)) {
          const tree = seatTreeBetween(union, before, after);
          expect(forestFrom(tree, IN_BEFORE).toSorted()).toEqual(linesOf(union.forests[before]).toSorted());
          expect(forestFrom(tree, IN_AFTER).toSorted()).toEqual(linesOf(union.forests[after]).toSorted());
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has the same seats in every pair, and no two with one id', () => {
    fc.assert(
      fc.property(timelines(), readings, ({ organisation }, reading) => {
        const union = unite(organisation, reading);
        for (const [before, after] of pairsOf(union)) {
          const tree = seatTreeBetween(union, before, after);
          for (const part of ['keys', 'parent', 'end', 'depth', 'kind'] as const) expect(tree[part]).toBe(union[part]);
          expect(tree.indexOfId.size).toBe(tree.count);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('numbers the seats in pre-order', () => {
    fc.assert(
      fc.property(timelines(), readings, ({ organisation }, reading) => {
        const { count, parent, end, depth } = unite(organisation, reading);
        for (let seat = 0; seat < count; seat += 1) {
          const above = parent[seat] ?? -1;
          expect(above).toBeLessThan(seat);
          expect(end[seat]).toBeGreaterThan(seat);
          if (above >= 0) expect(end[seat]).toBeLessThanOrEqual(end[above] ?? 0);
          expect(depth[seat]).toBe(above < 0 ? 0 : (depth[above] ?? 0) + 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('pairs the two seats of who moves, and calls that of the later day the live one', () => {
    fc.assert(
      fc.property(timelines(), readings, ({ organisation }, reading) => {
        const union = unite(organisation, reading);
        for (const [before, after] of pairsOf(union)) {
          const tree = seatTreeBetween(union, before, after);
          for (let seat = 0; seat < tree.count; seat += 1) {
            const other = tree.counterpart[seat] ?? -1;
            if (other < 0) continue;
            expect(tree.counterpart[other]).toBe(seat);
            expect(tree.keys[other]).toBe(tree.keys[seat]);
            expect([tree.presence[seat], tree.presence[other]].toSorted()).toEqual([IN_BEFORE, IN_AFTER]);
          }
          for (const [key, seat] of tree.liveSeat) {
            const isAfter = union.forests[after]?.has(key as NodeKey);
            expect((tree.presence[seat] ?? 0) & (isAfter ? IN_AFTER : IN_BEFORE)).not.toBe(0);
          }
          const shown = new Set([...(union.forests[before]?.keys() ?? []), ...(union.forests[after]?.keys() ?? [])]);
          expect(new Set(tree.liveSeat.keys())).toEqual(shown);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('who becomes head of the unit moves into its heading', () => {
    const organisation = organisationFromTexts({
      '2025-01-01': '[Lab] Ada\n  Bea',
      '2025-02-01': '[Lab] Bea\n  Ada',
    });
    const tree = seatTreeBetween(unite(organisation, 'units'), 0, 1);
    expect(tree.ids.map((id, seat) => [id, tree.kind[seat] === SEAT_LEAD, tree.presence[seat]])).toEqual([
      ['unit:lab', false, IN_BEFORE | IN_AFTER],
      ['person:ada~', true, IN_BEFORE],
      ['person:bea', true, IN_AFTER],
      ['person:ada', false, IN_AFTER],
      ['person:bea~', false, IN_BEFORE],
    ]);
  });

  test('tells steps apart beyond the thirty-second', () => {
    const day = (number: number): string => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
    const texts = Object.fromEntries(
      Array.from({ length: 40 }, (_, number) => [day(number), number === 35 ? '[Lab] Ada\n  Bea' : '[Lab] Ada']),
    );
    const union = unite(organisationFromTexts(texts), 'units');
    const withBea = union.forests.flatMap((_, step) =>
      seatTreeBetween(union, step, step).liveSeat.has('person:bea') ? [step] : [],
    );
    expect(withBea).toEqual([35]);
  });
});
