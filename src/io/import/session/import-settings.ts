/**
 * What somebody opens, and what they say about it. Both are plain data: the session is handed all of it with every
 * question, and remembers what it has already read.
 */

import type { Mapping } from '../../table/mapping.ts';
import type { MatchDecisions } from '../match/matching.ts';
import type { UnitDecisions } from '../units/unit-matching.ts';

/** A file keeps its key for as long as it is open; no two files ever share one. */
export type FileKey = number;

export type OpenedFile =
  | {
      readonly key: FileKey;
      readonly name: string;
      /** Milliseconds since 1970, as the system tells it; left out where it is not known. */
      readonly modified?: number | undefined;
      readonly content: Blob | Uint8Array;
    }
  | {
      readonly key: FileKey;
      readonly name: string;
      readonly modified?: number | undefined;
      /** A pasted table, as text and, where the clipboard has it, as HTML. */
      readonly pasted: { readonly text: string; readonly html?: string | undefined };
    };

/** Whatever is left out, Orgdiff proposes. */
export interface FileSettings {
  /** Index of a sheet. A mapping belongs to a sheet, so whoever changes the sheet leaves the mapping out. */
  readonly sheet?: number | undefined;
  readonly mapping?: Mapping | undefined;
  /** Whether a hierarchy in the shape of the table, such as levels in columns, is looked for; it is unless none is said. */
  readonly shape?: 'any' | 'none' | undefined;
  /** An ISO day. */
  readonly date?: string | undefined;
  /** ISO days of a file that holds a history, each a moment. Left out: its latest days; empty: it is of one state. */
  readonly days?: readonly string[] | undefined;
  /** The day only says where the file stands among the others. */
  readonly orderOnly?: boolean | undefined;
  /** Puts all tops below the one with the most people. */
  readonly oneRoot?: boolean | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
}

/** What somebody decided about two files that are compared, whichever of them is the earlier one. */
export interface PairDecisions extends Partial<MatchDecisions> {
  readonly before: FileKey;
  readonly after: FileKey;
  /** Units, by the keys of their paths. */
  readonly sameUnits?: UnitDecisions['same'] | undefined;
  readonly differentUnits?: UnitDecisions['different'] | undefined;
}

export interface ImportSettings {
  readonly files: ReadonlyMap<FileKey, FileSettings>;
  readonly pairs: readonly PairDecisions[];
  /** Of the organisation; left out: taken from the names of the files. */
  readonly name?: string | undefined;
}

export const NO_SETTINGS: ImportSettings = { files: new Map(), pairs: [] };
