/**
 * The units of several rosters: which names mean one unit, which unit stands within which, and who heads it. A file
 * rarely says the latter two; where all members of a unit but one report within it, they can be told.
 */

import { foldWords } from '../../../base/fold-words.ts';
import type { UnitId } from '../../../model/schema.ts';
import type { DatedRoster } from '../rows/roster.ts';
import { type FollowedPeople, IdRegister, slugOf } from './follow-people.ts';

/** A unit as one roster shows it. */
export interface UnitState {
  readonly unit: number;
  readonly name: string;
  /** Indices of posts, in the order of the file. */
  readonly members: readonly number[];
  /** The number of a unit. */
  readonly parent: number | undefined;
  /** stated: the file names the parent, or there is none to be told. inferred: it follows from who reports to whom. */
  readonly standing: 'stated' | 'inferred';
  /** The only post of the unit whose manager stands outside it. */
  readonly head: number | undefined;
  /** The only post outside the unit to which its members report, where that is neither its head nor in a unit above. */
  readonly under: number | undefined;
}

export interface FollowedUnits {
  readonly ids: readonly UnitId[];
  /** By unit: its names, the latest first. */
  readonly names: readonly (readonly string[])[];
  /** By roster. */
  readonly states: readonly (readonly UnitState[])[];
  /** By roster and post: the number of its unit; -1 for none. */
  readonly unitOf: readonly Int32Array[];
}

/** What two rosters must have in common to be of one unit that changed its name: so much of its people, and so many. */
const SAME_SHARE = 0.8;
const FEWEST_SAME = 3;

/** Names of units that stand under several parents, which are therefore several units of one name. */
function findSharedNames(rosters: readonly DatedRoster[], keyOf: (name: string) => string): Set<string> {
  const shared = new Set<string>();
  for (const roster of rosters) {
    const parents = new Map<string, string>();
    for (const { unit, parentUnit } of roster.posts) {
      if (unit === '' || parentUnit === '') continue;
      const [key, parent] = [keyOf(unit), keyOf(parentUnit)];
      const known = parents.get(key);
      if (known === undefined) parents.set(key, parent);
      else if (known !== parent) shared.add(key);
    }
  }
  return shared;
}

interface Group {
  readonly key: string;
  readonly name: string;
  readonly members: number[];
  /** Parents that rows of the unit name, by how many of them do. */
  readonly parentKeys: Map<string, number>;
}

class RosterUnits {
  readonly groups = new Map<string, Group>();
  /** The group of each post. */
  readonly groupOf: (Group | undefined)[];

  constructor(roster: DatedRoster, keyOf: (name: string) => string, shared: ReadonlySet<string>) {
    const groupFor = (key: string, name: string): Group => {
      const group = this.groups.get(key) ?? { key, name, members: [], parentKeys: new Map<string, number>() };
      this.groups.set(key, group);
      return group;
    };
    this.groupOf = roster.posts.map(({ unit, parentUnit }, index) => {
      if (unit === '') return undefined;
      const name = keyOf(unit);
      const parent = parentUnit === '' ? '' : keyOf(parentUnit);
      const group = groupFor(shared.has(name) ? `${name}\n${parent}` : name, unit);
      group.members.push(index);
      if (parent !== '') group.parentKeys.set(parent, (group.parentKeys.get(parent) ?? 0) + 1);
      return group;
    });
    for (const { unit, parentUnit } of roster.posts) {
      if (unit === '' || parentUnit === '') continue;
      const key = keyOf(parentUnit);
      // Which of several units of one name is meant cannot be told, so the name stands for one more.
      if (!this.groups.has(key)) groupFor(key, parentUnit);
    }
  }
}

/** Lets each unit have a parent as long as none comes to stand within itself. */
class Parents {
  private readonly root: number[];

  constructor(count: number) {
    this.root = Array.from({ length: count }, (_, unit) => unit);
  }

