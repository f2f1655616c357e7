import type { Comparison } from './comparison.ts';
import { type ChangeFacet, categoryOf, FACET_KINDS, isOfFacet } from './kinds.ts';

/** Of the kinds everybody is counted who has them; of the categories by the weightiest alone. */
export function countFacets(comparison: Comparison): Map<ChangeFacet, number> {
  const counts = new Map<ChangeFacet, number>();
  const add = (facet: ChangeFacet): void => {
    counts.set(facet, (counts.get(facet) ?? 0) + 1);
  };
  for (const change of comparison.people.values()) {
    add(categoryOf(change));
    for (const kind of FACET_KINDS) if (isOfFacet(change, kind)) add(kind);
  }
  return counts;
}
