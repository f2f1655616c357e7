/**
 * What a filter picks out of a comparison. The same people and units are picked whatever the form in which the
 * comparison is shown: the chart dims the others, the list leaves them out, the flow thins them.
 */

import { foldWords } from '../base/fold-words.ts';
import { finish, forEach, type Work } from '../base/work.ts';
import { readText } from '../model/organisation.ts';
import type { PersonId, Status, UnitId } from '../model/schema.ts';
import type { PersonSeat, Snapshot } from '../model/snapshot.ts';
import { type Tier, tierOf } from '../model/strength.ts';
import type { Cause, Comparison, PersonChange, UnitChange } from './comparison.ts';
import { type ChangeFacet, categoryOfUnit, isOfFacet } from './kinds.ts';
import { strengthsOf } from './strengths.ts';

export interface ChangeFilter {
  /** Empty: all kinds, and people and units without a change as well. */
  readonly categories: ReadonlySet<ChangeFacet>;
  /** Of the reporting line, before or after; who answers to nobody has none. Empty: all. */
  readonly statuses: ReadonlySet<Status>;
  /** What is or was in one of these units, or in a unit inside it. Empty: all. */
  readonly units: ReadonlySet<UnitId>;
  /** How sure the change is; what did not change has no certainty. Empty: all. */
  readonly certainties: ReadonlySet<Tier>;
  /** Values recorded before or after, as `writeValue` writes them; of one attribute any, of several each. Empty: all. */
  readonly values: ReadonlySet<string>;
  /** Whose line upwards passes through one of these people, before or after, they themselves included. Empty: all. */
  readonly below: ReadonlySet<PersonId>;
  /** Words of a name, a title, a unit's name or whatever else is recorded. */
  readonly text: string;
  /** What the row of a change says beside that; left out: nothing. */
  readonly rowWords?: RowWords | undefined;
  /** This person or unit and all below, before or after. */
  readonly team: Cause | undefined;
  /** Undefined: all. */
  readonly people: ReadonlySet<PersonId> | undefined;
  /** Beside `people`; left out: none. */
  readonly unitsBesidePeople?: ReadonlySet<UnitId> | undefined;
}

/** The folded words of what the list says of a change. */
export interface RowWords {
  readonly ofPerson: (change: PersonChange) => readonly string[];
  readonly ofUnit: (change: UnitChange) => readonly string[];
}

/** A value of an attribute as one text: "location=Berlin". */
export function writeValue(attribute: string, value: string): string {
  return `${attribute}=${value}`;
}

function readValues(values: ReadonlySet<string>): Map<string, Set<string>> {
  const byAttribute = new Map<string, Set<string>>();
  for (const text of values) {
    const [attribute, value] = [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)];
    byAttribute.set(attribute, (byAttribute.get(attribute) ?? new Set()).add(value));
  }
  return byAttribute;
}

/** Everybody and every unit that a filter lets through, changed or not. */
export interface Picked {
  readonly people: ReadonlySet<PersonId>;
  readonly units: ReadonlySet<UnitId>;
}

/** The units that lie in one of `tops`, the tops included. */
export function unitsWithin(snapshot: Snapshot, tops: ReadonlySet<UnitId>): Set<UnitId> {
  const within = new Set<UnitId>();
  for (const unit of snapshot.units.keys()) {
    const passed = new Set<UnitId>();
    let above: UnitId | undefined = unit;
    while (above !== undefined && !passed.has(above) && !tops.has(above) && !within.has(above)) {
      passed.add(above);
      above = snapshot.units.get(above)?.parent;
    }
    if (above !== undefined && (tops.has(above) || within.has(above))) within.add(unit);
  }
  return within;
}

/** Somebody with everybody whose line passes through them. */
function teamOf(snapshot: Snapshot, top: PersonId): Set<PersonId> {
  const team = new Set<PersonId>([top]);
  const outside = new Set<PersonId>();
  for (const person of snapshot.people.keys()) {
    const climbed: PersonId[] = [];
    let above: PersonId | undefined = person;
    while (above !== undefined && !team.has(above) && !outside.has(above)) {
      climbed.push(above);
      outside.add(above);
      above = snapshot.people.get(above)?.manager;
    }
    if (above === undefined || !team.has(above)) continue;
    for (const member of climbed) {
      outside.delete(member);
      team.add(member);
    }
  }
  return team;
}

