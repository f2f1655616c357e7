/** The days on which somebody came to be called otherwise, and on which a holder came to be named or no longer was. */

import type { Day } from './edtf.ts';
import { mergeClaims, type NameEntry, placeOf } from './history.ts';
import type { Organisation } from './organisation.ts';
import { nameOn, ownNames, spanOfName } from './person-names.ts';
import type { Claim, Person } from './schema.ts';
import { endDay, firstDay, holdsAt } from './span.ts';

/** EDTF dates of all starts and ends, by the day from which on another name may hold. */
function turnsOf({ names = [] }: Person): Map<Day, string> {
  const turns = new Map<Day, string>();
  for (const name of names) {
    const span = spanOfName(name);
    if (name.from !== undefined) turns.set(firstDay(span), name.from);
    if (name.to !== undefined) turns.set(endDay(span), name.to);
  }
  return turns;
}

/** Of the name that was and of the one that is: the latter stands in what the post of that day rests on. */
function claimsAt({ membershipsOf }: Organisation, person: Person, day: Day): Claim[] {
  const names = (person.names ?? []).filter(
    (name) => holdsAt(spanOfName(name), day - 1) || holdsAt(spanOfName(name), day),
  );
  const seats = (membershipsOf.get(person.id) ?? []).filter((seat) => seat.kind === 'primary' && holdsAt(seat, day));
  return mergeClaims([...names, ...seats].map(({ claims }) => claims));
}

export function nameEntries(organisation: Organisation, person: Person): NameEntry[] {
  if (person.names === undefined) return [];
  const own = new Set(ownNames(organisation, person));
  return [...turnsOf(person)].flatMap(([day, date]): NameEntry[] => {
    const [was, is] = [nameOn(person, day - 1), nameOn(person, day)];
    if (was === is || !Number.isFinite(day)) return [];
    const claims = claimsAt(organisation, person, day);
    const title = own.has(was)
      ? own.has(is)
        ? `${is} (before: ${was})`
        : `No longer disclosed who it is (before: ${was})`
      : `Disclosed who it is: ${is}`;
    return [
      {
        ...{ kind: 'name', id: `name:${date}`, date, until: undefined, day: placeOf(date), title },
        ...{ status: claims[0]?.status ?? 'stated', claims, events: [] },
      },
    ];
  });
}
