import { type ReactNode, useState } from 'react';
import type { DoubtfulView, InspectedPair } from '../../io/import/session/inspection.ts';
import { DoubtItem } from './DoubtItem.tsx';
import './doubts.css';

interface Props {
  readonly title: string;
  readonly pair: InspectedPair;
  readonly doubts: readonly DoubtfulView[];
  /** How many there are, those that are not listed included. */
  readonly count: number;
  readonly children?: ReactNode;
}

const PER_PAGE = 30;

/** Pairs to decide about; of many, the first, and more on request. */
export function DoubtList({ title, pair, doubts, count, children }: Props) {
  const [most, setMost] = useState(PER_PAGE);
  if (doubts.length === 0) return null;
  const unlisted = count - doubts.length;
  return (
    <>
      <h4 className="doubts__title">{title}</h4>
      {children && <p className="doubts__about">{children}</p>}
      <ul className="doubts" aria-label={title}>
        {doubts.slice(0, most).map((doubt) => (
          <DoubtItem key={JSON.stringify([doubt.before.id, doubt.after.id])} pair={pair} doubt={doubt} />
        ))}
      </ul>
      {doubts.length > most && (
        <button type="button" className="open__button" onClick={() => setMost(most + PER_PAGE)}>
          Show more of {count.toLocaleString('en-GB')}
        </button>
      )}
      {doubts.length <= most && unlisted > 0 && (
        <p className="open__quiet">
          {unlisted.toLocaleString('en-GB')} more are not listed. So many doubts mean that the files tell people apart
          badly: ids or e-mail addresses in both would help.
        </p>
      )}
    </>
  );
}
