/** What Orgdiff found in the files that are open, in a form that can be shown. */

import type { ImportProblem } from '../../table/import-problem.ts';
import type { Field, Mapping } from '../../table/mapping.ts';
import type { PresenceValue } from '../columns/presence-columns.ts';
import type { Evidence, MatchedBy } from '../match/matching.ts';
import type { AbsentRow, RosterAttribute } from '../rows/roster.ts';
import type { Shape } from '../shapes/shape.ts';
import type { FileKey } from './import-settings.ts';

/**
 * inside: the file says so itself, in a title or a note. name: it stands in the name of the file. modified: the file was last changed on it. hand: somebody said so. order:
 * nothing is known but the order of the files, so the day is made up and only the order means something. moment: it
 * is that of a moment in an organisation file.
 */
export type DateFrom = 'inside' | 'name' | 'modified' | 'hand' | 'order' | 'moment';

interface InspectedBase {
  readonly key: FileKey;
  /** Unique among the files, so a second org.csv is "org.csv (2)". Problems call a file by it. */
  readonly name: string;
  /** An ISO day. */
  readonly date: string;
  readonly dateFrom: DateFrom;
  /** What the moment is called: "18 Aug 2025", "Q3 2025", or the name of the file. */
  readonly label: string;
  /** Only its place among the files is known: the day is shown nowhere as a fact. */
  readonly orderOnly: boolean;
}

export interface InspectedTable extends InspectedBase {
  readonly kind: 'table';
  /** The names of the sheets; one, without a name, where a file has but one table. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** Rows below the headings. */
  readonly rows: number;
  readonly headings: readonly string[];
  /** A few distinct cells of each column. */
  readonly samples: readonly (readonly string[])[];
  /** The mapping that holds, and the one Orgdiff would choose. */
  readonly mapping: Mapping;
  readonly proposed: Mapping;
  readonly alternatives: Readonly<Partial<Record<Field, readonly number[]>>>;
  readonly certainty: Readonly<Partial<Record<Field, 'sure' | 'likely' | 'guess'>>>;
  /** Hierarchies that were found in the shape of the table: what `FileSettings.shape` turns off. */
  readonly hierarchies: readonly Shape[];
  /** ISO days on which something changes, where rows say from when they hold; `FileSettings.days` chooses among all. */
  readonly history: InspectedHistory | undefined;
  /** A fingerprint of the headings, to remember a choice by. */
  readonly shape: string;
  /** Another one of a file whose hierarchy was spelled out: of its headings as they are written. */
  readonly shapeAsWritten: string | undefined;
  readonly people: number;
  readonly vacant: number;
  /** Columns that say who is there, by what holds; empty where nobody is absent. */
  readonly presence: readonly InspectedPresence[];
  /** Rows of whoever is not there and rows of nobody, of each kind the first; `absentCounts` says how many there are. */
  readonly absent: readonly AbsentRow[];
  readonly absentCounts: Readonly<Record<AbsentRow['reason'], number>>;
  /** Columns of the units around that of the unit, the outermost first. */
  readonly unitsAround: readonly number[];
  /** Columns that are kept and compared unless the mapping says otherwise. */
  readonly suggestedKept: readonly number[];
}

export interface InspectedHistory {
  readonly days: readonly string[];
  /** Those that become moments. */
  readonly shown: readonly string[];
}

export interface InspectedPresence {
  readonly column: number;
  /** The most frequent first; none where there are too many to decide about. */
  readonly values: readonly PresenceValue[];
}

/** A file of Orgdiff's own. Alone it is opened as it is; beside others, its latest moment counts. */
export interface InspectedOrganisation extends InspectedBase {
  readonly kind: 'organisation';
  readonly people: number;
  readonly moments: number;
}

/** Nothing in it can be drawn; a problem says why. */
export interface UnreadFile extends InspectedBase {
  readonly kind: 'unread';
}

export type InspectedFile = InspectedTable | InspectedOrganisation | UnreadFile;

/** A post as it is shown to somebody who decides whether two are of the same person. */
export interface PostView {
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly isVacant: boolean;
  readonly title: string;
  readonly unit: string;
  /** The name, or the title of a vacant post; empty where there is none. */
  readonly manager: string;
  readonly email: string;
  /** What else the file records, in its order. */
  readonly attributes: readonly (RosterAttribute & { readonly value: string })[];
}

export interface DoubtfulView {
  readonly before: PostView;
  readonly after: PostView;
  readonly evidence: readonly Evidence[];
  readonly isTaken: boolean;
  /** What somebody has said already. */
  readonly decided: 'same' | 'different' | undefined;
}

/** A unit as it is shown to somebody who decides whether two are one. */
export interface UnitView {
  /** By which a decision knows it. */
  readonly key: string;
  readonly name: string;
  /** The names of the units around it, the outermost first. */
  readonly above: readonly string[];
  /** In it and in all below it, vacant posts left out. */
  readonly people: number;
  /** The name of the head, where the file tells it. */
  readonly head: string;
}

/** Two units that are one under another name or in another place, or that may be. */
export interface UnitPairView {
  readonly before: UnitView;
  readonly after: UnitView;
  readonly evidence: readonly Evidence[];
  readonly isTaken: boolean;
  /** Not sure enough to be taken for granted either way, or decided by hand. */
  readonly isInDoubt: boolean;
  readonly decided: 'same' | 'different' | undefined;
}

/** Two neighbouring files in time. */
export interface InspectedPair {
  readonly before: FileKey;
  readonly after: FileKey;
  readonly by: 'id' | 'name';
  /** Somebody asked for just that; by id is then by ids alone. */
  readonly isChosen: boolean;
  readonly suggested: 'id' | 'name';
  /** People, vacant posts left out. */
  readonly matched: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** How the matched people were recognised. */
  readonly matchedBy: Readonly<Record<MatchedBy, number>>;
  /** The first of them; `doubtfulCount` says how many there are. */
  readonly doubtful: readonly DoubtfulView[];
  readonly doubtfulCount: number;
  /** Pairs that were made by hand without being doubtful before. */
  readonly byHand: readonly DoubtfulView[];
  /** Those in doubt first; `doubtfulUnitCount` says how many these are. What has kept its name and place is left out. */
  readonly units: readonly UnitPairView[];
  readonly doubtfulUnitCount: number;
}

export interface Inspection {
  /** The earliest first. */
  readonly files: readonly InspectedFile[];
  /** Empty where fewer than two files can be drawn. */
  readonly pairs: readonly InspectedPair[];
  /** Errors first, then as the files and their rows follow each other. */
  readonly problems: readonly ImportProblem[];
  readonly canBuild: boolean;
  /** What the organisation will be called. */
  readonly name: string;
}

/** So many rows of one kind that are not there are listed. */
export const MOST_ABSENT = 200;

/** So many doubtful pairs are listed. */
export const MOST_DOUBTFUL = 2000;
