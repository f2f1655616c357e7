/**
 * Life-lines: where each person was, and under whom, from the first to the last day that is recorded; and what each
 * unit was called, where it stood and who headed it. Nothing is filled in: where no membership holds, the line has a
 * gap. A segment says of each of its ends which date it rests on, so that a month looks like a month.
 */

import type { Day } from './edtf.ts';
import { COMING, type EventKind, GOING } from './event-kinds.ts';
import type { Organisation } from './organisation.ts';
import type { ChangeEvent, Membership, PersonId, Status, Unit, UnitId } from './schema.ts';
import { type Dated, endDay, firstDay, holdsAt } from './span.ts';
import { unitHistory } from './unit-history.ts';

interface Segment {
  /** -Infinity where no source says since when. */
  readonly from: Day;
  /** The first day on which it no longer holds; Infinity where nothing contradicts it since. */
  readonly until: Day;
  /** EDTF: what the end rests on; undefined where it is open, or follows from somebody else's dates. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly status: Status;
}

export interface PersonSegment extends Segment {
  readonly unit: UnitId | undefined;
  /** Undefined where the line ends at a unit without a single known head. */
  readonly manager: PersonId | undefined;
}

export interface PersonLine {
  readonly person: PersonId;
  /** In order, without overlap; neighbours that touch differ in unit, manager or status. */
  readonly segments: readonly PersonSegment[];
  /** Whether a source, or the completeness of the file, says that this is when the person came, and went. */
  readonly joined: boolean;
  readonly left: boolean;
}

export interface UnitSegment extends Segment {
  readonly name: string;
  readonly parent: UnitId | undefined;
}

export interface HeadSegment extends Segment {
  readonly person: PersonId;
}

export type UnitMarkKind = 'formed' | 'dissolved' | 'renamed' | 're-parented' | 'split' | 'merged';

export interface UnitMark {
  readonly day: Day;
  /** EDTF. */
  readonly date: string;
  readonly kind: UnitMarkKind;
  /** Where it came from or went to, or its parts. */
  readonly related: readonly UnitId[];
}

export interface UnitLine {
  readonly unit: UnitId;
  readonly segments: readonly UnitSegment[];
  readonly heads: readonly HeadSegment[];
  /** In order of time. */
  readonly marks: readonly UnitMark[];
}

/** Whose end a day is, as far as one line is concerned. */
function bounds(spans: Iterable<Dated>): Day[] {
  return [...spans].flatMap((span) => [firstDay(span), endDay(span)]);
}

/** Announcements and first days are a few days apart. */
const MARGIN_DAYS = 7;

class PersonLines {
  private readonly organisation: Organisation;
  private readonly primary = new Map<PersonId, Membership[]>();

  constructor(organisation: Organisation) {
    this.organisation = organisation;
    for (const [person, memberships] of organisation.membershipsOf) {
      this.primary.set(
        person,
        memberships.filter((membership) => membership.kind === 'primary'),
      );
    }
  }

  private isLive(person: PersonId, day: Day): boolean {
    return this.primary.get(person)?.some((membership) => holdsAt(membership, day)) ?? false;
  }

  /** As the snapshot of that day has it. */
  private managerOn(membership: Membership, day: Day): PersonId | undefined {
    const target = membership.reportsTo;
    if (!target) return undefined;
    if ('person' in target) return this.isLive(target.person, day) ? target.person : undefined;
    const unit = this.organisation.unitById.get(target.unit);
    if (!unit?.spans.some((span) => holdsAt(span, day))) return undefined;
    const heads = unit.heads.filter((head) => holdsAt(head, day) && this.isLive(head.person, day));
    const only = heads.length === 1 ? heads[0]?.person : undefined;
    return only === membership.person ? undefined : only;
  }

  /** The days on which the manager may become another, while the membership stays the same. */
  private turningDays(membership: Membership): Day[] {
    const target = membership.reportsTo;
    if (!target) return [];
    if ('person' in target) return bounds(this.primary.get(target.person) ?? []);
    const unit = this.organisation.unitById.get(target.unit);
    if (!unit) return [];
    const heads = unit.heads.flatMap((head) => this.primary.get(head.person) ?? []);
    return bounds([...unit.spans, ...unit.heads, ...heads]);
  }

  private segmentsOf(membership: Membership): PersonSegment[] {
    const [first, end] = [firstDay(membership), endDay(membership)];
    const within = this.turningDays(membership).filter((day) => day > first && day < end);
    const days = [first, ...new Set(within.toSorted((a, b) => a - b)), end];
    return days.slice(0, -1).map((from, index) => ({
      from,
      until: days[index + 1] ?? end,
      start: index === 0 ? membership.from : undefined,
      end: index === days.length - 2 ? membership.to : undefined,
      unit: membership.unit,
      manager: this.managerOn(membership, from),
      status: membership.status,
    }));
  }

