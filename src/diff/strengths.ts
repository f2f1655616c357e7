/**
 * How sure each change is: as sure as what it asserts. A move asserts two places, a new manager two lines, a coming or
 * a going that somebody came or went; the certainty of a line says nothing of a move. In lists that each hold for a day,
 * coming and going are what the lists show.
 */

import { COMING, type EventKind, GOING } from '../model/event-kinds.ts';
import { isFromSnapshots } from '../model/organisation.ts';
import type { ChangeEvent, Claim, Headship, Membership, PersonId, UnitSpan } from '../model/schema.ts';
import type { PersonSeat, UnitState } from '../model/snapshot.ts';
import { firstDay } from '../model/span.ts';
import { rankOfStatus } from '../model/statuses.ts';
import { isExpected, type Strength, strengthOf, surest, type Tier, tierOf, weakest } from '../model/strength.ts';
import type { Comparison, PersonChange, UnitChange } from './comparison.ts';
import { mainKind, type PersonChangeKind, type UnitChangeKind } from './kinds.ts';
import type { Side } from './names.ts';
import { type Period, periodBetween } from './period.ts';
import { eventsOfPresence } from './presence.ts';
import { UnitTurns } from './unit-turns.ts';

/** What a change is called by whoever reads the two days the other way round. */
const MIRRORED_PERSON: Partial<Readonly<Record<PersonChangeKind, PersonChangeKind>>> = {
  ...{ joined: 'left', left: 'joined', shown: 'not-shown', 'not-shown': 'shown' },
  ...{ placed: 'unplaced', unplaced: 'placed' },
};
const MIRRORED_UNIT: Partial<Readonly<Record<UnitChangeKind, UnitChangeKind>>> = {
  ...{ created: 'dissolved', dissolved: 'created', shown: 'not-shown', 'not-shown': 'shown' },
  ...{ split: 'merged', merged: 'split' },
};

/** The part of a seat that a change asserts; of the others it is the line. */
const PARTS: Partial<Readonly<Record<PersonChangeKind, 'place' | 'title'>>> = {
  ...{ 'unit-changed': 'place', placed: 'place', unplaced: 'place', 'carried-along': 'place', joined: 'place' },
  retitled: 'title',
};

const UNKNOWN: Strength = { status: 'unknown', claims: [] };

