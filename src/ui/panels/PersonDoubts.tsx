import { useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { PersonId } from '../../model/schema.ts';
import { DisputeNote } from './DisputeNote.tsx';
import { doubtsOf } from './person-doubts.ts';
import { StatusMark } from './StatusMark.tsx';

interface Props {
  readonly person: PersonId;
  readonly comparison: Comparison;
  /** What the box says already of why a line is drawn. */
  readonly told: string | undefined;
}

/** What is only inferred of somebody's seat, and what sources disagree about. */
export function PersonDoubts({ person, comparison, told }: Props) {
  const { inferred, disputes } = useMemo(() => doubtsOf(comparison, person), [comparison, person]);
  const shown = inferred.filter(({ why }) => why === undefined || why !== told);
  const reasons = new Set([told, ...shown.map(({ why }) => why)]);
  return (
    <>
      {shown.map(({ about, status, why }) => (
        <p key={about} className="change-box__basis">
          {about} <StatusMark status={status} />
          {why !== undefined && ` ${why}`}
        </p>
      ))}
      {disputes.map((dispute) => (
        <DisputeNote
          key={dispute.about}
          organisation={comparison.after.organisation}
          dispute={dispute}
          isTold={reasons.has(dispute.why)}
        />
      ))}
    </>
  );
}
