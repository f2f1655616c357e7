/** What happened to a person or a unit, in a sentence; empty where nothing did. */

import type { Cause, Comparison } from './comparison.ts';
import { describePersonChange } from './person-sentence.ts';
import { describeUnitChange } from './unit-sentence.ts';

export function describeChange(comparison: Comparison, about: Cause): string {
  if ('person' in about) {
    const change = comparison.people.get(about.person);
    return change ? describePersonChange(change, comparison) : '';
  }
  const change = comparison.units.get(about.unit);
  return change ? describeUnitChange(change, comparison) : '';
}
