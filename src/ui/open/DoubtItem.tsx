import { useId, useState } from 'react';
import type { DoubtfulView, InspectedPair } from '../../io/import/session/inspection.ts';
import { DoubtTable, nameOf } from './DoubtTable.tsx';
import { useImportActions } from './import-context.ts';

interface Props {
  readonly pair: InspectedPair;
  readonly doubt: DoubtfulView;
}

/** "Taken for two people", "You said: the same person" */
function stateInWords({ decided, isTaken }: DoubtfulView): string {
  const isSame = decided === undefined ? isTaken : decided === 'same';
  const who = isSame ? 'the same person' : 'two people';
  return decided === undefined ? `Taken for ${who}` : `You said: ${who}`;
}

/** What speaks for one person, then what against; the names stand above it already. */
function reasonsInWords({ before, after, evidence }: DoubtfulView): string {
  const isToldByNames = (words: string): boolean => before.name !== after.name && words.startsWith('name ');
  return (['for', 'against'] as const)
    .flatMap((side) => evidence.filter(({ speaks, words }) => speaks === side && !isToldByNames(words)))
    .map(({ words }) => words)
    .join(' · ');
}

/** Who may be who, and why, in a line, with the decision beside it; opened, all that is known of both. */
export function DoubtItem({ pair, doubt }: Props) {
  const { decide } = useImportActions();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { before, after, decided } = doubt;
  const [was, is] = [nameOf(before), nameOf(after)];
  const reasons = reasonsInWords(doubt);
  const decision = (value: 'same' | 'different', label: string, meaning: string) => (
    <button
      type="button"
      className="open__button doubt__decide"
      aria-label={`${label}: ${meaning} ${was} → ${is}`}
      aria-pressed={decided === value}
      onClick={() => decide(pair, [before.id, after.id], decided === value ? undefined : value)}
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
            <span className="doubt__state">{stateInWords(doubt)}</span>
            {reasons !== '' && (
              <>
                {': '}
                <bdi>{reasons}</bdi>
              </>
            )}
          </span>
        </button>
        <div className="doubt__decision">
          {decision('same', 'Same person', 'accept')}
          {decision('different', 'Two people', 'reject')}
        </div>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <DoubtTable doubt={doubt} />}
      </div>
    </li>
  );
}
