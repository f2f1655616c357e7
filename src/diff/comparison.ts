/**
 * A Comparison is the difference between two snapshots: what happened to each person and unit, cause kept apart from
 * consequence, with the flows between units and the metric deltas. Unchanged people and units do not occur in it.
 */

import type { ChangeEvent, PersonId, ReportsTo, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { PersonChangeKind, UnitChangeKind } from './kinds.ts';

/** What is recorded of one person on one day, as far as a comparison is concerned. */
export interface PersonFacts {
  /** As on that day. Of a post that nobody holds, or nobody who is named, what stands in the place of a name. */
  readonly name: string;
  /** Somebody holds the post, and no source says who. */
  readonly isUndisclosed: boolean;
  readonly title: string;
  readonly unit: UnitId | undefined;
  readonly reportsTo: ReportsTo | undefined;
  /** Dotted lines, in a stable order. */
  readonly secondary: readonly ReportsTo[];
  /** The units in which the person has a second seat and no more than that, in a stable order. */
  readonly secondUnits: readonly UnitId[];
  /** What else is recorded, by the ids of the attributes; what has no key is not recorded. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The facts with what follows from them and from everybody else's. */
export interface PersonState extends PersonFacts {
  /** Undefined where the line ends at a unit without a single known head. */
  readonly manager: PersonId | undefined;
  /** Steps to the top of the person's own line; 0 for somebody with nobody above. */
  readonly depth: number;
}

/** What a snapshot says of one unit, as far as a comparison is concerned. */
export interface UnitFacts {
  readonly name: string;
  readonly parent: UnitId | undefined;
  readonly under: PersonId | undefined;
  /** Sorted by id. */
  readonly heads: readonly PersonId[];
}

/** An attribute that is recorded on both days, with what stood and stands in it; empty: recorded as empty. */
export interface FieldChange {
  readonly attribute: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export type Cause = { readonly person: PersonId } | { readonly unit: UnitId };

export interface PersonChange {
  readonly person: PersonId;
  /** The entry of a post that nobody holds: it counts among posts, not among people. */
  readonly isPost: boolean;
  /** In the order of weight: the first is the one a mark on the chart shows. Never empty. */
  readonly kinds: readonly PersonChangeKind[];
  readonly before: PersonState | undefined;
  readonly after: PersonState | undefined;
  /** In the order of the attributes. */
  readonly fields: readonly FieldChange[];
  /** Who held the post before that this person holds now, and did not before; it may be the entry of a vacancy. */
  readonly predecessor: PersonId | undefined;
  /** Who holds the post now that this person held before, and does not now; it may be the entry of a vacancy. */
  readonly successor: PersonId | undefined;
  /** The person or unit whose change brought this one about: who was moved, which head was replaced, what was dissolved. */
  readonly cause: Cause | undefined;
  /** What the data set tells of it between the two days. */
  readonly events: readonly ChangeEvent[];
}

export interface UnitChange {
  readonly unit: UnitId;
  /** In the order of weight. Never empty. */
  readonly kinds: readonly UnitChangeKind[];
  readonly before: UnitFacts | undefined;
  readonly after: UnitFacts | undefined;
  /** For split: the parts. For merged: what went into it. For created and dissolved: where it came from or went to. */
  readonly related: readonly UnitId[];
  readonly events: readonly ChangeEvent[];
}

/**
 * People who were in `from` and are in `to`. An undefined end is no unit: nobody was (or is) there where `presence`
 * says so, else people whose unit is not recorded.
 */
export interface Flow {
  /** after: only in the later snapshot of the pair (joined or newly shown); before: only in the earlier one. */
  readonly presence: 'both' | 'before' | 'after';
  readonly from: UnitId | undefined;
  readonly to: UnitId | undefined;
  readonly people: readonly PersonId[];
}

export interface Metrics {
  readonly people: number;
  readonly units: number;
  /** People on the longest line, the top included. */
  readonly layers: number;
  /** Direct reports per person who has any. */
  readonly meanSpan: number;
  readonly maxSpan: number;
}

export interface Comparison {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly people: ReadonlyMap<PersonId, PersonChange>;
  readonly units: ReadonlyMap<UnitId, UnitChange>;
  /** Who has a seat on a day between the two, and on neither of them. */
  readonly passedThrough: readonly PersonId[];
  /** Every pair of units that share people, unchanged ones (from equals to) included. */
  readonly flows: readonly Flow[];
  readonly metrics: { readonly before: Metrics; readonly after: Metrics };
}
