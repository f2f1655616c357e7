/**
 * The history of one person or one unit, derived from everything the organisation file says about it, newest first.
 * What two parts of the file tell of the same happening becomes one entry: an event that announces a post is part of
 * that post's entry, and so is a headship that starts with it. Nothing is left out and nothing occurs twice.
 */

import { type Day, readEdtf } from './edtf.ts';
import { type Organisation, readText } from './organisation.ts';
import type {
  ChangeEvent,
  Claim,
  EventKind,
  EventStatus,
  Headship,
  Membership,
  Person,
  PersonId,
  ReportsTo,
  Status,
  Text,
  Unit,
  UnitId,
  UnitSpan,
} from './schema.ts';
import { endDay, firstDay } from './span.ts';

interface Entry {
  /** Unique within one history. */
  readonly id: string;
  /** EDTF: when it happened or began. */
  readonly date: string;
  /** EDTF: when it ended, where an end is known. */
  readonly until: string | undefined;
  /**
   * The earliest day it can mean, which is also the first day on which a snapshot shows it. Where the start is open
   * ("by Jan 2025"), the day by which it held, so that it has a place in the order.
   */
  readonly day: Day;
  readonly title: string;
  readonly status: Status | EventStatus;
  readonly claims: readonly Claim[];
  /** The events that this entry also tells; empty for an entry that is an event itself. */
  readonly events: readonly ChangeEvent[];
}

export interface HeadOf {
  readonly unit: UnitId;
  readonly headship: Headship;
}

/** A post held, or the headship of a unit that is recorded without a post. The status is that of the line upwards. */
export interface PostEntry extends Entry {
  readonly kind: 'post';
  readonly line: 'primary' | 'secondary' | 'headship';
  readonly unit: UnitId | undefined;
  readonly reportsTo: ReportsTo | undefined;
  readonly basis: Text | undefined;
  /** Dotted lines that start on the same day. */
  readonly secondary: readonly Membership[];
  /** Units that this person heads from the same day on. */
  readonly heads: readonly HeadOf[];
}

export interface EventEntry extends Entry {
  readonly kind: 'event';
  readonly event: ChangeEvent;
}

export interface CareerEntry extends Entry {
  readonly kind: 'career';
  readonly employer: string | undefined;
}

export type UnitTurn = 'recorded' | 'formed' | 're-formed' | 'renamed' | 're-parented' | 'restated' | 'dissolved';

/** A stretch of a unit's life starts, or its life ends. */
export interface UnitEntry extends Entry {
  readonly kind: 'unit';
  readonly turns: readonly UnitTurn[];
  readonly parent: UnitId | undefined;
  readonly under: PersonId | undefined;
  readonly note: Text | undefined;
  /** Units that it was formed from, or that were formed from it. */
  readonly related: readonly UnitId[];
}

export interface HeadEntry extends Entry {
  readonly kind: 'head';
  readonly person: PersonId;
}

export type HistoryEntry = PostEntry | EventEntry | CareerEntry;
export type UnitHistoryEntry = UnitEntry | HeadEntry | EventEntry;

const ANNOUNCES_POST: ReadonlySet<EventKind> = new Set(['joined', 'moved', 'retitled', 'role', 'line-change']);
const ANNOUNCES_UNIT: ReadonlySet<EventKind> = new Set([
  'unit-created',
  'unit-split',
  'unit-merged',
  'unit-renamed',
  'unit-reported',
  'unit-dissolved',
]);

/** Of two entries on one day the one with the smaller rank is told later, so it stands further up. */
const KIND_RANK = { post: 0, head: 0, unit: 1, event: 2, career: 3 } as const;

function placeOf(edtf: string): Day {
  const { earliest } = readEdtf(edtf);
  if (Number.isFinite(earliest)) return earliest;
  return readEdtf(edtf.slice(edtf.indexOf('/') + 1)).earliest;
}

function overlaps(a: string, b: string): boolean {
  const [left, right] = [readEdtf(a), readEdtf(b)];
  return left.earliest <= right.latest && right.earliest <= left.latest;
}

