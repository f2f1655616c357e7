import { labelOfFacet } from '../../diff/kinds.ts';
import type { View } from '../../store/view.ts';

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
    ...(view.units.size > 0 ? ['the chosen units'] : []),
    ...(view.text === '' ? [] : [`“${view.text}”`]),
    ...(view.light === undefined ? [] : ['the chosen number']),
  ];
  const about = parts.length > 0 ? ` (${parts.join('; ')})` : '';
  return [...sentences, `Pale: whoever the chosen filter${about} does not mean.`];
}
