/**
 * From dated rosters to one organisation file. A seat that stays the same from file to file is one membership; it
 * begins on the day of the first file that shows it (by that day, in the first file of all) and ends on the day of the first that does not. Every line is
 * stated by the rows it was read from; what follows from them alone is marked as inferred, with the reason.
 */

import { formatEdtf, readEdtf } from '../../../model/edtf.ts';
import { isOwnPicture } from '../../../model/own-picture.ts';
import {
  type ChangeEvent,
  type Claim,
  FORMAT,
  type Headship,
  type Membership,
  type MomentId,
  type OrganisationFile,
  type Person,
  type PersonId,
  type ReportsTo,
  type Source,
  type SourceId,
  type Unit,
  type UnitSpan,
} from '../../../model/schema.ts';
import type { Matching } from '../match/matching.ts';
import type { DatedRoster, RosterPost } from '../rows/roster.ts';
import {
  encodeId,
  type FollowedPeople,
  followPeople,
  IdRegister,
  namePeople,
  readDate,
  type Seat,
  slugOf,
} from './follow-people.ts';
import { type FollowedUnits, followUnits, type UnitState } from './follow-units.ts';

/** What a post that nobody holds is called, since its entry needs a name. */
function nameOfVacancy({ title, unit }: RosterPost): string {
  if (title !== '') return `Vacant post (${title})`;
  return unit === '' ? 'Vacant post' : `Vacant post in ${unit}`;
}

const ASSUMED_BASIS = 'Put below the top with the most people, so that there is one top. No file says so.';
const HEAD_BASIS = 'The only one of the unit who reports to nobody in it.';

/** Days between two rosters are of the later one: it is the first that shows what happened on them. */
function isBetween(date: string, earlier: DatedRoster, later: DatedRoster): boolean {
  const { earliest, latest } = readEdtf(date);
  return earliest > readEdtf(earlier.date).latest && latest <= readEdtf(later.date).earliest;
}

interface Span<Fact> {
  readonly fact: Fact;
  readonly first: number;
  last: number;
  readonly claims: Claim[];
}

/** Joins what is the same in neighbouring rosters. */
function addToSpans<Fact>(
  spans: Span<Fact>[],
  roster: number,
  fact: Fact,
  claim: Claim,
  isSame: (a: Fact, b: Fact) => boolean,
): void {
  const open = spans.find((span) => span.last === roster - 1 && isSame(span.fact, fact));
  if (open) {
    open.last = roster;
    open.claims.push(claim);
  } else spans.push({ fact, first: roster, last: roster, claims: [claim] });
}

interface PrimarySeat {
  readonly title: string;
  readonly unit: number;
  readonly location: string;
  /** The number of the manager; -1 for nobody. */
  readonly manager: number;
  /** The line goes to the unit as a whole, in a file that names no managers. */
  readonly isToUnit: boolean;
  /** No file states the line. */
  readonly isAssumed: boolean;
}

function isSameSeat(a: PrimarySeat, b: PrimarySeat): boolean {
  return (
    a.title === b.title &&
    a.unit === b.unit &&
    a.location === b.location &&
    a.manager === b.manager &&
    a.isToUnit === b.isToUnit &&
    a.isAssumed === b.isAssumed
  );
}

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

type Period = Pick<Membership, 'from' | 'to'>;

class Builder {
  private readonly rosters: readonly DatedRoster[];
  private readonly people: FollowedPeople;
  private readonly units: FollowedUnits;
  private readonly ids: readonly PersonId[];
  private readonly sourceIds: readonly SourceId[];

  constructor(rosters: readonly DatedRoster[], matchings: readonly Matching[]) {
    this.rosters = rosters;
    this.people = followPeople(rosters, matchings);
    this.units = followUnits(rosters, this.people);
    this.ids = namePeople(rosters, this.people);
    const register = new IdRegister();
    this.sourceIds = rosters.map(({ file }) => register.take(slugOf(file, 'file')) as SourceId);
  }

  private post(roster: number, post: number): RosterPost {
    const found = this.rosters[roster]?.posts[post];
    if (!found) throw new Error(`no post ${post} in roster ${roster}`);
    return found;
  }

  private roster(index: number): DatedRoster {
    const roster = this.rosters[index];
    if (!roster) throw new Error(`no roster ${index}`);
    return roster;
  }

  private idOf(person: number): PersonId {
    const id = this.ids[person];
    if (id === undefined) throw new Error(`no person ${person}`);
    return id;
  }

  private personAt(roster: number, post: number): number {
    return this.people.personOf[roster]?.[post] ?? -1;
  }

  private claim(roster: number, post: RosterPost, status: Claim['status'] = 'stated', note?: string): Claim {
    const claim: Claim = {
      source: this.sourceIds[roster] as SourceId,
      status,
      locator: `${this.roster(roster).rowWord} ${post.row}`,
    };
    return note === undefined ? claim : { ...claim, note };
  }

