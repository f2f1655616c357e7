/** A person's history: posts, headships, events and the career around them. */

import { ANNOUNCES_POST } from './event-kinds.ts';
import {
  type CareerEntry,
  doneBy,
  type HeadOf,
  type HistoryEntry,
  matchAnnouncements,
  mergeClaims,
  newestFirst,
  type PostEntry,
  placeOf,
  remainingEvents,
  type Start,
} from './history.ts';
import { type Organisation, readText } from './organisation.ts';
import type { ChangeEvent, Membership, Person, PersonId } from './schema.ts';
import { firstDay } from './span.ts';

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
    day: doneBy(stage.date),
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