  private happened(person: PersonId, kinds: ReadonlySet<EventKind>, day: Day): boolean {
    if (!Number.isFinite(day)) return false;
    if (this.organisation.coverage.completeness === 'complete') return true;
    const events = this.organisation.eventsOfPerson.get(person) ?? [];
    return events.some((event) => kinds.has(event.kind) && event.status !== 'denied' && isAbout(event, day));
  }

  lineOf(person: PersonId): PersonLine | undefined {
    const held = (this.primary.get(person) ?? []).filter((membership) => firstDay(membership) < endDay(membership));
    const segments = held
      .flatMap((membership) => this.segmentsOf(membership))
      .reduce<PersonSegment[]>((merged, next) => {
        const last = merged.at(-1);
        if (last && goesOn(last, next)) merged[merged.length - 1] = { ...last, until: next.until, end: next.end };
        else merged.push(next);
        return merged;
      }, []);
    const [first, last] = [segments[0], segments.at(-1)];
    if (!first || !last) return undefined;
    return {
      person,
      segments,
      joined: this.happened(person, COMING, first.from),
      left: this.happened(person, GOING, last.until),
    };
  }
}

/** Whether a segment starts where the one before ends, in another unit or under another manager. */
export function isCrossing(last: PersonSegment | undefined, next: PersonSegment): boolean {
  return last?.until === next.from && (last.unit !== next.unit || last.manager !== next.manager);
}

function goesOn(last: PersonSegment, next: PersonSegment): boolean {
  return last.until === next.from && !isCrossing(last, next) && last.status === next.status;
}

function isAbout(event: ChangeEvent, day: Day): boolean {
  const date = { from: event.date, to: event.date };
  return firstDay(date) - MARGIN_DAYS <= day && day <= endDay(date) + MARGIN_DAYS;
}

/** A line for everybody who ever has a seat, in the order of the file. */
export function personLines(organisation: Organisation): PersonLine[] {
  const lines = new PersonLines(organisation);
  return organisation.people.flatMap((person) => (person.vacant ? [] : (lines.lineOf(person.id) ?? [])));
}

function placed<Item extends Dated & { readonly status: Status }, Rest extends object>(
  span: Item,
  rest: Rest,
): Segment & Rest {
  const { from: start, to: end, status } = span;
  return { from: firstDay(span), until: endDay(span), start, end, status, ...rest };
}

const TURNS: Readonly<Record<string, UnitMarkKind>> = {
  formed: 'formed',
  're-formed': 'formed',
  renamed: 'renamed',
  're-parented': 're-parented',
  dissolved: 'dissolved',
};

function marksOf(organisation: Organisation, unit: Unit): UnitMark[] {
  const turns = unitHistory(organisation, unit).flatMap((entry): UnitMark[] => {
    if (entry.kind !== 'unit') return [];
    return entry.turns.flatMap((turn) => {
      const kind = TURNS[turn];
      return kind ? [{ day: entry.day, date: entry.date, kind, related: entry.related }] : [];
    });
  });
  const splits = (organisation.eventsOfUnit.get(unit.id) ?? []).flatMap((event): UnitMark[] => {
    if (event.status === 'denied' || event.split?.unit !== unit.id) return [];
    const kind = event.kind === 'unit-merged' ? 'merged' : 'split';
    return [{ day: firstDay({ from: event.date }), date: event.date, kind, related: event.split.into }];
  });
  return [...turns, ...splits].filter((mark) => Number.isFinite(mark.day)).toSorted((a, b) => a.day - b.day);
}

/** A line for every unit that ever is on the chart, in the order of the file. */
export function unitLines(organisation: Organisation): UnitLine[] {
  const inOrder = (a: Dated, b: Dated): number => firstDay(a) - firstDay(b);
  return organisation.units.flatMap((unit) => {
    const spans = unit.spans.filter((span) => firstDay(span) < endDay(span)).toSorted(inOrder);
    if (spans.length === 0) return [];
    const heads = unit.heads.filter((head) => firstDay(head) < endDay(head)).toSorted(inOrder);
    return {
      unit: unit.id,
      segments: spans.map((span) => placed(span, { name: span.name ?? unit.name, parent: span.parent })),
      heads: heads.map((head) => placed(head, { person: head.person })),
      marks: marksOf(organisation, unit),
    };
  });
}

/** A day on which the lines of many cross into another unit, or under another manager. */
export interface Reorganisation {
  readonly day: Day;
  readonly people: number;
}

const LEAST_PEOPLE = 3;
const LEAST_SHARE = 0.04;

export function findReorganisations(lines: readonly PersonLine[]): Reorganisation[] {
  const crossings = new Map<Day, number>();
  for (const { segments } of lines) {
    segments.forEach((segment, index) => {
      if (!isCrossing(segments[index - 1], segment)) return;
      crossings.set(segment.from, (crossings.get(segment.from) ?? 0) + 1);
    });
  }
  const enough = Math.max(LEAST_PEOPLE, lines.length * LEAST_SHARE);
  return [...crossings]
    .filter(([, people]) => people >= enough)
    .map(([day, people]) => ({ day, people }))
    .toSorted((a, b) => a.day - b.day);
}
