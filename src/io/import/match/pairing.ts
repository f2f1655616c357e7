/** The state of a matching: who is paired with whom so far, who must not be, and what is in doubt. */

import { itemAt } from '../../../base/lists.ts';
import { explain } from './match-evidence.ts';
import type { DoubtfulPair, Evidence, Match, MatchedBy } from './matching.ts';
import { Comparer } from './pair-facts.ts';
import type { Side } from './side.ts';

export interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly by: MatchedBy;
  readonly score: number;
  readonly isTaken: boolean;
  /** Nothing else is as likely, so that nobody needs to look at it. */
  readonly isSure: boolean;
}

/** Rows of both sides that share something. */
export interface Bucket {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Explains itself only when asked: of tens of thousands of pairs in doubt, a few are looked at. */
class Doubt implements DoubtfulPair {
  readonly before: number;
  readonly after: number;
  readonly isTaken: boolean;
  private readonly comparer: Comparer;

  constructor(comparer: Comparer, before: number, after: number, isTaken: boolean) {
    this.comparer = comparer;
    this.before = before;
    this.after = after;
    this.isTaken = isTaken;
  }

  get evidence(): readonly Evidence[] {
    return explain(this.comparer, this.before, this.after);
  }
}

export class Pairing {
  readonly before: Side;
  readonly after: Side;
  readonly areIdsCompared: boolean;
  readonly comparer: Comparer;
  /** The other end of each pair; -1 for nobody yet. */
  private readonly partnerOfBefore: Int32Array;
  private readonly partnerOfAfter: Int32Array;
  /** The same as of the last rest: what is being paired at the moment must not bear on what comes after it. */
  private settledBefore: Int32Array;
  private settledAfter: Int32Array;
  private readonly by: (MatchedBy | undefined)[];
  private readonly refused = new Set<number>();
  private readonly doubts = new Map<number, Doubt>();
  private readonly contents: readonly [Map<number, string>, Map<number, string>] = [new Map(), new Map()];

  constructor(before: Side, after: Side, areIdsCompared: boolean) {
    this.before = before;
    this.after = after;
    this.areIdsCompared = areIdsCompared;
    this.partnerOfBefore = new Int32Array(before.count).fill(-1);
    this.partnerOfAfter = new Int32Array(after.count).fill(-1);
    this.settledBefore = this.partnerOfBefore;
    this.settledAfter = this.partnerOfAfter;
    this.by = new Array<MatchedBy | undefined>(before.count).fill(undefined);
    this.comparer = new Comparer(before, after, areIdsCompared, (was, is) => {
      const [partner, other] = [itemAt(this.settledBefore, was), itemAt(this.settledAfter, is)];
      return partner < 0 && other < 0 ? undefined : partner === is;
    });
    this.rest();
  }

  /** Between two steps: from now on what has been paired is known. */
  rest(): void {
    this.settledBefore = this.partnerOfBefore.slice();
    this.settledAfter = this.partnerOfAfter.slice();
  }

  private key(before: number, after: number): number {
    return before * this.after.count + after;
  }

  isOpenBefore(index: number): boolean {
    return this.partnerOfBefore[index] === -1;
  }

  isOpenAfter(index: number): boolean {
    return this.partnerOfAfter[index] === -1;
  }

  isOpen(before: number, after: number): boolean {
    return this.isOpenBefore(before) && this.isOpenAfter(after) && !this.refused.has(this.key(before, after));
  }

  /** The number of the pair that somebody is in, the same for both of its ends; undefined while there is none. */
  pairOf(side: 'before' | 'after', index: number): number | undefined {
    if (side === 'before') return itemAt(this.settledBefore, index) < 0 ? undefined : index;
    const partner = itemAt(this.settledAfter, index);
    return partner < 0 ? undefined : partner;
  }

  pair(before: number, after: number, by: MatchedBy): void {
    this.partnerOfBefore[before] = after;
    this.partnerOfAfter[after] = before;
    this.by[before] = by;
  }

  doubt(before: number, after: number, isTaken: boolean): void {
    this.doubts.set(this.key(before, after), new Doubt(this.comparer, before, after, isTaken));
  }

  refuse(before: number, after: number): void {
    this.refused.add(this.key(before, after));
    this.doubt(before, after, false);
  }

  /** Both have ids of their own, and not the same, so that no pair of them goes without saying. */
  haveOtherIds(before: number, after: number): boolean {
    if (!this.areIdsCompared) return false;
    const [was, is] = [this.before.personKey(before), this.after.personKey(after)];
    return was !== '' && is !== '' && was !== is;
  }

