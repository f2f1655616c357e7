/** What a filter asks for, one thing at a time: to say what keeps a result empty, and to take it away. */

import type { Comparison } from '../../diff/comparison.ts';
import { labelOfFacet } from '../../diff/kinds.ts';
import { nameOfPerson, nameOfTarget, nameOfUnit } from '../../diff/names.ts';
import { wordOfStatus } from '../../model/statuses.ts';
import { TIER_WORDS, TIERS } from '../../model/strength.ts';
import { selectPicked } from '../../store/selectors.ts';
import { type Filter, NO_FILTER, type View } from '../../store/view.ts';

export interface Criterion {
  readonly key: keyof Filter;
  readonly words: string;
  /** The filter without it. */
  readonly without: Partial<Filter>;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export function criteriaOf(comparison: Comparison, view: View): Criterion[] {
  const { categories, certainties, statuses, units, values, below, team, text, light } = view;
  const words: Partial<Record<keyof Filter, string>> = {
    ...(categories.size > 0 && { categories: listed([...categories].map(labelOfFacet)) }),
    ...(certainties.size > 0 && {
      certainties: listed(TIERS.filter((each) => certainties.has(each)).map((each) => TIER_WORDS[each])),
    }),
    ...(statuses.size > 0 && { statuses: `lines ${listed([...statuses].map(wordOfStatus))}` }),
    ...(values.size > 0 && {
      values: listed([...values].map((value) => value.slice(value.indexOf('=') + 1) || 'empty')),
    }),
    ...(units.size > 0 && { units: `in ${listed([...units].map((unit) => nameOfUnit(comparison, unit)))}` }),
    ...(below.size > 0 && { below: `below ${listed([...below].map((person) => nameOfPerson(comparison, person)))}` }),
    ...(team && { team: `only ${nameOfTarget(comparison, team)}` }),
    ...(text !== '' && { text: `“${text}”` }),
    ...(light !== undefined && { light: 'the number that is lit up' }),
  };
  return (Object.keys(words) as (keyof Filter)[]).map((key) => ({
    key,
    words: words[key] ?? '',
    without: { [key]: NO_FILTER[key] },
  }));
}

/** How many people and units a view would let through without one thing that it asks for; undefined: all. */
export function countWithout(comparison: Comparison, view: View, { without }: Criterion): number | undefined {
  const picked = selectPicked(comparison, { ...view, ...without });
  return picked && picked.people.size + picked.units.size;
}
