import { expect, test } from 'vitest';
import type { Membership, PersonId, UnitId } from './schema.ts';
import { isMereSeat } from './second-seat.ts';

const [LAB, SHOP] = ['lab', 'shop'] as UnitId[];
const ADA = { person: 'ada' as PersonId };

test.each<[string, Pick<Membership, 'unit' | 'reportsTo'>, boolean]>([
  ['in a unit', { unit: LAB }, true],
  ['in a unit to that unit', { unit: LAB, reportsTo: { unit: 'lab' as UnitId } }, true],
  ['in a unit to another', { unit: LAB, reportsTo: { unit: 'shop' as UnitId } }, false],
  ['in a unit to somebody', { unit: SHOP, reportsTo: ADA }, false],
  ['in no unit', {}, false],
  ['in no unit to somebody', { reportsTo: ADA }, false],
])('a seat %s is no more than that: %#', (_, seat, expected) => {
  expect(isMereSeat(seat)).toBe(expected);
});
