/** How many people two units of two rosters have in common: as their members, and in all that stands below them. */

import { itemAt } from '../../../base/lists.ts';
import type { Match } from '../match/matching.ts';
import type { Roster } from '../rows/roster.ts';
import { type RosterUnit, type RosterUnits, unitsOf } from './roster-units.ts';

/** People count for the units so many steps above their own. */
const MOST_STEPS = 8;

export interface Overlap {
  /** Of both. */
  readonly shared: number;
  /** Of the one unit, as far as they are anywhere in the other roster. */
  readonly before: number;
  readonly after: number;
}

class Side {
  readonly units: RosterUnits;
  /** By post: the post of the same person in the other roster, or -1. */
  readonly partners: Int32Array;
  /** By unit: members who are in the other roster too, and all such people in it and below it. */
  readonly known: Int32Array;
  readonly knownBelow: Int32Array;

  constructor(roster: Roster) {
    this.units = unitsOf(roster);
    this.partners = new Int32Array(roster.posts.length).fill(-1);
    this.known = new Int32Array(this.units.units.length);
    this.knownBelow = new Int32Array(this.units.units.length);
  }

  count(): void {
    const { units } = this.units;
    for (const { index, members } of units) {
      for (const post of members)
        if (itemAt(this.partners, post) >= 0) this.known[index] = itemAt(this.known, index) + 1;
    }
    // What stands below others comes after them.
    for (const { index, parent } of units.toReversed()) {
      const below = itemAt(this.knownBelow, index) + itemAt(this.known, index);
      this.knownBelow[index] = below;
      if (parent) this.knownBelow[parent.index] = itemAt(this.knownBelow, parent.index) + below;
    }
  }

  around(unit: number): RosterUnit[] {
    const found: RosterUnit[] = [];
    for (let at = this.units.units[unit]; at && found.length < MOST_STEPS; at = at.parent) found.push(at);
    return found;
  }
}

export class SharedPeople {
  private readonly before: Side;
  private readonly after: Side;
  private readonly width: number;
  private readonly direct = new Map<number, number>();
  private readonly below = new Map<number, number>();

  constructor(before: Roster, after: Roster, matches: readonly Match[]) {
    this.before = new Side(before);
    this.after = new Side(after);
    this.width = this.after.units.units.length;
    for (const match of matches) {
      this.before.partners[match.before] = match.after;
      this.after.partners[match.after] = match.before;
      const [was, is] = [this.before.units.unitOf[match.before], this.after.units.unitOf[match.after]];
      if (was && is) this.add(this.direct, was.index, is.index, 1);
    }
    this.before.count();
    this.after.count();
  }

  private add(counts: Map<number, number>, before: number, after: number, count: number): void {
    const key = before * this.width + after;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }

  /** All pairs of units that are still open and have members in common, or half of all that stands below them. */
  findPairs(
    isOpenBefore: (unit: number) => boolean,
    isOpenAfter: (unit: number) => boolean,
  ): readonly (readonly [before: number, after: number])[] {
    this.below.clear();
    for (const [key, count] of this.direct) {
      const [was, is] = [Math.floor(key / this.width), key % this.width];
      const openBefore = this.before.around(was).filter(({ index }) => isOpenBefore(index));
      const openAfter = this.after.around(is).filter(({ index }) => isOpenAfter(index));
      for (const { index: outer } of openBefore) {
        for (const { index: other } of openAfter) this.add(this.below, outer, other, count);
      }
    }
    const pairs = [...this.below.keys()].map((key) => [Math.floor(key / this.width), key % this.width] as const);
    return pairs.filter(([was, is]) => {
      if (this.direct.has(was * this.width + is)) return true;
      const { shared, before, after } = this.all(was, is);
      return 2 * shared >= Math.max(before, after);
    });
  }

  /** The post of the same person in the later roster; -1 for nobody. */
  partnerOf(postBefore: number): number {
    return itemAt(this.before.partners, postBefore);
  }

  isKnownAfter(postAfter: number): boolean {
    return itemAt(this.after.partners, postAfter) >= 0;
  }

  members(before: number, after: number): Overlap {
    return {
      shared: this.direct.get(before * this.width + after) ?? 0,
      before: itemAt(this.before.known, before),
      after: itemAt(this.after.known, after),
    };
  }

  all(before: number, after: number): Overlap {
    return {
      shared: this.below.get(before * this.width + after) ?? 0,
      before: itemAt(this.before.knownBelow, before),
      after: itemAt(this.after.knownBelow, after),
    };
  }

  /** For each unit of the one roster: the units of the other to which a notable part of its people went. */
  mainParts(): { readonly of: Map<number, number[]>; readonly from: Map<number, number[]> } {
    const [of, from] = [new Map<number, number[]>(), new Map<number, number[]>()];
    const note = (lists: Map<number, number[]>, unit: number, other: number): void => {
      const list = lists.get(unit);
      if (list) list.push(other);
      else lists.set(unit, [other]);
    };
    for (const [key, count] of this.direct) {
      if (count < FEWEST_OF_A_PART) continue;
      const [was, is] = [Math.floor(key / this.width), key % this.width];
      if (count >= SHARE_OF_A_PART * itemAt(this.before.known, was)) note(of, was, is);
      if (count >= SHARE_OF_A_PART * itemAt(this.after.known, is)) note(from, is, was);
    }
    return { of, from };
  }
}

/** From here on what went from one unit to another is a part of it. */
const FEWEST_OF_A_PART = 2;
const SHARE_OF_A_PART = 0.2;
