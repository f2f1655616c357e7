/**
 * A Roster is one file read as the posts of an organisation at one moment, with everything put right that was wrong
 * and reported: ids are there and occur once, managers are rows of the same file, and nobody is above themselves.
 */

export interface RosterPost {
  /** The number of the row in the file. */
  readonly row: number;
  /** As text, as in the file; made up from the row where the file has none. Unique within the roster. */
  readonly id: string;
  /** Empty where nobody holds the post. */
  readonly name: string;
  readonly isVacant: boolean;
  readonly title: string;
  readonly unit: string;
  readonly parentUnit: string;
  readonly email: string;
  readonly location: string;
  /** ISO days or EDTF dates; empty where there is none that can be read. */
  readonly start: string;
  readonly end: string;
  readonly photo: string;
  /** Indices into the posts of the roster; -1: nobody, or nobody in the file. */
  readonly manager: number;
  readonly secondManagers: readonly number[];
  /** The line to the manager is in no file: the post was put there to have one top. */
  readonly isLineAssumed?: boolean | undefined;
}

export interface Roster {
  /** The name of the file, with that of its sheet where it has several. */
  readonly file: string;
  readonly rowWord: 'row' | 'record' | 'entry';
  /** Whether ids stand in the file, so that the same id in another file says something. */
  readonly hasIds: boolean;
  readonly hasManagers: boolean;
  readonly posts: readonly RosterPost[];
}

/** A roster with the day it is of. */
export interface DatedRoster extends Roster {
  /** An ISO day. */
  readonly date: string;
  readonly label: string;
  /** Only its place among the rosters is known; the day is made up. */
  readonly orderOnly?: boolean | undefined;
}
