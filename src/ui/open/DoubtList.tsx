import { type ReactNode, useState } from 'react';
import './doubts.css';

interface Props<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  /** How many there are, those that are not listed included. */
  readonly count: number;
  readonly show: (item: Item) => ReactNode;
  /** Under a heading of its own already, the title names the list without being shown. */
  readonly isTitled?: boolean;
  /** What can be done where there are too many to list. */
  readonly tooMany?: string;
  readonly children?: ReactNode;
}

const PER_PAGE = 30;

/** Pairs to decide about; of many, the first, and more on request. */
export function DoubtList<Item>(props: Props<Item>) {
  const { title, items, count, show, isTitled = true, tooMany = '', children } = props;
  const [most, setMost] = useState(PER_PAGE);
  if (items.length === 0) return null;
  const unlisted = count - items.length;
  return (
    <>
      {isTitled && <h4 className="doubts__title">{title}</h4>}
      {children && <p className="doubts__about">{children}</p>}
      <ul className="doubts" aria-label={title}>
        {items.slice(0, most).map(show)}
      </ul>
      {items.length > most && (
        <button type="button" className="open__button" onClick={() => setMost(most + PER_PAGE)}>
          Show more of {count.toLocaleString('en-GB')}
        </button>
      )}
      {items.length <= most && unlisted > 0 && (
        <p className="open__quiet">
          {unlisted.toLocaleString('en-GB')} more are not listed. {tooMany}
        </p>
      )}
    </>
  );
}
