/** Which unit of one roster is which of the next. */

import type { Evidence } from '../match/matching.ts';

/** path: the same name in the same place. likeness: its head, people, sub-units or name say so. */
export type UnitMatchedBy = 'path' | 'likeness' | 'hand';

/** Two units, by their indices, that are one. */
export interface UnitMatch {
  readonly before: number;
  readonly after: number;
  readonly by: UnitMatchedBy;
}

/** Two units that are one under another name or in another place, or that may be. */
export interface RecognisedUnits {
  readonly before: number;
  readonly after: number;
  readonly evidence: readonly Evidence[];
  /** What holds unless somebody says otherwise. */
  readonly isTaken: boolean;
  /** Not sure enough to be taken for granted either way. */
  readonly isInDoubt: boolean;
}

/** What somebody decided by hand, by the keys of paths. What is listed in neither is left to the rules. */
export interface UnitDecisions {
  readonly same: readonly (readonly [before: string, after: string])[];
  readonly different: readonly (readonly [before: string, after: string])[];
}

export const NO_UNIT_DECISIONS: UnitDecisions = { same: [], different: [] };

/**
 * All pairs that hold; and all that do not hold by path alone, taken or not, with those that were decided by hand. The
 * order is that of the units in the earlier roster.
 */
export interface UnitMatching {
  readonly matches: readonly UnitMatch[];
  readonly recognised: readonly RecognisedUnits[];
}
