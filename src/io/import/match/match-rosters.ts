/**
 * Who in one roster is who in the next: by id, then by e-mail, then by name and whatever else agrees, each post in at
 * most one pair. The result does not depend on the order of the rosters, and the work is linear in their size: pairs
 * are only ever looked at that share a key, and only as many as a small bucket holds.
 */

import type { Roster } from '../rows/roster.ts';
import { Folder, Holders, OUT_OF_THE_QUESTION, Scales, SURE } from './match-evidence.ts';
import type { DoubtfulPair, Match, MatchDecisions, MatchedBy, Matching } from './matching.ts';
import { areIdsReminted } from './reminted-ids.ts';

/** Buckets with more pairs are not searched through. */
const MOST_PAIRS = 64;
/** A pair that only its surroundings suggest is worth showing from here on, and is taken from there on. */
const WORTH_SHOWING = 0;
const NEAR_TAKEN = 1.5;
/** So many of several equally likely pairs are shown. */
const MOST_RIVALS = 4;

interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly by: MatchedBy;
  readonly score: number;
  readonly isTaken: boolean;
  /** Nothing else is as likely, so that nobody needs to look at it. */
  readonly isSure: boolean;
}

/** The best first. Ties are broken so that it makes no difference which roster is called the earlier one. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    Math.min(a.before, a.after) - Math.min(b.before, b.after) ||
    Math.max(a.before, a.after) - Math.max(b.before, b.after) ||
    a.before - b.before
  );
}

interface Bucket {
  readonly before: number[];
  readonly after: number[];
}

class Matcher {
  private readonly before: Holders;
  private readonly after: Holders;
  private readonly decisions: MatchDecisions;
  private readonly areIdsCompared: boolean;
  private readonly scales: Scales;
  /** Indices of posts by id. */
  private readonly idsBefore: ReadonlyMap<string, number>;
  private readonly idsAfter: ReadonlyMap<string, number>;
  /** The other end of each match; -1 for nobody yet. */
  private readonly partnerOfBefore: Int32Array;
  private readonly partnerOfAfter: Int32Array;
  private readonly by: (MatchedBy | undefined)[];
  private openBefore: number;
  private openAfter: number;
  private readonly refused = new Set<number>();
  private readonly doubtful = new Map<number, DoubtfulPair>();

  constructor(before: Roster, after: Roster, decisions: MatchDecisions) {
    const folder = new Folder();
    this.before = new Holders(before, folder);
    this.after = new Holders(after, folder);
    this.decisions = decisions;
    this.areIdsCompared = decisions.by === 'id' && before.hasIds && after.hasIds;
    this.idsBefore = new Map(before.posts.map((post, index) => [post.id, index]));
    this.idsAfter = new Map(after.posts.map((post, index) => [post.id, index]));
    this.partnerOfBefore = new Int32Array(before.posts.length).fill(-1);
    this.partnerOfAfter = new Int32Array(after.posts.length).fill(-1);
    this.openBefore = before.posts.length;
    this.openAfter = after.posts.length;
    this.by = new Array<MatchedBy | undefined>(before.posts.length).fill(undefined);
    this.scales = new Scales(
      this.before,
      this.after,
      this.areIdsCompared,
      (was, is) => !this.idsAfter.has(this.before.post(was).id) && !this.idsBefore.has(this.after.post(is).id),
    );
  }

  match(): Matching {
    this.decide();
    const doubtfulIds = this.areIdsCompared ? this.matchIds() : [];
    const doubtfulEmails = this.matchEmails();
    const doubtfulNames = this.matchNames();
    this.settle([...doubtfulIds, ...doubtfulEmails, ...doubtfulNames]);
    this.settle(this.findNearNames());
    return { matches: this.listMatches(), doubtful: this.listDoubtful() };
  }

  private key(before: number, after: number): number {
    return before * this.partnerOfAfter.length + after;
  }

  private isOpen(before: number, after: number): boolean {
    return this.isOpenBefore(before) && this.isOpenAfter(after) && !this.refused.has(this.key(before, after));
  }

  private isOpenBefore(index: number): boolean {
    return this.partnerOfBefore[index] === -1;
  }

  private isOpenAfter(index: number): boolean {
    return this.partnerOfAfter[index] === -1;
  }

  private pair(before: number, after: number, by: MatchedBy): void {
    this.partnerOfBefore[before] = after;
    this.partnerOfAfter[after] = before;
    this.by[before] = by;
    this.openBefore -= 1;
    this.openAfter -= 1;
  }

  private doubt(before: number, after: number, isTaken: boolean): void {
    this.doubtful.set(this.key(before, after), {
      before,
      after,
      evidence: this.scales.explain(before, after),
      isTaken,
    });
  }

  private decide(): void {
    const indicesOf = ([before, after]: readonly [string, string]): readonly [number, number] | undefined => {
      const [was, is] = [this.idsBefore.get(before), this.idsAfter.get(after)];
      if (was === undefined || is === undefined) return undefined;
      // A person and a post that nobody holds are not the same, whoever says so.
      return this.before.post(was).isVacant === this.after.post(is).isVacant ? [was, is] : undefined;
    };
    for (const pair of this.decisions.different) {
      const indices = indicesOf(pair);
      if (!indices) continue;
      this.refused.add(this.key(...indices));
      this.doubt(...indices, false);
    }
    for (const pair of this.decisions.same) {
      const indices = indicesOf(pair);
      // Who was decided twice is taken as decided last but one: the first decision stands.
      if (!indices || !this.isOpen(...indices)) continue;
      this.pair(...indices, 'hand');
      this.doubt(...indices, true);
    }
  }

  private matchIds(): Candidate[] {
    const doubtful: Candidate[] = [];
    this.after.roster.posts.forEach((is, after) => {
      const before = this.idsBefore.get(is.id);
      if (before === undefined || !this.isOpen(before, after)) return;
      const was = this.before.post(before);
      if (was.isVacant !== is.isVacant) return;
      if (was.isVacant || was.name === is.name || this.before.name(before).key === this.after.name(after).key) {
        this.pair(before, after, 'id');
        return;
      }
      const score = this.scales.weigh(before, after);
      if (score >= SURE) this.pair(before, after, 'id');
      else if (score > OUT_OF_THE_QUESTION)
        doubtful.push({ before, after, by: 'id', score, isTaken: score > 0, isSure: false });
    });
    return doubtful;
  }

  /** What is still open on both sides, by a key of its own. */
  private openBuckets(keyOf: (holders: Holders, index: number) => string): Bucket[] {
    if (this.openBefore === 0 || this.openAfter === 0) return [];
    const buckets = new Map<string, Bucket>();
    const collect = (holders: Holders, side: 'before' | 'after', isOpen: (index: number) => boolean): void => {
      holders.roster.posts.forEach((_, index) => {
        if (!isOpen(index) || !holders.isPerson(index)) return;
        const key = keyOf(holders, index);
        if (key === '') return;
        const bucket = buckets.get(key) ?? { before: [], after: [] };
        bucket[side].push(index);
        buckets.set(key, bucket);
      });
    };
    collect(this.before, 'before', (index) => this.isOpenBefore(index));
    collect(this.after, 'after', (index) => this.isOpenAfter(index));
    return [...buckets.values()].filter((bucket) => bucket.before.length > 0 && bucket.after.length > 0);
  }

  private matchEmails(): Candidate[] {
    const doubtful: Candidate[] = [];
    for (const bucket of this.openBuckets((holders, index) => holders.email(index))) {
      const [before, after] = [bucket.before[0], bucket.after[0]];
      // An address of several is that of a group.
      if (bucket.before.length > 1 || bucket.after.length > 1 || before === undefined || after === undefined) continue;
      if (!this.isOpen(before, after)) continue;
      const score = this.scales.weigh(before, after);
      if (score >= SURE) this.pair(before, after, 'email');
      else if (score > OUT_OF_THE_QUESTION)
        doubtful.push({ before, after, by: 'email', score, isTaken: score > 0, isSure: false });
    }
    return doubtful;
  }

  private matchNames(): Candidate[] {
    const doubtful: Candidate[] = [];
    for (const bucket of this.openBuckets((holders, index) => holders.name(index).key)) {
      if (bucket.before.length * bucket.after.length <= MOST_PAIRS) doubtful.push(...this.matchNamesakes(bucket));
      else doubtful.push(...this.matchManyNamesakes(bucket));
    }
    return doubtful;
  }

  private candidatesIn(bucket: Bucket, by: MatchedBy): Candidate[] {
    const candidates: Candidate[] = [];
    for (const before of bucket.before) {
      for (const after of bucket.after) {
        if (!this.isOpen(before, after)) continue;
        const score = this.scales.weigh(before, after);
        if (score > OUT_OF_THE_QUESTION)
          candidates.push({ before, after, by, score, isTaken: score > 0, isSure: false });
      }
    }
    return candidates.sort(compareCandidates);
  }

  /** A few of one name: the pair that agrees best comes first; pairs that agree equally well are told by nothing. */
  private matchNamesakes(bucket: Bucket): Candidate[] {
    const candidates = this.candidatesIn(bucket, 'name');
    const doubtful: Candidate[] = [];
    const [goneBefore, goneAfter] = [new Set<number>(), new Set<number>()];
    const isFree = ({ before, after }: Candidate): boolean => !goneBefore.has(before) && !goneAfter.has(after);
    const areEven = bucket.before.length === bucket.after.length;
    for (const candidate of candidates) {
      if (!isFree(candidate)) continue;
      const { before, after, score } = candidate;
      const rivals = candidates.filter(
        (other) =>
          other !== candidate &&
          other.score === score &&
          (other.before === before) !== (other.after === after) &&
          this.isOpen(other.before, other.after),
      );
      goneBefore.add(before);
      goneAfter.add(after);
      if (score >= SURE && rivals.length === 0) this.pair(before, after, 'name');
      else {
        const isTaken = candidate.isTaken && (rivals.length === 0 || areEven);
        doubtful.push({ ...candidate, isTaken });
        if (!isTaken) doubtful.push(...rivals.slice(0, MOST_RIVALS).map((rival) => ({ ...rival, isTaken: false })));
      }
    }
    return doubtful;
  }

  /** Many of one name: they are told apart by all that is known of them, then by less and less, else by nothing. */
  private matchManyNamesakes(bucket: Bucket): Candidate[] {
    const keys: readonly ((holders: Holders, index: number) => readonly string[])[] = [
      (holders, index) => [
        holders.email(index),
        holders.post(index).start,
        holders.title(index),
        holders.unit(index),
        holders.manager(index),
        holders.location(index),
      ],
      (holders, index) => [holders.title(index), holders.unit(index), holders.manager(index)],
      (holders, index) => [holders.title(index), holders.manager(index)],
      (holders, index) => [holders.unit(index), holders.manager(index)],
      (holders, index) => [holders.title(index), holders.unit(index)],
      (holders, index) => [holders.manager(index)],
      (holders, index) => [holders.title(index)],
      (holders, index) => [holders.unit(index)],
      () => ['whoever is left'],
    ];
    const doubtful: Candidate[] = [];
    const [goneBefore, goneAfter] = [new Set<number>(), new Set<number>()];
    for (const keyOf of keys) {
      const groups = new Map<string, Bucket>();
      const collect = (holders: Holders, side: 'before' | 'after', gone: ReadonlySet<number>): void => {
        for (const index of bucket[side]) {
          if (gone.has(index)) continue;
          const parts = keyOf(holders, index);
          if (parts.every((part) => part === '')) continue;
          const key = JSON.stringify(parts);
          const group = groups.get(key) ?? { before: [], after: [] };
          group[side].push(index);
          groups.set(key, group);
        }
      };
      collect(this.before, 'before', goneBefore);
      collect(this.after, 'after', goneAfter);
      for (const group of groups.values()) {
        const areEven = group.before.length === group.after.length;
        const count = Math.min(group.before.length, group.after.length);
        for (let place = 0; place < count; place += 1) {
          const [before = -1, after = -1] = [group.before[place], group.after[place]];
          if (!this.isOpen(before, after)) continue;
          const score = this.scales.weigh(before, after);
          if (score <= OUT_OF_THE_QUESTION) continue;
          goneBefore.add(before);
          goneAfter.add(after);
          if (score >= SURE && group.before.length === 1 && group.after.length === 1) this.pair(before, after, 'name');
          else doubtful.push({ before, after, by: 'name', score, isTaken: score > 0 && areEven, isSure: false });
        }
      }
    }
    return doubtful;
  }

  /** People without a counterpart whose names are nearly alike, or whose seats and given names are. */
  private findNearNames(): Candidate[] {
    const keys: readonly ((holders: Holders, index: number) => string)[] = [
      (holders, index) => holders.name(index).words.at(-1) ?? '',
      (holders, index) => joinKey(holders.manager(index), holders.title(index)),
      (holders, index) => joinKey(holders.unit(index), holders.title(index)),
      (holders, index) => joinKey(holders.post(index).start, holders.name(index).words[0] ?? ''),
      (holders, index) => joinKey(holders.unit(index), holders.name(index).words[0] ?? ''),
      (holders, index) => joinKey(holders.manager(index), holders.name(index).words[0] ?? ''),
    ];
    const found = new Map<number, Candidate>();
    for (const keyOf of keys) {
      for (const bucket of this.openBuckets(keyOf)) {
        if (bucket.before.length * bucket.after.length > MOST_PAIRS) continue;
        for (const candidate of this.candidatesIn(bucket, 'name')) {
          if (candidate.score < WORTH_SHOWING || this.areNamesakes(candidate)) continue;
          const key = this.key(candidate.before, candidate.after);
          found.set(key, { ...candidate, isTaken: candidate.score >= NEAR_TAKEN });
        }
      }
    }
    const [rivalsBefore, rivalsAfter] = [new Map<number, number>(), new Map<number, number>()];
    for (const { before, after } of found.values()) {
      rivalsBefore.set(before, (rivalsBefore.get(before) ?? 0) + 1);
      rivalsAfter.set(after, (rivalsAfter.get(after) ?? 0) + 1);
    }
    return [...found.values()].map((candidate) => {
      const isAlone = rivalsBefore.get(candidate.before) === 1 && rivalsAfter.get(candidate.after) === 1;
      return { ...candidate, isSure: isAlone && candidate.score >= SURE };
    });
  }

  /** Of one name, and so already told apart as far as that can be done. */
  private areNamesakes({ before, after }: Candidate): boolean {
    return this.before.name(before).key === this.after.name(after).key;
  }

  /** The likeliest doubtful pairs are taken, as far as both ends are still free; those that are moot are dropped. */
  private settle(candidates: readonly Candidate[]): void {
    const moot: Candidate[] = [];
    for (const candidate of candidates.toSorted(compareCandidates)) {
      const { before, after, by, isTaken, isSure } = candidate;
      if (!this.isOpen(before, after)) continue;
      if (!isTaken) {
        moot.push(candidate);
        continue;
      }
      this.pair(before, after, by);
      if (!isSure) this.doubt(before, after, true);
    }
    for (const { before, after } of moot) if (this.isOpen(before, after)) this.doubt(before, after, false);
  }

  private listMatches(): Match[] {
    const matches: Match[] = [];
    this.partnerOfBefore.forEach((after, before) => {
      const by = this.by[before];
      if (after >= 0 && by !== undefined) matches.push({ before, after, by });
    });
    return matches;
  }

  private listDoubtful(): DoubtfulPair[] {
    return [...this.doubtful.values()].sort((a, b) => a.before - b.before || a.after - b.after);
  }
}

function joinKey(a: string, b: string): string {
  return a === '' || b === '' ? '' : `${a}\n${b}`;
}

export function matchRosters(before: Roster, after: Roster, decisions: MatchDecisions): Matching {
  return new Matcher(before, after, decisions).match();
}

/** By name where ids are missing, or were made anew for one of the files. */
export function suggestMatchBy(before: Roster, after: Roster): 'id' | 'name' {
  return before.hasIds && after.hasIds && !areIdsReminted(before, after) ? 'id' : 'name';
}
