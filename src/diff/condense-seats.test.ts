/** A tree of which some branches are open: nobody is lost, nobody is there twice, and what is hidden is counted. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { chartRuns } from '../../tests/support/property-runs.ts';
import { comparisons } from '../../tests/support/random-texts.ts';
import { finish } from '../base/work.ts';
import { personOf, readForest } from '../model/tree.ts';
import type { Comparison } from './comparison.ts';
import { type ByHand, condenseSeats, EVERY_BRANCH, NOTHING_BY_HAND } from './condense-seats.ts';
import { lookInsideInParts } from './inside-seats.ts';
import { OpeningPlan } from './opening-plan.ts';
import { buildSeatTree, IN_AFTER, IN_BEFORE, type SeatTree } from './seat-tree.ts';

function treeOf({ before, after }: Comparison, reading: 'units' | 'lines' = 'units'): SeatTree {
  return buildSeatTree(before, after, { before: readForest(before, reading), after: readForest(after, reading) });
}

function condensed(comparison: Comparison, steps: number, byHand: Partial<ByHand> = {}): SeatTree {
  const tree = treeOf(comparison);
  const inside = finish(lookInsideInParts(tree, comparison));
  const plan = new OpeningPlan(tree, inside, 400);
  return condenseSeats(tree, comparison, inside, plan.after(steps), { ...NOTHING_BY_HAND, ...byHand });
}

/** The seats that are not inside a closed branch. */
function inSight(tree: SeatTree): number[] {
  const seats: number[] = [];
  for (let seat = 0; seat < tree.count; ) {
    seats.push(seat);
    seat = tree.condensed?.closed.has(tree.ids[seat] ?? '') ? (tree.end[seat] ?? seat + 1) : seat + 1;
  }
  return seats;
}

function outline(tree: SeatTree): string[] {
  return inSight(tree).map((seat) => {
    const rest = tree.condensed?.rest.get(seat);
    const mark = tree.condensed?.closed.has(tree.ids[seat] ?? '') ? ' …' : '';
    const words = rest ? `${rest.after} more people, ${rest.units} more units` : `${tree.ids[seat]}${mark}`;
    return `${' '.repeat(tree.depth[seat] ?? 0)}${words}`;
  });
}

const comparison = compareTexts(
  `[Co] Ada
    [North] Bea
      Cy
      Di
    [South] Flo
      Gil
      [Quay] Hal
        Ida`,
  `[Co] Ada
    [North] Bea
      Cy
      Di
    [South] Flo
      Gil
      [Quay] Hal
        Ida
        Jo`,
);

describe('a condensed tree', () => {
  test('opens where most has changed', () => {
    expect(outline(condensed(comparison, 1))).toEqual(['unit:co …']);
    expect(outline(condensed(comparison, 2))).toEqual(['unit:co', ' person:ada', ' unit:north …', ' unit:south …']);
    expect(outline(condensed(comparison, 3)).slice(3)).toEqual([
      ' unit:south',
      '  person:flo',
      '  person:gil',
      '  unit:quay …',
    ]);
  });

  test('heeds what is opened and closed by hand, and shows whoever is looked at', () => {
    const opened = condensed(comparison, 2, { opened: new Set(['unit:quay']) });
    expect(outline(opened)).toContain('   person:ida');
    const closed = condensed(comparison, 4, { closed: new Set(['unit:south']) });
    expect(outline(closed)).toContain(' unit:south …');
    const looked = condensed(comparison, 1, { looked: 'person:ida' as never });
    expect(outline(looked)).toContain('   person:ida');
    const all = condensed(comparison, 9, { closed: new Set([EVERY_BRANCH]) });
    expect(outline(all)).toEqual(['unit:co', ' person:ada', ' unit:north …', ' unit:south …']);
  });

  test('closing what somebody who is looked at is in hides them', () => {
    const both = condensed(comparison, 1, { looked: 'person:ida' as never, closed: new Set(['unit:quay']) });
    expect(outline(both)).toContain('  unit:quay …');
  });

  test('a word stands for what a wide branch has no room for, and gives out more of it', () => {
    const wide = (last: string) =>
      `[Co] Ada\n${Array.from({ length: 70 }, (_, at) => `    P${at}`).join('\n')}\n    ${last}`;
    const many = compareTexts(wide('Zoe'), wide('Zelda'));
    const shut = condensed(many, 2);
    expect(outline(shut).at(-1)).toBe(' 64 more people, 0 more units');
    const word = shut.ids.find((id) => id.startsWith('more:'));
    expect(outline(condensed(many, 2, { opened: new Set([word ?? '']) })).at(-1)).toBe(' 16 more people, 0 more units');
  });

  test('a word about those who were there on one day only is there on that day only', () => {
    const wide = (people: number) => `[Co] Ada\n${Array.from({ length: people }, (_, at) => `    P${at}`).join('\n')}`;
    const tree = condensed(compareTexts(wide(40), wide(0)), 2);
    const word = tree.ids.findIndex((id) => id.startsWith('more:'));
    expect(tree.condensed?.rest.get(word)).toMatchObject({ before: 32, after: 0, areUnits: false });
    expect(tree.presence[word]).toBe(IN_BEFORE);
  });

  test('has everybody in sight, behind a closed branch, or behind a word, and nobody twice', () => {
    fc.assert(
      fc.property(comparisons(), fc.nat(12), ({ comparison: random }, steps) => {
        const whole = treeOf(random);
        const tree = condensed(random, steps + 1);
        expect(new Set(tree.ids).size).toBe(tree.count);
        const isPerson = (seat: number): boolean =>
          personOf(tree.keys[seat] ?? '') !== undefined && ((tree.presence[seat] ?? 0) & IN_AFTER) !== 0;
        const inside = finish(lookInsideInParts(whole, random));
        const { vacant } = random.after.organisation;
        let told = 0;
        for (const seat of inSight(tree)) {
          const source = tree.condensed?.source[seat] ?? -1;
          const isClosed = tree.condensed?.closed.has(tree.ids[seat] ?? '') === true;
          if (isPerson(seat) && !vacant.has(personOf(tree.keys[seat] ?? '') as never)) told += 1;
          if (source >= 0 && isClosed) told += inside.after.total[source] ?? 0;
          told += tree.condensed?.rest.get(seat)?.after ?? 0;
        }
        const everybody = [...random.after.people.keys()].filter((person) => !vacant.has(person));
        expect(told).toBe(everybody.length);
      }),
      chartRuns(80),
    );
  });

  test('keeps the other place of who moved, in sight or behind what hides it', () => {
    fc.assert(
      fc.property(comparisons(), fc.nat(12), ({ comparison: random }, steps) => {
        const tree = condensed(random, steps + 1);
        const { of, source } = tree.condensed ?? {};
        for (const seat of inSight(tree)) {
          const from = source?.[seat] ?? -1;
          const other = from < 0 ? -1 : (of?.counterpart[from] ?? -1);
          const kept = tree.counterpart[seat] ?? -1;
          if (other < 0) expect(kept).toBe(-1);
          else expect(source?.[kept]).toBe(other);
        }
      }),
      chartRuns(80),
    );
  });
});
