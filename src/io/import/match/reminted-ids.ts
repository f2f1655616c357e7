/** Whether the ids of two rosters mean the same people or posts: some systems make new ones for every export. */

import { compareNames } from '../names/person-names.ts';
import type { Roster } from '../rows/roster.ts';
import { indexKey, type Keys, pairsOfOneKey } from './key-index.ts';
import { Side } from './side.ts';

export interface SharedKeys {
  /** People with ids in the smaller of the two rosters. */
  readonly people: number;
  /** Ids of people in both rosters, and how many of them go with names that may be of one person. */
  readonly ids: number;
  readonly agreeing: number;
  /** Names of people with ids in both rosters. */
  readonly names: number;
}

function countPeople({ count, keyOf }: Keys): number {
  let people = 0;
  for (let index = 0; index < count; index += 1) if (keyOf(index) !== '') people += 1;
  return people;
}

/** Who has no id says nothing of whether ids hold. */
function namesWithIds(side: Side, { keyOf }: Keys): Set<string> {
  const names = new Set<string>();
  for (let index = 0; index < side.count; index += 1) if (keyOf(index) !== '') names.add(side.name(index).key);
  return names;
}

/** The ids of people, in whichever clothes, or of the posts that they hold. */
function idsOf(side: Side): Keys {
  const keyOf = (row: number): string => (side.isNamed(row) ? side.personKey(row) || side.postKey(row) : '');
  const textOf = (row: number): string => (side.personKey(row) === '' && side.post(row).post) || side.post(row).id;
  return { count: side.count, index: indexKey(side.count, keyOf), keyOf, textOf };
}

const counts = new WeakMap<Roster['posts'], WeakMap<Roster['posts'], SharedKeys>>();

/** Asked for when it is decided by what to go, and again when that is told of. */
export function countSharedKeys(before: Roster, after: Roster): SharedKeys {
  const ofBefore = counts.get(before.posts) ?? new WeakMap<Roster['posts'], SharedKeys>();
  const shared = ofBefore.get(after.posts) ?? count(before, after);
  counts.set(before.posts, ofBefore.set(after.posts, shared));
  return shared;
}

function count(before: Roster, after: Roster): SharedKeys {
  const [earlier, later] = [Side.of(before), Side.of(after)];
  let ids = 0;
  let agreeing = 0;
  const [idsBefore, idsAfter] = [idsOf(earlier), idsOf(later)];
  for (const [was, is] of pairsOfOneKey(idsBefore, idsAfter)) {
    ids += 1;
    if (earlier.post(was).name === later.post(is).name) agreeing += 1;
    else {
      const likeness = compareNames(earlier.name(was), later.name(is));
      if (likeness !== 'none' && likeness !== 'family') agreeing += 1;
    }
  }
  const people = Math.min(countPeople(idsBefore), countPeople(idsAfter));
  // Where most ids agree, nobody asks for the names.
  if (2 * agreeing >= people) return { people, ids, agreeing, names: people };
  const known = namesWithIds(earlier, idsBefore);
  const names = [...namesWithIds(later, idsAfter)].filter((name) => known.has(name)).length;
  return { people, ids, agreeing, names };
}

/** Names find at least half of the people, and more than twice as many as ids do. */
export function isReminted({ people, agreeing, names }: SharedKeys): boolean {
  return people > 0 && 2 * names >= people && names > 2 * agreeing;
}

export function areIdsReminted(before: Roster, after: Roster): boolean {
  return before.hasIds && after.hasIds && isReminted(countSharedKeys(before, after));
}
