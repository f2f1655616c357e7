import { useMemo } from 'react';
import type { Comparison } from '../diff/comparison.ts';
import { knownInBrief } from '../diff/known-of-whole.ts';
import { useAppState } from './app-context.ts';

/** What the headline rests on: how many are named, out of how many, and up to which day. */
export function KnownOfWhole({ comparison }: { comparison: Comparison }) {
  const at = useAppState((state) => state.view.at);
  const { before, after } = comparison;
  const known = useMemo(
    () => knownInBrief(at === 'before' ? [before] : at === 'after' ? [after] : [before, after]),
    [at, before, after],
  );
  return known === '' ? null : <p className="known">{known}</p>;
}
