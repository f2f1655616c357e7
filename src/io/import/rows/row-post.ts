/** A post as a row of a grid has it; further rows of the same person may add to it. */

import type { Field } from '../../table/mapping.ts';

/** A cell that names managers, and the row it stands in. */
export interface ManagerCell {
  readonly row: number;
  readonly field: 'manager' | 'second-manager';
  readonly text: string;
}

/** A further post of the same person, as its row has it. */
export interface FurtherRow {
  readonly row: number;
  readonly post: string;
  readonly title: string;
  readonly unit: string;
  readonly manager: ManagerCell | undefined;
}

export interface RowPost {
  readonly row: number;
  /** Index of the row in the grid. */
  readonly index: number;
  /** Empty where the file has none. */
  id: string;
  isIdMadeUp: boolean;
  /** The id of the post itself; empty where the file has none. */
  post: string;
  /** As in the file, placeholders included. */
  readonly writtenName: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  isVacant: boolean;
  isUndisclosed: boolean;
  title: string;
  unit: string;
  parentUnit: string;
  /** The units above the unit, the outermost first. Empty where no more than the parent unit is told. */
  unitPath: readonly string[];
  email: string;
  location: string;
  start: string;
  end: string;
  photo: string;
  manager: ManagerCell | undefined;
  seconds: ManagerCell[];
  /** The row gives a second line: DOTTED. */
  isDotted: boolean;
  furtherPosts: FurtherRow[];
  /** The cells of the columns that are kept, in their order. */
  attributes: string[];
}

/** What a post is called in a report. */
export function nameOf(post: Pick<RowPost, 'writtenName' | 'title' | 'id'>): string {
  return post.writtenName || post.title || post.id;
}

/** Fields of text that two rows of the same person may fill differently. */
export const DETAILS = [
  ['title', 'title'],
  ['unit', 'unit'],
  ['parentUnit', 'parent-unit'],
  ['email', 'email'],
  ['location', 'location'],
  ['start', 'start'],
  ['end', 'end'],
  ['photo', 'photo'],
] as const satisfies readonly (readonly [keyof RowPost, Field])[];
