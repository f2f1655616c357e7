/** How sure the change of one person or unit is: as sure as what it asserts first of all. */

import { type Sureness, type Tier, tierOf } from '../model/strength.ts';
import type { Comparison, PersonChange, UnitChange } from './comparison.ts';
import { strengthsOf } from './strengths.ts';

export const CERTAINTIES = ['said', 'reported', 'unsaid'] as const satisfies readonly Tier[];
export type Certainty = Tier;

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  said: 'said on record',
  reported: 'reported',
  unsaid: 'inferred or disputed',
};

export function statusOfPerson(comparison: Comparison, change: PersonChange): Sureness {
  return strengthsOf(comparison).ofPerson(change).status;
}

export function statusOfUnit(comparison: Comparison, change: UnitChange): Sureness {
  return strengthsOf(comparison).ofUnit(change).status;
}

export function certaintyOfPerson(comparison: Comparison, change: PersonChange): Certainty {
  return tierOf(statusOfPerson(comparison, change));
}

export function certaintyOfUnit(comparison: Comparison, change: UnitChange): Certainty {
  return tierOf(statusOfUnit(comparison, change));
}