  /** What the first list shows was so on its day; since when, it does not say. */
  private startOf(roster: number): string {
    const { date } = this.roster(roster);
    return roster === 0 ? `../${date}` : date;
  }

  private period(span: { readonly first: number; readonly last: number }): Period {
    const end = this.rosters[span.last + 1];
    const from = this.startOf(span.first);
    return end === undefined ? { from } : { from, to: end.date };
  }

  private person(person: number): Person {
    const seats = this.people.seats[person] ?? [];
    const posts = seats.map(({ roster, post }) => this.post(roster, post));
    const latest = posts.at(-1);
    if (!latest) throw new Error(`person ${person} has no seat`);
    const id = this.idOf(person);
    if (latest.isVacant) return { id, name: nameOfVacancy(latest), vacant: true, aliases: [], career: [] };
    const entry: Person = { id, name: latest.name || id, aliases: [], career: this.career(seats, posts) };
    for (const { name, email, photo } of posts) {
      if (name !== entry.name && name !== '' && !entry.aliases.includes(name)) entry.aliases.push(name);
      if (email !== '') entry.email = email;
      // A path would be asked for from wherever the page comes from, and that nobody's data may be.
      if (photo.startsWith('data:') && isOwnPicture(photo)) entry.photo = photo;
    }
    return entry;
  }

  /** The start dates that the files give, but for those that are told as a joining. */
  private career(seats: FollowedPeople['seats'][number], posts: readonly RosterPost[]): Person['career'] {
    const career: Person['career'] = [];
    seats.forEach(({ roster }, place) => {
      const post = posts[place];
      if (!post) return;
      const start = readDate(post.start);
      if (start === undefined || (place === 0 && this.joinedOn(roster, post) !== undefined)) return;
      const claim = this.claim(roster, post);
      const known = career.find((entry) => entry.date === start);
      if (known) known.claims.push(claim);
      else career.push({ date: start, text: 'Start date', status: 'confirmed', claims: [claim] });
    });
    return career;
  }

  private joinedOn(roster: number, post: RosterPost): string | undefined {
    const start = readDate(post.start);
    const [earlier, later] = [this.rosters[roster - 1], this.rosters[roster]];
    return start !== undefined && earlier && later && isBetween(start, earlier, later) ? start : undefined;
  }

  private leftOn(roster: number, post: RosterPost): string | undefined {
    const end = readDate(post.end);
    const [earlier, later] = [this.rosters[roster], this.rosters[roster + 1]];
    return end !== undefined && earlier && later && isBetween(end, earlier, later) ? end : undefined;
  }

  private events(): ChangeEvent[] {
    const events: ChangeEvent[] = [];
    const add = (kind: 'joined' | 'left', date: string | undefined, seat: Seat, person: number): void => {
      const post = this.post(seat.roster, seat.post);
      if (date === undefined || post.isVacant) return;
      events.push({
        id: `${kind}-${events.length + 1}`,
        date,
        kind,
        people: [this.idOf(person)],
        units: [],
        summary: kind === 'joined' ? `${post.name} started.` : `${post.name} left.`,
        status: 'confirmed',
        claims: [this.claim(seat.roster, post)],
      });
    };
    this.people.seats.forEach((seats, person) => {
      const [first, last] = [seats[0], seats.at(-1)];
      if (first) add('joined', this.joinedOn(first.roster, this.post(first.roster, first.post)), first, person);
      if (last) add('left', this.leftOn(last.roster, this.post(last.roster, last.post)), last, person);
    });
    return events;
  }

  private primarySeat(roster: number, index: number): PrimarySeat {
    const post = this.post(roster, index);
    const unit = this.units.unitOf[roster]?.[index] ?? -1;
    const { hasManagers } = this.roster(roster);
    return {
      title: post.title,
      unit,
      location: post.location,
      manager: post.manager < 0 ? -1 : this.personAt(roster, post.manager),
      isToUnit: !hasManagers && unit >= 0,
      isAssumed: post.isLineAssumed === true,
    };
  }

  private lineOf(seat: PrimarySeat): ReportsTo | undefined {
    if (seat.manager >= 0) return { person: this.idOf(seat.manager) };
    const unit = this.units.ids[seat.unit];
    return seat.isToUnit && unit !== undefined ? { unit } : undefined;
  }

