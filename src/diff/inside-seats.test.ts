/** What a branch says of whom it holds, against a count of every single seat below it. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { chartRuns } from '../../tests/support/property-runs.ts';
import { comparisons } from '../../tests/support/random-texts.ts';
import { finish } from '../base/work.ts';
import { personOf, readForest, unitOf } from '../model/tree.ts';
import type { Comparison } from './comparison.ts';
import { INSIDE_PARTS, type InsidePart, lookInsideInParts } from './inside-seats.ts';
import { categoryOf } from './kinds.ts';
import { buildSeatTree, IN_AFTER, IN_BEFORE, type SeatTree } from './seat-tree.ts';

function treeOf({ before, after }: Comparison, reading: 'units' | 'lines' = 'units'): SeatTree {
  return buildSeatTree(before, after, { before: readForest(before, reading), after: readForest(after, reading) });
}

function seatsBelow(tree: SeatTree, seat: number): number[] {
  return Array.from({ length: (tree.end[seat] ?? 0) - seat - 1 }, (_, index) => seat + 1 + index);
}

/** Slow and plain: each person below a branch, by what happened as seen from it. */
function partsBelow(tree: SeatTree, comparison: Comparison, branch: number): Record<InsidePart, number> {
  const parts = Object.fromEntries(INSIDE_PARTS.map((part) => [part, 0])) as Record<InsidePart, number>;
  const below = new Set(seatsBelow(tree, branch));
  const people = new Map<string, number[]>();
  for (const seat of below) {
    const person = personOf(tree.keys[seat] ?? '');
    if (person !== undefined) people.set(person, [...(people.get(person) ?? []), seat]);
  }
  for (const [person, seats] of people) {
    const change = comparison.people.get(person as never);
    if (!change || categoryOf(change) === 'post') continue;
    const category = categoryOf(change);
    const [seat = -1] = seats;
    const hasTwoPlaces = (tree.counterpart[seat] ?? -1) >= 0;
    if (hasTwoPlaces && seats.length === 2) parts['moved-within'] += 1;
    else if (hasTwoPlaces) parts[tree.presence[seat] === IN_BEFORE ? 'moved-out' : 'moved-in'] += 1;
    else if (category === 'joined' || category === 'left') parts[category] += 1;
    else if (category === 'moved' || category === 'carried') parts['moved-within'] += 1;
    else parts.other += 1;
  }
  return parts;
}

describe('what is inside a branch', () => {
  test('is what one finds by going through it', () => {
    fc.assert(
      fc.property(comparisons(), fc.constantFrom('units', 'lines'), ({ comparison }, reading) => {
        const tree = treeOf(comparison, reading as 'units' | 'lines');
        const inside = finish(lookInsideInParts(tree, comparison));
        for (let seat = 0; seat < tree.count; seat += 1) {
          const below = seatsBelow(tree, seat);
          const told = Object.fromEntries(INSIDE_PARTS.map((part) => [part, inside.parts[part][seat]]));
          expect(told).toEqual(partsBelow(tree, comparison, seat));
          const units = new Set(below.flatMap((each) => unitOf(tree.keys[each] ?? '') ?? []));
          // A unit that moved counts where it is now.
          expect(inside.units[seat]).toBeLessThanOrEqual(units.size);
          for (const [side, bit] of [
            ['before', IN_BEFORE],
            ['after', IN_AFTER],
          ] as const) {
            const { vacant } = comparison[side].organisation;
            const there = below.filter((each) => {
              const person = personOf(tree.keys[each] ?? '');
              return person !== undefined && !vacant.has(person) && (tree.presence[each] ?? 0) & bit;
            });
            expect(inside[side].total[seat]).toBe(there.length);
          }
        }
      }),
      chartRuns(60),
    );
  });

  test('tells who came from outside from who only moved about', () => {
    const comparison = compareTexts(
      `[Co] Ada
        [North] Bea
          Cy
          Di
        [South] Flo
          Gil
          Hal`,
      `[Co] Ada
        [North] Bea
          Cy
          Gil
        [South] Flo
          Di
          Ira`,
    );
    const tree = treeOf(comparison);
    const inside = finish(lookInsideInParts(tree, comparison));
    const at = (id: string): Record<string, number | undefined> => {
      const seat = tree.indexOfId.get(id) ?? -1;
      return Object.fromEntries(
        INSIDE_PARTS.map((part) => [part, inside.parts[part][seat]] as const).filter(([, count]) => count !== 0),
      );
    };
    expect(at('unit:north')).toEqual({ 'moved-in': 1, 'moved-out': 1 });
    expect(at('unit:south')).toEqual({ 'moved-in': 1, 'moved-out': 1, joined: 1, left: 1 });
    expect(at('unit:co')).toEqual({ 'moved-within': 2, joined: 1, left: 1 });
  });
});
