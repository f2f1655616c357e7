/**
 * An Organisation is a validated organisation file with its look-ups. It is immutable: whatever the program shows is
 * derived from it.
 */

import { finish, forEach, type Work } from '../base/work.ts';
import { type Day, type FuzzyDate, readEdtf } from './edtf.ts';
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
  /** Those of the people who are none, but posts that nobody holds. */
  readonly vacant: ReadonlySet<PersonId>;
  /** A person's memberships, the earliest first. */
  readonly membershipsOf: ReadonlyMap<PersonId, readonly Membership[]>;
  readonly eventsOfPerson: ReadonlyMap<PersonId, readonly ChangeEvent[]>;
  readonly eventsOfUnit: ReadonlyMap<UnitId, readonly ChangeEvent[]>;
}

function* groupBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]): Work<Map<Key, Item[]>> {
  const groups = new Map<Key, Item[]>();
  yield* forEach(items, (item) => {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  });
  return groups;
}

/** One for all dates that mean the same days. */
function samenessOfDates(): (date: FuzzyDate) => FuzzyDate {
  const known = new Map<FuzzyDate, FuzzyDate>();
  const byDays = new Map<string, FuzzyDate>();
  return (date) => {
    let same = known.get(date);
    if (same) return same;
    const days = `${date.earliest} ${date.latest}`;
    same = byDays.get(days) ?? date;
    byDays.set(days, same);
    known.set(date, same);
    return same;
  };
}

/** There are few dates and many items, so only the dates are compared. */
function* sortByDate<Item>(items: readonly Item[], dateOf: (item: Item) => FuzzyDate): Work<Item[]> {
  const same = samenessOfDates();
  const byDate = yield* groupBy(items, (item) => [same(dateOf(item))]);
  const dates = [...byDate.keys()].sort(
    (a, b) => compareDays(a.earliest, b.earliest) || compareDays(a.latest, b.latest),
  );
  const sorted: Item[] = [];
  for (const date of dates) yield* forEach(byDate.get(date) ?? [], (item) => sorted.push(item));
  return sorted;
}

function compareDays(a: Day, b: Day): number {
  return a === b ? 0 : a - b;
}

function* mapById<Id, Entry extends { readonly id: Id }>(entries: readonly Entry[]): Work<Map<Id, Entry>> {
  const byId = new Map<Id, Entry>();
  yield* forEach(entries, (entry) => byId.set(entry.id, entry));
  return byId;
}

export function indexOrganisation(file: OrganisationFile): Organisation {
  return finish(indexInParts(file));
}

export function* indexInParts(file: OrganisationFile): Work<Organisation> {
  const memberships = yield* sortByDate(file.memberships, (membership) => readEdtf(membership.from));
  const events = yield* sortByDate(file.events, (event) => readEdtf(event.date));
  return {
    ...file,
    personById: yield* mapById(file.people),
    unitById: yield* mapById(file.units),
    sourceById: yield* mapById(file.sources),
    momentById: yield* mapById(file.moments),
    vacant: new Set(file.people.filter((person) => person.vacant === true).map((person) => person.id)),
    membershipsOf: yield* groupBy(memberships, (membership) => [membership.person]),
    eventsOfPerson: yield* groupBy(events, (event) => event.people),
    eventsOfUnit: yield* groupBy(events, (event) => event.units),
  };
}

/**
 * Made from lists of people on certain days: the day on which something changed is only known to be no later than
 * that of the first list that shows it, and heads and places of units are read from the reporting lines.
 */
export function isFromSnapshots({ coverage }: OrganisationFile): boolean {
  return coverage.basis === 'snapshots';
}

/** Whether it says who reports to whom; lists of who is in which team may say so of nobody. */
export function tellsLines(organisation: OrganisationFile): boolean {
  if (!isFromSnapshots(organisation)) return true;
  return organisation.memberships.some(({ kind, reportsTo }) => kind === 'primary' && reportsTo !== undefined);
}

/** EDTF: when something happened that is recorded under this date. A list shows what has happened by its day. */
export function dateAsKnown(organisation: OrganisationFile, date: string): string {
  const isOfList = isFromSnapshots(organisation) && organisation.moments.some((moment) => moment.date === date);
  return isOfList ? `../${date}` : date;
}

/** The text in the wanted language, else in English. */
export function readText(text: Text, language = 'en'): string {
  return typeof text === 'string' ? text : (text[language] ?? text.en);
}
