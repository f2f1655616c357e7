import { useEffect, useState } from 'react';
import { workInSlices } from '../../base/slices.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Finders, SearchResult } from './results.ts';

interface Index {
  readonly organisation: Organisation;
  readonly finders: Finders;
  readonly searchInParts: typeof import('./results.ts').searchInParts;
}

interface Found {
  readonly query: string;
  readonly index: Index;
  readonly comparison: Comparison;
  readonly results: readonly SearchResult[];
}

const NONE: readonly SearchResult[] = [];

/** The index is fetched and made when somebody first looks for something. */
function useIndex(isOpen: boolean, organisation: Organisation): Index | undefined {
  const [index, setIndex] = useState<Index>();
  useEffect(() => {
    if (!isOpen) return undefined;
    const controller = new AbortController();
    const makeIndex = async (): Promise<void> => {
      const { findersOf, searchInParts } = await import('./results.ts');
      const finders = await workInSlices(findersOf.inParts(organisation), controller.signal);
      if (finders) setIndex({ organisation, finders: finders.value, searchInParts });
    };
    makeIndex().catch(() => undefined);
    return () => controller.abort();
  }, [isOpen, organisation]);
  return index?.organisation === organisation ? index : undefined;
}

/** What is found for a query. Until that is ready there is what was found for the one before. */
export function useResults(
  query: string,
  isOpen: boolean,
  comparison: Comparison,
  organisation: Organisation,
): { readonly results: readonly SearchResult[]; readonly isReady: boolean } {
  const index = useIndex(isOpen, organisation);
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (!isOpen || !index) return undefined;
    const controller = new AbortController();
    const search = async (): Promise<void> => {
      const work = index.searchInParts(query, index.finders, comparison, organisation);
      const results = await workInSlices(work, controller.signal);
      if (results) setFound({ query, index, comparison, results: results.value });
    };
    search().catch((error) => {
      throw error;
    });
    return () => controller.abort();
  }, [isOpen, index, query, comparison, organisation]);
  const isReady =
    found !== undefined && found.query === query && found.index === index && found.comparison === comparison;
  return { results: isOpen && found && found.index === index ? found.results : NONE, isReady };
}
