/** Which column was chosen for which field while a mapping is proposed, and how sure that is. */

import type { Field } from '../../table/mapping.ts';
import type { Certainty, Column } from './column-facts.ts';
import type { HeadingMeaning } from './heading-lists.ts';

export type Chosen = Map<Field, { readonly column: number; readonly certainty: Certainty }>;

export function isChosen(chosen: Chosen, index: number): boolean {
  for (const { column } of chosen.values()) if (column === index) return true;
  return false;
}

export function hasNames(chosen: Chosen): boolean {
  return chosen.has('name') || chosen.has('first-name') || chosen.has('last-name');
}

/** How surely the heading of a column says what it is. */
export function weightOf({ guess }: Column): number {
  return guess?.weight ?? 0;
}

/** The columns whose headings say so, the better first. */
export function byWeight(columns: readonly Column[], meaning: HeadingMeaning): Column[] {
  return columns.filter(({ guess }) => guess?.meaning === meaning).sort((a, b) => weightOf(b) - weightOf(a));
}
