import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import { personOf, readForest } from '../model/tree.ts';
import type { Comparison } from './comparison.ts';
import { diff } from './diff.ts';
import { type Pruning, pruneSeats } from './prune-seats.ts';
import { buildSeatTree, type SeatTree } from './seat-tree.ts';

const WHOLE: Pruning = { team: undefined, changes: undefined, unfolded: new Set() };

function treeOf({ before, after }: Comparison): SeatTree {
  return buildSeatTree(before, after, { before: readForest(before, 'units'), after: readForest(after, 'units') });
}

function outline(tree: SeatTree): string[] {
  return tree.ids.map((id, seat) => {
    const folded = tree.folded.get(seat);
    return `${' '.repeat(tree.depth[seat] ?? 0)}${folded === undefined ? id : `${folded.people} folded`}`;
  });
}

const comparison = compareTexts(
  `[Co] Ada
    [North] Bea
      Cy
      Di
      Eva
    [South] Flo
      Gil
      Hal
    [West] Ida`,
  `[Co] Ada
    [North] Bea
      Cy
      Di
      Eva
      Jo
    [South] Flo
      Gil
      Hal
    [West] Ida`,
);

describe('a pruned seat tree', () => {
  test('folds away what did not change, and says how many people that is', () => {
    expect(outline(pruneSeats(treeOf(comparison), { ...WHOLE, changes: comparison }))).toEqual([
      'unit:co',
      ' person:ada',
      ' unit:north',
      '  person:bea',
      '  person:jo',
      '  3 folded',
      ' 4 folded',
    ]);
  });

  test('shows below a seat what was folded there', () => {
    const pruned = pruneSeats(treeOf(comparison), {
      ...WHOLE,
      changes: comparison,
      unfolded: new Set(['unit:north']),
    });
    expect(outline(pruned)).toEqual([
      'unit:co',
      ' person:ada',
      ' unit:north',
      '  person:bea',
      '  person:cy',
      '  person:di',
      '  person:eva',
      '  person:jo',
      ' 4 folded',
    ]);
  });

  test('shows only a team, and the chain above it', () => {
    expect(outline(pruneSeats(treeOf(comparison), { ...WHOLE, team: 'unit:south' }))).toEqual([
      'unit:co',
      ' person:ada',
      ' unit:south',
      '  person:flo',
      '  person:gil',
      '  person:hal',
    ]);
  });

  test('shows where the people of a team went', () => {
    const moved = compareTexts(
      '[Co] Ada\n  [North] Bea\n    Cy\n    Di\n  [South] Flo\n    Gil',
      '[Co] Ada\n  [North] Bea\n    Di\n  [South] Flo\n    Cy\n    Gil',
    );
    const { ids } = pruneSeats(treeOf(moved), { ...WHOLE, team: 'unit:north' });
    expect(ids).toContain('person:cy~');
    expect(ids).toContain('person:cy');
    expect(ids).toContain('person:flo');
    expect(ids).not.toContain('person:gil');
  });

  test('is the tree itself where nothing changed or nothing is asked for', () => {
    const same = compareTexts('[Co] Ada\n  Bea\n  Cy', '[Co] Ada\n  Bea\n  Cy');
    const tree = treeOf(same);
    expect(pruneSeats(tree, { ...WHOLE, changes: same })).toBe(tree);
    expect(pruneSeats(tree, WHOLE)).toBe(tree);
  });

  test('folds without losing anybody, and keeps every change with the chain above it', () => {
    fc.assert(
      fc.property(organisations, fc.nat(), (organisation, chosen) => {
        const any = diff(...snapshotsOf(organisation));
        const tree = treeOf(any);
        const unfolded = new Set([tree.ids[chosen % Math.max(1, tree.count)] ?? '']);
        const pruned = pruneSeats(tree, { ...WHOLE, changes: any, unfolded });
        const peopleOf = (of: SeatTree): string[] =>
          of.keys.flatMap((key, seat) => (of.liveSeat.get(key) === seat ? (personOf(key) ?? []) : []));
        const folded = [...pruned.folded.values()].reduce((sum, { people }) => sum + people, 0);
        expect(peopleOf(pruned).length + folded).toBe(peopleOf(tree).length);
        for (const person of any.people.keys()) expect(pruned.liveSeat.has(`person:${person}`)).toBe(true);
        for (const unit of any.units.keys()) expect(pruned.liveSeat.has(`unit:${unit}`)).toBe(true);
        for (let seat = 0; seat < pruned.count; seat += 1) {
          const parent = pruned.parent[seat] ?? -1;
          expect(parent).toBeLessThan(seat);
          const id = pruned.ids[seat] ?? '';
          const old = tree.indexOfId.get(id) ?? -1;
          const oldParent = id.startsWith('fold:') ? id.slice('fold:'.length) : tree.ids[tree.parent[old] ?? -1];
          expect(parent < 0 ? undefined : pruned.ids[parent]).toBe(oldParent);
          const other = pruned.counterpart[seat] ?? -1;
          if (other >= 0) expect(pruned.counterpart[other]).toBe(seat);
        }
      }),
      { numRuns: 200 },
    );
  });
});
