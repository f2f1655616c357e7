/**
 * A Snapshot is the organisation as it was on one day, derived from the memberships and spans that hold on it.
 */

import { finish, forEach, type Work } from '../base/work.ts';
import type { Day } from './edtf.ts';
import type { Organisation } from './organisation.ts';
import { nameOn } from './person-names.ts';
import type { Headship, Membership, PersonId, Status, UnitId, UnitSpan } from './schema.ts';
import { holdsAt } from './span.ts';

/** A person's live seat. */
export interface PersonSeat {
  readonly person: PersonId;
  /** The name on the day of the snapshot. */
  readonly name: string;
  readonly membership: Membership;
  /** Dotted lines that hold beside the primary one. */
  readonly secondary: readonly Membership[];
  /** The person at the other end of the line; undefined where it ends at a unit without a single known head. */
  readonly manager: PersonId | undefined;
}

export interface UnitState {
  readonly unit: UnitId;
  readonly name: string;
  readonly span: UnitSpan;
  readonly parent: UnitId | undefined;
  /** In the order of the file; several are co-leads. */
  readonly heads: readonly Headship[];
}

export interface Snapshot {
  readonly organisation: Organisation;
  readonly day: Day;
  readonly people: ReadonlyMap<PersonId, PersonSeat>;
  readonly units: ReadonlyMap<UnitId, UnitState>;
}

const NO_LINES: readonly Membership[] = [];

function resolveManager(
  membership: Membership,
  units: ReadonlyMap<UnitId, UnitState>,
  isLive: (person: PersonId) => boolean,
): PersonId | undefined {
  const target = membership.reportsTo;
  if (!target) return undefined;
  if ('person' in target) return isLive(target.person) ? target.person : undefined;
  const heads = units.get(target.unit)?.heads ?? [];
  const only = heads.length === 1 ? heads[0]?.person : undefined;
  return only !== undefined && only !== membership.person && isLive(only) ? only : undefined;
}

export function snapshotAt(organisation: Organisation, day: Day): Snapshot {
  return finish(snapshotInParts(organisation, day));
}

export function* snapshotInParts(organisation: Organisation, day: Day): Work<Snapshot> {
  const primary = new Map<PersonId, Membership>();
  const secondary = new Map<PersonId, Membership[]>();
  yield* forEach(organisation.memberships, (membership) => {
    if (!holdsAt(membership, day)) return;
    if (membership.kind === 'primary') primary.set(membership.person, membership);
    else secondary.set(membership.person, [...(secondary.get(membership.person) ?? []), membership]);
  });
  const units = new Map<UnitId, UnitState>();
  yield* forEach(organisation.units, (unit) => {
    const span = unit.spans.find((candidate) => holdsAt(candidate, day));
    if (!span) return;
    units.set(unit.id, {
      unit: unit.id,
      name: span.name ?? unit.name,
      span,
      parent: span.parent,
      heads: unit.heads.filter((head) => holdsAt(head, day) && primary.has(head.person)),
    });
  });
  const people = new Map<PersonId, PersonSeat>();
  const isLive = (id: PersonId): boolean => primary.has(id);
  yield* forEach(primary, ([person, membership]) => {
    const entry = organisation.personById.get(person);
    people.set(person, {
      person,
      name: entry ? nameOn(entry, day) : person,
      membership,
      secondary: secondary.get(person) ?? NO_LINES,
      manager: resolveManager(membership, units, isLive),
    });
  });
  return { organisation, day, people, units };
}

/** What somebody is called on the day of a snapshot, with a seat or without. */
export function nameInSnapshot({ organisation, day, people }: Snapshot, person: PersonId): string {
  const entry = organisation.personById.get(person);
  return people.get(person)?.name ?? (entry ? nameOn(entry, day) : person);
}

/** Vacant posts have seats, but are no people. */
export function isVacant({ organisation }: Snapshot, person: PersonId): boolean {
  return organisation.vacant.has(person);
}

/** Without vacant posts. */
export function countPeople(snapshot: Snapshot): number {
  if (snapshot.organisation.vacant.size === 0) return snapshot.people.size;
  let count = 0;
  for (const person of snapshot.people.keys()) if (!isVacant(snapshot, person)) count += 1;
  return count;
}

/** One step of a reporting line: a person, or a unit that no single person heads. */
export type LineStep =
  | { readonly kind: 'person'; readonly person: PersonId; readonly seat: PersonSeat; readonly status: Status }
  | { readonly kind: 'unit'; readonly unit: UnitId; readonly heads: readonly PersonId[]; readonly status: Status };

/** The line from somebody to the top, the person first. `status` is that of the line which leaves a step upwards. */
export function lineToTop(snapshot: Snapshot, person: PersonId): LineStep[] {
  const steps: LineStep[] = [];
  const seen = new Set<string>();
  let node: { person: PersonId } | { unit: UnitId } | undefined = { person };
  while (node) {
    const key: string = 'person' in node ? node.person : node.unit;
    if (seen.has(key)) break;
    seen.add(key);
    if ('person' in node) {
      const seat: PersonSeat | undefined = snapshot.people.get(node.person);
      if (!seat) break;
      steps.push({ kind: 'person', person: node.person, seat, status: seat.membership.status });
      const target = seat.membership.reportsTo;
      node = seat.manager !== undefined ? { person: seat.manager } : target && 'unit' in target ? target : undefined;
      continue;
    }
    const state: UnitState | undefined = snapshot.units.get(node.unit);
    if (!state) break;
    const heads = state.heads.map((head) => head.person).filter((head) => !seen.has(head));
    const only: PersonId | undefined = heads.length === 1 ? heads[0] : undefined;
    if (only !== undefined) {
      node = { person: only };
      continue;
    }
    steps.push({ kind: 'unit', unit: node.unit, heads, status: state.span.status });
    if (state.span.under !== undefined) node = { person: state.span.under };
    else node = state.parent === undefined ? undefined : { unit: state.parent };
  }
  return steps;
}
