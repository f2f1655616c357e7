/**
 * What the change of one person or unit rests on: its dates, how sure it is, and the sources. A change is dated by the
 * starts and ends of what is recorded, else by the events that tell of it, else by the change that brought it about.
 * Where nothing dates it, it stays undated: that it lies between the two days is no date.
 */

import { type Day, readEdtf } from '../model/edtf.ts';
import { COMING_OR_GOING, type EventKind, TELLS_OF_PERSON, TELLS_OF_UNIT } from '../model/event-kinds.ts';
import { dateAsKnown, type Organisation } from '../model/organisation.ts';
import type {
  ChangeEvent,
  Claim,
  EventStatus,
  Headship,
  Membership,
  PersonId,
  Source,
  SourceId,
  Status,
  UnitId,
  UnitSpan,
} from '../model/schema.ts';
import { type Dated, endDay, firstDay } from '../model/span.ts';
import type { Comparison, PersonChange, UnitChange } from './comparison.ts';
import { mainKind, type PersonChangeKind } from './kinds.ts';
import { type Period, periodBetween } from './period.ts';
import { type Strengths, strengthsOf } from './strengths.ts';

export const SURE_OF = ['event', 'line', 'place', 'title', 'record'] as const;
type SureOf = (typeof SURE_OF)[number];

export interface ChangeEvidence {
  /** EDTF, in the order of time. Empty: not dated. */
  readonly dates: readonly string[];
  readonly status: Status | EventStatus;
  /** Of what the status is: that it happened, the reporting line, the place, the title or another thing recorded. */
  readonly statusOf: SureOf;
  /** Each once, in the order of the claims. */
  readonly sources: readonly Source[];
}

interface Findings {
  readonly dates: readonly string[];
  readonly claims: readonly Claim[];
}

const SPLITS: ReadonlySet<EventKind> = new Set(['unit-split', 'unit-merged']);

/** Not by subtraction: an open interval starts at minus infinity. */
function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : Number(a > b);
}

function inOrderOfTime(dates: readonly string[]): readonly string[] {
  if (dates.length < 2) return dates;
  return [...new Set(dates)].toSorted((a, b) => {
    const [first, second] = [readEdtf(a), readEdtf(b)];
    return compareDays(first.earliest, second.earliest) || compareDays(first.latest, second.latest);
  });
}

function claimsOf(items: readonly { readonly claims: readonly Claim[] }[]): readonly Claim[] {
  const [only, ...others] = items;
  return others.length === 0 ? (only?.claims ?? []) : items.flatMap(({ claims }) => claims);
}

/** Those who came to head a unit or ceased to; nobody where the heads stayed. */
function changedHeads({ kinds, before, after }: UnitChange): ReadonlySet<PersonId> {
  return new Set(kinds.includes('head-changed') ? [...(before?.heads ?? []), ...(after?.heads ?? [])] : []);
}

function tellsOfUnit({ kind, people }: ChangeEvent, heads: ReadonlySet<PersonId>): boolean {
  return TELLS_OF_UNIT.has(kind) || (TELLS_OF_PERSON.has(kind) && people.some((person) => heads.has(person)));
}

