/** Numbers spread evenly over a range; fc.double prefers those next to zero. */

import fc from 'fast-check';

export function evenly(min: number, max: number): fc.Arbitrary<number> {
  const steps = 1e6;
  return fc.integer({ min: 0, max: steps }).map((step) => min + ((max - min) * step) / steps);
}
