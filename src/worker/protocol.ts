/**
 * What the page and the worker that reads files say to each other. Every question has an id, and every answer bears
 * that of its question. A Blob that is sent is not copied, and is read on the side of the worker.
 */

import type { FileKey, ImportSettings, OpenedFile } from '../io/import/session/import-settings.ts';
import type { Inspection, PostView } from '../io/import/session/inspection.ts';
import type { ImportProblem } from '../io/table/import-problem.ts';
import type { Problem } from '../model/problem.ts';
import type { OrganisationFile } from '../model/schema.ts';

/** Everything a question is about: the worker remembers what it has read, but needs nothing to be told twice. */
export interface Files {
  readonly files: readonly OpenedFile[];
  readonly settings: ImportSettings;
}

/** Asks for people of one side of a pair who have no counterpart yet. */
export interface PostQuery {
  readonly before: FileKey;
  readonly after: FileKey;
  readonly side: 'before' | 'after';
  /** Parts of name, title or unit; empty: the first in the file. */
  readonly words: string;
}

export type Question =
  | { readonly id: number; readonly ask: 'inspect'; readonly of: Files }
  | { readonly id: number; readonly ask: 'find-posts'; readonly of: Files; readonly query: PostQuery }
  | { readonly id: number; readonly ask: 'build'; readonly of: Files }
  /** The text of a data file, which problems call by its name; or what is kept, which is read as far as it can be. */
  | {
      readonly id: number;
      readonly ask: 'read-text';
      readonly text: string | Blob;
      readonly name: string;
      readonly isKept?: boolean;
    }
  /** Takes back the question of this id, where it is not answered yet. */
  | { readonly id: number; readonly ask: 'never-mind' };

/** The long lists of an organisation, which are sent in slices. */
export const SLICED = ['people', 'units', 'memberships', 'events', 'figures', 'errata', 'sources'] as const;
export type Sliced = (typeof SLICED)[number];

export type Slice = {
  readonly [List in Sliced]: { readonly list: List; readonly entries: OrganisationFile[List] };
}[Sliced];

export type Answer =
  | { readonly id: number; readonly say: 'progress'; readonly words: string; readonly share: number }
  | { readonly id: number; readonly say: 'inspected'; readonly inspection: Inspection }
  | { readonly id: number; readonly say: 'posts'; readonly posts: readonly PostView[] }
  | { readonly id: number; readonly say: 'slice'; readonly slice: Slice }
  /** The last message of a file that could be built: what is not sliced. The note says what was left out. */
  | {
      readonly id: number;
      readonly say: 'built';
      readonly rest: Omit<OrganisationFile, Sliced>;
      readonly note?: string | undefined;
    }
  | { readonly id: number; readonly say: 'not-built'; readonly problems: readonly ImportProblem[] }
  | { readonly id: number; readonly say: 'refused'; readonly problems: readonly Problem[] }
  | { readonly id: number; readonly say: 'dropped' }
  | { readonly id: number; readonly say: 'failed'; readonly message: string };
