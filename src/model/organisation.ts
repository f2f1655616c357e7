/**
 * An Organisation is a validated organisation file with its look-ups. It is immutable: whatever the program shows is
 * derived from it.
 */

import { type FuzzyDate, readEdtf } from './edtf.ts';
import type {
  ChangeEvent,
  Membership,
  Moment,
  MomentId,
  OrganisationFile,
  Person,
  PersonId,
  Source,
  SourceId,
  Text,
  Unit,
  UnitId,
} from './schema.ts';

export interface Organisation extends OrganisationFile {
  readonly personById: ReadonlyMap<PersonId, Person>;
  readonly unitById: ReadonlyMap<UnitId, Unit>;
  readonly sourceById: ReadonlyMap<SourceId, Source>;
  readonly momentById: ReadonlyMap<MomentId, Moment>;
  /** A person's memberships, the earliest first. */
  readonly membershipsOf: ReadonlyMap<PersonId, readonly Membership[]>;
  readonly eventsOfPerson: ReadonlyMap<PersonId, readonly ChangeEvent[]>;
  readonly eventsOfUnit: ReadonlyMap<UnitId, readonly ChangeEvent[]>;
}

function groupBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function sortedByDate<Item>(items: readonly Item[], dateOf: (item: Item) => FuzzyDate): Item[] {
  return items.toSorted((a, b) => dateOf(a).earliest - dateOf(b).earliest || dateOf(a).latest - dateOf(b).latest);
}

export function indexOrganisation(file: OrganisationFile): Organisation {
  const memberships = sortedByDate(file.memberships, (membership) => readEdtf(membership.from));
  const events = sortedByDate(file.events, (event) => readEdtf(event.date));
  return {
    ...file,
    personById: new Map(file.people.map((person) => [person.id, person])),
    unitById: new Map(file.units.map((unit) => [unit.id, unit])),
    sourceById: new Map(file.sources.map((source) => [source.id, source])),
    momentById: new Map(file.moments.map((moment) => [moment.id, moment])),
    membershipsOf: groupBy(memberships, (membership) => [membership.person]),
    eventsOfPerson: groupBy(events, (event) => event.people),
    eventsOfUnit: groupBy(events, (event) => event.units),
  };
}

/** The text in the wanted language, else in English. */
export function readText(text: Text, language = 'en'): string {
  return typeof text === 'string' ? text : (text[language] ?? text.en);
}
