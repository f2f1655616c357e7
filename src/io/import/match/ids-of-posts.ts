/**
 * Whether ids that no heading says more of name people or posts. A person's id goes where the person goes; where ids
 * keep their titles, units and managers while other names come to stand beside them, it is the posts that they name.
 */

import type { Roster, RosterPost } from '../rows/roster.ts';
import { comparePlaces } from './match-evidence.ts';
import { pairsOfOneId } from './match-ids.ts';
import { isNameElsewhere } from './names-in-files.ts';
import { Pairing } from './pairing.ts';
import { Side } from './side.ts';

export interface HoldersOfIds {
  /** Ids that stand beside somebody of a name in both files. */
  readonly named: number;
  /** Of these, those beside quite other names. */
  readonly replaced: number;
  /** Of the replaced, those with the same title, unit and manager as before. */
  readonly inPlace: number;
  /** Of those in place, those whose former or new holder has another id in the other file. */
  readonly elsewhere: number;
}

export function countHolders(before: Roster, after: Roster): HoldersOfIds {
  const pairing = new Pairing(Side.of(before), Side.of(after), true);
  let [named, replaced, inPlace, elsewhere] = [0, 0, 0, 0];
  for (const [was, is] of pairsOfOneId(pairing.before, pairing.after)) {
    if (!pairing.before.isNamed(was) || !pairing.after.isNamed(is)) continue;
    named += 1;
    const name = pairing.comparer.names(was, is);
    if (name !== 'none' && name !== 'family') continue;
    replaced += 1;
    const facts = pairing.comparer.compare(was, is);
    const { same, other } = comparePlaces(facts);
    if (other > 0 || same < 2 || facts.email === 'same' || facts.start === 'same') continue;
    inPlace += 1;
    if (isNameElsewhere(pairing.before, pairing.after, was, is)) elsewhere += 1;
  }
  return { named, replaced, inPlace, elsewhere };
}

/** Fewer of a file are slips of the pen; where it is more than half, names were made up or written in other letters. */
const FEWEST = 0.01;
const MOST = 0.5;
/** Of the ids with new names, so many keep their place where they name posts. */
const MOSTLY = 2 / 3;

export function doIdsNamePosts({ named, replaced, inPlace, elsewhere }: HoldersOfIds): boolean {
  const isEnough = inPlace >= 2 || elsewhere >= 1;
  const isMeasured = inPlace >= FEWEST * named && (inPlace <= MOST * named || 2 * elsewhere >= inPlace);
  return isEnough && isMeasured && inPlace >= MOSTLY * replaced;
}

function isOfPeople(roster: Roster): boolean {
  return roster.hasIds && roster.idsAre === 'people' && roster.posts.every(({ post }) => post === '');
}

/** The same roster, with its ids as those of posts. */
export function ofPosts(roster: Roster): Roster {
  const posts = roster.posts.map((post): RosterPost => (post.isIdMadeUp ? post : { ...post, post: post.id }));
  return { ...roster, idsAre: 'posts', posts };
}

export interface ReadIds {
  readonly rosters: readonly Roster[];
  /** By place among the rosters: the counts by which its ids were taken for those of posts. */
  readonly inferred: ReadonlyMap<number, HoldersOfIds>;
}

/**
 * What the ids of rosters that follow each other name. If they name posts in one of them, they do in all whose
 * headings do not tell both. `count` and `toPosts` may remember what they did.
 */
export function readIds(rosters: readonly Roster[], count = countHolders, toPosts = ofPosts): ReadIds {
  const inferred = new Map<number, HoldersOfIds>();
  rosters.forEach((after, index) => {
    const before = rosters[index - 1];
    if (!before || !isOfPeople(before) || !isOfPeople(after)) return;
    const holders = count(before, after);
    if (doIdsNamePosts(holders)) inferred.set(index, holders);
  });
  const isOne = inferred.size > 0 || rosters.some(({ idsAre }) => idsAre === 'posts');
  if (!isOne || !rosters.some(isOfPeople)) return { rosters, inferred };
  return { rosters: rosters.map((roster) => (isOfPeople(roster) ? toPosts(roster) : roster)), inferred };
}