  private memberships(): Membership[] {
    const memberships: Membership[] = [];
    this.people.seats.forEach((seats, person) => {
      const primary: Span<PrimarySeat>[] = [];
      const secondary: Span<number>[] = [];
      for (const { roster, post: index } of seats) {
        const post = this.post(roster, index);
        const seat = this.primarySeat(roster, index);
        const claim = this.claim(roster, post);
        const line = seat.isAssumed ? this.claim(roster, post, 'inferred', 'The row names no manager.') : claim;
        addToSpans(primary, roster, seat, line, isSameSeat);
        if (post.secondManagers.length === 0) continue;
        for (const second of new Set(post.secondManagers)) {
          const manager = this.personAt(roster, second);
          if (manager >= 0 && manager !== person && manager !== seat.manager)
            addToSpans(secondary, roster, manager, claim, (a, b) => a === b);
        }
      }
      for (const span of primary) {
        const { title, unit: number, location } = span.fact;
        const unit = this.units.ids[number];
        const reportsTo = this.lineOf(span.fact);
        const membership = this.membership(memberships.length, person, 'primary', span);
        if (title !== '') membership.title = title;
        if (unit !== undefined) membership.unit = unit;
        if (location !== '') membership.attributes = { location };
        if (reportsTo !== undefined) membership.reportsTo = reportsTo;
        if (span.fact.isAssumed) Object.assign(membership, { status: 'inferred', basis: ASSUMED_BASIS });
        memberships.push(membership);
      }
      for (const span of secondary) {
        const membership = this.membership(memberships.length, person, 'secondary', span);
        memberships.push({ ...membership, reportsTo: { person: this.idOf(span.fact) } });
      }
    });
    return memberships;
  }

  private membership(
    place: number,
    person: number,
    kind: Membership['kind'],
    span: Pick<Span<unknown>, 'first' | 'last' | 'claims'>,
  ): Membership {
    const membership: Membership = {
      id: `m${place + 1}`,
      person: this.idOf(person),
      kind,
      from: this.startOf(span.first),
      status: 'stated',
      claims: span.claims,
    };
    const end = this.rosters[span.last + 1];
    if (end !== undefined) membership.to = end.date;
    return membership;
  }

  /** The rows that name a unit: the first of them, and how many more there are. */
  private unitClaim(roster: number, { members, standing }: UnitState): Claim {
    const source = this.sourceIds[roster] as SourceId;
    const [first] = members;
    if (first === undefined) return { source, status: standing };
    const { locator } = this.claim(roster, this.post(roster, first));
    const more = members.length - 1;
    return { source, status: standing, locator: more === 0 ? `${locator}` : `${locator} and ${more} more` };
  }

  private placeNote(roster: number, state: UnitState): string | undefined {
    if (state.standing !== 'inferred') return undefined;
    const manager = state.head === undefined ? state.under : this.post(roster, state.head).manager;
    const name = manager === undefined || manager < 0 ? '' : this.post(roster, manager).name;
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
        ...(state.under === undefined ? {} : { under: this.idOf(this.personAt(roster, state.under)) }),
        status: state.standing,
        ...(note === undefined ? {} : { note }),
      };
      addToSpans(spans, roster, fact, this.unitClaim(roster, state), isSamePlace);
      if (state.head === undefined) continue;
      const head = this.idOf(this.personAt(roster, state.head));
      const claim = this.claim(roster, this.post(roster, state.head), 'inferred', HEAD_BASIS);
      addToSpans(heads, roster, head, claim, (a, b) => a === b);
    }
    return {
      id: this.units.ids[number] as Unit['id'],
      name,
      aliases,
      kind: 'unit',
      spans: spans.map((span) => ({ ...span.fact, ...this.period(span), claims: span.claims })),
      heads: heads.map(
        (span): Headship => ({ person: span.fact, ...this.period(span), status: 'inferred', claims: span.claims }),
      ),
      formedFrom: [],
    };
  }

  private sources(): Source[] {
    return this.rosters.map((roster, index) => ({
      id: this.sourceIds[index] as SourceId,
      publisher: roster.file || 'A file without a name',
      ...(roster.orderOnly ? {} : { date: roster.date }),
      note: `Read as the organisation ${roster.orderOnly ? `in “${roster.label}”` : `on ${formatEdtf(roster.date)}`}: ${roster.posts.length.toLocaleString('en')} posts.`,
    }));
  }

  private hasLocations(): boolean {
    return this.rosters.some(({ posts }) => posts.some(({ location }) => location !== ''));
  }

  private coverageNote(): string {
    const isInferred = this.units.states.some((states) => states.some(({ head }) => head !== undefined));
    const units = isInferred ? ['Who heads a unit, and where it stands, is read from who reports to whom.'] : [];
    if (this.rosters.length < 2) return ['The file shows one day.', ...units].join(' ');
    const days = 'Each file shows one day: what changed between two of them happened some time between.';
    return [days, ...units].join(' ');
  }

  build(meta: { readonly id: string; readonly name: string }): OrganisationFile {
    const register = new IdRegister();
    const moments = this.rosters.map(({ date, label, orderOnly }) => ({
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
    const latest = this.rosters.at(-1);
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
      attributes: this.hasLocations() ? [{ id: 'location', label: 'Location' }] : [],
      people: this.ids.map((_, person) => this.person(person)),
      units: this.statesOfUnits().map((states, unit) => this.unit(unit, states)),
      memberships: this.memberships(),
      events: this.events(),
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
