/**
 * Who heads the units of a roster: whoever their members report to. That is mostly one of them. In files whose column
 * of teams names the organisation that somebody reports into, it is somebody outside, as a boss is a member of the
 * organisation above and leads the one below.
 */

import type { Roster } from '../rows/roster.ts';
import { type RosterUnit, unitsOf } from './roster-units.ts';
import { unitNameKey } from './unit-names.ts';

/** own: a boss is a member of the team. above: the boss is a member of the team above. */
export type BossesStand = 'own' | 'above';

/** So many teams, and so large a part of those that tell, are needed to read a file as one of teams of bosses above. */
const FEWEST_TEAMS = 2;
const NEARLY_ALL = 0.8;

function managerOf({ posts }: Roster, post: number): number {
  return posts[post]?.manager ?? -1;
}

interface TeamCounts {
  own: number;
  above: number;
  other: number;
  readonly bosses: Set<string>;
}

/** Teams of one say nothing, and neither does whoever reports to the top of the whole from within the same team. */
function countTeam(roster: Roster, { members }: RosterUnit, place: string, counts: TeamCounts): void {
  const within = new Set(members);
  const bosses = new Set<number>();
  let lines = 0;
  for (const member of members) {
    const boss = managerOf(roster, member);
    if (boss < 0) continue;
    if (within.has(boss)) {
      if (managerOf(roster, boss) >= 0) counts.own += 1;
      return;
    }
    lines += 1;
    bosses.add(boss);
  }
  if (lines < 2) return;
  if (bosses.size > 1) counts.other += 1;
  else {
    counts.above += 1;
    for (const boss of bosses) counts.bosses.add(`${place} ${boss}`);
  }
}

/** The same for all rosters that are compared, so that a head is known by the same kind of evidence in each. */
export function whereBossesStand(rosters: readonly Roster[]): BossesStand {
  const counts: TeamCounts = { own: 0, above: 0, other: 0, bosses: new Set() };
  rosters.forEach((roster, place) => {
    if (!roster.hasManagers) return;
    for (const unit of unitsOf(roster).units) countTeam(roster, unit, String(place), counts);
  });
  const { own, above, other, bosses } = counts;
  const isMostly = above >= NEARLY_ALL * (own + above + other);
  return above >= FEWEST_TEAMS && isMostly && bosses.size >= NEARLY_ALL * above ? 'above' : 'own';
}

/** To whom more than half of the lines of a team go that do not start at that person. */
function bossAbove(roster: Roster, { members }: RosterUnit): number | undefined {
  const counts = new Map<number, number>();
  let lines = 0;
  for (const member of members) {
    const boss = managerOf(roster, member);
    if (boss < 0) continue;
    lines += 1;
    counts.set(boss, (counts.get(boss) ?? 0) + 1);
  }
  for (const [boss, count] of counts) if (2 * count > lines) return boss;
  return undefined;
}

/** Who of a unit reports to nobody or to somebody outside it. */
export function outwardMembers(roster: Roster, unit: RosterUnit): number[] {
  if (!roster.hasManagers) return [];
  const { unitOf } = unitsOf(roster);
  return unit.members.filter((post) => unitOf[managerOf(roster, post)] !== unit);
}

/** Those of some posts to whom a member of one of the units reports. */
function bossesOf(roster: Roster, posts: readonly number[], units: readonly RosterUnit[]): number[] {
  const wanted = new Set(posts);
  const found = new Set<number>();
  for (const { members } of units) {
    for (const member of members) {
      const boss = managerOf(roster, member);
      if (wanted.has(boss)) found.add(boss);
    }
  }
  return [...found];
}

function bossWithin(roster: Roster, unit: RosterUnit, isAlone: boolean, hasReports: Uint8Array): number | undefined {
  const outward = outwardMembers(roster, unit);
  const leads = bossesOf(roster, outward, [unit]);
  // Of those without a team of their own in the unit, it is the one to whom the units below answer.
  const candidates = leads.length > 0 ? leads : bossesOf(roster, outward, unit.children);
  if (candidates.length === 1) return candidates[0];
  const [only] = unit.members;
  return isAlone && candidates.length === 0 && only !== undefined && hasReports[only] === 1 ? only : undefined;
}

/** By unit: the post of the head whom the file names, where but one unit is called so. */
export function namedHeads(roster: Roster): (number | undefined)[] {
  const { units } = unitsOf(roster);
  const heads: (number | undefined)[] = units.map(() => undefined);
  if (!roster.unitHeads || roster.unitHeads.length === 0) return heads;
  const unitOfName = new Map<string, number>();
  for (const { nameKey, index } of units) unitOfName.set(nameKey, unitOfName.has(nameKey) ? -1 : index);
  for (const { unit, head } of roster.unitHeads) {
    const index = unitOfName.get(unitNameKey(unit)) ?? -1;
    if (index >= 0) heads[index] = head;
  }
  return heads;
}

/**
 * By unit: the post of its head, where it can be told. That the file has but one row of a unit does not make a head of
 * whoever stands in it, unless the unit is never more than one person, and that a boss: `isAlone` says so.
 */
export function findHeads(
  roster: Roster,
  stand: BossesStand,
  isAlone: (unit: RosterUnit) => boolean = ({ members }) => members.length === 1,
): (number | undefined)[] {
  const { units } = unitsOf(roster);
  const named = namedHeads(roster);
  if (!roster.hasManagers) return named;
  if (stand === 'above') return units.map((unit) => named[unit.index] ?? bossAbove(roster, unit));
  const hasReports = new Uint8Array(roster.posts.length);
  for (const { manager } of roster.posts) if (manager >= 0) hasReports[manager] = 1;
  return units.map((unit) => named[unit.index] ?? bossWithin(roster, unit, isAlone(unit), hasReports));
}
