import { useMemo } from 'react';
import { CATEGORY_ORDER, CATEGORY_WORDS } from '../../diff/category-words.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { type ChangeCategory, categoryOf } from '../../diff/summary.ts';
import { ChangeGlyph } from '../panels/ChangeGlyph.tsx';

/** What the signs mean, and of how many people. */
export function EmbedKey({ comparison }: { readonly comparison: Comparison }) {
  const counts = useMemo(() => {
    const found = new Map<ChangeCategory, number>();
    for (const change of comparison.people.values()) {
      const category = categoryOf(change);
      found.set(category, (found.get(category) ?? 0) + 1);
    }
    return found;
  }, [comparison]);
  return (
    <ul className="embed__key" aria-label="Signs">
      {CATEGORY_ORDER.filter((category) => counts.has(category)).map((category) => (
        <li key={category}>
          <ChangeGlyph category={category} /> {CATEGORY_WORDS[category]} {counts.get(category)}
        </li>
      ))}
    </ul>
  );
}
