/**
 * Which unit of one roster is which of the next: by path, then by whatever else agrees, each unit in at most one pair.
 * A pair that is found speaks for the units above and below it, so the search goes on until nothing more is found. The
 * result does not depend on which roster is the earlier one, and only pairs that have something in common are weighed.
 */

import { itemAt } from '../../../base/lists.ts';
import type { Match } from '../match/matching.ts';
import type { Roster } from '../rows/roster.ts';
import { type RosterUnit, unitPathKey, unitsOf } from './roster-units.ts';
import { SharedPeople } from './shared-people.ts';
import { findHeads, whereBossesStand } from './unit-heads.ts';
import type { RecognisedUnits, UnitDecisions, UnitMatch, UnitMatchedBy, UnitMatching } from './unit-matching.ts';
import { isPlaceholderUnit } from './unit-names.ts';
import { isNearlyAll, SURE, TAKEN, UnitScales, type UnitSide, WORTH_SHOWING } from './unit-scales.ts';

/** Buckets with more pairs are not searched through. */
const MOST_PAIRS = 64;
/** That two units are headed by somebody who heads more than these says nothing. */
const MOST_HEADED = 8;
/** So many pairs of one unit are shown that are not taken. */
const MOST_RIVALS = 3;
/** Chains of units that only speak for each other are not followed further. */
const MOST_ROUNDS = 50;
/** Words that are shorter are in too many names to find similar ones by. */
const FEWEST_LETTERS = 4;
const LETTERS_OF_A_WORD = 6;

interface UnitPair {
  readonly was: RosterUnit;
  readonly is: RosterUnit;
}

interface Candidate extends UnitPair {
  readonly score: number;
  /** Its people went to several units, or came from several, so that none of these is the same. */
  readonly isParted: boolean;
}

interface Bucket {
  readonly before: RosterUnit[];
  readonly after: RosterUnit[];
}

function sideOf(roster: Roster, heads: readonly (number | undefined)[]): UnitSide {
  const { units } = unitsOf(roster);
  const namesakes = new Map<string, number>();
  for (const { nameKey } of units) namesakes.set(nameKey, (namesakes.get(nameKey) ?? 0) + 1);
  return { roster, units, heads, namesakes };
}

function placeKey(parent: number, { nameKey }: RosterUnit): string {
  return `${parent} ${nameKey}`;
}

function unitsByHead({ units, heads }: UnitSide): Map<number, RosterUnit[]> {
  const headed = new Map<number, RosterUnit[]>();
  for (const unit of units) {
    const head = heads[unit.index];
    if (head === undefined) continue;
    const list = headed.get(head);
    if (list) list.push(unit);
    else headed.set(head, [unit]);
  }
  return headed;
}

class UnitMatcher {
  private readonly before: UnitSide;
  private readonly after: UnitSide;
  private readonly people: SharedPeople;
  private readonly parts: ReturnType<SharedPeople['mainParts']>;
  private readonly scales: UnitScales;
  private readonly partnerOfBefore: Int32Array;
  private readonly partnerOfAfter: Int32Array;
  private readonly headedAfter: ReadonlyMap<number, readonly RosterUnit[]>;
  /** Units of the later roster by the unit around them and their name. */
  private readonly unitAt: ReadonlyMap<string, RosterUnit>;
  private readonly by: (UnitMatchedBy | undefined)[];
  private readonly refused = new Set<number>();
  private readonly sharedChildren = new Map<number, number>();
  private readonly recognised = new Map<number, RecognisedUnits>();

  constructor(before: Roster, after: Roster, matches: readonly Match[]) {
    const stand = whereBossesStand([before, after]);
    this.before = sideOf(before, findHeads(before, stand));
    this.after = sideOf(after, findHeads(after, stand));
    this.headedAfter = unitsByHead(this.after);
    const placesAfter = this.after.units.map((unit) => [placeKey(unit.parent?.index ?? -1, unit), unit] as const);
    this.unitAt = new Map(placesAfter);
    this.people = new SharedPeople(before, after, matches);
    this.parts = this.people.mainParts();
    this.partnerOfBefore = new Int32Array(this.before.units.length).fill(-1);
    this.partnerOfAfter = new Int32Array(this.after.units.length).fill(-1);
    this.by = this.before.units.map(() => undefined);
    this.scales = new UnitScales(this.before, this.after, this.people, {
      partnerOf: (unit) => itemAt(this.partnerOfBefore, unit),
      sharedChildren: (was, is) => this.sharedChildren.get(this.key(was, is)) ?? 0,
    });
  }

  match(decisions: UnitDecisions): UnitMatching {
    this.decide(decisions);
    this.matchPaths();
    if (this.hasOpen()) this.matchLikeness();
    return { matches: this.listMatches(), recognised: this.listRecognised() };
  }

