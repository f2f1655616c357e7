/** People of both days in one list: who came and who went first, each with how that came about, then who stayed. */

import { compareText } from '../../base/text-order.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { CATEGORIES, categoryOf } from '../../diff/kinds.ts';
import { nameOfPerson } from '../../diff/names.ts';
import type { Membership, PersonId, UnitId } from '../../model/schema.ts';
import type { PersonSeat, Snapshot } from '../../model/snapshot.ts';
import { titleOf as titleOfSeat } from '../../model/titles.ts';
import type { ListedPerson } from './PeopleList.tsx';

export interface Listing {
  readonly people: readonly ListedPerson[];
  readonly before: number;
  readonly after: number;
}

function readTitle(membership: Membership | undefined): string | undefined {
  return membership && titleOfSeat(membership);
}

function titleOf(snapshot: Snapshot, person: PersonId): string | undefined {
  return readTitle(snapshot.people.get(person)?.membership);
}

/** People who sit elsewhere and belong to a unit by a second line: those of the later day, else of the earlier. */
export function listSecondMembers({ before, after }: Comparison, unit: UnitId): Listing {
  const membersOf = ({ people }: Snapshot): Map<PersonId, ListedPerson> => {
    const members = new Map<PersonId, ListedPerson>();
    for (const { person, name, secondary } of people.values()) {
      const membership = secondary.find((each) => each.unit === unit);
      if (membership) members.set(person, { person, name, detail: readTitle(membership) });
    }
    return members;
  };
  const [was, is] = [membersOf(before), membersOf(after)];
  const gone = [...was.values()]
    .filter(({ person }) => !is.has(person))
    .map((member) => ({
      ...member,
      detail: [member.detail, 'no longer'].filter((words) => words !== undefined).join(', '),
    }));
  return {
    people: [...is.values(), ...gone].toSorted((a, b) => compareText(a.name, b.name)),
    before: was.size,
    after: is.size,
  };
}

/** Lists everybody for whom `isMember` holds in either snapshot. */
export function listPeople(
  comparison: Comparison,
  isMember: (seat: PersonSeat, snapshot: Snapshot) => boolean,
): Listing {
  const membersOf = (snapshot: Snapshot): Set<PersonId> =>
    new Set([...snapshot.people.values()].filter((seat) => isMember(seat, snapshot)).map((seat) => seat.person));
  const before = membersOf(comparison.before);
  const after = membersOf(comparison.after);
  const byName = (a: ListedPerson, b: ListedPerson): number => compareText(a.name, b.name);
  const list = (people: Iterable<PersonId>, side: 'before' | 'after', other: ReadonlySet<PersonId>): ListedPerson[] =>
    [...people]
      .map((person) => {
        const change = comparison.people.get(person);
        const category = change && categoryOf(change);
        const words = category && CATEGORIES[category][side === 'after' ? 'arrived' : 'gone'];
        return {
          person,
          name: nameOfPerson(comparison, person, side),
          detail: titleOf(comparison[side], person),
          change: category && words && !other.has(person) ? { category, words } : undefined,
        };
      })
      .toSorted(byName);
  const gone = [...before].filter((person) => !after.has(person));
  const everybody = [...list(after, 'after', before), ...list(gone, 'before', after)];
  const isNews = ({ change }: ListedPerson): number => (change ? 0 : 1);
  return {
    people: everybody.toSorted((a, b) => isNews(a) - isNews(b)),
    before: before.size,
    after: after.size,
  };
}
