/**
 * Pairs by the ids of posts. A post says who holds it only as far as the name does: the holder of the same or a like
 * name stays, one who is not named may be whoever was, and anybody else has come.
 */

import { itemAt } from '../../../base/lists.ts';
import { normalKey } from '../names/normal-key.ts';
import { weigh } from './match-evidence.ts';
import type { SamePost } from './matching.ts';
import type { Bucket, Candidate, Pairing } from './pairing.ts';
import type { Side } from './side.ts';

/** What stands on more rows is no id of a post: "Vacancy", "n/a". */
const MOST_HOLDERS = 24;

function postBuckets(pairing: Pairing, isMeant: (side: Side, index: number) => boolean): Bucket[] {
  return pairing
    .openBuckets(isMeant, (side, index) => side.postKey(index))
    .filter(({ before, after }) => before.length <= MOST_HOLDERS && after.length <= MOST_HOLDERS);
}

/** Before anything else in a post: the same name. */
export function matchSameHolders(pairing: Pairing): void {
  const { comparer } = pairing;
  const candidates: Candidate[] = [];
  for (const { before, after } of postBuckets(pairing, (side, index) => side.isNamed(index))) {
    for (const was of before) {
      for (const is of after) {
        if (!pairing.isOpen(was, is) || comparer.names(was, is) !== 'same') continue;
        const score = weigh(comparer.compare(was, is, 'same'));
        candidates.push({ before: was, after: is, by: 'post', score, isTaken: true, isSure: true });
      }
    }
  }
  pairing.settle(candidates);
}

/** Once it is known who went elsewhere: a like name in the same post, or one that is a relative's or a namesake's. */
export function matchAlikeHolders(pairing: Pairing): void {
  const { comparer } = pairing;
  const candidates: Candidate[] = [];
  for (const { before, after } of postBuckets(pairing, (side, index) => side.isNamed(index))) {
    for (const was of before) {
      for (const is of after) {
        if (!pairing.isOpen(was, is)) continue;
        const { name, email, start } = comparer.compare(was, is);
        if (name === 'none' || name === 'family') continue;
        const isAgainst = email === 'other' || start === 'other';
        const score = name === 'alike' ? 2 : 1;
        const isSure = name === 'alike' && !isAgainst;
        candidates.push({ before: was, after: is, by: 'post', score, isTaken: isSure || !isAgainst, isSure });
      }
    }
  }
  pairing.settle(candidates);
}

/** Who is left in a post on both days where at least one of the two is not named, and the vacant posts. */
export function matchUnnamedHolders(pairing: Pairing): void {
  const isHeld = (side: Side, index: number): boolean => !side.isVacant(index);
  for (const { before, after } of postBuckets(pairing, isHeld)) {
    const [namedBefore, unnamedBefore] = partNamed(pairing.before, before);
    const [namedAfter, unnamedAfter] = partNamed(pairing.after, after);
    pairInOrder(pairing, unnamedBefore, unnamedAfter);
    const [onlyBefore, onlyAfter] = [
      before.filter((index) => pairing.isOpenBefore(index)),
      after.filter((index) => pairing.isOpenAfter(index)),
    ];
    // Of several it cannot be said who is meant.
    if (onlyBefore.length !== 1 || onlyAfter.length !== 1) continue;
    if (namedBefore.includes(itemAt(onlyBefore, 0)) && namedAfter.includes(itemAt(onlyAfter, 0))) continue;
    pairInOrder(pairing, onlyBefore, onlyAfter);
  }
  for (const { before, after } of postBuckets(pairing, (side, index) => side.isVacant(index))) {
    pairInOrder(pairing, before, after);
  }
  pairing.rest();
}

function partNamed(side: Side, indices: readonly number[]): [named: number[], unnamed: number[]] {
  return [indices.filter((index) => side.isNamed(index)), indices.filter((index) => !side.isNamed(index))];
}

function pairInOrder(pairing: Pairing, before: readonly number[], after: readonly number[]): void {
  const [earlier, later] = [pairing.inOrder('before', before), pairing.inOrder('after', after)];
  earlier.forEach((was, place) => {
    const is = later[place];
    if (is !== undefined && pairing.isOpen(was, is)) {
      pairing.pair(was, is, 'post');
      if (pairing.haveOtherIds(was, is)) pairing.doubt(was, is, true);
    }
  });
}

function idsOfPosts(side: Side): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (let index = 0; index < side.count; index += 1) {
    const key = side.postKey(index);
    if (key !== '' && !ids.has(key)) ids.set(key, side.post(index).post || side.post(index).id);
    for (const { post } of side.post(index).furtherPosts) {
      const further = normalKey(post);
      if (further !== '' && !ids.has(further)) ids.set(further, post);
    }
  }
  return ids;
}

/** Every post that is in both rosters, whoever holds it. */
export function listSamePosts({ before, after }: Pairing): SamePost[] {
  const [earlier, later] = [idsOfPosts(before), idsOfPosts(after)];
  return [...later].flatMap(([key, id]) => {
    const was = earlier.get(key);
    return was === undefined ? [] : [{ before: was, after: id }];
  });
}