  private key(before: number, after: number): number {
    return before * this.partnerOfAfter.length + after;
  }

  private isOpenBefore(unit: number): boolean {
    return this.partnerOfBefore[unit] === -1;
  }

  private isOpenAfter(unit: number): boolean {
    return this.partnerOfAfter[unit] === -1;
  }

  private isOpen({ was, is }: UnitPair): boolean {
    const [before, after] = [was.index, is.index];
    return this.isOpenBefore(before) && this.isOpenAfter(after) && !this.refused.has(this.key(before, after));
  }

  private hasOpen(): boolean {
    return this.partnerOfBefore.includes(-1) && this.partnerOfAfter.includes(-1);
  }

  private pair(was: RosterUnit, is: RosterUnit, by: UnitMatchedBy): void {
    this.partnerOfBefore[was.index] = is.index;
    this.partnerOfAfter[is.index] = was.index;
    this.by[was.index] = by;
    if (!was.parent || !is.parent) return;
    const key = this.key(was.parent.index, is.parent.index);
    this.sharedChildren.set(key, (this.sharedChildren.get(key) ?? 0) + 1);
  }

  private note(was: RosterUnit, is: RosterUnit, isTaken: boolean, isInDoubt: boolean): void {
    const [before, after] = [was.index, is.index];
    const evidence = this.scales.explain(was, is);
    this.recognised.set(this.key(before, after), { before, after, evidence, isTaken, isInDoubt });
  }

  private decide({ same, different }: UnitDecisions): void {
    if (same.length === 0 && different.length === 0) return;
    const byKey = ({ units }: UnitSide): ReadonlyMap<string, RosterUnit> =>
      new Map(units.map((unit) => [unitPathKey(unit), unit]));
    const [before, after] = [byKey(this.before), byKey(this.after)];
    const unitsOfKeys = ([was, is]: readonly [string, string]): UnitPair | undefined => {
      const [unitBefore, unitAfter] = [before.get(was), after.get(is)];
      return unitBefore && unitAfter && { was: unitBefore, is: unitAfter };
    };
    for (const keys of different) {
      const pair = unitsOfKeys(keys);
      if (!pair) continue;
      this.refused.add(this.key(pair.was.index, pair.is.index));
      this.note(pair.was, pair.is, false, true);
    }
    for (const keys of same) {
      const pair = unitsOfKeys(keys);
      if (!pair || !this.isOpen(pair)) continue;
      this.pair(pair.was, pair.is, 'hand');
      this.note(pair.was, pair.is, true, true);
    }
  }

  /** What has the same name in the same unit, from the outermost inwards. */
  private matchPaths(): void {
    for (const was of this.before.units) {
      const parent = was.parent ? itemAt(this.partnerOfBefore, was.parent.index) : -1;
      if (was.parent && parent < 0) continue;
      const is = this.unitAt.get(placeKey(parent, was));
      if (is && this.isOpen({ was, is })) this.pair(was, is, 'path');
    }
  }

