import { useEffect, useState } from 'react';
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
    const timer = setTimeout(() => setText(accountInBrief(accountOf(comparison))), WAIT_MS);
    return () => clearTimeout(timer);
  }, [comparison]);
  return (
    <p id="account-brief" className="spoken">
      {text}
    </p>
  );
}
