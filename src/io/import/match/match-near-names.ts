/** People without a counterpart whose names are nearly alike, or whose places and given names are. */

import { OUT_OF_THE_QUESTION, SURE, weigh } from './match-evidence.ts';
import type { Bucket, Candidate, Pairing } from './pairing.ts';
import type { Side } from './side.ts';

/** Buckets with more pairs are not searched through. */
const MOST_PAIRS = 64;
/** A pair that only its surroundings suggest is worth showing from here on, and is taken from there on. */
const WORTH_SHOWING = 0;
const NEAR_TAKEN = 1.5;

function joinKey(a: string, b: string): string {
  return a === '' || b === '' ? '' : `${a}\n${b}`;
}

function given(side: Side, index: number): string {
  return side.name(index).words[0] ?? '';
}

function boss(side: Side, index: number): string {
  const manager = side.manager(index);
  return manager >= 0 && side.isNamed(manager) ? side.name(manager).key : '';
}

const KEYS: readonly ((side: Side, index: number) => string)[] = [
  (side, index) => side.name(index).words.at(-1) ?? '',
  (side, index) => joinKey(boss(side, index), side.title(index)),
  (side, index) => joinKey(side.unit(index), side.title(index)),
  (side, index) => joinKey(side.post(index).start, given(side, index)),
  (side, index) => joinKey(side.unit(index), given(side, index)),
  (side, index) => joinKey(boss(side, index), given(side, index)),
];

/** A like name is no reason to take one id for another, whether it is that of a person or of a post. */
function areOthersById({ before, after, areIdsCompared }: Pairing, was: number, is: number): boolean {
  const [idBefore, idAfter] = [before.idKey(was), after.idKey(is)];
  return areIdsCompared && idBefore !== '' && idAfter !== '' && idBefore !== idAfter;
}

function candidatesIn({ before, after }: Bucket, pairing: Pairing): Candidate[] {
  const candidates: Candidate[] = [];
  for (const was of before) {
    for (const is of after) {
      const name = pairing.comparer.names(was, is);
      // Namesakes have been told apart as far as that can be done.
      if (name === 'same' || name === 'none' || !pairing.isOpen(was, is)) continue;
      const isAnother = areOthersById(pairing, was, is);
      if (isAnother && name !== 'alike') continue;
      const score = weigh(pairing.comparer.compare(was, is, name));
      if (score < WORTH_SHOWING || score <= OUT_OF_THE_QUESTION) continue;
      candidates.push({
        before: was,
        after: is,
        by: 'name',
        score,
        isTaken: score >= NEAR_TAKEN && !isAnother,
        isSure: false,
      });
    }
  }
  return candidates;
}

function count(rows: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
}

export function matchNearNames(pairing: Pairing): void {
  const found = new Map<number, Candidate>();
  for (const keyOf of KEYS) {
    for (const bucket of pairing.openBuckets((side, index) => side.isNamed(index), keyOf)) {
      if (bucket.before.length * bucket.after.length > MOST_PAIRS) continue;
      for (const candidate of candidatesIn(bucket, pairing)) {
        found.set(candidate.before * pairing.after.count + candidate.after, candidate);
      }
    }
  }
  const rivalsBefore = count([...found.values()].map(({ before }) => before));
  const rivalsAfter = count([...found.values()].map(({ after }) => after));
  pairing.settle(
    [...found.values()].map((candidate) => {
      const isAlone = rivalsBefore.get(candidate.before) === 1 && rivalsAfter.get(candidate.after) === 1;
      return { ...candidate, isSure: isAlone && candidate.score >= SURE };
    }),
  );
}
