import { type ReactNode, useId, useState } from 'react';
import type { Evidence } from '../../io/import/match/matching.ts';

export type Decision = 'same' | 'different';

/** What the two answers are called: "Same person", "the same person", "accept". */
export interface DoubtWords {
  readonly same: string;
  readonly different: string;
  readonly takenSame: string;
  readonly takenDifferent: string;
}

interface Props {
  readonly was: string;
  readonly is: string;
  readonly words: DoubtWords;
  /** What speaks for the two being one, and what against, as far as it is told here. */
  readonly reasons: readonly Evidence[];
  readonly isTaken: boolean;
  readonly decided: Decision | undefined;
  readonly onDecide: (decision: Decision | undefined) => void;
  /** All that is known of both, shown once the line is opened. */
  readonly children: ReactNode;
}

/** "Taken for two people", "You said: the same person" */
function stateInWords({ decided, isTaken, words }: Props): string {
  const isSame = decided === undefined ? isTaken : decided === 'same';
  const what = isSame ? words.takenSame : words.takenDifferent;
  return decided === undefined ? `Taken for ${what}` : `You said: ${what}`;
}

/** What speaks for, then what against. */
function inOrder(reasons: readonly Evidence[]): string {
  return (['for', 'against'] as const)
    .flatMap((side) => reasons.filter(({ speaks }) => speaks === side))
    .map(({ words }) => words)
    .join(' · ');
}

/** What may be what, and why, in a line, with the decision beside it; opened, all that is known of both. */
export function DoubtLine(props: Props) {
  const { was, is, words, decided, onDecide, children } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const reasons = inOrder(props.reasons);
  const decision = (value: Decision, label: string, meaning: string) => (
    <button
      type="button"
      className="open__button doubt__decide"
      aria-label={`${label}: ${meaning} ${was} → ${is}`}
      aria-pressed={decided === value}
      onClick={() => onDecide(decided === value ? undefined : value)}
    >
      {label}
    </button>
  );
  return (
    <li className="doubt">
      <div className="doubt__line">
        <button
          type="button"
          className="doubt__who"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="doubt__names">
            <bdi>{was}</bdi> → <bdi>{is}</bdi>
          </span>
          <span className="doubt__reason">
            <span className="doubt__state">{stateInWords(props)}</span>
            {reasons !== '' && (
              <>
                {': '}
                <bdi>{reasons}</bdi>
              </>
            )}
          </span>
        </button>
        <div className="doubt__decision">
          {decision('same', words.same, 'accept')}
          {decision('different', words.different, 'reject')}
        </div>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  );
}
