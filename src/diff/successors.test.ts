import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import { finish } from '../base/work.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { readLines } from './lines.ts';
import { findSuccessors } from './successors.ts';

function pairs(before: Snapshot, after: Snapshot): string[] {
  const found = finish(findSuccessors(finish(readLines(before)), finish(readLines(after))));
  return [...found].map(([oldBoss, newBoss]) => `${oldBoss} > ${newBoss}`).toSorted();
}

function successors(before: string, after: string): string[] {
  const comparison = compareTexts(before, after);
  return pairs(comparison.before, comparison.after);
}

describe('who took whose seat', () => {
  test('who came from the team was not handed over with it', () => {
    expect(successors('Ada\n  Olga\n    Nina\n    Xaver', 'Ada\n  Nina\n    Xaver')).toEqual(['olga > nina']);
  });

  test('who joins the team under the new boss did not come with it', () => {
    expect(successors('Ada\n  Olga\n    Xaver', 'Ada\n  Nina\n    Xaver\n    Olga')).toEqual(['olga > nina']);
  });

  test('half of a team is not most of it, neither of those who go nor of those who come', () => {
    expect(successors('Ada\n  Olga\n    Xaver\n    Yan', 'Ada\n  Nina\n    Xaver\n  Bea\n    Yan')).toEqual([]);
    expect(successors('Ada\n  Olga\n    Xaver\n  Bea\n    Yan', 'Ada\n  Nina\n    Xaver\n    Yan\n  Bea')).toEqual([]);
    expect(successors('Ada\n  Olga\n    Xaver\n    Yan\n    Zia', 'Ada\n  Nina\n    Xaver\n    Yan\n  Zia')).toEqual([
      'olga > nina',
    ]);
  });

  test('who stays in the seat has no successor, and who had one already succeeds nobody', () => {
    expect(successors('Ada\n  Olga\n    Xaver\n  Nina', 'Ada\n  Olga\n  Nina\n    Xaver')).toEqual([]);
  });

  test('who stood above the other did not take the seat, nor who stands above', () => {
    expect(successors('Ada\n  Nina\n    Olga\n      Xaver', 'Ada\n  Nina\n    Xaver')).toEqual([]);
    expect(successors('Ada\n  Olga\n    Xaver', 'Ada\n  Olga\n    Nina\n      Xaver')).toEqual([]);
  });

  test('who takes over from above came with the rest of the team, and is no successor below', () => {
    expect(successors('Ada\n  Olga\n    Nina\n      Xaver', 'Ada\n  Nina\n  Olga\n    Xaver')).toEqual([]);
    expect(
      successors('Ada\n  Nina\n    Olga\n      Xaver\n      Yan', 'Ada\n  Nina\n    Xaver\n    Yan\n  Olga'),
    ).toEqual([]);
  });

  test('under the successor of the old boss the seat is the same; under anybody else it is another', () => {
    const before = 'Ada\n  Olga\n    Pia\n      Xaver\n    Yan\n    Zia';
    expect(successors(before, 'Ada\n  Nina\n    Quin\n      Xaver\n    Yan\n    Zia')).toEqual([
      'olga > nina',
      'pia > quin',
    ]);
    expect(successors('Ada\n  Pia\n    Xaver\n  Bea', 'Ada\n  Bea\n    Quin\n      Xaver')).toEqual([]);
  });

  test('backwards in time, successors are predecessors', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const [before, after] = snapshotsOf(organisation);
        const back = pairs(after, before).map((pair) => pair.split(' > ').toReversed().join(' > '));
        expect(back.toSorted()).toEqual(pairs(before, after));
      }),
      { numRuns: 200 },
    );
  });
});
