/**
 * What speaks for and against two units being one, as weights that are added up. Each weight is the same when the two
 * rosters are swapped.
 */

import { countPeople } from '../../../base/counted.ts';
import type { Evidence } from '../match/matching.ts';
import type { Roster } from '../rows/roster.ts';
import type { RosterUnit } from './roster-units.ts';
import type { Overlap, SharedPeople } from './shared-people.ts';
import { compareUnitNames, type UnitNameLikeness } from './unit-names.ts';

/** From here on a pair is taken for granted, from there on it is taken, and from there on it is worth a look. */
export const SURE = 3;
export const TAKEN = 2.5;
export const WORTH_SHOWING = 1;

/** What all, nearly all and most in common are worth; "nearly all" of fewer than three is no more than most. */
const ALL = 3;
const MOST = 1.5;
const ONE_OF_ONE = 1;
const NEARLY_ALL_SHARE = 0.8;
const MOST_SHARE = 0.5;
const NONE_OF_SOME = -2;
const NONE_OF_MANY = -3;
/** People in all that stands below say less than those who are members. */
const SHARE_OF_BELOW = 0.5;
const SAME_HEAD = 1.5;
const OTHER_HEAD = -1;
const SAME_PLACE = 0.5;
const NAME_WEIGHT: Readonly<Record<UnitNameLikeness, number>> = { same: 2.5, nearly: 2, akin: 1, other: -0.25 };
/** What is called as several other units are. */
const SHARED_NAME = 1.5;

interface Sign {
  readonly weight: number;
  readonly words: () => string;
}

export interface UnitSide {
  readonly roster: Roster;
  readonly units: readonly RosterUnit[];
  readonly heads: readonly (number | undefined)[];
  /** How many units have a name, by its key. */
  readonly namesakes: ReadonlyMap<string, number>;
}

/** What has been found so far. */
export interface FoundUnits {
  /** The unit of the later roster that one of the earlier is; -1 for none. */
  partnerOf(unitBefore: number): number;
  /** How many units directly below the one are directly below the other. */
  sharedChildren(unitBefore: number, unitAfter: number): number;
}

/** What a share of what both have is worth. */
function weighOverlap({ shared, before, after }: Overlap): number {
  const most = Math.max(before, after);
  if (shared === 0) return Math.min(before, after) === 0 ? 0 : most >= 3 ? NONE_OF_MANY : NONE_OF_SOME;
  const share = shared / most;
  if (share === 1 && shared === 1) return ONE_OF_ONE;
  if (share === 1 || (share >= NEARLY_ALL_SHARE && shared >= 3)) return ALL;
  return share >= MOST_SHARE && shared >= 2 ? MOST : 0;
}

export function isNearlyAll({ shared, before, after }: Overlap): boolean {
  return shared > 0 && shared >= NEARLY_ALL_SHARE * Math.max(before, after);
}

function tellOverlap({ shared, before, after }: Overlap, one: string, many: string): string {
  const most = Math.max(before, after);
  if (shared === 0) return `none of its ${many} in common`;
  if (shared === most)
    return shared === 1 ? `its only ${one} is the same` : `all ${shared} of its ${many} are the same`;
  return `${shared} of its ${most} ${many} ${shared === 1 ? 'is' : 'are'} the same`;
}

export class UnitScales {
  private readonly before: UnitSide;
  private readonly after: UnitSide;
  private readonly people: SharedPeople;
  private readonly found: FoundUnits;
  /** Names are compared once for each pair, though it may be weighed again and again. */
  private readonly likenesses = new Map<number, UnitNameLikeness>();

  constructor(before: UnitSide, after: UnitSide, people: SharedPeople, found: FoundUnits) {
    this.before = before;
    this.after = after;
    this.people = people;
    this.found = found;
  }

  isInSamePlace(was: RosterUnit, is: RosterUnit): boolean {
    if (!was.parent || !is.parent) return was.parent === is.parent;
    return this.found.partnerOf(was.parent.index) === is.parent.index;
  }

