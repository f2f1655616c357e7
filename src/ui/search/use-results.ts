import { useEffect, useMemo, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { SearchResult } from './results.ts';

type Results = typeof import('./results.ts');

const NONE: readonly SearchResult[] = [];

/** What is found for a query. The index is fetched when somebody first looks for something. */
export function useResults(
  query: string,
  isOpen: boolean,
  comparison: Comparison,
  organisation: Organisation,
): { readonly results: readonly SearchResult[]; readonly isReady: boolean } {
  const [found, setFound] = useState<Results>();
  useEffect(() => {
    if (!isOpen) return undefined;
    let isWanted = true;
    import('./results.ts').then(
      (module) => isWanted && setFound(module),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [isOpen]);
  const results = useMemo(
    () => (isOpen && found ? found.searchFor(query, found.finderOf(organisation), comparison, organisation) : NONE),
    [isOpen, found, query, comparison, organisation],
  );
  return { results, isReady: found !== undefined };
}