function mergeClaims(...lists: readonly (readonly Claim[])[]): Claim[] {
  const merged = new Map<string, Claim>();
  for (const claim of lists.flat()) {
    const key = JSON.stringify([claim.source, claim.status, claim.locator, claim.note]);
    if (!merged.has(key)) merged.set(key, claim);
  }
  return [...merged.values()];
}

function newestFirst<Item extends Entry & { readonly kind: keyof typeof KIND_RANK }>(entries: readonly Item[]): Item[] {
  return entries.toSorted(
    (a, b) => b.day - a.day || KIND_RANK[a.kind] - KIND_RANK[b.kind] || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

/** The start of something dated that an event can announce. */
interface Start {
  readonly id: string;
  readonly date: string;
}

/**
 * Which start each event announces, if any: of those that can be meant the nearest, and of equally near ones the
 * first listed.
 */
function matchAnnouncements(
  events: readonly ChangeEvent[],
  kinds: ReadonlySet<EventKind>,
  starts: readonly Start[],
  concerns: (event: ChangeEvent, start: Start) => boolean = () => true,
): Map<string, ChangeEvent[]> {
  const announced = new Map<string, ChangeEvent[]>();
  const inOrder = events.toSorted((a, b) => placeOf(a.date) - placeOf(b.date) || (a.id < b.id ? -1 : 1));
  for (const event of inOrder) {
    if (!kinds.has(event.kind)) continue;
    const distance = (start: Start): number => Math.abs(placeOf(start.date) - placeOf(event.date));
    const nearest = starts
      .filter((start) => !start.date.startsWith('..') && overlaps(start.date, event.date) && concerns(event, start))
      .reduce<Start | undefined>(
        (best, start) => (best && distance(best) <= distance(start) ? best : start),
        undefined,
      );
    if (nearest) announced.set(nearest.id, [...(announced.get(nearest.id) ?? []), event]);
  }
  return announced;
}

function eventEntry(event: ChangeEvent): EventEntry {
  return {
    kind: 'event',
    id: `event:${event.id}`,
    date: event.date,
    until: undefined,
    day: placeOf(event.date),
    title: readText(event.summary),
    status: event.status,
    claims: event.claims,
    events: [],
    event,
  };
}

/** Events that no other entry tells. */
function remainingEvents(events: readonly ChangeEvent[], told: Iterable<readonly ChangeEvent[]>): EventEntry[] {
  const ids = new Set([...told].flat().map((event) => event.id));
  return events.filter((event) => !ids.has(event.id)).map(eventEntry);
}

function titleOfPost(organisation: Organisation, membership: Membership): string {
  if (membership.title !== undefined) return readText(membership.title);
  const unit = membership.unit === undefined ? undefined : organisation.unitById.get(membership.unit);
  return unit ? `Member of ${unit.name}` : 'Title not reported';
}

function headshipEntry(id: string, { unit, headship }: HeadOf, events: readonly ChangeEvent[]): PostEntry {
  return {
    kind: 'post',
    line: 'headship',
    id,
    date: headship.from,
    until: headship.to,
    day: placeOf(headship.from),
    title: headship.role === undefined ? 'Head' : readText(headship.role),
    status: headship.status,
    claims: mergeClaims(headship.claims, ...events.map((event) => event.claims)),
    events,
    unit,
    reportsTo: undefined,
    basis: undefined,
    secondary: [],
    heads: [],
  };
}

function careerEntries(person: Person): CareerEntry[] {
  return person.career.map((stage, index) => ({
    kind: 'career',
    id: `career:${index}`,
    date: stage.date,
    until: undefined,
    day: placeOf(stage.date),
    title: readText(stage.text),
    status: stage.status,
    claims: stage.claims,
    events: [],
    employer: stage.employer,
  }));
}

/** Every unit that each person heads or headed, collected in one walk over the units. */
function headshipsOf(organisation: Organisation, person: PersonId): HeadOf[] {
  return organisation.units.flatMap((unit) =>
    unit.heads.filter((headship) => headship.person === person).map((headship) => ({ unit: unit.id, headship })),
  );
}

/** What belongs to one post: the post itself, and what starts on the same day. */
interface PostGroup {
  readonly id: string;
  readonly date: string;
  readonly membership: Membership;
  readonly secondary: Membership[];
  readonly heads: HeadOf[];
}

function groupPosts(memberships: readonly Membership[]): PostGroup[] {
  const groups: PostGroup[] = [];
  const add = (membership: Membership): void => {
    groups.push({ id: `post:${membership.id}`, date: membership.from, membership, secondary: [], heads: [] });
  };
  for (const membership of memberships) if (membership.kind === 'primary') add(membership);
  for (const membership of memberships) {
    if (membership.kind === 'primary') continue;
    const primary = groups.find(({ date }) => firstDay({ from: date }) === firstDay(membership));
    if (primary) primary.secondary.push(membership);
    else add(membership);
  }
  return groups;
}

export function personHistory(organisation: Organisation, person: Person): HistoryEntry[] {
  const posts = groupPosts(organisation.membershipsOf.get(person.id) ?? []);
  const alone: (HeadOf & Start)[] = [];
  headshipsOf(organisation, person.id).forEach((head, index) => {
    const start = placeOf(head.headship.from);
    const sameDay = posts.filter(({ date, membership }) => membership.kind === 'primary' && placeOf(date) === start);
    const post = sameDay.find(({ membership }) => membership.unit === head.unit) ?? sameDay[0];
    if (post) post.heads.push(head);
    else alone.push({ ...head, id: `head:${head.unit}:${index}`, date: head.headship.from });
  });
  const events = organisation.eventsOfPerson.get(person.id) ?? [];
  const announced = matchAnnouncements(events, ANNOUNCES_POST, [...posts, ...alone]);

  const entries: HistoryEntry[] = posts.map(({ id, membership, secondary, heads }) => {
    const told = announced.get(id) ?? [];
    return {
      kind: 'post',
      line: membership.kind,
      id,
      date: membership.from,
      until: membership.to,
      day: placeOf(membership.from),
      title: titleOfPost(organisation, membership),
      status: membership.status,
      claims: mergeClaims(
        membership.claims,
        ...heads.map(({ headship }) => headship.claims),
        ...secondary.map((line) => line.claims),
        ...told.map((event) => event.claims),
      ),
      events: told,
      unit: membership.unit,
      reportsTo: membership.reportsTo,
      basis: membership.basis,
      secondary,
      heads,
    };
  });
  for (const head of alone) entries.push(headshipEntry(head.id, head, announced.get(head.id) ?? []));
  return newestFirst([...entries, ...careerEntries(person), ...remainingEvents(events, announced.values())]);
}

/** The name a unit bears in one span. */
function nameIn(unit: Unit, span: UnitSpan): string {
  return span.name ?? unit.name;
}

function turnsOf(unit: Unit, span: UnitSpan, previous: UnitSpan | undefined): UnitTurn[] {
  if (!previous) return [Number.isFinite(firstDay(span)) ? 'formed' : 'recorded'];
  if (endDay(previous) < firstDay(span)) return ['re-formed'];
  const turns: UnitTurn[] = [];
  if (nameIn(unit, previous) !== nameIn(unit, span)) turns.push('renamed');
  if (previous.parent !== span.parent || previous.under !== span.under) turns.push('re-parented');
  return turns.length > 0 ? turns : ['restated'];
}

function titleOfTurn(organisation: Organisation, unit: Unit, span: UnitSpan, previous: UnitSpan | undefined): string {
  const turns = turnsOf(unit, span, previous);
  const parent = span.parent === undefined ? undefined : organisation.unitById.get(span.parent)?.name;
  const words = turns.map((turn) => {
    if (turn === 'recorded') return 'Earliest record';
    if (turn === 'formed') return nameIn(unit, span) === unit.name ? 'Formed' : `Formed as “${nameIn(unit, span)}”`;
    if (turn === 're-formed') return 'Formed again';
    if (turn === 'renamed')
      return `Named ${nameIn(unit, span)}, until then “${previous ? nameIn(unit, previous) : ''}”`;
    if (turn === 're-parented') return parent === undefined ? 'Moved' : `Moved to ${parent}`;
    return 'Place stated again';
  });
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1))).join('; ');
}