  private childrenOf(was: RosterUnit, is: RosterUnit): Overlap {
    const shared = this.found.sharedChildren(was.index, is.index);
    return { shared, before: was.children.length, after: is.children.length };
  }

  private *peopleSigns(was: RosterUnit, is: RosterUnit): Generator<Sign> {
    const members = this.people.members(was.index, is.index);
    const largest = Math.max(was.members.length, is.members.length);
    const weight = weighOverlap(members);
    // A few who are left of many say less.
    const isDiluted = weight > 0 && 2 * members.shared < largest;
    if (members.shared > 0 || weight < 0)
      yield { weight: isDiluted ? weight / 2 : weight, words: () => tellOverlap(members, 'person', 'people') };
    const children = this.childrenOf(was, is);
    const all = this.people.all(was.index, is.index);
    if (children.shared > 0) {
      // A unit around one other is known by all the people in that.
      const isAll = children.shared === Math.max(children.before, children.after) && all.shared > members.shared;
      const most = Math.max(weighOverlap(children), isAll ? weighOverlap(all) : 0);
      yield { weight: most, words: () => tellOverlap(children, 'unit', 'units') };
    }
    if (weight > 0 || children.shared > 0) return;
    if (all.shared > members.shared && (was.children.length > 0 || is.children.length > 0)) {
      const words = (): string => `${countPeople(all.shared)} in it and below it are the same`;
      yield { weight: Math.max(0, weighOverlap(all)) * SHARE_OF_BELOW, words };
    }
  }

  private *headSigns(was: RosterUnit, is: RosterUnit): Generator<Sign> {
    const [headBefore, headAfter] = [this.before.heads[was.index], this.after.heads[is.index]];
    if (headBefore === undefined || headAfter === undefined) return;
    const nameOf = ({ roster }: UnitSide, post: number): string => roster.posts[post]?.name || 'a vacant post';
    if (this.people.partnerOf(headBefore) === headAfter)
      yield { weight: SAME_HEAD, words: () => `same head ${nameOf(this.after, headAfter)}` };
    else if (this.people.partnerOf(headBefore) >= 0 && this.people.isKnownAfter(headAfter))
      yield {
        weight: OTHER_HEAD,
        words: () => `other head: ${nameOf(this.before, headBefore)} → ${nameOf(this.after, headAfter)}`,
      };
  }

  private likenessOf(was: RosterUnit, is: RosterUnit): UnitNameLikeness {
    const key = was.index * this.after.units.length + is.index;
    const known = this.likenesses.get(key);
    if (known !== undefined) return known;
    const likeness = compareUnitNames(was.name, is.name);
    this.likenesses.set(key, likeness);
    return likeness;
  }

  private *nameSigns(was: RosterUnit, is: RosterUnit): Generator<Sign> {
    const likeness = this.likenessOf(was, is);
    if (likeness === 'same') {
      const isOne = this.before.namesakes.get(was.nameKey) === 1 && this.after.namesakes.get(is.nameKey) === 1;
      yield { weight: isOne ? NAME_WEIGHT.same : SHARED_NAME, words: () => `same name ${is.name}` };
    } else {
      const how = likeness === 'other' ? 'other' : 'similar';
      yield { weight: NAME_WEIGHT[likeness], words: () => `${how} name: ${was.name} → ${is.name}` };
    }
    if (!this.isInSamePlace(was, is)) return;
    const { parent } = is;
    yield { weight: SAME_PLACE, words: () => (parent ? `in the same unit ${parent.name}` : 'both at the top') };
  }

  private *signs(was: RosterUnit, is: RosterUnit): Generator<Sign> {
    yield* this.nameSigns(was, is);
    yield* this.headSigns(was, is);
    yield* this.peopleSigns(was, is);
  }

  weigh(was: RosterUnit, is: RosterUnit): number {
    let sum = 0;
    for (const { weight } of this.signs(was, is)) sum += weight;
    return sum;
  }

  explain(was: RosterUnit, is: RosterUnit): Evidence[] {
    return [...this.signs(was, is)].map(({ weight, words }) => ({
      speaks: weight < 0 ? 'against' : 'for',
      words: words(),
    }));
  }
}
