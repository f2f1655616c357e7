/** An organisation file as a roster: who held which post at its latest moment. */

import { isoOfDay, readEdtf } from '../../../model/edtf.ts';
import { type Organisation, readText } from '../../../model/organisation.ts';
import type { Membership, Moment, ReportsTo, Text, UnitId } from '../../../model/schema.ts';
import { isVacant, type PersonSeat, type Snapshot, snapshotAt } from '../../../model/snapshot.ts';
import type { Roster, RosterAttribute, RosterPost } from './roster.ts';

export interface MomentRoster extends Roster {
  /** An ISO day. */
  readonly date: string;
  readonly label: string;
  readonly orderOnly: boolean | undefined;
}

function latestMoment({ moments }: Organisation): { readonly moment: Moment; readonly day: number } | undefined {
  return moments
    .map((moment) => ({ moment, day: readEdtf(moment.date).earliest }))
    .filter(({ day }) => Number.isFinite(day))
    .toSorted((a, b) => a.day - b.day)
    .at(-1);
}

function unitName(snapshot: Snapshot, unit: UnitId | undefined): string {
  if (unit === undefined) return '';
  return snapshot.units.get(unit)?.name ?? snapshot.organisation.unitById.get(unit)?.name ?? '';
}

/** The units above a unit, the outermost first. */
function unitPath({ units, organisation }: Snapshot, unit: UnitId | undefined): string[] {
  const path: string[] = [];
  const seen = new Set<UnitId>();
  for (let state = unit && units.get(unit); state?.parent !== undefined && !seen.has(state.parent); ) {
    seen.add(state.parent);
    path.unshift(units.get(state.parent)?.name ?? organisation.unitById.get(state.parent)?.name ?? '');
    state = units.get(state.parent);
  }
  return path;
}

function textOf(text: Text | undefined): string {
  return text === undefined ? '' : readText(text);
}

/** A second line is a line alone; whoever has a title, a unit or the id of a post there holds a post. */
function isPost({ title, unit, post }: Membership): boolean {
  return title !== undefined || unit !== undefined || post !== undefined;
}

/** The latest ids that the files knew these people by; their ids here where two would be known by one. */
function idsOf({ personById }: Organisation, seats: readonly PersonSeat[]): string[] {
  const ids = seats.map(({ person }) => personById.get(person)?.ids?.at(-1) ?? person);
  return new Set(ids).size === ids.length ? ids : seats.map(({ person }) => person);
}

/** Those that are recorded on the day: of others it is not known that there is nothing. */
function attributesOf({ attributes }: Organisation, seats: readonly PersonSeat[]): RosterAttribute[] {
  const recorded = new Set<string>();
  for (const { membership } of seats) for (const id in membership.attributes) recorded.add(id);
  return attributes.filter(({ id }) => recorded.has(id)).map(({ id, label }) => ({ id, label: readText(label) }));
}

/** Undefined where no moment has a day. */
export function rosterOfOrganisation(file: string, organisation: Organisation): MomentRoster | undefined {
  const latest = latestMoment(organisation);
  if (!latest) return undefined;
  const snapshot = snapshotAt(organisation, latest.day);
  const seats = [...snapshot.people.values()];
  const indices = new Map(seats.map(({ person }, index) => [person, index]));
  const indexOf = (target: ReportsTo | undefined): number =>
    (target && 'person' in target ? indices.get(target.person) : undefined) ?? -1;
  const attributes = attributesOf(organisation, seats);
  const ids = idsOf(organisation, seats);
  const postOf = ({ membership, name, person, manager, secondary }: PersonSeat, index: number): RosterPost => {
    const entry = organisation.personById.get(person);
    const isHeldByNobody = isVacant(snapshot, person);
    const isUndisclosed = membership.holder === 'undisclosed';
    const path = unitPath(snapshot, membership.unit);
    return {
      row: index + 1,
      id: ids[index] ?? person,
      isIdMadeUp: false,
      post: membership.post ?? '',
      name: isHeldByNobody || isUndisclosed ? '' : name,
      otherNames: isHeldByNobody || isUndisclosed ? [] : (entry?.aliases ?? []),
      isVacant: isHeldByNobody,
      isUndisclosed,
      title: textOf(membership.title),
      unit: unitName(snapshot, membership.unit),
      parentUnit: path.at(-1) ?? '',
      unitPath: path,
      email: entry?.email ?? '',
      start: '',
      end: '',
      photo: entry?.photo ?? '',
      manager: manager === undefined ? -1 : (indices.get(manager) ?? -1),
      secondManagers: secondary
        .flatMap((line) => (isPost(line) ? [] : indexOf(line.reportsTo)))
        .filter((at) => at >= 0),
      furtherPosts: secondary.filter(isPost).map((held) => ({
        row: index + 1,
        post: held.post ?? '',
        title: textOf(held.title),
        unit: unitName(snapshot, held.unit),
        manager: indexOf(held.reportsTo),
      })),
      attributes: attributes.map(({ id }) => membership.attributes?.[id] ?? ''),
    };
  };
  return {
    file,
    rowWord: 'entry',
    hasIds: true,
    hasManagers: true,
    idsAre: 'people',
    attributes,
    absent: [],
    posts: seats.map(postOf),
    date: isoOfDay(latest.day),
    label: readText(latest.moment.label),
    orderOnly: latest.moment.orderOnly,
  };
}
