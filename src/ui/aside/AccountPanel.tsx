import { useEffect, useMemo } from 'react';
import { accountAsText } from '../../diff/account.ts';
import type { Account } from '../../diff/account-text.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { isLarge } from '../../store/prepare.ts';
import { useActions, useAppState } from '../app-context.ts';
import { useWork } from '../use-work.ts';
import { AccountSentences, idOfSentence } from './AccountSentences.tsx';
import { AccountSources } from './AccountSources.tsx';
import { AsideFrame } from './AsideFrame.tsx';
import { accountOf } from './account-of.ts';
import { sentencesTelling } from './account-selection.ts';
import './account.css';

interface Props {
  readonly comparison: Comparison;
  readonly onClosed: () => void;
}

function isInSight(element: Element): boolean {
  const frame = element.closest('.aside')?.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return frame !== undefined && box.bottom > frame.top && box.top < frame.bottom;
}

/** What happened, in words. Of a large comparison it takes a moment to write. */
export function AccountPanel({ comparison, onClosed }: Props) {
  const actions = useActions();
  const of = useMemo((): [Comparison] => [comparison], [comparison]);
  const account = useWork(accountOf, of, !isLarge(comparison.after.organisation));
  const close = (): void => {
    actions.openAside(undefined);
    onClosed();
  };
  return (
    <AsideFrame name="Account" onClose={close}>
      {account ? <Told account={account} /> : <p>One moment …</p>}
    </AsideFrame>
  );
}

/** Each sentence with its sources. */
function Told({ account }: { readonly account: Account }) {
  const actions = useActions();
  const selection = useAppState((state) => state.view.selection);
  const told = useMemo(() => sentencesTelling(account, selection), [account, selection]);

  useEffect(() => {
    const sentences = told.flatMap((id) => document.getElementById(idOfSentence(id)) ?? []);
    // Whoever follows a name in the account goes on reading where they are.
    const isRead = sentences.some((sentence) => sentence.contains(document.activeElement));
    const [closest] = sentences;
    if (closest && !isRead && !isInSight(closest)) closest.scrollIntoView({ block: 'center' });
  }, [told]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(accountAsText(account));
      actions.announce('The account has been copied, with its sources', true);
    } catch {
      actions.announce('The browser does not let the account be copied: select the text instead', true);
    }
  };
  const shared = { account, told };
  return (
    <div className="account">
      <p className="account__headline">
        <AccountSentences {...shared} sentences={[account.headline]} />
      </p>
      <button type="button" className="account__copy" onClick={copy}>
        Copy text
      </button>
      {account.paragraphs.map(({ id, heading, sentences }) => (
        <section key={id} className="account__paragraph">
          <h3 className="account__heading">{heading}</h3>
          <p>
            <AccountSentences {...shared} sentences={sentences} />
          </p>
        </section>
      ))}
      {account.sources.length > 0 && <AccountSources sources={account.sources} />}
    </div>
  );
}
