/**
 * Who in one roster is who in the next: by id, then by what else is in both files, each post in at most one pair. The
 * result depends neither on the order of the rows nor on which roster is the earlier one, and the work is linear in
 * their size: pairs are only ever looked at that share a key, and only as many as a small bucket holds.
 */

import type { Roster } from '../rows/roster.ts';
import { matchEmails } from './match-emails.ts';
import { matchIds } from './match-ids.ts';
import { matchUniqueNames } from './match-names.ts';
import { matchNamesakes } from './match-namesakes.ts';
import { matchNearNames } from './match-near-names.ts';
import { matchPlaces } from './match-places.ts';
import { listSamePosts, matchAlikeHolders, matchSameHolders, matchUnnamedHolders } from './match-posts.ts';
import type { MatchDecisions, Matching } from './matching.ts';
import { Pairing } from './pairing.ts';
import { areIdsReminted } from './reminted-ids.ts';
import { Side } from './side.ts';

function decide(pairing: Pairing, { same, different }: MatchDecisions): void {
  const { before, after } = pairing;
  const placesOfIds = ({ roster }: Side): ReadonlyMap<string, number> =>
    new Map(roster.posts.map((post, index) => [post.id, index]));
  const [idsBefore, idsAfter] = [placesOfIds(before), placesOfIds(after)];
  const indicesOf = ([idBefore, idAfter]: readonly [string, string]): readonly [number, number] | undefined => {
    const [was, is] = [idsBefore.get(idBefore), idsAfter.get(idAfter)];
    if (was === undefined || is === undefined) return undefined;
    // A person and a post that nobody holds are not the same, whoever says so.
    return before.isVacant(was) === after.isVacant(is) ? [was, is] : undefined;
  };
  for (const pair of different) {
    const indices = indicesOf(pair);
    if (indices) pairing.refuse(...indices);
  }
  for (const pair of same) {
    const indices = indicesOf(pair);
    // Who was decided twice is taken as decided last but one: the first decision stands.
    if (!indices || !pairing.isOpen(...indices)) continue;
    pairing.pair(...indices, 'hand');
    pairing.doubt(...indices, true);
  }
  pairing.rest();
}

export function matchRosters(before: Roster, after: Roster, decisions: MatchDecisions): Matching {
  const areIdsCompared = decisions.by === 'id';
  const pairing = new Pairing(Side.of(before), Side.of(after), areIdsCompared);
  const areIdsAlone = areIdsCompared && decisions.isChosen === true;
  if (decisions.same.length > 0 || decisions.different.length > 0) decide(pairing, decisions);
  if (areIdsCompared) {
    matchIds(pairing, areIdsAlone);
    matchSameHolders(pairing);
  }
  if (!areIdsAlone) {
    matchEmails(pairing);
    matchUniqueNames(pairing);
  }
  if (areIdsCompared) {
    matchAlikeHolders(pairing);
    matchUnnamedHolders(pairing);
  }
  if (!areIdsAlone) {
    matchNamesakes(pairing);
    matchNearNames(pairing);
  }
  matchPlaces(pairing);
  return {
    basis: areIdsAlone ? 'ids-alone' : areIdsCompared ? 'ids' : 'names',
    matches: pairing.listMatches(),
    doubtful: pairing.listDoubts(),
    posts: areIdsCompared ? listSamePosts(pairing) : [],
  };
}

/** By name where ids are missing, or were made anew for one of the files. */
export function suggestMatchBy(before: Roster, after: Roster): 'id' | 'name' {
  return before.hasIds && after.hasIds && !areIdsReminted(before, after) ? 'id' : 'name';
}
