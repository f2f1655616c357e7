import { type Account, type AccountSentence, textOf } from '../../diff/account-text.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { accountOf } from '../aside/account-of.ts';
import { nameOfSource } from '../panels/source-words.ts';

function marksOf({ sources }: Account, { evidence }: AccountSentence): string {
  const numbers = evidence.map(({ source }) => sources.indexOf(source) + 1);
  return numbers.length === 0 ? '' : numbers.join(', ');
}

/** What happened in sentences, with the numbers of their sources, which are listed with their addresses. */
export function PrintAccount({ comparison }: { readonly comparison: Comparison }) {
  const account = accountOf(comparison);
  if (account.paragraphs.length === 0) return null;
  return (
    <section className="print__account">
      <h2 className="print__heading">What changed, and what that rests on</h2>
      {account.paragraphs.map(({ id, heading, sentences }) => (
        <section key={id} className="print__paragraph">
          <h3>{heading}</h3>
          <p>
            {sentences.map((sentence) => (
              <span key={sentence.id}>
                {textOf(sentence.words)}
                {sentence.note !== undefined && ` ${sentence.note}`}
                <sup>{marksOf(account, sentence)}</sup>{' '}
              </span>
            ))}
          </p>
        </section>
      ))}
      {account.sources.length > 0 && (
        <section className="print__sources">
          <h3>Sources</h3>
          <ol>
            {account.sources.map((source) => {
              const url = source.url ?? source.via?.url;
              return (
                <li key={source.id}>
                  {nameOfSource(source)}
                  {source.via && `, via ${source.via.publisher}`}
                  {source.title !== undefined && `: ${source.title}`}
                  {url !== undefined && <span className="print__address"> {url}</span>}
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </section>
  );
}