type PersonTest = (person: PersonId) => boolean;
type UnitTest = (unit: UnitId) => boolean;

class FilterTests {
  readonly people: PersonTest[] = [];
  readonly units: UnitTest[] = [];
  private readonly comparison: Comparison;
  private readonly sides: readonly [Snapshot, Snapshot];

  constructor(comparison: Comparison, filter: ChangeFilter) {
    this.comparison = comparison;
    this.sides = [comparison.before, comparison.after];
    if (filter.categories.size > 0) this.addCategories(filter.categories);
    if (filter.statuses.size > 0) this.addStatuses(filter.statuses);
    if (filter.units.size > 0) this.addUnits(filter.units);
    if (filter.certainties.size > 0) this.addCertainties(filter.certainties);
    if (filter.values.size > 0) this.addValues(filter.values);
    if (filter.below.size > 0) this.addLines([...filter.below]);
    if (filter.team) this.addTeam(filter.team);
    if (filter.people) this.addPeople(filter.people, filter.unitsBesidePeople);
    const words = foldWords(filter.text);
    if (words.length > 0) this.addWords(words, filter.rowWords);
  }

  private seats(person: PersonId): PersonSeat[] {
    return this.sides.flatMap((side) => side.people.get(person) ?? []);
  }

  private addCategories(categories: ReadonlySet<ChangeFacet>): void {
    const facets = [...categories];
    this.people.push((person) => {
      const change = this.comparison.people.get(person);
      return change !== undefined && facets.some((facet) => isOfFacet(change, facet));
    });
    this.units.push((unit) => {
      const change = this.comparison.units.get(unit);
      return change !== undefined && categories.has(categoryOfUnit(change));
    });
  }

  private addStatuses(statuses: ReadonlySet<Status>): void {
    this.people.push((person) =>
      this.seats(person).some(({ membership }) => membership.reportsTo && statuses.has(membership.status)),
    );
    this.units.push((unit) =>
      this.sides.some((side) => {
        const state = side.units.get(unit);
        return state !== undefined && statuses.has(state.span.status);
      }),
    );
  }

  private addUnits(tops: ReadonlySet<UnitId>): void {
    const within = this.sides.map((side) => unitsWithin(side, tops));
    this.units.push((unit) => within.some((units) => units.has(unit)));
    this.people.push((person) =>
      this.sides.some((side, index) => {
        const unit = side.people.get(person)?.membership.unit;
        return unit !== undefined && within[index]?.has(unit) === true;
      }),
    );
  }

  private addTeam(team: Cause): void {
    if ('unit' in team) {
      this.addUnits(new Set([team.unit]));
      return;
    }
    this.addLines([team.person]);
  }

  private addLines(tops: readonly PersonId[]): void {
    const teams = this.sides.map((side) => tops.map((top) => teamOf(side, top)));
    const isIn = (index: number, person: PersonId): boolean => teams[index]?.some((team) => team.has(person)) === true;
    this.people.push((person) => this.sides.some((side, index) => side.people.has(person) && isIn(index, person)));
    this.units.push((unit) =>
      this.sides.some((side, index) => side.units.get(unit)?.heads.some((head) => isIn(index, head.person))),
    );
  }

  private addCertainties(certainties: ReadonlySet<Tier>): void {
    this.people.push((person) => {
      const change = this.comparison.people.get(person);
      return change !== undefined && certainties.has(strengthsOf(this.comparison).tierOf(change));
    });
    this.units.push((unit) => {
      const change = this.comparison.units.get(unit);
      return change !== undefined && certainties.has(tierOf(strengthsOf(this.comparison).ofUnit(change).status));
    });
  }

  private addValues(values: ReadonlySet<string>): void {
    for (const [attribute, wanted] of readValues(values)) {
      this.people.push((person) =>
        this.seats(person).some(({ membership }) => wanted.has(membership.attributes?.[attribute] ?? '\0')),
      );
    }
    // No unit has any.
    this.units.push(() => false);
  }

  private addPeople(people: ReadonlySet<PersonId>, units: ReadonlySet<UnitId> = new Set()): void {
    this.people.push((person) => people.has(person));
    this.units.push((unit) => units.has(unit));
  }

