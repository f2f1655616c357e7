/** What a number of the headline picks out: the kind of change that it counts, as surely as it says it. */

import { CERTAINTIES, type Certainty, certaintyOfPerson } from '../diff/change-status.ts';
import type { Comparison } from '../diff/comparison.ts';
import { type ChangeFacet, categoryOf, FACET_KINDS, isOfFacet, wordsOfPersonKind } from '../diff/kinds.ts';
import type { SummaryPart } from '../diff/summary.ts';
import type { View } from '../store/view.ts';

export type PartPick = Pick<View, 'categories' | 'certainties'>;

/** How many people have a facet, by how sure that is. */
export type FacetCounts = ReadonlyMap<ChangeFacet, ReadonlyMap<Certainty, number>>;

export function countByCertainty(comparison: Comparison): FacetCounts {
  const counts = new Map<ChangeFacet, Map<Certainty, number>>();
  for (const change of comparison.people.values()) {
    const certainty = certaintyOfPerson(comparison, change);
    for (const facet of [categoryOf(change), ...FACET_KINDS.filter((kind) => isOfFacet(change, kind))]) {
      const ofFacet = counts.get(facet) ?? new Map<Certainty, number>();
      ofFacet.set(certainty, (ofFacet.get(certainty) ?? 0) + 1);
      counts.set(facet, ofFacet);
    }
  }
  return counts;
}

/** The number that a part begins with: 1,204 of "1,204 people moved". */
function numberIn(text: string): number {
  return Number.parseInt(text.replaceAll(',', ''), 10);
}

/** None: however sure. What is said is told first, what is only reported says so. */
function certaintiesFor(text: string): readonly (readonly Certainty[])[] {
  if (text.includes('reportedly')) return [['reported']];
  return [[], ['said'], ['said', 'reported'], ['reported']];
}

/**
 * Of the kinds and the certainties that the words can mean, those behind which there are as many people as the part
 * says; else the kind in whose words it speaks. A kind also counts those to whom something weightier happened.
 */
export function pickOfPart({ kind, text }: SummaryPart, counts: FacetCounts): PartPick | undefined {
  if (kind === undefined) return undefined;
  const spoken = FACET_KINDS.find((each) => {
    const { category, counting } = wordsOfPersonKind(each);
    return category === kind && (text.includes(counting.one) || text.includes(counting.many));
  });
  const facets: readonly ChangeFacet[] = spoken === undefined ? [kind] : [spoken, kind];
  const number = numberIn(text);
  const people = (facet: ChangeFacet, certainties: readonly Certainty[]): number =>
    (certainties.length === 0 ? CERTAINTIES : certainties).reduce(
      (sum, certainty) => sum + (counts.get(facet)?.get(certainty) ?? 0),
      0,
    );
  for (const facet of facets) {
    const certainties = certaintiesFor(text).find((each) => people(facet, each) === number);
    if (certainties) return { categories: new Set([facet]), certainties: new Set(certainties) };
  }
  return { categories: new Set(facets.slice(0, 1)), certainties: new Set() };
}

function isSame<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

export function isPicked(view: PartPick, pick: PartPick): boolean {
  return isSame(view.categories, pick.categories) && isSame(view.certainties, pick.certainties);
}
