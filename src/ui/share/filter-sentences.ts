import { labelOfFacet } from '../../diff/kinds.ts';
import { TIER_WORDS, TIERS } from '../../model/strength.ts';
import type { View } from '../../store/view.ts';

function certaintiesInWords({ certainties }: View): string {
  return TIERS.filter((each) => certainties.has(each))
    .map((each) => TIER_WORDS[each])
    .join(' or ');
}

/** What the filter of a view does to a picture, in sentences. */
export function filterSentences(view: View, isDimmed: boolean): string[] {
  const sentences: string[] = [];
  if (view.onlyChanges)
    sentences.push('Branches without a change are folded away; each says how many people it holds.');
  if (!isDimmed) return sentences;
  const kinds = [...view.categories].map((category) => labelOfFacet(category));
  const parts = [
    ...(kinds.length > 0 ? [kinds.join(', ')] : []),
    ...(view.statuses.size > 0 ? [`lines that are ${[...view.statuses].join(' or ')}`] : []),
    ...(view.certainties.size > 0 ? [`changes that are ${certaintiesInWords(view)}`] : []),
    ...(view.units.size > 0 ? ['the chosen units'] : []),
    ...[...view.values].map((value) => value.slice(value.indexOf('=') + 1)),
    ...(view.below.size > 0 ? ['the lines below the chosen managers'] : []),
    ...(view.text === '' ? [] : [`“${view.text}”`]),
    ...(view.light === undefined ? [] : ['the chosen number']),
  ];
  const about = parts.length > 0 ? ` (${parts.join('; ')})` : '';
  return [...sentences, `Pale: whoever the chosen filter${about} does not mean.`];
}
