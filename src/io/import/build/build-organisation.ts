/**
 * From dated rosters to one organisation file. A seat that stays the same from file to file is one membership; it
 * begins on the day of the first file that shows it (by that day, in the first file of all) and ends on the day of the first that does not. Every line is
 * stated by the rows it was read from; what follows from them alone is marked as inferred, with the reason.
 */

import { formatEdtf } from '../../../model/edtf.ts';
import {
  type Claim,
  FORMAT,
  type Headship,
  type MomentId,
  type OrganisationFile,
  type PersonId,
  type Source,
  type SourceId,
  type Unit,
  type UnitSpan,
} from '../../../model/schema.ts';
import type { Matching } from '../match/matching.ts';
import type { DatedRoster } from '../rows/roster.ts';
import { alignAttributes } from './align-attributes.ts';
import { buildEvents } from './build-events.ts';
import { buildMemberships } from './build-memberships.ts';
import { buildPeople } from './build-people.ts';
import { encodeId, IdRegister } from './follow-people.ts';
import { type FollowedUnits, followUnits, type UnitState } from './follow-units.ts';
import { RosterBook } from './roster-book.ts';
import { addToSpans, type Span } from './spans.ts';

const HEAD_BASIS = 'The only one of the unit who reports to nobody in it.';

interface DatedLabel {
  readonly date: string;
  readonly label: string;
}

/** "Before → After"; of two days, what both share is said once. */
function labelOf(before: DatedLabel, after: DatedLabel): string {
  const areDays = before.label === formatEdtf(before.date) && after.label === formatEdtf(after.date);
  const days = formatEdtf(`${before.date}/${after.date}`);
  return areDays && before.date < after.date ? days.replace(/ ?– ?/, ' → ') : `${before.label} → ${after.label}`;
}

type UnitPlace = Omit<UnitSpan, 'from' | 'to' | 'claims'>;

function isSamePlace(a: UnitPlace, b: UnitPlace): boolean {
  return a.name === b.name && a.parent === b.parent && a.under === b.under && a.status === b.status;
}

class Builder {
  private readonly book: RosterBook;
  private readonly units: FollowedUnits;

  constructor(rosters: readonly DatedRoster[], matchings: readonly Matching[]) {
    this.book = new RosterBook(rosters, matchings);
    this.units = followUnits(rosters, this.book.people);
  }

  /** The rows that name a unit: the first of them, and how many more there are. */
  private unitClaim(roster: number, { members, standing }: UnitState): Claim {
    const source = this.book.sourceIds[roster] as SourceId;
    const [first] = members;
    if (first === undefined) return { source, status: standing };
    const { locator } = this.book.claim(roster, this.book.post(roster, first));
    const more = members.length - 1;
    return { source, status: standing, locator: more === 0 ? `${locator}` : `${locator} and ${more} more` };
  }

  private placeNote(roster: number, state: UnitState): string | undefined {
    if (state.standing !== 'inferred') return undefined;
    const manager = state.head === undefined ? state.under : this.book.post(roster, state.head).manager;
    const name = manager === undefined || manager < 0 ? '' : this.book.post(roster, manager).name;
    return `All of its lines to the outside go to ${name || 'one vacant post'}.`;
  }

  /** What the rosters show of each unit, in their order. */
  private statesOfUnits(): (readonly [roster: number, state: UnitState])[][] {
    const states: (readonly [number, UnitState])[][] = this.units.ids.map(() => []);
    this.units.states.forEach((list, roster) => {
      for (const state of list) states[state.unit]?.push([roster, state]);
    });
    return states;
  }

  private unit(number: number, states: readonly (readonly [roster: number, state: UnitState])[]): Unit {
    const [name = 'Unit', ...aliases] = this.units.names[number] ?? [];
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
      addToSpans(spans, roster, fact, this.unitClaim(roster, state), isSamePlace);
      if (state.head === undefined) continue;
      const head = this.book.idOf(this.book.personAt(roster, state.head));
      const claim = this.book.claim(roster, this.book.post(roster, state.head), 'inferred', HEAD_BASIS);
      addToSpans(heads, roster, head, claim, (a, b) => a === b);
    }
    return {
      id: this.units.ids[number] as Unit['id'],
      name,
      aliases,
      kind: 'unit',
      spans: spans.map((span) => ({ ...span.fact, ...this.book.period(span), claims: span.claims })),
      heads: heads.map(
        (span): Headship => ({ person: span.fact, ...this.book.period(span), status: 'inferred', claims: span.claims }),
      ),
      formedFrom: [],
    };
  }

  private sources(): Source[] {
    return this.book.rosters.map((roster, index) => ({
      id: this.book.sourceIds[index] as SourceId,
      publisher: roster.file || 'A file without a name',
      ...(roster.orderOnly ? {} : { date: roster.date }),
      note: `Read as the organisation ${roster.orderOnly ? `in “${roster.label}”` : `on ${formatEdtf(roster.date)}`}: ${roster.posts.length.toLocaleString('en')} posts.`,
    }));
  }

  private coverageNote(): string {
    const isInferred = this.units.states.some((states) => states.some(({ head }) => head !== undefined));
    const units = isInferred ? ['Who heads a unit, and where it stands, is read from who reports to whom.'] : [];
    if (this.book.rosters.length < 2) return ['The file shows one day.', ...units].join(' ');
    const days = 'Each file shows one day: what changed between two of them happened some time between.';
    return [days, ...units].join(' ');
  }

  build(meta: { readonly id: string; readonly name: string }): OrganisationFile {
    const register = new IdRegister();
    const moments = this.book.rosters.map(({ date, label, orderOnly }) => ({
      id: register.take(date) as MomentId,
      date,
      label: label || formatEdtf(date),
      ...(orderOnly ? { orderOnly } : {}),
    }));
    const pairs = moments.slice(1).map((_, index) => [index, index + 1] as const);
    const whole = moments.length > 2 ? [[0, moments.length - 1] as const] : [];
    const comparisons = [...whole, ...pairs].flatMap(([first, last], index) => {
      const [before, after] = [moments[first], moments[last]];
      if (!before || !after) return [];
      return { id: `c${index + 1}`, label: labelOf(before, after), before: before.id, after: after.id };
    });
    const latest = this.book.rosters.at(-1);
    const attributes = alignAttributes(this.book.rosters);
    return {
      format: FORMAT,
      id: encodeId(meta.id),
      name: meta.name,
      coverage: {
        ...(latest && !latest.orderOnly ? { to: latest.date } : {}),
        completeness: 'complete',
        basis: 'snapshots',
        note: this.coverageNote(),
      },
      attributes: attributes.attributes,
      people: buildPeople(this.book),
      units: this.statesOfUnits().map((states, unit) => this.unit(unit, states)),
      memberships: buildMemberships(this.book, this.units, attributes),
      events: buildEvents(this.book),
      figures: [],
      errata: [],
      sources: this.sources(),
      moments,
      comparisons,
      story: [],
    };
  }
}

/** The rosters in the order of their days, and who is who between each and the next. */
export function buildOrganisation(
  rosters: readonly DatedRoster[],
  matchings: readonly Matching[],
  meta: { readonly id: string; readonly name: string },
): OrganisationFile {
  return new Builder(rosters, matchings).build(meta);
}
