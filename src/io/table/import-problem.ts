/** What is wrong with the files that somebody opens, in words for whoever made them. */

import type { Field, Mapping } from './mapping.ts';

export type ImportProblemKind =
  | 'unreadable-file'
  | 'no-name-column'
  | 'no-manager-column'
  | 'no-headings'
  | 'encoding'
  | 'ragged-row'
  | 'too-long-cell'
  | 'broken-quotes'
  | 'hidden-characters'
  | 'skipped-part'
  | 'merged-cells'
  | 'no-id'
  | 'no-name'
  | 'duplicate-id'
  | 'duplicate-row'
  | 'manager-not-found'
  | 'manager-ambiguous'
  | 'manager-inexact'
  | 'several-managers'
  | 'loop'
  | 'too-deep'
  | 'several-roots'
  | 'self-report'
  | 'near-duplicate'
  | 'markup'
  | 'fill-down'
  | 'unreadable-date'
  | 'photo-elsewhere'
  | 'vacant-posts'
  | 'undisclosed-posts'
  | 'further-post'
  | 'absent-people'
  | 'manager-absent'
  | 'nobody-rows'
  | 'history'
  | 'same-day'
  | 'managers-in-one'
  | 'total-turnover'
  | 'ids-reminted'
  | 'ids-of-posts'
  | 'matched-by-name'
  | 'nothing-in-common'
  | 'not-compared'
  | 'orgdiff-file'
  | 'incomplete-file'
  | 'program-objects'
  | 'hierarchy-shape';

/** error: nothing can be drawn. warning: something had to be changed or left out. note: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** Where in a file, with what stands there. */
export interface ProblemPlace {
  /** The number of the row as its own program shows it. */
  readonly row: number;
  /** The heading of the column. */
  readonly field: string;
  readonly value: string;
}

/** What may be done instead, if the reader of the report says so. */
export type Fix =
  | { readonly do: 'map'; readonly words: string; readonly mapping: Partial<Mapping> }
  | {
      readonly do: 'column';
      readonly words: string;
      readonly field: Field;
      readonly column: number | undefined;
      /** Where it is to be done in another file than that of the problem. */
      readonly file?: string | undefined;
    }
  | { readonly do: 'match-by'; readonly words: string; readonly by: 'id' | 'name' }
  | { readonly do: 'one-root'; readonly words: string; readonly isOn: boolean }
  /** Compares columns by their headings, in all files that have them. */
  | { readonly do: 'compare'; readonly words: string; readonly headings: readonly string[] }
  /** Reads the columns of a table as they stand, although their shape shows a hierarchy. */
  | { readonly do: 'as-written'; readonly words: string };

export interface ImportProblem {
  readonly kind: ImportProblemKind;
  readonly severity: Severity;
  /** The name of the file; empty where it concerns all of them. */
  readonly file: string;
  /** Several where the same is wrong in many rows; the first few of them, in the order of the file. */
  readonly places: readonly ProblemPlace[];
  /** How many places there are, those that are not listed included. */
  readonly count: number;
  /** What is wrong. */
  readonly message: string;
  /** What Orgdiff did about it. */
  readonly done: string;
  readonly fix?: Fix | undefined;
}

/** So many places of one problem are listed one by one. */
export const MOST_PLACES = 100;
