import type { Membership } from './schema.ts';

/** A seat in a unit and no line out of it: that somebody belongs to the unit is all that it says. */
export function isMereSeat({ unit, reportsTo }: Pick<Membership, 'unit' | 'reportsTo'>): boolean {
  if (unit === undefined) return false;
  return reportsTo === undefined || ('unit' in reportsTo && reportsTo.unit === unit);
}