export class EvidenceFinder {
  private readonly comparison: Comparison;
  private readonly period: Period;
  private readonly strengths: Strengths;
  /** Of either file, the earlier first; one where both snapshots are of the same. */
  private readonly organisations: readonly Organisation[];

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    this.period = periodBetween(comparison.before, comparison.after);
    this.strengths = strengthsOf(comparison);
    this.organisations = [...new Set(this.period.organisations)];
  }

  private isWithin(day: Day): boolean {
    return day > this.period.first && day <= this.period.last;
  }

  /**
   * What starts within the period; where nothing is left at its end, also what ended last. Who came or went is dated
   * by that alone, not by other steps on the way.
   */
  private turns<Span extends Dated>(
    spans: readonly Span[],
    change: PersonChange | UnitChange,
  ): { spans: Span[]; dates: string[] } {
    const [earlier, later] = this.inTime(change);
    const turned = spans.filter((span) => this.isWithin(firstDay(span)));
    const starts = inOrderOfTime(turned.map(({ from }) => from));
    if (later !== undefined) return { spans: turned, dates: earlier === undefined ? starts.slice(0, 1) : [...starts] };
    let last: Span | undefined;
    for (const span of spans) {
      if (this.isWithin(endDay(span)) && (!last || endDay(span) > endDay(last))) last = span;
    }
    if (last?.to === undefined) return { spans: turned, dates: [...starts] };
    return { spans: turned.includes(last) ? turned : [...turned, last], dates: [last.to] };
  }

  /** What there is on the earlier and on the later of the two days. */
  private inTime({ before, after }: PersonChange | UnitChange): readonly [earlier: unknown, later: unknown] {
    return this.comparison.before.day <= this.comparison.after.day ? [before, after] : [after, before];
  }

  private findForPerson(change: PersonChange): Findings {
    const memberships = this.organisations.flatMap(
      (each): readonly Membership[] => each.membershipsOf.get(change.person) ?? [],
    );
    const { spans, dates } = this.turns(memberships, change);
    const told = change.events.filter(({ kind }) => TELLS_OF_PERSON.has(kind));
    if (told.length === 0) return { dates, claims: claimsOf(spans) };
    return {
      dates: dates.length > 0 ? dates : told.map(({ date }) => date),
      claims: claimsOf([...told.filter(({ kind }) => COMING_OR_GOING.has(kind)), ...spans, ...told]),
    };
  }

  private findForUnit(change: UnitChange): Findings {
    const entries = this.organisations.flatMap((each) => each.unitById.get(change.unit) ?? []);
    const heads = changedHeads(change);
    const told = change.events.filter((event) => tellsOfUnit(event, heads));
    const spans = this.turns<UnitSpan>(
      entries.flatMap((unit) => unit.spans),
      change,
    );
    const headships = entries
      .flatMap((unit): Headship[] => unit.heads)
      .filter((head) => heads.has(head.person) && (this.isWithin(firstDay(head)) || this.isWithin(endDay(head))));
    const splits = told.filter(({ kind, split }) => SPLITS.has(kind) && split?.unit === change.unit);
    const dates = [
      ...spans.dates,
      ...headships.map((head) => (this.isWithin(firstDay(head)) ? head.from : (head.to ?? head.from))),
      ...splits.map(({ date }) => date),
    ];
    return {
      dates: dates.length > 0 ? dates : told.map(({ date }) => date),
      claims: claimsOf([...told, ...spans.spans, ...headships]),
    };
  }

  /** What tells of somebody's change, and of that which nothing tells, what its cause and the cause of that tell. */
  private findWithCauses(change: PersonChange): Findings {
    let { dates, claims } = this.findForPerson(change);
    const passed = new Set<PersonId | UnitId>([change.person]);
    let { cause } = change;
    while (cause && (dates.length === 0 || claims.length === 0)) {
      const id = 'person' in cause ? cause.person : cause.unit;
      if (passed.has(id)) break;
      passed.add(id);
      const above = 'person' in cause ? this.comparison.people.get(cause.person) : undefined;
      const unit = 'unit' in cause ? this.comparison.units.get(cause.unit) : undefined;
      const found = above ? this.findForPerson(above) : unit && this.findForUnit(unit);
      if (found && dates.length === 0) dates = found.dates;
      if (found && claims.length === 0) claims = found.claims;
      cause = above?.cause;
    }
    return { dates, claims };
  }

  private sourceOf(id: SourceId): Source | undefined {
    for (const { sourceById } of this.organisations) {
      const source = sourceById.get(id);
      if (source) return source;
    }
    return undefined;
  }

  private complete({ dates, claims }: Findings, sureness: Pick<ChangeEvidence, 'status' | 'statusOf'>): ChangeEvidence {
    const ids = new Set(claims.map(({ source }) => source));
    const sources = [...ids].flatMap((id) => this.sourceOf(id) ?? []);
    const { organisation } = this.comparison.after;
    const known = inOrderOfTime(dates).map((date) => dateAsKnown(organisation, date));
    return { dates: known, ...sureness, sources };
  }

  /** As sure as what the change asserts. */
  ofPerson(change: PersonChange): ChangeEvidence {
    const kind = this.strengths.tellingKind(change);
    const { status } = this.strengths.ofPersonKind(change, kind);
    return this.complete(this.findWithCauses(change), { status, statusOf: SURE_OF_PERSON[kind] ?? 'record' });
  }

  ofUnit(change: UnitChange): ChangeEvidence {
    const kind = mainKind(change);
    const { status } = this.strengths.ofUnitKind(change, kind);
    const isOfEvent = this.strengths.eventOfUnit(change, kind) !== undefined;
    return this.complete(this.findForUnit(change), { status, statusOf: isOfEvent ? 'event' : 'place' });
  }
}

const SURE_OF_PERSON: Partial<Readonly<Record<PersonChangeKind, SureOf>>> = {
  ...{ joined: 'event', left: 'event', shown: 'place', 'not-shown': 'place' },
  ...{ 'unit-changed': 'place', placed: 'place', unplaced: 'place', 'carried-along': 'place' },
  ...{ moved: 'line', promoted: 'line', demoted: 'line', 'boss-replaced': 'line', 'line-changed': 'line' },
  retitled: 'title',
  'seats-changed': 'place',
};
