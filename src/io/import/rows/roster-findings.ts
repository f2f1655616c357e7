/** What reading a roster comes across, row by row, gathered so that it can be said once. */

import { textAt } from '../../table/cells.ts';
import type { Field, Mapping } from '../../table/mapping.ts';
import { Tally } from '../../table/report.ts';

export type Finding =
  | 'repeated-headings'
  | 'nothing-to-draw'
  | 'no-name'
  | 'vacant'
  | 'undisclosed'
  | 'markup'
  | 'unreadable-date'
  | 'either-date'
  | 'photo-elsewhere'
  | 'no-id'
  | 'duplicate-row'
  | 'alike-row'
  | 'joined-row'
  | 'further-line'
  | 'further-post'
  | 'other-details'
  | 'shared-id'
  | 'manager-not-found'
  | 'further-not-found'
  | 'manager-ambiguous'
  | 'manager-of-unit'
  | 'manager-inexact'
  | 'several-managers'
  | 'self-report'
  | 'near-duplicate'
  | 'other-spelling';

/** Places of one finding; what is written in them is counted as far as sentences count it. */
export class FindingTally extends Tally {
  readonly values = new Set<string>();
  /** Who the first place is about. */
  who = '';

  override add(row: number, field: string, value: string, who = ''): void {
    if (this.count === 0) this.who = who;
    super.add(row, field, value);
    if (this.values.size <= MOST_VALUES) this.values.add(value.trim());
  }
}

/** Sentences list up to three values. */
export const MOST_VALUES = 3;

export class RosterFindings {
  readonly tallies = new Map<Finding, FindingTally>();
  private readonly mapping: Mapping;
  private readonly headings: readonly string[];

  constructor(mapping: Mapping, headings: readonly string[]) {
    this.mapping = mapping;
    this.headings = headings;
  }

  /** The heading of the column of a field; empty where it has none. */
  headingOf(field: Field): string {
    const column = this.mapping.columns[field];
    return column === undefined ? '' : textAt(this.headings, column);
  }

  /** Where names stand, for a place that says who rather than what. */
  get nameField(): Field {
    const { name, 'first-name': first } = this.mapping.columns;
    if (name !== undefined) return 'name';
    return first !== undefined ? 'first-name' : 'last-name';
  }

  add(finding: Finding, row: number, field: Field | '', value: string, who = ''): void {
    this.tally(finding).add(row, field === '' ? '' : this.headingOf(field), value, who);
  }

  addAt(finding: Finding, row: number, column: number, value: string): void {
    this.tally(finding).add(row, textAt(this.headings, column), value);
  }

  private tally(finding: Finding): FindingTally {
    const known = this.tallies.get(finding);
    if (known) return known;
    const tally = new FindingTally();
    this.tallies.set(finding, tally);
    return tally;
  }
}
