import { useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { PersonId } from '../../model/schema.ts';
import { seatFacts } from './seat-facts.ts';
import { WasIs } from './WasIs.tsx';
import './fact-list.css';

interface Props {
  readonly person: PersonId;
  readonly comparison: Comparison;
}

/** Whatever the file records beside the chart, with what it was before. */
export function SeatFacts({ person, comparison }: Props) {
  const facts = useMemo(() => seatFacts(comparison, person), [comparison, person]);
  if (facts.length === 0) return null;
  return (
    <dl className="fact-list">
      {facts.map(({ key, label, was, is }) => (
        <div key={key} className="fact-list__fact">
          <dt>{label}</dt>
          <dd>
            <WasIs was={was} is={is} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
