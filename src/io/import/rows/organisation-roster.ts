/** An organisation file as a roster: who held which post at its latest moment. */

import { isoOfDay, readEdtf } from '../../../model/edtf.ts';
import { type Organisation, readText } from '../../../model/organisation.ts';
import type { Moment, UnitId } from '../../../model/schema.ts';
import { isVacant, type PersonSeat, type Snapshot, snapshotAt } from '../../../model/snapshot.ts';
import type { Roster, RosterPost } from './roster.ts';

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

/** Undefined where no moment has a day. */
export function rosterOfOrganisation(file: string, organisation: Organisation): MomentRoster | undefined {
  const latest = latestMoment(organisation);
  if (!latest) return undefined;
  const snapshot = snapshotAt(organisation, latest.day);
  const seats = [...snapshot.people.values()];
  const indices = new Map(seats.map(({ person }, index) => [person, index]));
  const postOf = (seat: PersonSeat, index: number): RosterPost => {
    const { membership, person, manager, secondary } = seat;
    const unit = membership.unit === undefined ? undefined : snapshot.units.get(membership.unit);
    return {
      row: index + 1,
      id: person,
      isIdMadeUp: false,
      post: '',
      name: isVacant(snapshot, person) ? '' : (organisation.personById.get(person)?.name ?? person),
      otherNames: [],
      isVacant: isVacant(snapshot, person),
      isUndisclosed: false,
      title: membership.title === undefined ? '' : readText(membership.title),
      unit: unitName(snapshot, membership.unit),
      parentUnit: unitName(snapshot, unit?.parent),
      unitPath: [],
      email: organisation.personById.get(person)?.email ?? '',
      location: membership.attributes?.location ?? '',
      start: '',
      end: '',
      photo: '',
      manager: manager === undefined ? -1 : (indices.get(manager) ?? -1),
      secondManagers: secondary.flatMap(({ reportsTo }) => {
        const index = reportsTo && 'person' in reportsTo ? indices.get(reportsTo.person) : undefined;
        return index === undefined ? [] : [index];
      }),
      furtherPosts: [],
      attributes: [],
    };
  };
  return {
    file,
    rowWord: 'entry',
    hasIds: true,
    hasManagers: true,
    idsAre: 'people',
    attributes: [],
    absent: [],
    posts: seats.map(postOf),
    date: isoOfDay(latest.day),
    label: readText(latest.moment.label),
    orderOnly: latest.moment.orderOnly,
  };
}