interface Successor {
  readonly unit: UnitId;
  readonly status: Status;
  readonly claims: readonly Claim[];
}

function successorsOf(organisation: Organisation, unit: Unit): Successor[] {
  return organisation.units.flatMap((other) =>
    other.formedFrom
      .filter((origin) => origin.unit === unit.id)
      .map(({ status, claims }) => ({ unit: other.id, status, claims })),
  );
}

function dissolution(id: string, span: UnitSpan, date: string, successors: readonly Successor[]): UnitEntry {
  return {
    kind: 'unit',
    id,
    date,
    until: undefined,
    day: placeOf(date),
    title: 'Dissolved',
    status: successors[0]?.status ?? span.status,
    claims: successors.length > 0 ? mergeClaims(...successors.map(({ claims }) => claims)) : span.claims,
    events: [],
    turns: ['dissolved'],
    parent: undefined,
    under: undefined,
    note: undefined,
    related: successors.map((successor) => successor.unit),
  };
}

function structuralEntries(organisation: Organisation, unit: Unit): UnitEntry[] {
  const spans = unit.spans.toSorted((a, b) => firstDay(a) - firstDay(b));
  const entries: UnitEntry[] = [];
  spans.forEach((span, index) => {
    const previous = spans[index - 1];
    const next = spans[index + 1];
    const turns = turnsOf(unit, span, previous);
    const origins = previous ? [] : unit.formedFrom;
    entries.push({
      kind: 'unit',
      id: `span:${index}`,
      date: span.from,
      until: undefined,
      day: placeOf(span.from),
      title: titleOfTurn(organisation, unit, span, previous),
      status: span.status,
      claims: mergeClaims(span.claims, ...origins.map((origin) => origin.claims)),
      events: [],
      turns,
      parent: span.parent,
      under: span.under,
      note: span.note,
      related: origins.map((origin) => origin.unit),
    });
    if (span.to === undefined || (next && firstDay(next) <= endDay(span))) return;
    entries.push(dissolution(`end:${index}`, span, span.to, next ? [] : successorsOf(organisation, unit)));
  });
  return entries;
}

