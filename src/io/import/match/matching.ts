/** Who in one roster is who in the next. */

/**
 * What told a pair apart from all others: an id in both files; a post in both files, of which the holder is named
 * alike or not at all; an e-mail address of one's own; a name; everything but a name, for rows that have none; or
 * somebody's word.
 */
export type MatchedBy = 'id' | 'post' | 'email' | 'name' | 'place' | 'hand';

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
  /** Somebody asked for just that, so that by id means by ids alone, with neither names nor addresses. */
  readonly isChosen?: boolean | undefined;
  readonly same: readonly (readonly [before: string, after: string])[];
  readonly different: readonly (readonly [before: string, after: string])[];
}

/** One post in two rosters, by its id as each of them writes it. */
export interface SamePost {
  readonly before: string;
  readonly after: string;
}

/**
 * All pairs that hold, those that are doubtful but taken included; and all that are doubtful, taken or not, with those
 * that were decided by hand, so that a decision can be seen and taken back.
 */
export interface Matching {
  /** ids: they come first, then what else speaks for a pair. ids-alone: nothing else counts. names: they are left aside. */
  readonly basis: 'ids' | 'ids-alone' | 'names';
  readonly matches: readonly Match[];
  readonly doubtful: readonly DoubtfulPair[];
  /** Posts that are in both rosters, whoever holds them; empty where posts have no ids. */
  readonly posts: readonly SamePost[];
}
