/** Pairs by the ids of people: the same id is the same person, also under another name, unless the rest says no. */

import { type Keys, pairsOfOneKey } from './key-index.ts';
import { comparePlaces } from './match-evidence.ts';
import { isNameElsewhere } from './names-in-files.ts';
import type { PairFacts } from './pair-facts.ts';
import type { Candidate, Pairing } from './pairing.ts';
import type { Side } from './side.ts';

type Verdict = 'sure' | 'likely' | 'unlikely' | 'no';

function idsOf(side: Side): Keys {
  return {
    count: side.count,
    index: side.ids,
    keyOf: (row) => side.personKey(row),
    textOf: (row) => side.post(row).id,
  };
}

/** The rows of both files that bear one id. */
export function pairsOfOneId(before: Side, after: Side): (readonly [before: number, after: number])[] {
  return pairsOfOneKey(idsOf(before), idsOf(after));
}

/** Whether ids hold at all: where most of them go with other names, they may have been given out anew. */
const FEWEST_AGREEING = 0.5;

class IdJudge {
  private readonly pairing: Pairing;
  private readonly doIdsHold: boolean;

  constructor(pairing: Pairing, doIdsHold: boolean) {
    this.pairing = pairing;
    this.doIdsHold = doIdsHold;
  }

  judge(before: number, after: number): Verdict {
    const { before: earlier, after: later, comparer } = this.pairing;
    if (!earlier.isNamed(before) || !later.isNamed(after)) return 'sure';
    const name = comparer.names(before, after);
    if (name === 'same' || name === 'alike') return 'sure';
    const facts = comparer.compare(before, after);
    if (name === 'given') return isElsewhereInAll(facts) ? 'likely' : 'sure';
    return this.judgeOtherName(facts, before, after);
  }

  private isElsewhere(before: number, after: number): boolean {
    return isNameElsewhere(this.pairing.before, this.pairing.after, before, after);
  }

  private judgeOtherName(facts: PairFacts, before: number, after: number): Verdict {
    const place = comparePlaces(facts);
    if (facts.email === 'same' && facts.start !== 'other') return 'sure';
    if (facts.start === 'other' || this.isElsewhere(before, after)) return 'unlikely';
    const isOfOneFamily = facts.name === 'family';
    if (facts.start === 'same') return isOfOneFamily ? 'sure' : 'likely';
    if (isInPlace(facts)) return isOfOneFamily && facts.email !== 'other' ? 'sure' : 'likely';
    if (!this.doIdsHold) return place.same === 0 && place.other > 0 && facts.email !== 'local' ? 'no' : 'unlikely';
    // Nothing speaks for two people but the name.
    return place.other === 0 && facts.email !== 'other' ? 'likely' : 'unlikely';
  }
}

function isElsewhereInAll(facts: PairFacts): boolean {
  const { same, other } = comparePlaces(facts);
  return same === 0 && other > 0 && (facts.email === 'other' || facts.start === 'other' || other > 1);
}

/** The same title, as far as there are any, in the same unit or under the same manager. */
function isInPlace(facts: PairFacts): boolean {
  const { same, other } = comparePlaces(facts);
  if (facts.title === 'other') return false;
  return same > 0 && same >= other && (facts.title !== 'same' || same > 1 || other === 0);
}

function doIdsHold(pairing: Pairing, pairs: readonly (readonly [number, number])[]): boolean {
  const { before, after, comparer } = pairing;
  let [named, agreeing] = [0, 0];
  for (const [was, is] of pairs) {
    if (!before.isNamed(was) || !after.isNamed(is)) continue;
    named += 1;
    const name = comparer.names(was, is);
    if (name !== 'none' && name !== 'family') agreeing += 1;
  }
  return named === 0 || agreeing >= FEWEST_AGREEING * named;
}

const SCORES: Readonly<Record<Verdict, number>> = { sure: 2, likely: 1, unlikely: 0, no: -1 };

/** What is said of everybody whose id is in both files. `areAlone`: nothing but the ids counts. */
export function matchIds(pairing: Pairing, areAlone: boolean): void {
  const { before, after } = pairing;
  const pairs = pairsOfOneId(before, after).filter(
    ([was, is]) => pairing.isOpen(was, is) && before.isVacant(was) === after.isVacant(is),
  );
  const judge = new IdJudge(pairing, areAlone || doIdsHold(pairing, pairs));
  const candidates = pairs.flatMap(([was, is]): Candidate[] => {
    const verdict = judge.judge(was, is);
    if (verdict === 'no' && !areAlone) return [];
    const isTaken = areAlone || SCORES[verdict] > 0;
    return [{ before: was, after: is, by: 'id', score: SCORES[verdict], isTaken, isSure: verdict === 'sure' }];
  });
  pairing.settle(candidates);
}
