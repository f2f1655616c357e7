import { useState } from 'react';
import { compareText } from '../../base/text-order.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Gap } from '../../diff/gaps.ts';
import { nameOfTarget } from '../../diff/names.ts';
import type { Selection } from '../../store/view.ts';

interface Props {
  readonly label: string;
  readonly gaps: readonly Gap[];
  readonly comparison: Comparison;
  readonly onGo: (to: Selection) => void;
}

const FIRST_SHOWN = 8;
/** So few are not worth a button. */
const ALWAYS_SHOWN = 12;
const MORE_SHOWN = 200;

/** The gaps of one kind, each a way to whom or what it is about. */
export function GapList({ label, gaps, comparison, onGo }: Props) {
  const [shown, setShown] = useState(gaps.length <= ALWAYS_SHOWN ? ALWAYS_SHOWN : FIRST_SHOWN);
  const named = gaps
    .map((gap) => ({ gap, name: nameOfTarget(comparison, gap.about) }))
    .toSorted((a, b) => compareText(a.name, b.name));
  const hidden = named.length - shown;
  return (
    <>
      <ul className="gaps__list" aria-label={label}>
        {named.slice(0, shown).map(({ gap, name }) => (
          <li key={'person' in gap.about ? `person:${gap.about.person}` : `unit:${gap.about.unit}`}>
            <button type="button" className="gaps__gap" onClick={() => onGo(gap.about)}>
              <span className="gaps__name">{name}</span> {gap.text}
            </button>
            {gap.note !== undefined && <p className="gaps__note">{gap.note}</p>}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="gaps__more" onClick={() => setShown(shown + MORE_SHOWN)}>
          {hidden <= MORE_SHOWN ? `Show all ${named.length}` : `Show ${MORE_SHOWN} more of ${named.length}`}
        </button>
      )}
    </>
  );
}
