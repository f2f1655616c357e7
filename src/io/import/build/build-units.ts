/** The units of an organisation: their names, places and heads over time, each with the rows that it is read from. */

import { itemAt } from '../../../base/lists.ts';
import type { Claim, Headship, PersonId, Unit, UnitSpan } from '../../../model/schema.ts';
import type { FollowedUnits, UnitState } from './follow-units.ts';
import type { RosterBook } from './roster-book.ts';
import { addToSpans, type Span } from './spans.ts';

const HEAD_BASIS: Readonly<Record<Exclude<UnitState['headBy'], 'named' | undefined>, string>> = {
  within: 'The only one of the unit who reports to nobody in it, and to whom others in it or below it report.',
  above: 'The members of the unit report to this person.',
  kept: 'The head of the unit in the file before or after, and still a member.',
};

type UnitPlace = Omit<UnitSpan, 'from' | 'to' | 'claims'>;

function isSamePlace(a: UnitPlace, b: UnitPlace): boolean {
  return a.name === b.name && a.parent === b.parent && a.under === b.under && a.status === b.status;
}

class UnitBuilder {
  private readonly book: RosterBook;
  private readonly units: FollowedUnits;

  constructor(book: RosterBook, units: FollowedUnits) {
    this.book = book;
    this.units = units;
  }

  /** The rows that name a unit: the first of them, and how many more there are. */
  private claim(roster: number, { members, standing }: UnitState): Claim {
    const source = itemAt(this.book.sourceIds, roster);
    const [first] = members;
    if (first === undefined) return { source, status: standing };
    const { locator } = this.book.claim(roster, this.book.post(roster, first));
    const more = members.length - 1;
    return { source, status: standing, locator: more === 0 ? locator : `${locator} and ${more} more` };
  }

  private placeNote(roster: number, { standing, head, members, superior }: UnitState): string | undefined {
    if (standing !== 'inferred') return undefined;
    const nameOf = (post: number | undefined): string =>
      (post === undefined ? '' : this.book.post(roster, post).name) || 'a vacant post';
    if (head !== undefined && !members.includes(head)) return `Its head, ${nameOf(head)}, is a member there.`;
    if (head !== undefined) return `Its head reports to ${nameOf(superior)}.`;
    return `Its lines to the outside go to ${nameOf(superior)}.`;
  }

  private headClaim(roster: number, head: number, by: NonNullable<UnitState['headBy']>): Claim {
    const post = this.book.post(roster, head);
    if (by === 'named')
      return this.book.claim(roster, post, 'stated', 'Named as the head beside the name of the unit.');
    return this.book.claim(roster, post, 'inferred', HEAD_BASIS[by]);
  }

  /** What the rosters show of each unit, in their order. */
  private states(): (readonly [roster: number, state: UnitState])[][] {
    const states: (readonly [number, UnitState])[][] = this.units.ids.map(() => []);
    this.units.states.forEach((list, roster) => {
      for (const state of list) itemAt(states, state.unit).push([roster, state]);
    });
    return states;
  }

  private unit(number: number, states: readonly (readonly [roster: number, state: UnitState])[]): Unit {
    const [name = '', ...aliases] = itemAt(this.units.names, number);
    const spans: Span<UnitPlace>[] = [];
    const heads: Span<PersonId>[] = [];
    for (const [roster, state] of states) {
      const parent = state.parent === undefined ? undefined : this.units.ids[state.parent];
      const note = this.placeNote(roster, state);
      const fact = {
        ...(state.name === name ? {} : { name: state.name }),
        ...(parent === undefined ? {} : { parent }),
        ...(state.under === undefined ? {} : { under: this.book.idOf(this.book.personAt(roster, state.under)) }),
        status: state.standing,
        ...(note === undefined ? {} : { note }),
      };
      addToSpans(spans, roster, fact, this.claim(roster, state), isSamePlace);
      if (state.head === undefined || state.headBy === undefined) continue;
      const head = this.book.idOf(this.book.personAt(roster, state.head));
      addToSpans(heads, roster, head, this.headClaim(roster, state.head, state.headBy), (a, b) => a === b);
    }
    return {
      id: this.units.ids[number] as Unit['id'],
      name,
      aliases,
      kind: 'unit',
      spans: spans.map((span) => ({ ...span.fact, ...this.book.period(span), claims: span.claims })),
      heads: heads.map(
        (span): Headship => ({
          person: span.fact,
          ...this.book.period(span),
          status: span.claims.some(({ status }) => status === 'stated') ? 'stated' : 'inferred',
          claims: span.claims,
        }),
      ),
      formedFrom: [],
    };
  }

  build(): Unit[] {
    return this.states().map((states, unit) => this.unit(unit, states));
  }
}

export function buildUnits(book: RosterBook, units: FollowedUnits): Unit[] {
  return new UnitBuilder(book, units).build();
}
