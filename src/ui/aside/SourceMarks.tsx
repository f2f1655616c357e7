import { useState } from 'react';
import type { Account, Evidence } from '../../diff/account-text.ts';
import { nameOfSource } from '../panels/source-words.ts';

interface Props {
  readonly account: Account;
  readonly evidence: readonly Evidence[];
}

/** More marks than this would be a line of their own. */
const MOST = 5;

function describe({ source, locators }: Evidence, number: number): string {
  return [`Source ${number}: ${nameOfSource(source)}`, ...locators].join(', ');
}

/** The numbers of a sentence's sources, each a link to its source, or to the list where that has no address. */
export function SourceMarks({ account, evidence }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll || evidence.length <= MOST ? evidence : evidence.slice(0, MOST - 1);
  if (evidence.length === 0) return null;
  return (
    <span className="account__marks">
      {shown.map((each) => {
        const number = account.sources.indexOf(each.source) + 1;
        const url = each.source.url ?? each.source.via?.url;
        const words = describe(each, number);
        return url === undefined ? (
          <button
            key={each.source.id}
            type="button"
            className="account__mark"
            title={words}
            aria-label={words}
            onClick={() => document.getElementById(idOfSource(number))?.focus()}
          >
            {number}
          </button>
        ) : (
          <a
            key={each.source.id}
            className="account__mark"
            href={url}
            title={words}
            aria-label={words}
            target="_blank"
            rel="noopener noreferrer"
          >
            {number}
          </a>
        );
      })}
      {shown.length < evidence.length && (
        <button
          type="button"
          className="account__mark"
          aria-label={`${evidence.length - shown.length} more sources`}
          onClick={() => setShowsAll(true)}
        >
          +{evidence.length - shown.length}
        </button>
      )}
    </span>
  );
}

export function idOfSource(number: number): string {
  return `account-source-${number}`;
}