  private matchLikeness(): void {
    const pairs = this.findPairs();
    for (const least of [SURE, TAKEN]) {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        this.matchPaths();
        this.addParents(pairs);
        if (!this.takeBest(pairs, least)) break;
      }
    }
    this.noteNearMisses(pairs);
  }

  /** All pairs of open units that have people, a head or their names in common. */
  private findPairs(): Map<number, UnitPair> {
    const pairs = new Map<number, UnitPair>();
    const found = this.people.findPairs(
      (unit) => this.isOpenBefore(unit),
      (unit) => this.isOpenAfter(unit),
    );
    for (const [before, after] of found)
      this.propose(pairs, itemAt(this.before.units, before), itemAt(this.after.units, after));
    this.before.heads.forEach((head, unit) => {
      const headed = head === undefined ? [] : (this.headedAfter.get(this.people.partnerOf(head)) ?? []);
      if (headed.length > MOST_HEADED) return;
      for (const other of headed) this.propose(pairs, itemAt(this.before.units, unit), other);
    });
    for (const keysOf of [({ nameKey }: RosterUnit) => [nameKey], beginningsOfWords]) {
      for (const { before, after } of this.openBuckets(keysOf)) {
        if (before.length * after.length > MOST_PAIRS) continue;
        for (const was of before) for (const is of after) this.propose(pairs, was, is);
      }
    }
    return pairs;
  }

  private propose(pairs: Map<number, UnitPair>, was: RosterUnit, is: RosterUnit): void {
    if (!this.isOpen({ was, is })) return;
    const key = this.key(was.index, is.index);
    if (pairs.has(key) || isPlaceholderUnit(was.name) || isPlaceholderUnit(is.name)) return;
    pairs.set(key, { was, is });
  }

  /** The units around those that are the same. */
  private addParents(pairs: Map<number, UnitPair>): void {
    for (const key of this.sharedChildren.keys()) {
      const [was, is] = [Math.floor(key / this.partnerOfAfter.length), key % this.partnerOfAfter.length];
      this.propose(pairs, itemAt(this.before.units, was), itemAt(this.after.units, is));
    }
  }

  private openBuckets(keysOf: (unit: RosterUnit) => readonly string[]): Bucket[] {
    const buckets = new Map<string, Bucket>();
    const collect = (side: 'before' | 'after', isOpen: (unit: number) => boolean): void => {
      for (const unit of this[side].units) {
        if (!isOpen(unit.index)) continue;
        for (const key of keysOf(unit)) {
          const bucket = buckets.get(key) ?? { before: [], after: [] };
          bucket[side].push(unit);
          buckets.set(key, bucket);
        }
      }
    };
    collect('before', (unit) => this.isOpenBefore(unit));
    collect('after', (unit) => this.isOpenAfter(unit));
    return [...buckets.values()];
  }

  /** Most of a unit went to several new ones, or it came from several that are gone: a split or a merger. */
  private isParted({ was, is }: UnitPair): boolean {
    if (was.nameKey === is.nameKey || isNearlyAll(this.people.members(was.index, is.index))) return false;
    const into = this.parts.of.get(was.index)?.filter((unit) => this.isOpenAfter(unit)) ?? [];
    const from = this.parts.from.get(is.index)?.filter((unit) => this.isOpenBefore(unit)) ?? [];
    return into.length > 1 || from.length > 1;
  }

  private weighOpen(pairs: Map<number, UnitPair>): Candidate[] {
    const candidates: Candidate[] = [];
    for (const [key, pair] of pairs) {
      if (!this.isOpen(pair)) pairs.delete(key);
      else candidates.push({ ...pair, score: this.scales.weigh(pair.was, pair.is), isParted: this.isParted(pair) });
    }
    return candidates;
  }

  /** Takes each pair that is better than any other of its two units; of pairs that are equally good, none. */
  private takeBest(pairs: Map<number, UnitPair>, least: number): boolean {
    const candidates = this.weighOpen(pairs).filter(({ score, isParted }) => score >= least && !isParted);
    const [bestBefore, bestAfter] = [new Map<number, number[]>(), new Map<number, number[]>()];
    const note = (best: Map<number, number[]>, unit: number, score: number): void => {
      const scores = best.get(unit);
      if (!scores) best.set(unit, [score]);
      else if (score > itemAt(scores, 0)) best.set(unit, [score]);
      else if (score === scores[0]) scores.push(score);
    };
    for (const { was, is, score } of candidates) {
      note(bestBefore, was.index, score);
      note(bestAfter, is.index, score);
    }
    const isBest = (scores: readonly number[] | undefined, score: number): boolean =>
      scores?.length === 1 && scores[0] === score;
    const best = candidates.filter(
      ({ was, is, score }) => isBest(bestBefore.get(was.index), score) && isBest(bestAfter.get(is.index), score),
    );
    for (const { was, is, score } of best) {
      this.note(was, is, true, score < SURE);
      this.pair(was, is, 'likeness');
    }
    return best.length > 0;
  }

  private noteNearMisses(pairs: Map<number, UnitPair>): void {
    const [shownBefore, shownAfter] = [new Map<number, number>(), new Map<number, number>()];
    const misses = this.weighOpen(pairs).filter(({ score }) => score >= WORTH_SHOWING);
    for (const { was, is } of misses.sort((a, b) => b.score - a.score || a.was.index - b.was.index)) {
      const [before, after] = [shownBefore.get(was.index) ?? 0, shownAfter.get(is.index) ?? 0];
      if (before >= MOST_RIVALS || after >= MOST_RIVALS) continue;
      shownBefore.set(was.index, before + 1);
      shownAfter.set(is.index, after + 1);
      this.note(was, is, false, true);
    }
  }

  private listMatches(): UnitMatch[] {
    const matches: UnitMatch[] = [];
    this.partnerOfBefore.forEach((after, before) => {
      const by = this.by[before];
      if (after >= 0 && by !== undefined) matches.push({ before, after, by });
    });
    return matches;
  }

  private listRecognised(): RecognisedUnits[] {
    return [...this.recognised.values()].sort((a, b) => a.before - b.before || a.after - b.after);
  }
}

/** By which names are found that are nearly alike. */
function beginningsOfWords({ nameKey }: RosterUnit): string[] {
  const words = nameKey.split(' ').filter((word) => word.length >= FEWEST_LETTERS);
  return [...new Set(words.map((word) => word.slice(0, LETTERS_OF_A_WORD)))];
}

export function matchUnits(
  before: Roster,
  after: Roster,
  matches: readonly Match[],
  decisions: UnitDecisions,
): UnitMatching {
  return new UnitMatcher(before, after, matches).match(decisions);
}
