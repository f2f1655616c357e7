/** Names as the side that is spoken of has them: the other file, or the other day, may write them otherwise. */

import type { PersonId, ReportsTo, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Comparison } from './comparison.ts';

export type Side = 'before' | 'after';

function inOrder({ before, after }: Comparison, side: Side): readonly [Snapshot, Snapshot] {
  return side === 'before' ? [before, after] : [after, before];
}

export function nameOfPerson(comparison: Comparison, person: PersonId, side: Side = 'after'): string {
  const [first, second] = inOrder(comparison, side);
  const entry = first.organisation.personById.get(person) ?? second.organisation.personById.get(person);
  return entry?.name ?? person;
}

export function nameOfUnit(comparison: Comparison, unit: UnitId, side: Side = 'after'): string {
  const [first, second] = inOrder(comparison, side);
  const state = first.units.get(unit) ?? second.units.get(unit);
  const entry = first.organisation.unitById.get(unit) ?? second.organisation.unitById.get(unit);
  return state?.name ?? entry?.name ?? unit;
}

export function nameOfTarget(comparison: Comparison, target: ReportsTo, side: Side = 'after'): string {
  return 'person' in target ? nameOfPerson(comparison, target.person, side) : nameOfUnit(comparison, target.unit, side);
}
