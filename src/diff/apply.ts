/**
 * The recorded facts of a snapshot, and a comparison applied to them. Managers and depths are left out: they follow
 * from the facts, so somebody's may change although nothing about that person was recorded anew.
 */

import type { PersonId, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Comparison, PersonFacts, PersonState, UnitFacts } from './comparison.ts';
import { describeFacts } from './person-state.ts';
import { describeUnit } from './unit-changes.ts';

export interface SnapshotFacts {
  readonly people: ReadonlyMap<PersonId, PersonFacts>;
  readonly units: ReadonlyMap<UnitId, UnitFacts>;
}

export function describeSnapshot(snapshot: Snapshot): SnapshotFacts {
  const people = new Map<PersonId, PersonFacts>();
  for (const [person, seat] of snapshot.people) people.set(person, describeFacts(seat));
  const units = new Map<UnitId, UnitFacts>();
  for (const [unit, state] of snapshot.units) units.set(unit, describeUnit(state));
  return { people, units };
}

function factsOf({ manager: _manager, depth: _depth, ...facts }: PersonState): PersonFacts {
  return facts;
}

export function applyComparison(facts: SnapshotFacts, comparison: Comparison): SnapshotFacts {
  const people = new Map(facts.people);
  for (const [person, { after }] of comparison.people) {
    if (after) people.set(person, factsOf(after));
    else people.delete(person);
  }
  const units = new Map(facts.units);
  for (const [unit, { after }] of comparison.units) {
    if (after) units.set(unit, after);
    else units.delete(unit);
  }
  return { people, units };
}
