/**
 * Where the units of a roster stand. A file that names the unit above is taken at its word; else a unit stands below
 * whoever its lines go to: below that person's unit where they head it, and below the person where they do not.
 */

import { greatest, itemAt, least } from '../../../base/lists.ts';
import type { Roster } from '../rows/roster.ts';
import { type RosterUnit, unitsOf } from './roster-units.ts';
import { outwardMembers } from './unit-heads.ts';

export interface UnitPlace {
  readonly parent: RosterUnit | undefined;
  /** stated: the file names the parent, or there is none to be told. inferred: it follows from who reports to whom. */
  readonly standing: 'stated' | 'inferred';
  /** The post outside the unit that its lines go to, where that is neither its head nor the head of the unit above. */
  readonly under: number | undefined;
}

/** Lets each unit have a parent as long as none comes to stand within itself. */
class Parents {
  private readonly root: number[];

  constructor(count: number) {
    this.root = Array.from({ length: count }, (_, unit) => unit);
  }

  private rootOf(unit: number): number {
    let root = unit;
    while (this.root[root] !== root) root = itemAt(this.root, root);
    for (let step = unit; step !== root; ) {
      const next = itemAt(this.root, step);
      this.root[step] = root;
      step = next;
    }
    return root;
  }

  /** Each unit may be given one parent. */
  tryToPut(unit: number, parent: number): boolean {
    const root = this.rootOf(parent);
    if (root === unit) return false;
    this.root[unit] = root;
    return true;
  }
}

/** Steps to the top, by post. */
function depthsOf({ posts }: Roster): Int32Array {
  const depths = new Int32Array(posts.length).fill(-1);
  const path: number[] = [];
  posts.forEach((_, start) => {
    path.length = 0;
    let post = start;
    while (depths[post] === -1) {
      depths[post] = 0;
      path.push(post);
      post = itemAt(posts, post).manager;
    }
    let depth = post < 0 ? -1 : itemAt(depths, post);
    for (const step of path.toReversed()) {
      depth += 1;
      depths[step] = depth;
    }
  });
  return depths;
}

/** For each post the unit that it stands in, else that of whoever is nearest above in one. */
function nearestUnits(roster: Roster, depths: Int32Array): (RosterUnit | undefined)[] {
  const nearest = [...unitsOf(roster).unitOf];
  const adrift: number[] = [];
  roster.posts.forEach((_, post) => {
    if (nearest[post] === undefined) adrift.push(post);
  });
  adrift.sort((a, b) => itemAt(depths, a) - itemAt(depths, b));
  for (const post of adrift) nearest[post] = nearest[itemAt(roster.posts, post).manager];
  return nearest;
}

/** The posts outside a unit that most of its lines to the outside go to: one, or several that are as good. */
export function likelySuperiors(roster: Roster, unit: RosterUnit, head: number | undefined): number[] {
  const managerOf = (post: number): number => itemAt(roster.posts, post).manager;
  const outward = outwardMembers(roster, unit);
  if (head !== undefined && outward.includes(head)) return [managerOf(head)].filter((post) => post >= 0);
  const counts = new Map<number, number>();
  for (const post of outward) {
    const manager = managerOf(post);
    if (manager >= 0) counts.set(manager, (counts.get(manager) ?? 0) + 1);
  }
  const most = greatest(counts.values(), 0);
  return [...counts].filter(([, count]) => count === most).map(([post]) => post);
}

/** The units with the nearest to the top first, so that a loop is cut where it is longest. */
function fromTheTop(units: readonly RosterUnit[], depths: Int32Array): RosterUnit[] {
  const heights = units.map(({ members }) =>
    least(
      members.map((post) => itemAt(depths, post)),
      Number.MAX_SAFE_INTEGER,
    ),
  );
  return units.toSorted((a, b) => itemAt(heights, a.index) - itemAt(heights, b.index));
}

/** Whether a post is in a unit or below somebody who is. */
function answersTo(roster: Roster, post: number, unit: RosterUnit): boolean {
  const { unitOf } = unitsOf(roster);
  const seen = new Set<number>();
  for (let at = post; at >= 0 && !seen.has(at); at = itemAt(roster.posts, at).manager) {
    if (unitOf[at] === unit) return true;
    seen.add(at);
  }
  return false;
}

/** By unit. `heads` and `superiors` are posts, by unit as well. */
export function placeUnits(
  roster: Roster,
  heads: readonly (number | undefined)[],
  superiors: readonly (number | undefined)[],
): UnitPlace[] {
  const { units, unitOf } = unitsOf(roster);
  const depths = depthsOf(roster);
  const nearest = nearestUnits(roster, depths);
  const parents = new Parents(units.length);
  const tryToPut = (unit: RosterUnit, parent: RosterUnit): boolean =>
    unit !== parent && parents.tryToPut(unit.index, parent.index);
  const places = units.map((): UnitPlace => ({ parent: undefined, standing: 'stated', under: undefined }));
  const ordered = fromTheTop(units, depths);
  // What the file says comes before what follows from it.
  for (const unit of units) {
    if (unit.parent && tryToPut(unit, unit.parent))
      places[unit.index] = { parent: unit.parent, standing: 'stated', under: undefined };
  }
  for (const unit of ordered) {
    if (unit.parent) continue;
    const head = heads[unit.index];
    // A boss who is a member of the team above stands in the unit around the one that he or she leads.
    const isLedFromAbove = head !== undefined && unitOf[head] !== unit;
    const likely = isLedFromAbove ? head : superiors[unit.index];
    // Whoever answers to somebody of the unit is not above it, though most of its lines may go there.
    const superior = likely === undefined || answersTo(roster, likely, unit) ? undefined : likely;
    const above = superior === undefined ? undefined : nearest[superior];
    const isPut = above !== undefined && tryToPut(unit, above);
    const isLoop = above !== undefined && !isPut;
    // Who answers to the head of the unit above stands under that unit, whose head may change.
    const isHead = isLedFromAbove || (above !== undefined && superior === heads[above.index]);
    const under = isLoop || isHead ? undefined : superior;
    places[unit.index] = {
      parent: isPut ? above : undefined,
      standing: isPut || under !== undefined ? 'inferred' : 'stated',
      under,
    };
  }
  return places;
}
