import { useEffect, useState } from 'react';
import { workInSlices } from '../../base/slices.ts';
import { accountInBrief } from '../../diff/account.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { accountOf } from './account-of.ts';
import '../panels/spoken.css';

/** After the picture itself has been drawn. */
const WAIT_MS = 150;

/** What happened in a few sentences: the description of every picture, which names this paragraph. */
export function AccountBrief({ comparison }: { readonly comparison: Comparison }) {
  const [text, setText] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    const write = async (): Promise<void> => {
      const account = await workInSlices(accountOf.inParts(comparison), controller.signal);
      if (account) setText(accountInBrief(account.value));
    };
    const timer = setTimeout(write, WAIT_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [comparison]);
  return (
    <p id="account-brief" className="spoken">
      {text}
    </p>
  );
}
