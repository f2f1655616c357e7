/** Whether the ids of two rosters mean the same people: some systems make new ones for every export. */

import { compareNames, type PersonName, readName } from '../names/person-names.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';

export interface SharedKeys {
  /** People in the smaller of the two rosters. */
  readonly people: number;
  /** Ids of people in both rosters, and how many of them go with names that may be of one person. */
  readonly ids: number;
  readonly agreeing: number;
  /** Names in both rosters. */
  readonly names: number;
}

function peopleOf(roster: Roster): RosterPost[] {
  return roster.posts.filter((post) => !post.isVacant && post.name !== '');
}

function mayBeOne(a: RosterPost, b: RosterPost): boolean {
  if (a.name === b.name) return true;
  const likeness = compareNames(readName(a.name), readName(b.name));
  return likeness !== 'none' && likeness !== 'family';
}

function countSharedNames(before: readonly RosterPost[], after: readonly RosterPost[]): number {
  const keyOf = (post: RosterPost): PersonName['key'] => readName(post.name).key;
  const names = new Set(before.map(keyOf));
  return new Set(after.map(keyOf).filter((key) => names.has(key))).size;
}

export function countSharedKeys(before: Roster, after: Roster): SharedKeys {
  const [earlier, later] = [peopleOf(before), peopleOf(after)];
  const byId = new Map(earlier.map((post) => [post.id, post]));
  let ids = 0;
  let agreeing = 0;
  for (const post of later) {
    const other = byId.get(post.id);
    if (!other) continue;
    ids += 1;
    if (mayBeOne(other, post)) agreeing += 1;
  }
  const people = Math.min(earlier.length, later.length);
  // Where most ids agree, nobody asks for the names.
  const names = 2 * agreeing >= people ? people : countSharedNames(earlier, later);
  return { people, ids, agreeing, names };
}

/** Names find at least half of the people, and more than twice as many as ids do. */
export function isReminted({ people, agreeing, names }: SharedKeys): boolean {
  return people > 0 && 2 * names >= people && names > 2 * agreeing;
}

export function areIdsReminted(before: Roster, after: Roster): boolean {
  return before.hasIds && after.hasIds && isReminted(countSharedKeys(before, after));
}
