/** What somebody is called on which day: the name of today, unless another one held then. */

import { type Day, NEVER_DATED } from './edtf.ts';
import type { Organisation } from './organisation.ts';
import type { DatedName, Person } from './schema.ts';
import { type Dated, endDay, firstDay, holdsAt } from './span.ts';

export function spanOfName({ from = NEVER_DATED, to }: DatedName): Dated {
  return { from, to };
}

export function nameOn({ name, names }: Pick<Person, 'name' | 'names'>, day: Day): string {
  return names?.find((dated) => holdsAt(spanOfName(dated), day))?.name ?? name;
}

/** Whatever somebody is or was called, each once: the name of today, those of other days, other spellings. */
export function allNames({ name, names = [], aliases }: Pick<Person, 'name' | 'names' | 'aliases'>): string[] {
  return [...new Set([name, ...names.map((dated) => dated.name), ...aliases])];
}

/**
 * The same without what only stands in the place of a name while a post's holder is not disclosed; empty where nobody
 * was ever named. Of a vacant post too, which is nobody.
 */
export function ownNames({ membershipsOf }: Pick<Organisation, 'membershipsOf'>, person: Person): string[] {
  if (person.vacant) return [];
  const seats = (membershipsOf.get(person.id) ?? []).filter(({ kind }) => kind === 'primary');
  if (!seats.some(({ holder }) => holder === 'undisclosed')) return allNames(person);
  if (seats.every(({ holder }) => holder === 'undisclosed')) return [];
  const isHidden = (dated: DatedName): boolean => {
    const span = spanOfName(dated);
    const day = Number.isFinite(firstDay(span)) ? firstDay(span) : endDay(span) - 1;
    return seats.some((seat) => seat.holder === 'undisclosed' && holdsAt(seat, day));
  };
  const hidden = new Set((person.names ?? []).filter(isHidden).map(({ name }) => name));
  return allNames(person).filter((name) => !hidden.has(name));
}
