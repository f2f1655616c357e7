/** What there is to see of two neighbouring files: how many are the same people, and who may be. */

import { foldWords } from '../../../base/fold-words.ts';
import { itemAt } from '../../../base/lists.ts';
import { textAt } from '../../table/cells.ts';
import type { MatchDecisions, MatchedBy, Matching } from '../match/matching.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';
import type { FileKey } from './import-settings.ts';
import { type DoubtfulView, type InspectedPair, MOST_DOUBTFUL, type PostView } from './inspection.ts';
import type { NotCompared } from './not-compared.ts';
import { inspectUnits, type UnitsOfPair } from './unit-views.ts';

export interface PairOfRosters extends UnitsOfPair {
  /** What differs between the two files, and no comparison tells. */
  readonly notCompared: readonly NotCompared[];
  readonly keys: { readonly before: FileKey; readonly after: FileKey };
  readonly suggested: 'id' | 'name';
  readonly decisions: MatchDecisions;
  readonly matching: Matching;
}

/** So many are found at once. */
const MOST_FOUND = 50;

function viewPost(
  { posts, attributes }: Roster,
  { id, row, name, isVacant, title, unit, manager, email, attributes: values }: RosterPost,
): PostView {
  const boss = posts[manager];
  return {
    id,
    row,
    name,
    isVacant,
    title,
    unit,
    manager: boss ? boss.name || boss.title || boss.id : '',
    email,
    attributes: attributes.map((attribute, index) => ({ ...attribute, value: textAt(values, index) })),
  };
}

function countPeople({ posts }: Roster): number {
  return posts.reduce((count, { isVacant }) => count + (isVacant ? 0 : 1), 0);
}

function keyOf(before: string, after: string): string {
  return JSON.stringify([before, after]);
}

function keysOf(pairs: MatchDecisions['same']): Set<string> {
  return new Set(pairs.map(([before, after]) => keyOf(before, after)));
}

export function inspectPair(pair: PairOfRosters): InspectedPair {
  const { keys, before, after, suggested, decisions, matching } = pair;
  const matchedBy: Record<MatchedBy, number> = { id: 0, post: 0, email: 0, name: 0, place: 0, hand: 0 };
  let matched = 0;
  for (const match of matching.matches) {
    if (itemAt(before.posts, match.before).isVacant) continue;
    matchedBy[match.by] += 1;
    matched += 1;
  }
  const [same, different] = [keysOf(decisions.same), keysOf(decisions.different)];
  const shown = new Set<string>();
  const doubtful = matching.doubtful.slice(0, MOST_DOUBTFUL).map((doubt): DoubtfulView => {
    const [was, is] = [itemAt(before.posts, doubt.before), itemAt(after.posts, doubt.after)];
    const key = keyOf(was.id, is.id);
    shown.add(key);
    const decided = same.has(key) ? 'same' : different.has(key) ? 'different' : undefined;
    const { evidence, isTaken } = doubt;
    return { before: viewPost(before, was), after: viewPost(after, is), evidence, isTaken, decided };
  });
  return {
    ...keys,
    by: decisions.by,
    isChosen: decisions.isChosen === true,
    suggested,
    matched,
    onlyBefore: countPeople(before) - matched,
    onlyAfter: countPeople(after) - matched,
    matchedBy,
    doubtful,
    doubtfulCount: matching.doubtful.length,
    byHand: viewByHand({ before, after, decisions }, shown),
    units: inspectUnits(pair),
    doubtfulUnitCount: pair.unitMatching.recognised.filter(({ isInDoubt }) => isInDoubt).length,
  };
}

function viewByHand(
  { before, after, decisions }: Pick<PairOfRosters, 'before' | 'after' | 'decisions'>,
  shown: ReadonlySet<string>,
): DoubtfulView[] {
  const made = decisions.same.filter(([was, is]) => !shown.has(keyOf(was, is)));
  if (made.length === 0) return [];
  const byId = ({ posts }: Roster): Map<string, RosterPost> => new Map(posts.map((post) => [post.id, post]));
  const [postsBefore, postsAfter] = [byId(before), byId(after)];
  return made.flatMap(([idBefore, idAfter]): DoubtfulView[] => {
    const [was, is] = [postsBefore.get(idBefore), postsAfter.get(idAfter)];
    if (!was || !is) return [];
    return [
      { before: viewPost(before, was), after: viewPost(after, is), evidence: [], isTaken: true, decided: 'same' },
    ];
  });
}

/** Without a counterpart: in words of the name, title and unit, as far as they have all been typed. */
export function findUnmatched(pair: PairOfRosters, side: 'before' | 'after', words: string): PostView[] {
  const roster = pair[side];
  const matched = new Set(pair.matching.matches.map((match) => match[side]));
  const wanted = foldWords(words);
  const found: PostView[] = [];
  for (const [index, post] of roster.posts.entries()) {
    if (found.length === MOST_FOUND) break;
    if (matched.has(index) || post.isVacant) continue;
    const has = wanted.length === 0 ? [] : foldWords(`${post.name} ${post.title} ${post.unit} ${post.id}`);
    if (wanted.every((each) => has.some((word) => word.startsWith(each)))) found.push(viewPost(roster, post));
  }
  return found;
}
