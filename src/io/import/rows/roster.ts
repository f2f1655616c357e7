/**
 * A Roster is one file read as the posts of an organisation at one moment, with everything put right that was wrong
 * and reported: ids are there and occur once, managers are rows of the same file, and nobody is above themselves.
 */

/** A second post that somebody holds, beside that of the row. */
export interface FurtherPost {
  readonly row: number;
  /** The id of the post; empty where there is none. */
  readonly post: string;
  readonly title: string;
  readonly unit: string;
  /** An index into the posts of the roster; -1: nobody, or nobody in the file. */
  readonly manager: number;
}

export interface RosterPost {
  /** The number of the row in the file. */
  readonly row: number;
  /** As text, as in the file; made up from the row where the file has none. Unique within the roster. */
  readonly id: string;
  /** The id is in no file, so it says nothing of who is who. */
  readonly isIdMadeUp: boolean;
  /** The id of the post itself, which stays while its holders change; empty where the file has none. */
  readonly post: string;
  /** Empty where nobody holds the post, or nobody who is named. */
  readonly name: string;
  /** Other names of the same person in this file: a preferred name, a name in another alphabet. */
  readonly otherNames: readonly string[];
  readonly isVacant: boolean;
  /** Somebody holds the post, and the file does not say who. */
  readonly isUndisclosed: boolean;
  readonly title: string;
  readonly unit: string;
  readonly parentUnit: string;
  /** The units above the unit, the outermost first; the last is the parent unit. Empty where no more than it is told. */
  readonly unitPath: readonly string[];
  readonly email: string;
  /** ISO days or EDTF dates; empty where there is none that can be read. */
  readonly start: string;
  readonly end: string;
  readonly photo: string;
  /** Indices into the posts of the roster; -1: nobody, or nobody in the file. */
  readonly manager: number;
  readonly secondManagers: readonly number[];
  readonly furtherPosts: readonly FurtherPost[];
  /** What stands in the other columns that are kept, in the order of the roster's attributes. */
  readonly attributes: readonly string[];
  /** The line to the manager is in no file: the post was put there to have one top. */
  readonly isLineAssumed?: boolean | undefined;
}

/** A column that is kept and compared beside those that make the chart. */
export interface RosterAttribute {
  /** The same for columns of one meaning in all files: "grade". */
  readonly id: string;
  /** As the file heads it: "Pay grade". */
  readonly label: string;
}

/** Who heads a unit, as the file says beside its name. */
export interface HeadOfUnit {
  readonly unit: string;
  /** An index into the posts of the roster. */
  readonly head: number;
}

/** A row of somebody who is not there on the day of the file, so it is no post. */
export interface AbsentRow {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** What the file says of it: "Terminated", or a day on which it ended. */
  readonly why: string;
  readonly reason: 'left' | 'not-yet' | 'abolished' | 'nobody';
}

export interface Roster {
  /** The name of the file, with that of its sheet where it has several. */
  readonly file: string;
  readonly rowWord: 'row' | 'record' | 'entry';
  /** Whether ids stand in the file, so that the same id in another file says something. */
  readonly hasIds: boolean;
  /** Whom the ids name: where it is the posts, a person is told by the name, and a holder may change under one id. */
  readonly idsAre: 'people' | 'posts';
  readonly hasManagers: boolean;
  readonly attributes: readonly RosterAttribute[];
  readonly posts: readonly RosterPost[];
  /** Who heads which unit where the file says so; the heads are indices into the posts. */
  readonly unitHeads?: readonly HeadOfUnit[] | undefined;
  readonly absent: readonly AbsentRow[];
}

/** The place of an attribute in those of a roster; -1 where the roster has none of this id. */
export function placeOfAttribute({ attributes }: Roster, id: string): number {
  return attributes.findIndex((attribute) => attribute.id === id);
}

/** A roster with the day it is of. */
export interface DatedRoster extends Roster {
  /** An ISO day. */
  readonly date: string;
  readonly label: string;
  /** Only its place among the rosters is known; the day is made up. */
  readonly orderOnly?: boolean | undefined;
}
