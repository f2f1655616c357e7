/** A unit's history: how it was formed, named and placed, who headed it, and what happened to it. */

import { Lists } from '../base/lists-by-key.ts';
import { rememberFew } from '../base/remember.ts';
import { ANNOUNCES_POST, ANNOUNCES_UNIT } from './event-kinds.ts';
import {
  type HeadEntry,
  matchAnnouncements,
  mergeClaims,
  newestFirst,
  placeOf,
  remainingEvents,
  type UnitEntry,
  type UnitHistoryEntry,
  type UnitTurn,
} from './history.ts';
import { type Organisation, readText } from './organisation.ts';
import type { ChangeEvent, Claim, Status, Unit, UnitId, UnitSpan } from './schema.ts';
import { endDay, firstDay } from './span.ts';

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

/** Asked for each unit that ended, so found once for all. */
const successorsIn = rememberFew((units: Organisation['units']) => {
  const successors = new Lists<UnitId, Successor>();
  for (const { id, formedFrom } of units) {
    for (const { unit, status, claims } of formedFrom) successors.add(unit, { unit: id, status, claims });
  }
  return successors;
});

function dissolution(id: string, span: UnitSpan, date: string, successors: readonly Successor[]): UnitEntry {
  return {
    kind: 'unit',
    id,
    date,
    until: undefined,
    // A vague end can mean no day before the start.
    day: Math.max(placeOf(date), placeOf(span.from)),
    title: 'Dissolved',
    status: successors[0]?.status ?? span.status,
    claims: successors.length > 0 ? mergeClaims(successors.map(({ claims }) => claims)) : span.claims,
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
      claims: mergeClaims([span, ...origins].map(({ claims }) => claims)),
      events: [],
      turns,
      parent: span.parent,
      under: span.under,
      note: span.note,
      related: origins.map((origin) => origin.unit),
    });
    if (span.to === undefined || (next && firstDay(next) <= endDay(span))) return;
    entries.push(dissolution(`end:${index}`, span, span.to, next ? [] : successorsIn(organisation.units).get(unit.id)));
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
  const claims = mergeClaims([entry, ...events].map((each) => each.claims));
  // What a span rests on tells of the unit's place, so its end rests on the event that tells of it, where one does.
  if (entry.kind !== 'unit' || !entry.turns.includes('dissolved')) return { ...entry, events, claims };
  const told = mergeClaims(events.map((event) => event.claims));
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