  /**
   * The likeliest pairs are taken, as far as both ends are still free; those that are moot are dropped. Then all
   * comes to a rest.
   */
  settle(candidates: readonly Candidate[]): void {
    const moot: Candidate[] = [];
    const order = hasRivals(candidates)
      ? (a: Candidate, b: Candidate) => this.compareCandidates(a, b)
      : (a: Candidate, b: Candidate) => b.score - a.score;
    for (const candidate of candidates.toSorted(order)) {
      const { before, after, by, isTaken, isSure } = candidate;
      if (!this.isOpen(before, after)) continue;
      if (!isTaken) {
        moot.push(candidate);
        continue;
      }
      this.pair(before, after, by);
      // What was in doubt for an earlier step does not become sure by having less in common.
      const wasInDoubt = this.doubts.has(this.key(before, after));
      if (!isSure || wasInDoubt || this.haveOtherIds(before, after)) this.doubt(before, after, true);
    }
    for (const { before, after } of moot) if (this.isOpen(before, after)) this.doubt(before, after, false);
    this.rest();
  }

  /**
   * The best first. Of equally good ones, rows that say the same go together; then ties are broken by what the rows
   * say, whichever roster is the earlier one and in any order.
   */
  private compareCandidates(a: Candidate, b: Candidate): number {
    if (a.score !== b.score) return b.score - a.score;
    const [first, second] = [this.contentsOf(a), this.contentsOf(b)];
    const [isFirstOne, isSecondOne] = [first, second].map(([one, other]) => one === other);
    if (isFirstOne !== isSecondOne) return isFirstOne ? -1 : 1;
    return compareTexts(first[0], second[0]) || compareTexts(first[1], second[1]);
  }

  private contentsOf({ before, after }: Candidate): readonly [string, string] {
    const [was, is] = [this.contentOf('before', before), this.contentOf('after', after)];
    return was < is ? [was, is] : [is, was];
  }

  /** All that a row says, as one text to bring rows into an order by that does not depend on where they stand. */
  contentOf(side: 'before' | 'after', index: number): string {
    const known = this.contents[side === 'before' ? 0 : 1];
    const content = known.get(index) ?? contentOf(this[side], index);
    known.set(index, content);
    return content;
  }

  inOrder(side: 'before' | 'after', indices: readonly number[]): readonly number[] {
    if (indices.length < 2) return indices;
    return indices.toSorted((a, b) => compareTexts(this.contentOf(side, a), this.contentOf(side, b)));
  }

  /** What is still open on both sides, by a key; who has none is left out. */
  openBuckets(
    isMeant: (side: Side, index: number, which: 'before' | 'after') => boolean,
    keyOf: (side: Side, index: number, which: 'before' | 'after') => string,
  ): Bucket[] {
    const buckets = new Map<string, { readonly before: number[]; readonly after: number[] }>();
    for (let index = 0; index < this.before.count; index += 1) {
      if (!this.isOpenBefore(index) || !isMeant(this.before, index, 'before')) continue;
      const key = keyOf(this.before, index, 'before');
      if (key === '') continue;
      const bucket = buckets.get(key);
      if (bucket) bucket.before.push(index);
      else buckets.set(key, { before: [index], after: [] });
    }
    for (let index = 0; index < this.after.count; index += 1) {
      if (!this.isOpenAfter(index) || !isMeant(this.after, index, 'after')) continue;
      buckets.get(keyOf(this.after, index, 'after'))?.after.push(index);
    }
    return [...buckets.values()].filter(({ after }) => after.length > 0);
  }

  listMatches(): Match[] {
    const matches: Match[] = [];
    this.partnerOfBefore.forEach((after, before) => {
      const by = this.by[before];
      if (after >= 0 && by !== undefined) matches.push({ before, after, by });
    });
    return matches;
  }

  /** But for those that are moot, as one of the two is somebody else for certain. */
  listDoubts(): DoubtfulPair[] {
    return [...this.doubts]
      .filter(([key, { before, after, isTaken }]) => isTaken || this.refused.has(key) || this.isOpen(before, after))
      .map(([, doubt]) => doubt)
      .sort((a, b) => a.before - b.before || a.after - b.after);
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two candidates share an end, so that what becomes of them depends on their order. */
function hasRivals(candidates: readonly Candidate[]): boolean {
  const ends = (endOf: (candidate: Candidate) => number): number => new Set(candidates.map(endOf)).size;
  return ends(({ before }) => before) < candidates.length || ends(({ after }) => after) < candidates.length;
}

function contentOf(side: Side, index: number): string {
  const post = side.post(index);
  const ids = post.isIdMadeUp || !side.roster.hasIds ? '' : post.id;
  const place = [post.unit, post.parentUnit, ...post.unitPath, side.nameOf(post.manager)];
  const reports = side.reports(index).map((report) => side.nameOf(report));
  const rest = [post.start, post.end, post.photo, ...post.otherNames, ...post.attributes, ...reports.toSorted()];
  return [ids, post.post, post.name, post.title, post.email, ...place, ...rest].join('\u0001');
}
