/**
 * The history of one person or one unit, derived from everything the organisation file says about it, newest first.
 * What two parts of the file tell of the same happening becomes one entry: an event that announces a post is part of
 * that post's entry, and so is a headship that starts with it. Nothing is left out and nothing occurs twice.
 */

import { type Day, NEVER_DATED, readEdtf } from './edtf.ts';
import type { EventKind } from './event-kinds.ts';
import { readText } from './organisation.ts';
import type {
  ChangeEvent,
  Claim,
  EventStatus,
  Headship,
  Membership,
  PersonId,
  ReportsTo,
  Status,
  Text,
  UnitId,
} from './schema.ts';

interface Entry {
  /** Unique within one history. */
  readonly id: string;
  /** EDTF: when it happened or began. */
  readonly date: string;
  /** EDTF: when it ended, where an end is known. */
  readonly until: string | undefined;
  /**
   * The earliest day that its date can mean, by which a history is in order: what happened before a day never stands
   * after it. It is also the first day on which a snapshot shows it. Where the start is open ("by Jan 2025"), the day
   * by which it held; minus infinity where nothing is known.
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

/** What is recorded of a post and was otherwise in the one before it. */
export interface FactChange {
  readonly label: string;
  /** Empty: there was none, or there is none. */
  readonly was: string;
  readonly is: string;
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
  readonly changed: readonly FactChange[];
  /** Units that this person heads from the same day on. */
  readonly heads: readonly HeadOf[];
}

export interface EventEntry extends Entry {
  readonly kind: 'event';
  readonly event: ChangeEvent;
}

/** Somebody is called otherwise from then on. */
export interface NameEntry extends Entry {
  readonly kind: 'name';
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

export type HistoryEntry = PostEntry | NameEntry | EventEntry | CareerEntry;
export type UnitHistoryEntry = UnitEntry | HeadEntry | EventEntry;

/** Of two entries on one day the one with the smaller rank is told later, so it stands further up. */
const KIND_RANK = { post: 0, head: 0, name: 1, unit: 1, event: 2, career: 3 } as const;

export function placeOf(edtf: string): Day {
  const { earliest } = readEdtf(edtf);
  if (Number.isFinite(earliest) || edtf === NEVER_DATED) return earliest;
  return readEdtf(edtf.slice(edtf.indexOf('/') + 1)).earliest;
}

function overlaps(a: string, b: string): boolean {
  const [left, right] = [readEdtf(a), readEdtf(b)];
  return left.earliest <= right.latest && right.earliest <= left.latest;
}

export function mergeClaims(lists: readonly (readonly Claim[])[]): Claim[] {
  const merged = new Map<string, Claim>();
  for (const claim of lists.flat()) {
    const key = JSON.stringify([claim.source, claim.status, claim.locator, claim.note]);
    if (!merged.has(key)) merged.set(key, claim);
  }
  return [...merged.values()];
}

/** Not by subtraction: what is not dated stands at minus infinity. */
function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : Number(a > b);
}

/** "By 2016" was before whatever else there is of 2016. */
function isOpen({ date }: Entry): boolean {
  return date.startsWith('..');
}

/** A total order: it does not depend on the order of the file. */
export function newestFirst<Item extends Entry & { readonly kind: keyof typeof KIND_RANK }>(
  entries: readonly Item[],
): Item[] {
  return entries.toSorted(
    (a, b) =>
      compareDays(b.day, a.day) ||
      KIND_RANK[a.kind] - KIND_RANK[b.kind] ||
      Number(isOpen(a)) - Number(isOpen(b)) ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

/** The start of something dated that an event can announce. */
export interface Start {
  readonly id: string;
  readonly date: string;
}

/**
 * Which start each event announces, if any: of those that can be meant the nearest, and of equally near ones the
 * first listed.
 */
export function matchAnnouncements(
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
export function remainingEvents(events: readonly ChangeEvent[], told: Iterable<readonly ChangeEvent[]>): EventEntry[] {
  const ids = new Set([...told].flat().map((event) => event.id));
  return events.filter((event) => !ids.has(event.id)).map(eventEntry);
}