  private rootOf(unit: number): number {
    let root = unit;
    while (this.root[root] !== root) root = this.root[root] ?? root;
    for (let step = unit; step !== root; ) {
      const next = this.root[step] ?? root;
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
function depthsOf(roster: DatedRoster): Int32Array {
  const depths = new Int32Array(roster.posts.length).fill(-1);
  const path: number[] = [];
  roster.posts.forEach((_, start) => {
    path.length = 0;
    let post = start;
    while (depths[post] === -1) {
      depths[post] = 0;
      path.push(post);
      post = roster.posts[post]?.manager ?? -1;
    }
    let depth = post < 0 ? -1 : (depths[post] ?? 0);
    for (let step = path.length - 1; step >= 0; step -= 1) {
      depth += 1;
      depths[path[step] ?? 0] = depth;
    }
  });
  return depths;
}

/** For each post the unit that it stands in, else that of whoever is nearest above in one. */
function nearestUnits(roster: DatedRoster, units: RosterUnits, depths: Int32Array): (Group | undefined)[] {
  const nearest = [...units.groupOf];
  const adrift: number[] = [];
  roster.posts.forEach((_, post) => {
    if (nearest[post] === undefined) adrift.push(post);
  });
  adrift.sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0));
  for (const post of adrift) nearest[post] = nearest[roster.posts[post]?.manager ?? -1];
  return nearest;
}

type Place = Pick<UnitState, 'parent' | 'standing' | 'head' | 'under'>;

class Standing {
  private readonly roster: DatedRoster;
  private readonly units: RosterUnits;
  private readonly numberOf: ReadonlyMap<string, number>;

  constructor(roster: DatedRoster, units: RosterUnits, numberOf: ReadonlyMap<string, number>) {
    this.roster = roster;
    this.units = units;
    this.numberOf = numberOf;
  }

  private managerOf(post: number): number {
    return this.roster.posts[post]?.manager ?? -1;
  }

  /** Who of a unit reports to nobody or to somebody outside it. */
  private outwards(group: Group): number[] {
    if (!this.roster.hasManagers) return [];
    return group.members.filter((post) => this.units.groupOf[this.managerOf(post)] !== group);
  }

  private statedParent(group: Group): string | undefined {
    let best: string | undefined;
    for (const [key, count] of group.parentKeys) {
      if (key !== group.key && (best === undefined || count > (group.parentKeys.get(best) ?? 0))) best = key;
    }
    return best;
  }

  /** The places of all units, those nearest to the top first, so that a loop is cut where it is longest. */
  place(): Map<Group, Place> {
    const depths = depthsOf(this.roster);
    const nearest = nearestUnits(this.roster, this.units, depths);
    const height = (group: Group): number =>
      group.members.reduce((least, post) => Math.min(least, depths[post] ?? 0), Number.POSITIVE_INFINITY);
    const groups = [...this.units.groups.values()];
    const heights = new Map(groups.map((group) => [group, height(group)]));
    const ordered = groups.toSorted((a, b) => (heights.get(a) ?? 0) - (heights.get(b) ?? 0) || 0);
    const index = new Map(groups.map((group, place) => [group, place]));
    const parents = new Parents(groups.length);
    const tryToPut = (group: Group, parent: Group): boolean =>
      group !== parent && parents.tryToPut(index.get(group) ?? -1, index.get(parent) ?? -1);
    const places = new Map<Group, Place>();
    // What the file says comes before what follows from it.
    for (const group of ordered) {
      const key = this.statedParent(group);
      const parent = key === undefined ? undefined : this.units.groups.get(key);
      if (!parent || !tryToPut(group, parent)) continue;
      const place = this.numberOf.get(parent.key);
      places.set(group, { parent: place, standing: 'stated', head: undefined, under: undefined });
    }
    const outwards = new Map(groups.map((group) => [group, this.outwards(group)]));
    /** Through whom alone the lines of a unit go. */
    const headOf = (group: Group): number | undefined => {
      const [first, ...others] = outwards.get(group) ?? [];
      return others.length === 0 ? first : undefined;
    };
    for (const group of ordered) {
      const head = headOf(group);
      const stated = places.get(group);
      if (stated) {
        places.set(group, { ...stated, head });
        continue;
      }
      const managers = new Set(outwards.get(group)?.map((post) => this.managerOf(post)));
      const [manager = -1] = managers;
      const above = managers.size === 1 ? nearest[manager] : undefined;
      const isPut = above !== undefined && tryToPut(group, above);
      const isLoop = above !== undefined && !isPut;
      // Who answers to the head of the unit above stands under that unit, whose head may change.
      const isHead = above !== undefined && manager === headOf(above);
      const under = managers.size === 1 && manager >= 0 && !isLoop && !isHead ? manager : undefined;
      places.set(group, {
        parent: isPut ? this.numberOf.get(above.key) : undefined,
        standing: isPut || under !== undefined ? 'inferred' : 'stated',
        head,
        under,
      });
    }
    return places;
  }
}

class UnitFollower {
  private readonly people: FollowedPeople;
  private readonly names: string[][] = [];
  /** The unit that last bore a key, and the key it last bore. */
  private readonly unitOfKey = new Map<string, number>();
  private readonly keyOfUnit = new Map<number, string>();

