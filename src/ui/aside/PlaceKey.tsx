import { useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { isFromSnapshots } from '../../model/organisation.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { strengthOf } from '../../model/strength.ts';
import './place-key.css';

interface Props {
  readonly comparison: Comparison;
}

/** How many stand where no source says that they belong, or not without being contradicted; in lists nobody does. */
function countUnsure({ organisation, people }: Snapshot): number {
  if (isFromSnapshots(organisation)) return 0;
  let count = 0;
  for (const { membership } of people.values()) {
    const { status } = strengthOf(membership, 'place');
    if (status === 'inferred' || status === 'disputed') count += 1;
  }
  return count;
}

/** Explains the dotted edge of cards where there is one. */
export function PlaceKey({ comparison: { before, after } }: Props) {
  const count = useMemo(() => countUnsure(after) || countUnsure(before), [before, after]);
  if (count === 0) return null;
  return (
    <span className="place-key" title="No source says that they belong where they are shown, or sources disagree">
      <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
        <rect x="1" y="1" width="20" height="10" rx="2.5" />
      </svg>
      place inferred
    </span>
  );
}
