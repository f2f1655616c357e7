/** What a number of the headline picks out: the kind of change that it counts. */

import { type ChangeFacet, FACET_KINDS, wordsOfPersonKind } from '../diff/kinds.ts';
import type { SummaryPart } from '../diff/summary.ts';

/** The number that a part begins with: 1,204 of "1,204 people moved". */
function numberIn(text: string): number {
  return Number.parseInt(text.replaceAll(',', ''), 10);
}

/**
 * A category holds several kinds, which may be picked by themselves. The kind in whose words the part speaks, unless
 * only the category has as many people: a kind also counts those to whom something weightier happened.
 */
export function facetOfPart(
  { kind, text }: SummaryPart,
  counts: ReadonlyMap<ChangeFacet, number>,
): ChangeFacet | undefined {
  if (kind === undefined) return undefined;
  const spoken = FACET_KINDS.find((each) => {
    const { category, counting } = wordsOfPersonKind(each);
    return category === kind && (text.includes(counting.one) || text.includes(counting.many));
  });
  if (spoken === undefined) return kind;
  const number = numberIn(text);
  return counts.get(spoken) !== number && counts.get(kind) === number ? kind : spoken;
}
