/** What there is to see of the units of two neighbouring files: which go under another name or in another place. */

import { itemAt } from '../../../base/lists.ts';
import type { Roster } from '../rows/roster.ts';
import { namesAbove, unitPathKey, unitsOf } from '../units/roster-units.ts';
import { findHeads, whereBossesStand } from '../units/unit-heads.ts';
import type { UnitDecisions, UnitMatching } from '../units/unit-matching.ts';
import { MOST_DOUBTFUL, type UnitPairView, type UnitView } from './inspection.ts';

export interface UnitsOfPair {
  readonly before: Roster;
  readonly after: Roster;
  readonly unitDecisions: UnitDecisions;
  readonly unitMatching: UnitMatching;
}

function countPeopleBelow(roster: Roster): number[] {
  const { units } = unitsOf(roster);
  const counts = units.map(({ members }) => members.filter((post) => !itemAt(roster.posts, post).isVacant).length);
  // What stands below others comes after them.
  for (const { index, parent } of units.toReversed())
    if (parent) counts[parent.index] = itemAt(counts, parent.index) + itemAt(counts, index);
  return counts;
}

class Viewer {
  private readonly roster: Roster;
  private readonly heads: readonly (number | undefined)[];
  /** By unit, with all below it. */
  private readonly people: readonly number[];

  constructor(roster: Roster, other: Roster) {
    this.roster = roster;
    this.heads = findHeads(roster, whereBossesStand([roster, other]));
    this.people = countPeopleBelow(roster);
  }

  view(index: number): UnitView {
    const unit = itemAt(unitsOf(this.roster).units, index);
    const place = this.heads[index];
    const head = place === undefined ? undefined : itemAt(this.roster.posts, place);
    return {
      key: unitPathKey(unit),
      name: unit.name,
      above: namesAbove(unit),
      people: itemAt(this.people, index),
      head: head ? head.name || head.title : '',
    };
  }
}

/** Those in doubt come first, and of those a number that can be shown. */
export function inspectUnits({ before, after, unitDecisions, unitMatching }: UnitsOfPair): UnitPairView[] {
  const { recognised } = unitMatching;
  if (recognised.length === 0) return [];
  const [viewBefore, viewAfter] = [new Viewer(before, after), new Viewer(after, before)];
  const keyOf = (was: string, is: string): string => JSON.stringify([was, is]);
  const keysOf = (pairs: UnitDecisions['same']): Set<string> => new Set(pairs.map(([was, is]) => keyOf(was, is)));
  const [same, different] = [keysOf(unitDecisions.same), keysOf(unitDecisions.different)];
  const ordered = recognised.toSorted((a, b) => Number(b.isInDoubt) - Number(a.isInDoubt));
  return ordered.slice(0, MOST_DOUBTFUL).map(({ evidence, isTaken, isInDoubt, ...pair }): UnitPairView => {
    const [was, is] = [viewBefore.view(pair.before), viewAfter.view(pair.after)];
    const key = keyOf(was.key, is.key);
    const decided = same.has(key) ? 'same' : different.has(key) ? 'different' : undefined;
    return { before: was, after: is, evidence, isTaken, isInDoubt, decided };
  });
}