class Strengths {
  private readonly comparison: Comparison;
  /** In the order of time: read backwards, a comparison rests on the same. */
  private readonly days: Pick<Comparison, Side>;
  private readonly isBackwards: boolean;
  private readonly period: Period;
  private readonly turns: UnitTurns;

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    const { before, after } = comparison;
    this.isBackwards = before.day > after.day;
    this.days = this.isBackwards ? { before: after, after: before } : comparison;
    this.period = periodBetween(before, after);
    this.turns = new UnitTurns(this.days);
  }

  /** Of the weightiest thing that happened to somebody. */
  ofPerson(change: PersonChange): Strength {
    return this.ofPersonKind(change, this.tellingKind(change));
  }

  /** Who has another unit and another manager moved as surely as the surer of the two. */
  tellingKind(change: PersonChange): PersonChangeKind {
    const main = mainKind(change);
    if (main !== 'moved' || !change.kinds.includes('unit-changed')) return main;
    const [line, place] = [this.ofPersonKind(change, 'moved'), this.ofPersonKind(change, 'unit-changed')];
    return rankOfStatus(place.status) <= rankOfStatus(line.status) ? 'unit-changed' : 'moved';
  }

  /** Of the weightiest thing that happened to a unit. */
  ofUnit(change: UnitChange): Strength {
    return this.ofUnitKind(change, mainKind(change));
  }

  tierOf(change: PersonChange): Tier {
    return tierOf(this.ofPerson(change).status);
  }

  tierOfUnit(change: UnitChange, kind: UnitChangeKind): Tier {
    return tierOf(this.ofUnitKind(change, kind).status);
  }

  ofPersonKind(change: PersonChange, told: PersonChangeKind): Strength {
    const kind = this.isBackwards ? (MIRRORED_PERSON[told] ?? told) : told;
    switch (kind) {
      case 'joined':
        return this.ofPresence(change, COMING, 'start');
      case 'left':
        return this.ofPresence(change, GOING, 'end');
      case 'unit-changed':
        return this.ofBoth(change, (seat) => strengthOf(seat.membership, 'place'));
      case 'retitled':
        return this.ofTitle(change);
      case 'moved':
      case 'promoted':
      case 'demoted':
      case 'boss-replaced':
        return this.ofBoth(change, (seat, side) => this.ofLine(seat, side));
      case 'seats-changed':
        return this.ofBoth(change, (seat) => weakest(seat.secondary.map((each) => strengthOf(each, 'place'))));
      case 'line-changed':
        return this.ofBoth(change, (seat, side) =>
          weakest([this.ofLine(seat, side), ...seat.secondary.map((line): Strength => line)]),
        );
      case 'carried-along':
        return this.ofCarrying(change, new Set([change.person]));
      case 'renamed':
        return this.ofName(change);
      case 'placed':
      case 'shown':
      case 'not-shown':
        return this.ofPlace(change);
      default:
        return { status: 'stated', claims: this.lastSeat(change)?.membership.claims ?? [] };
    }
  }

  /** The event that tells of a unit's change. */
  eventOfUnit(change: UnitChange, told: UnitChangeKind): ChangeEvent | undefined {
    return this.turns.eventOf(change, this.isBackwards ? (MIRRORED_UNIT[told] ?? told) : told);
  }

  /** Whether what came was taken over from outside, and not set up. */
  isAcquired(change: UnitChange): boolean {
    return this.turns.eventOf(change, 'created')?.kind === 'acquisition' && change.kinds.includes('created');
  }

  /** Both days are those of lists, each of which shows all that there is. */
  get areLists(): boolean {
    return isFromSnapshots(this.days.before.organisation) && isFromSnapshots(this.days.after.organisation);
  }

  /** What the seat of the later day rests on, as far as the weightiest change is concerned. */
  claimsOfSeat(change: PersonChange): readonly Claim[] {
    const membership = this.comparison.after.people.get(change.person)?.membership;
    const part = PARTS[this.tellingKind(change)];
    if (!membership) return [];
    return part === undefined ? membership.claims : strengthOf(membership, part).claims;
  }

  /** Of somebody's line on one of the two days. */
  ofLineOn({ person }: Pick<PersonChange, 'person'>, side: Side): Strength {
    const seat = this.comparison[side].people.get(person);
    return seat ? this.ofLine(seat, this.isBackwards === (side === 'before') ? 'after' : 'before') : UNKNOWN;
  }

  /** Of somebody's belonging to a unit on one of the two days. */
  ofPlaceOn(change: PersonChange, side: Side): Strength {
    const seat = this.comparison[side].people.get(change.person);
    return seat ? strengthOf(seat.membership, 'place') : UNKNOWN;
  }

  /** The first seat that somebody took who came in the period. */
  firstSeat(change: PersonChange): Membership | undefined {
    const seats = this.days.after.organisation.membershipsOf.get(change.person) ?? [];
    return seats.find((seat) => seat.kind === 'primary' && firstDay(seat) > this.period.first);
  }

  /** Whether the seat of somebody who came in the period is still the first. */
  isFirstSeat(change: PersonChange): boolean {
    const now = this.days.after.people.get(change.person)?.membership;
    return now === undefined || (this.firstSeat(change) ?? now) === now;
  }

  /** Of somebody who has another title: whether the new one, or the old one, is no more than expected. */
  isOnlyExpected(change: PersonChange): boolean {
    return (['before', 'after'] as const).some((side) => {
      const membership = this.seat(change, side)?.membership;
      return membership !== undefined && isExpected(membership);
    });
  }

  /** Of somebody who left: whether what tells so is that it was announced. */
  isOnlyAnnounced(change: PersonChange): boolean {
    const told = eventsOfPresence(change.person, this.period).filter(({ kind }) => GOING.has(kind));
    return told.length > 0 && told.every(({ kind }) => kind === 'leaving-announced');
  }

  ofUnitKind(change: UnitChange, told: UnitChangeKind): Strength {
    const kind = this.isBackwards ? (MIRRORED_UNIT[told] ?? told) : told;
    const event = this.turns.eventOf(change, kind);
    if (event) return { status: event.status, claims: event.claims };
    switch (kind) {
      case 'created':
        return this.ofSpan(this.turns.turn(change, 'created') ?? this.turns.state(change, 'after')?.span, 'start');
      case 'dissolved':
        return this.ofGoing(change);
      case 'split':
      case 'merged':
        return this.ofParts(change);
      case 'renamed':
        return this.ofStates(change, ({ span }) => this.ofSpan(span, 'name'));
      case 're-parented':
      case 'shown':
      case 'not-shown':
        return this.asListed(
          this.ofStates(change, ({ span }) => ({ status: span.status, claims: span.claims, reason: span.note })),
        );
      case 'head-changed':
        return this.asListed(this.ofHeads(this.turns.newHeads(change), this.turns.goneHeads(change)));
    }
  }

  /** Of lists it is said once that heads and places of units are read from who reports to whom. */
  private asListed(strength: Strength): Strength {
    return this.areLists && strength.status === 'inferred' ? { ...strength, status: 'stated' } : strength;
  }

  private seat({ person }: PersonChange, side: Side): PersonSeat | undefined {
    return this.days[side].people.get(person);
  }

  private lastSeat(change: PersonChange): PersonSeat | undefined {
    return this.seat(change, 'after') ?? this.seat(change, 'before');
  }

  private ofBoth(change: PersonChange, read: (seat: PersonSeat, side: Side) => Strength): Strength {
    const strengths: Strength[] = [];
    for (const side of ['before', 'after'] as const) {
      const seat = this.seat(change, side);
      if (seat) strengths.push(read(seat, side));
    }
    return asToldLast(strengths);
  }

  /** That somebody was expected to hold a title says nothing of the one before. */
  private ofTitle(change: PersonChange): Strength {
    const now = this.lastSeat(change)?.membership;
    if (now && isExpected(now)) return strengthOf(now, 'title');
    return this.ofBoth(change, (seat) => strengthOf(seat.membership, 'title'));
  }

  private ofPlace(change: PersonChange): Strength {
    const seat = this.lastSeat(change);
    return seat ? strengthOf(seat.membership, 'place') : UNKNOWN;
  }

  /** Whoever reports to the head of a unit has that head as a manager only as surely as it is the head. */
  private ofLine({ membership, manager }: PersonSeat, side: Side): Strength {
    const { reportsTo, status, claims, basis } = membership;
    const line: Strength = { status, claims, reason: basis };
    if (!reportsTo || !('unit' in reportsTo) || manager === undefined) return line;
    const head = this.days[side].units.get(reportsTo.unit)?.heads.find(({ person }) => person === manager);
    return head ? weakest([line, head]) : line;
  }

  /** Who came or went is as sure as the surest event that tells so; without one, the list shows it. */
  private ofPresence(change: PersonChange, fitting: ReadonlySet<EventKind>, part: 'start' | 'end'): Strength {
    const told = eventsOfPresence(change.person, this.period);
    const event = surest(told.filter(({ kind }) => fitting.has(kind))) ?? surest(told);
    if (event) return event;
    const membership = this.lastSeat(change)?.membership;
    if (!membership) return UNKNOWN;
    return membership.strengths?.[part]
      ? strengthOf(membership, part)
      : { status: 'stated', claims: membership.claims };
  }

  /** As sure as the place that went elsewhere, and that somebody is of it. */
  private ofCarrying(change: PersonChange, passed: Set<PersonId>): Strength {
    const { cause } = change;
    const place = this.ofBoth(change, (seat) => strengthOf(seat.membership, 'place'));
    if (!cause) return place;
    if ('unit' in cause) {
      const unit = this.comparison.units.get(cause.unit);
      return unit ? weakest([place, this.ofUnit(unit)]) : place;
    }
    const above = this.comparison.people.get(cause.person);
    if (!above || passed.has(cause.person)) return place;
    passed.add(cause.person);
    const isCarried = mainKind(above) === 'carried-along';
    return weakest([place, isCarried ? this.ofCarrying(above, passed) : this.ofPerson(above)]);
  }

  private ofName({ person }: PersonChange): Strength {
    const names = (['before', 'after'] as const).flatMap(
      (side) => this.days[side].organisation.personById.get(person)?.names ?? [],
    );
    const claims = [...new Set(names.flatMap((name) => name.claims))];
    return weakest([{ status: 'stated', claims }, ...claims.map(({ status }): Strength => ({ status, claims }))]);
  }

  /** That a list has a unit and how it calls it is what the list says; how it hangs there may be inferred. */
  private ofSpan(span: UnitSpan | undefined, part: 'start' | 'end' | 'name'): Strength {
    if (!span) return UNKNOWN;
    const own = span.strengths?.[part];
    if (!own && isFromSnapshots(this.days.after.organisation)) return { status: 'stated', claims: span.claims };
    return strengthOf(span, part);
  }

  private ofGoing(change: UnitChange): Strength {
    const span = this.turns.lastSpan(change) ?? this.turns.state(change, 'before')?.span;
    const origins = this.turns.originsFrom(change.unit);
    if (span?.strengths?.end || origins.length === 0) return this.ofSpan(span, 'end');
    const claims = origins.flatMap((origin) => origin.claims);
    const reason = claims.find(({ note }) => note !== undefined)?.note;
    return { ...weakest(origins), claims, reason };
  }

  private ofParts(change: UnitChange): Strength {
    const { units } = this.comparison;
    const parts = change.related.flatMap((part) => units.get(part) ?? []);
    const told = parts.filter((part) => part.unit !== change.unit && part.kinds.includes('created'));
    return weakest(told.map((part) => this.ofUnitKind(part, 'created')));
  }

  private ofStates(change: UnitChange, read: (state: UnitState) => Strength): Strength {
    const states = (['before', 'after'] as const).flatMap((side) => this.turns.state(change, side) ?? []);
    return asToldLast(states.map(read));
  }

  private ofHeads(come: readonly Headship[], gone: readonly Headship[]): Strength {
    const comings = come.map((head) => strengthOf(head, 'start'));
    return weakest(comings.length > 0 ? comings : gone.map((head) => strengthOf(head, 'end')));
  }
}

/** As sure as both days, and told by what tells of the later one. */
function asToldLast(strengths: readonly Strength[]): Strength {
  return { ...weakest(strengths), claims: strengths.at(-1)?.claims ?? [] };
}

const known = new WeakMap<Comparison, Strengths>();

/** How sure the changes of a comparison are; made once for a comparison. */
export function strengthsOf(comparison: Comparison): Strengths {
  const strengths = known.get(comparison) ?? new Strengths(comparison);
  known.set(comparison, strengths);
  return strengths;
}

export type { Strengths };
