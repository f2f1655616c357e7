import { Fragment } from 'react';
import type { Account, AccountSentence } from '../../diff/account-text.ts';
import { AccountWords } from './AccountWords.tsx';
import { SourceMarks } from './SourceMarks.tsx';

interface Props {
  readonly account: Account;
  readonly sentences: readonly AccountSentence[];
  /** The ids of those about whoever is selected. */
  readonly told: readonly string[];
}

export function idOfSentence(id: string): string {
  return `account-sentence-${id}`;
}

/** Sentences in running text, each followed by the numbers of its sources. */
export function AccountSentences({ account, sentences, told }: Props) {
  return sentences.map(({ id, words, note, evidence }) => (
    <Fragment key={id}>
      <span id={idOfSentence(id)} className="account__sentence" aria-current={told.includes(id) || undefined}>
        <AccountWords words={words} />
        {note !== undefined && <span className="account__note"> {note}</span>}
        <SourceMarks account={account} evidence={evidence} />
      </span>{' '}
    </Fragment>
  ));
}