function headEntries(unit: Unit): HeadEntry[] {
  return unit.heads.map((headship, index) => ({
    kind: 'head',
    id: `head:${index}`,
    date: headship.from,
    until: headship.to,
    day: placeOf(headship.from),
    title: headship.role === undefined ? 'Head' : readText(headship.role),
    status: headship.status,
    claims: headship.claims,
    events: [],
    person: headship.person,
  }));
}

function withEvents<Item extends UnitEntry | HeadEntry>(entry: Item, events: readonly ChangeEvent[] = []): Item {
  const [first] = events;
  if (!first) return entry;
  const claims = mergeClaims(entry.claims, ...events.map((event) => event.claims));
  // What a span rests on tells of the unit's place, so its end rests on the event that tells of it, where one does.
  if (entry.kind !== 'unit' || !entry.turns.includes('dissolved')) return { ...entry, events, claims };
  const told = mergeClaims(...events.map((event) => event.claims));
  return { ...entry, events, claims: entry.related.length > 0 ? claims : told, status: first.status };
}

export function unitHistory(organisation: Organisation, unit: Unit): UnitHistoryEntry[] {
  const events = organisation.eventsOfUnit.get(unit.id) ?? [];
  const structure = structuralEntries(organisation, unit);
  const heads = headEntries(unit);
  const ofStructure = matchAnnouncements(events, ANNOUNCES_UNIT, structure);
  const ofHeads = matchAnnouncements(events, ANNOUNCES_POST, heads, (event, start) =>
    heads.some((head) => head.id === start.id && event.people.includes(head.person)),
  );
  return newestFirst([
    ...structure.map((entry) => withEvents(entry, ofStructure.get(entry.id))),
    ...heads.map((entry) => withEvents(entry, ofHeads.get(entry.id))),
    ...remainingEvents(events, [...ofStructure.values(), ...ofHeads.values()]),
  ]);
}
