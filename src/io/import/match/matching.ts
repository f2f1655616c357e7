/** Who in one roster is who in the next. */

export type MatchedBy = 'id' | 'email' | 'name' | 'hand';

/** Two posts, by their indices, that are held by the same person (or are the same vacant post). */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly by: MatchedBy;
}

/** Something that speaks for or against two posts being of one person. */
export interface Evidence {
  readonly speaks: 'for' | 'against';
  /** "same e-mail", "name Ann Smith → Ann Jones" */
  readonly words: string;
}

/** A pair that has to be looked at: not sure enough to be taken for granted either way. */
export interface DoubtfulPair {
  readonly before: number;
  readonly after: number;
  readonly evidence: readonly Evidence[];
  /** What holds unless somebody says otherwise. */
  readonly isTaken: boolean;
}

/** What somebody decided by hand, by the ids of posts. Pairs that are listed in neither are left to the rules. */
export interface MatchDecisions {
  readonly by: 'id' | 'name';
  readonly same: readonly (readonly [before: string, after: string])[];
  readonly different: readonly (readonly [before: string, after: string])[];
}

/**
 * All pairs that hold, those that are doubtful but taken included; and all that are doubtful, taken or not, with those
 * that were decided by hand, so that a decision can be seen and taken back.
 */
export interface Matching {
  readonly matches: readonly Match[];
  readonly doubtful: readonly DoubtfulPair[];
}
