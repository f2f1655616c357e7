/**
 * The memberships: a seat that stays the same from roster to roster is one. Second lines, and further posts that
 * somebody holds, are secondary ones.
 */

import { itemAt } from '../../../base/lists.ts';
import type { Claim, Membership, ReportsTo } from '../../../model/schema.ts';
import type { RosterPost } from '../rows/roster.ts';
import { unitNameKey } from '../units/unit-names.ts';
import { type AlignedAttributes, isSameRecord } from './align-attributes.ts';
import type { FollowedUnits } from './follow-units.ts';
import type { RosterBook } from './roster-book.ts';
import { addToSpans, type Span } from './spans.ts';

const ASSUMED_BASIS = 'Put below the top with the most people, so that there is one top. No file says so.';

interface Seat {
  readonly title: string;
  /** The number of a unit; -1 for none. */
  readonly unit: number;
  /** The id of the post in the file. */
  readonly post: string;
  /** The number of the manager; -1 for nobody. */
  readonly manager: number;
}

interface PrimarySeat extends Seat {
  readonly attributes: Membership['attributes'];
  readonly isUndisclosed: boolean;
  /** The line goes to the unit as a whole, in a file that names no managers. */
  readonly isToUnit: boolean;
  /** No file states the line. */
  readonly isAssumed: boolean;
}

function isSameSeat(a: Seat, b: Seat): boolean {
  return a.title === b.title && a.unit === b.unit && a.post === b.post && a.manager === b.manager;
}

function isSamePrimarySeat(a: PrimarySeat, b: PrimarySeat): boolean {
  return (
    isSameSeat(a, b) &&
    a.isUndisclosed === b.isUndisclosed &&
    a.isToUnit === b.isToUnit &&
    a.isAssumed === b.isAssumed &&
    isSameRecord(a.attributes, b.attributes)
  );
}

const SEVERAL = -2;

/** The only unit of a name in one roster. */
class UnitsByName {
  private readonly units: FollowedUnits;
  private readonly byName: (Map<string, number> | undefined)[] = [];

  constructor(units: FollowedUnits) {
    this.units = units;
  }

  /** Its number; -1 where there is none, or more than one. */
  find(roster: number, name: string): number {
    if (name === '') return -1;
    let known = this.byName[roster];
    if (!known) {
      known = new Map();
      for (const state of itemAt(this.units.states, roster)) {
        const key = unitNameKey(state.name);
        known.set(key, known.has(key) ? SEVERAL : state.unit);
      }
      this.byName[roster] = known;
    }
    return Math.max(-1, known.get(unitNameKey(name)) ?? -1);
  }
}

class MembershipBuilder {
  private readonly book: RosterBook;
  private readonly units: FollowedUnits;
  private readonly unitsByName: UnitsByName;
  private readonly attributes: AlignedAttributes;
  private readonly memberships: Membership[] = [];

  constructor(book: RosterBook, units: FollowedUnits, attributes: AlignedAttributes) {
    this.book = book;
    this.units = units;
    this.unitsByName = new UnitsByName(units);
    this.attributes = attributes;
  }

  build(): Membership[] {
    this.book.people.seats.forEach((seats, person) => {
      const primary: Span<PrimarySeat>[] = [];
      const secondary: Span<Seat>[] = [];
      for (const { roster, post: index } of seats) {
        const post = this.book.post(roster, index);
        const seat = this.primarySeat(roster, index, post);
        addToSpans(primary, roster, seat, this.claimOf(roster, post, seat), isSamePrimarySeat);
        for (const { further, claim } of this.secondarySeats(roster, post, person, seat))
          addToSpans(secondary, roster, further, claim, isSameSeat);
      }
      for (const span of primary) this.addPrimary(person, span);
      for (const span of secondary) this.add(person, 'secondary', span);
    });
    return this.memberships;
  }

  private managerAt(roster: number, post: number): number {
    return post < 0 ? -1 : this.book.personAt(roster, post);
  }

  private primarySeat(roster: number, index: number, post: RosterPost): PrimarySeat {
    const unit = itemAt(itemAt(this.units.unitOf, roster), index);
    return {
      title: post.title,
      unit,
      post: post.post,
      manager: this.managerAt(roster, post.manager),
      attributes: this.attributes.of(roster, post),
      isUndisclosed: post.isUndisclosed,
      isToUnit: !this.book.roster(roster).hasManagers && unit >= 0,
      isAssumed: post.isLineAssumed === true,
    };
  }

  private claimOf(roster: number, post: RosterPost, { isAssumed }: PrimarySeat): Claim {
    if (!isAssumed) return this.book.claim(roster, post);
    return this.book.claim(roster, post, 'inferred', 'The row names no manager.');
  }

  private *secondarySeats(roster: number, post: RosterPost, person: number, primary: PrimarySeat) {
    for (const second of new Set(post.secondManagers)) {
      const manager = this.managerAt(roster, second);
      if (manager < 0 || manager === person || manager === primary.manager) continue;
      yield { further: { title: '', unit: -1, post: '', manager }, claim: this.book.claim(roster, post) };
    }
    for (const held of post.furtherPosts) {
      const unit = this.unitsByName.find(roster, held.unit);
      const above = this.managerAt(roster, held.manager);
      const manager = above === person ? -1 : above;
      yield { further: { title: held.title, unit, post: held.post, manager }, claim: this.book.claim(roster, held) };
    }
  }

  private lineOf({ manager }: Seat): ReportsTo | undefined {
    return manager < 0 ? undefined : { person: this.book.idOf(manager) };
  }

  private addPrimary(person: number, span: Span<PrimarySeat>): void {
    const { unit, attributes, isUndisclosed, isToUnit, isAssumed } = span.fact;
    const membership = this.add(person, 'primary', span);
    const whole = this.units.ids[unit];
    if (membership.reportsTo === undefined && isToUnit && whole !== undefined) membership.reportsTo = { unit: whole };
    if (isUndisclosed) membership.holder = 'undisclosed';
    if (attributes !== undefined) membership.attributes = attributes;
    if (isAssumed) Object.assign(membership, { status: 'inferred', basis: ASSUMED_BASIS });
  }

  private add(person: number, kind: Membership['kind'], span: Span<Seat>): Membership {
    const { title, unit: number, post } = span.fact;
    const membership: Membership = {
      id: `m${this.memberships.length + 1}`,
      person: this.book.idOf(person),
      kind,
      ...this.book.period(span),
      status: 'stated',
      claims: span.claims,
    };
    const unit = this.units.ids[number];
    const reportsTo = this.lineOf(span.fact);
    if (title !== '') membership.title = title;
    if (unit !== undefined) membership.unit = unit;
    if (post !== '') membership.post = post;
    if (reportsTo !== undefined) membership.reportsTo = reportsTo;
    this.memberships.push(membership);
    return membership;
  }
}

export function buildMemberships(book: RosterBook, units: FollowedUnits, attributes: AlignedAttributes): Membership[] {
  return new MembershipBuilder(book, units, attributes).build();
}
