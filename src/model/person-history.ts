/** A person's history: posts, headships, events and the career around them. */

import { append, least } from '../base/lists.ts';
import { changedValues } from './attributes.ts';
import type { Day } from './edtf.ts';
import { ANNOUNCES_POST } from './event-kinds.ts';
import {
  type CareerEntry,
  type FactChange,
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
import { nameEntries } from './name-history.ts';
import { type Organisation, readText } from './organisation.ts';
import type { ChangeEvent, Membership, Person, PersonId } from './schema.ts';
import { firstDay, holdsAt } from './span.ts';
import { titleOf } from './titles.ts';

function titleOfPost(organisation: Organisation, membership: Membership): string {
  const title = titleOf(membership);
  if (title !== undefined) return title;
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
    claims: mergeClaims([headship, ...events].map(({ claims }) => claims)),
    events,
    unit,
    reportsTo: undefined,
    basis: undefined,
    secondary: [],
    changed: [],
    heads: [],
  };
}

/** What somebody was elsewhere by a day on which he or she had a seat here: before the first of these. */
function dayOfStage({ date, employer }: Person['career'][number], seats: readonly Membership[]): Day {
  const day = placeOf(date);
  if (!date.startsWith('..') || employer === undefined || !seats.some((seat) => holdsAt(seat, day))) return day;
  const first = least(seats.map(firstDay));
  return Number.isFinite(first) ? first : day;
}

function careerEntries(person: Person, seats: readonly Membership[]): CareerEntry[] {
  return person.career.map((stage, index) => ({
    kind: 'career',
    id: `career:${index}`,
    date: stage.date,
    until: undefined,
    day: dayOfStage(stage, seats),
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
  readonly changed: readonly FactChange[];
  readonly secondary: Membership[];
  readonly heads: HeadOf[];
}

function groupPosts(organisation: Organisation, memberships: readonly Membership[]): PostGroup[] {
  const groups: PostGroup[] = [];
  const add = (membership: Membership, changed: readonly FactChange[] = []): void => {
    groups.push({ id: `post:${membership.id}`, date: membership.from, membership, changed, secondary: [], heads: [] });
  };
  const seats = joinSeats(
    organisation,
    memberships.filter(({ kind }) => kind === 'primary'),
  );
  for (const [index, seat] of seats.entries()) add(seat, changedFacts(organisation, seats[index - 1], seat));
  for (const membership of memberships) {
    if (membership.kind === 'primary') continue;
    const primary = groups.find(({ date }) => firstDay({ from: date }) === firstDay(membership));
    if (primary) primary.secondary.push(membership);
    else add(membership);
  }
  return groups;
}

/** A list without some column tells nothing new of whoever stays as recorded: what it adds is its claims. */
function isOneSeat(a: Membership, b: Membership): boolean {
  const told = ({ title, unit, post, holder, reportsTo, status, basis }: Membership): string =>
    JSON.stringify([title, unit, post, holder, reportsTo, status, basis]);
  const columns = ({ attributes = {} }: Membership): string => Object.keys(attributes).toSorted().join();
  return a.to === b.from && columns(a) !== columns(b) && told(a) === told(b);
}

/** What the seats record, joined where they say the same; whatever is recorded on the way stays known. */
function joinSeats(organisation: Organisation, seats: readonly Membership[]): Membership[] {
  const joined: Membership[] = [];
  for (const seat of seats) {
    const last = joined.at(-1);
    if (last && isOneSeat(last, seat) && changedValues(organisation.attributes, last, seat).length === 0) {
      const { to: _, ...open } = last;
      joined[joined.length - 1] = {
        ...open,
        ...(seat.to === undefined ? {} : { to: seat.to }),
        claims: mergeClaims([last.claims, seat.claims]),
        attributes: { ...last.attributes, ...seat.attributes },
      };
    } else joined.push(seat);
  }
  return joined;
}

function changedFacts(organisation: Organisation, was: Membership | undefined, is: Membership): FactChange[] {
  if (was === undefined) return [];
  const values = changedValues(organisation.attributes, was, is).map((change) => ({
    label: readText(change.attribute.label),
    was: change.was,
    is: change.is,
  }));
  const [before, after] = [was.post, is.post];
  const isOtherPost = before !== undefined && after !== undefined && before !== after;
  return isOtherPost ? [{ label: 'Post', was: before, is: after }, ...values] : values;
}

export function personHistory(organisation: Organisation, person: Person): HistoryEntry[] {
  const seats = organisation.membershipsOf.get(person.id) ?? [];
  const posts = groupPosts(organisation, seats);
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

  const entries: HistoryEntry[] = posts.map(({ id, membership, changed, secondary, heads }) => {
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
        [membership, ...heads.map(({ headship }) => headship), ...secondary, ...told].map(({ claims }) => claims),
      ),
      events: told,
      unit: membership.unit,
      reportsTo: membership.reportsTo,
      basis: membership.basis,
      secondary,
      changed,
      heads,
    };
  });
  for (const head of alone) entries.push(headshipEntry(head.id, head, announced.get(head.id) ?? []));
  append(entries, nameEntries(organisation, person));
  return newestFirst([...entries, ...careerEntries(person, seats), ...remainingEvents(events, announced.values())]);
}