  constructor(people: FollowedPeople) {
    this.people = people;
  }

  get unitNames(): readonly (readonly string[])[] {
    return this.names;
  }

  /** A unit without a counterpart whose people were nearly all those of one that is gone: it was renamed. */
  private findRenamed(
    fresh: Group,
    gone: ReadonlySet<number>,
    here: number,
    unitOfBefore: ReadonlyMap<number, number>,
    sizes: ReadonlyMap<number, { readonly all: number; readonly stayed: number }>,
  ): number | undefined {
    const from = new Map<number, number>();
    let known = 0;
    for (const post of fresh.members) {
      const person = this.people.personOf[here]?.[post] ?? -1;
      const unit = unitOfBefore.get(person);
      if (unit === undefined) continue;
      known += 1;
      if (gone.has(unit)) from.set(unit, (from.get(unit) ?? 0) + 1);
    }
    for (const [unit, count] of from) {
      const { all = 0, stayed = 0 } = sizes.get(unit) ?? {};
      const isSameTeam = count === all && count === fresh.members.length && count >= 2;
      const isMostly = count >= FEWEST_SAME && count >= SAME_SHARE * stayed && count >= SAME_SHARE * known;
      if (isSameTeam || (isMostly && 2 * count >= fresh.members.length)) return unit;
    }
    return undefined;
  }

  /** The number of each group's unit. */
  follow(here: number, units: RosterUnits, before: readonly UnitState[]): Map<string, number> {
    const numberOf = new Map<string, number>();
    const used = new Set<number>();
    const bind = (group: Group, unit: number): void => {
      numberOf.set(group.key, unit);
      used.add(unit);
    };
    const fresh: Group[] = [];
    for (const group of units.groups.values()) {
      const unit = this.unitOfKey.get(group.key);
      if (unit === undefined || used.has(unit)) fresh.push(group);
      else bind(group, unit);
    }
    const gone = new Set(before.map((state) => state.unit).filter((unit) => !used.has(unit)));
    if (fresh.length > 0 && gone.size > 0) {
      const isHere = new Set(this.people.personOf[here]);
      const unitOfBefore = new Map<number, number>();
      const sizes = new Map<number, { all: number; stayed: number }>();
      for (const { unit, members } of before) {
        const people = members.map((post) => this.people.personOf[here - 1]?.[post] ?? -1);
        for (const person of people) unitOfBefore.set(person, unit);
        sizes.set(unit, { all: members.length, stayed: people.filter((person) => isHere.has(person)).length });
      }
      for (const group of fresh) {
        const unit = this.findRenamed(group, gone, here, unitOfBefore, sizes);
        if (unit === undefined) continue;
        gone.delete(unit);
        bind(group, unit);
      }
    }
    for (const group of units.groups.values()) {
      const known = numberOf.get(group.key);
      const unit = known ?? this.names.push([]) - 1;
      if (known === undefined) bind(group, unit);
      const formerKey = this.keyOfUnit.get(unit);
      if (formerKey !== undefined) this.unitOfKey.delete(formerKey);
      this.unitOfKey.set(group.key, unit);
      this.keyOfUnit.set(unit, group.key);
      const names = this.names[unit];
      if (names && names[0] !== group.name)
        names.splice(0, names.length, group.name, ...names.filter((name) => name !== group.name));
    }
    return numberOf;
  }
}

export function followUnits(rosters: readonly DatedRoster[], people: FollowedPeople): FollowedUnits {
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = foldWords(name).join(' ') || name;
    keys.set(name, key);
    return key;
  };
  const shared = findSharedNames(rosters, keyOf);
  const follower = new UnitFollower(people);
  const states: UnitState[][] = [];
  const unitOf: Int32Array[] = [];
  rosters.forEach((roster, here) => {
    const units = new RosterUnits(roster, keyOf, shared);
    const numberOf = follower.follow(here, units, states[here - 1] ?? []);
    const places = new Standing(roster, units, numberOf).place();
    states.push(
      [...places].map(([group, place]) => ({
        unit: numberOf.get(group.key) ?? -1,
        name: group.name,
        members: group.members,
        ...place,
      })),
    );
    unitOf.push(Int32Array.from(units.groupOf, (group) => (group ? (numberOf.get(group.key) ?? -1) : -1)));
  });
  const register = new IdRegister();
  const ids = follower.unitNames.map(([name = '']) => register.take(slugOf(name, 'unit')) as UnitId);
  return { ids, names: follower.unitNames, states, unitOf };
}
