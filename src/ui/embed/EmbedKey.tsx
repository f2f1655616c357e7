import { useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { CATEGORIES, CATEGORY_IDS, type ChangeCategory, categoryOf } from '../../diff/kinds.ts';
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
      {CATEGORY_IDS.filter((category) => counts.has(category)).map((category) => (
        <li key={category}>
          <ChangeGlyph category={category} /> {CATEGORIES[category].label} {counts.get(category)}
        </li>
      ))}
    </ul>
  );
}
