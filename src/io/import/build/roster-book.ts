/**
 * The rosters with who is who in them: each row by its place, the claim that rests on it, and the days for which it
 * holds. What the parts of an organisation have in common is told here; build-*.ts write a part each.
 */

import { itemAt } from '../../../base/lists.ts';
import { readEdtf } from '../../../model/edtf.ts';
import type { Claim, Membership, PersonId, SourceId } from '../../../model/schema.ts';
import type { Matching } from '../match/matching.ts';
import type { DatedRoster, RosterPost } from '../rows/roster.ts';
import { type FollowedPeople, followPeople, IdRegister, namePeople, readDate, slugOf } from './follow-people.ts';

export type Period = Pick<Membership, 'from' | 'to'>;

/** The first and the last of the rosters, by their places. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export class RosterBook {
  readonly rosters: readonly DatedRoster[];
  readonly people: FollowedPeople;
  /** By the number of a person. */
  readonly ids: readonly PersonId[];
  readonly sourceIds: readonly SourceId[];

  constructor(rosters: readonly DatedRoster[], matchings: readonly Matching[]) {
    this.rosters = rosters;
    this.people = followPeople(rosters, matchings);
    this.ids = namePeople(rosters, this.people);
    const register = new IdRegister();
    this.sourceIds = rosters.map(({ file }) => register.take(slugOf(file, 'file')) as SourceId);
  }

  post(roster: number, post: number): RosterPost {
    return itemAt(this.roster(roster).posts, post);
  }

  roster(index: number): DatedRoster {
    return itemAt(this.rosters, index);
  }

  idOf(person: number): PersonId {
    return itemAt(this.ids, person);
  }

  /** The number of whoever holds a post. */
  personAt(roster: number, post: number): number {
    return itemAt(itemAt(this.people.personOf, roster), post);
  }

  claim(roster: number, { row }: { readonly row: number }, status: Claim['status'] = 'stated', note?: string): Claim {
    const claim: Claim = {
      source: itemAt(this.sourceIds, roster),
      status,
      locator: `${this.roster(roster).rowWord} ${row}`,
    };
    return note === undefined ? claim : { ...claim, note };
  }

  /** What the first list shows was so on its day; since when, it does not say. */
  startOf(roster: number): string {
    const { date } = this.roster(roster);
    return roster === 0 ? `../${date}` : date;
  }

  /** From the first roster of the stretch until the first that shows it no more. */
  period({ first, last }: Stretch): Period {
    const end = this.rosters[last + 1];
    const from = this.startOf(first);
    return end === undefined ? { from } : { from, to: end.date };
  }

  /** The day in a cell, if it lies after the roster before this one and no later than this one, which is the first to show it. */
  dayUpTo(roster: number, cell: string): string | undefined {
    const day = readDate(cell);
    const [earlier, later] = [this.rosters[roster - 1], this.rosters[roster]];
    if (day === undefined || !earlier || !later) return undefined;
    const { earliest, latest } = readEdtf(day);
    return earliest > readEdtf(earlier.date).latest && latest <= readEdtf(later.date).earliest ? day : undefined;
  }
}
