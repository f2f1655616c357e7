import { useEffect, useState } from 'react';
import { workInSlices } from '../../base/slices.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { sourcesLine } from '../../io/write/figure-words.ts';
import { formatDay } from '../../model/day-names.ts';
import { readText } from '../../model/organisation.ts';
import { accountOf } from '../aside/account-of.ts';

/** A guest has room for few names. */
const MOST_NAMED = 3;

/** Which organisation on which days, and on whose word: what every picture in print says below itself. */
export function SourceLine({ comparison }: { readonly comparison: Comparison }) {
  const [sources, setSources] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    const read = async (): Promise<void> => {
      const account = await workInSlices(accountOf.inParts(comparison), controller.signal);
      if (account) setSources(sourcesLine(account.value, MOST_NAMED));
    };
    const timer = setTimeout(read, 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [comparison]);
  const { before, after } = comparison;
  const days = [...new Set([before, after].map(formatDay))].join(' to ');
  return (
    <p className="embed__caption">
      {readText(after.organisation.name)}, {days}. {sources}
    </p>
  );
}