  private addWords(words: readonly string[], rowWords: RowWords | undefined): void {
    const found = wordsOf(this.comparison, rowWords);
    const isIn = (candidates: readonly string[], word: string): boolean =>
      candidates.some((candidate) => candidate.startsWith(word));
    // What the rows say is put together only for whom the names do not decide it.
    this.units.push((unit) =>
      words.every((word) => isIn(found.ofUnit(unit), word) || isIn(found.ofRowOfUnit(unit), word)),
    );
    this.people.push((person) =>
      words.every((word) => isIn(found.ofPerson(person), word) || isIn(found.ofRowOfPerson(person), word)),
    );
  }
}

/** The words by which people and units of one comparison are found, folded once and then typed against often. */
class FoundWords {
  private readonly people = new Map<PersonId, readonly string[]>();
  private readonly units = new Map<UnitId, readonly string[]>();
  private readonly rows = new Map<PersonId | UnitId, readonly string[]>();
  private readonly comparison: Comparison;
  private readonly sides: readonly Snapshot[];
  readonly rowWords: RowWords | undefined;

  constructor(comparison: Comparison, rowWords: RowWords | undefined) {
    this.comparison = comparison;
    this.sides = [comparison.before, comparison.after];
    this.rowWords = rowWords;
  }

  ofRowOfUnit(unit: UnitId): readonly string[] {
    const change = this.comparison.units.get(unit);
    return change ? remember(this.rows, unit, () => this.rowWords?.ofUnit(change) ?? []) : [];
  }

  ofRowOfPerson(person: PersonId): readonly string[] {
    const change = this.comparison.people.get(person);
    return change ? remember(this.rows, person, () => this.rowWords?.ofPerson(change) ?? []) : [];
  }

  ofUnit(unit: UnitId): readonly string[] {
    return remember(this.units, unit, () => {
      const names = this.sides.flatMap((side) => [
        side.units.get(unit)?.name,
        ...(side.organisation.unitById.get(unit)?.aliases ?? []),
      ]);
      return distinctWords(names);
    });
  }

  ofPerson(person: PersonId): readonly string[] {
    return remember(this.people, person, () => {
      const memberships = this.sides.map((side) => side.people.get(person)?.membership);
      const names = this.sides.flatMap((side, index) => {
        const entry = side.organisation.personById.get(person);
        const title = memberships[index]?.title;
        return [
          entry?.name,
          side.people.get(person)?.name,
          ...(entry?.aliases ?? []),
          title === undefined ? undefined : readText(title),
          ...Object.values(memberships[index]?.attributes ?? {}),
        ];
      });
      const units = memberships.flatMap((membership) => (membership?.unit === undefined ? [] : [membership.unit]));
      return [...distinctWords(names), ...new Set(units.flatMap((unit) => this.ofUnit(unit)))];
    });
  }
}

function distinctWords(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(foldWords([...new Set(texts)].join(' ')))];
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, compute: () => Value): Value {
  const value = known.get(key) ?? compute();
  known.set(key, value);
  return value;
}

const foundWords = new WeakMap<Comparison, FoundWords>();

function wordsOf(comparison: Comparison, rowWords: RowWords | undefined): FoundWords {
  const known = foundWords.get(comparison);
  const found = known?.rowWords === rowWords && known ? known : new FoundWords(comparison, rowWords);
  foundWords.set(comparison, found);
  return found;
}

/** Undefined where the filter lets everything through. */
export function pickMatching(comparison: Comparison, filter: ChangeFilter): Picked | undefined {
  return finish(pickMatchingInParts(comparison, filter));
}

export function* pickMatchingInParts(comparison: Comparison, filter: ChangeFilter): Work<Picked | undefined> {
  const tests = new FilterTests(comparison, filter);
  if (tests.people.length === 0) return undefined;
  const people = new Set<PersonId>();
  const units = new Set<UnitId>();
  const { before, after } = comparison;
  const tryPerson = (person: PersonId): void => {
    if (tests.people.every((fits) => fits(person))) people.add(person);
  };
  const tryUnit = (unit: UnitId): void => {
    if (tests.units.every((fits) => fits(unit))) units.add(unit);
  };
  yield* forEach(before.people.keys(), tryPerson);
  yield* forEach(after.people.keys(), (person) => before.people.has(person) || tryPerson(person));
  yield* forEach(before.units.keys(), tryUnit);
  yield* forEach(after.units.keys(), (unit) => before.units.has(unit) || tryUnit(unit));
  return { people, units };
}
