/** What a comparison can be filtered by, and how many people each choice would pick. */

import { compareText } from '../base/text-order.ts';
import { forEach, type Work } from '../base/work.ts';
import type { Attribute, PersonId, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { TIERS, type Tier } from '../model/strength.ts';
import type { Comparison } from './comparison.ts';
import { countFacets } from './count-facets.ts';
import { type ChangeFacet, FACET_IDS } from './kinds.ts';
import { strengthsOf } from './strengths.ts';

export interface Choice<Value> {
  readonly value: Value;
  /** Before or after; of kinds and certainty those who changed. */
  readonly people: number;
}

export interface AttributeChoices {
  readonly attribute: Attribute;
  /** By value; the empty one is recorded as empty. */
  readonly values: readonly Choice<string>[];
}

export interface FilterChoices {
  /** In the order of the legend. */
  readonly kinds: readonly Choice<ChangeFacet>[];
  readonly certainties: readonly Choice<Tier>[];
  readonly attributes: readonly AttributeChoices[];
  /** Units with everybody in the units inside them. */
  readonly units: readonly Choice<UnitId>[];
  /** Whoever has somebody below, the largest lines first, each with all below, however far. */
  readonly managers: readonly Choice<PersonId>[];
}

/** What has more values tells people apart rather than groups: cost centres, dates, numbers. */
const MOST_VALUES = 40;

class Counts<Key> {
  readonly byKey = new Map<Key, number>();

  add(keys: Iterable<Key>): void {
    for (const key of keys) this.byKey.set(key, (this.byKey.get(key) ?? 0) + 1);
  }

  choices(): Choice<Key>[] {
    return [...this.byKey].map(([value, people]) => ({ value, people }));
  }
}

/** Everything above somebody, each once even where the lines of a file go in a circle. */
function climb<Id>(start: Id | undefined, above: (id: Id) => Id | undefined, into: Set<Id>): void {
  const passed = new Set<Id>();
  let at = start;
  while (at !== undefined && !passed.has(at)) {
    passed.add(at);
    into.add(at);
    at = above(at);
  }
}

class ChoiceCounter {
  private readonly comparison: Comparison;
  private readonly sides: readonly [Snapshot, Snapshot];
  private readonly attributes: readonly Attribute[];
  private readonly values: readonly Counts<string>[];
  private readonly units = new Counts<UnitId>();
  private readonly lines = new Counts<PersonId>();
  private readonly certainties = new Counts<Tier>();

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    this.sides = [comparison.before, comparison.after];
    this.attributes = comparison.after.organisation.attributes;
    this.values = this.attributes.map(() => new Counts<string>());
  }

  readonly add = (person: PersonId): void => {
    const seats = this.sides.flatMap((side) => side.people.get(person) ?? []);
    this.attributes.forEach(({ id }, index) => {
      const counts = this.values[index];
      // Once there are too many the attribute is not offered.
      if (!counts || counts.byKey.size > MOST_VALUES) return;
      counts.add(new Set(seats.flatMap(({ membership }) => membership.attributes?.[id] ?? [])));
    });
    const units = new Set<UnitId>();
    const above = new Set<PersonId>();
    for (const side of this.sides) {
      const seat = side.people.get(person);
      if (!seat) continue;
      const { unit: own } = seat.membership;
      climb(own !== undefined && side.units.has(own) ? own : undefined, (unit) => side.units.get(unit)?.parent, units);
      climb(person, (id) => side.people.get(id)?.manager, above);
    }
    this.units.add(units);
    this.lines.add(above);
    const change = this.comparison.people.get(person);
    if (change) this.certainties.add([strengthsOf(this.comparison).tierOf(change)]);
  };

  result(): FilterChoices {
    const kinds = countFacets(this.comparison);
    const known = new Set([...this.comparison.before.units.keys(), ...this.comparison.after.units.keys()]);
    return {
      kinds: FACET_IDS.flatMap((value) => {
        const people = kinds.get(value)?.total;
        return people === undefined ? [] : [{ value, people }];
      }),
      certainties: TIERS.flatMap((value) => {
        const people = this.certainties.byKey.get(value);
        return people === undefined ? [] : [{ value, people }];
      }),
      attributes: this.attributes.flatMap((attribute, index) => {
        const values = this.values[index]?.choices() ?? [];
        if (values.length < 2 || values.length > MOST_VALUES) return [];
        return [{ attribute, values: values.toSorted((a, b) => compareText(a.value, b.value)) }];
      }),
      units: [...known].map((value) => ({ value, people: this.units.byKey.get(value) ?? 0 })),
      managers: this.lines
        .choices()
        .filter(({ people }) => people > 1)
        .toSorted((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1)),
    };
  }
}

export function* filterChoicesInParts(comparison: Comparison): Work<FilterChoices> {
  const counter = new ChoiceCounter(comparison);
  const { before, after } = comparison;
  yield* forEach(before.people.keys(), counter.add);
  yield* forEach(after.people.keys(), (person) => before.people.has(person) || counter.add(person));
  return counter.result();
}
