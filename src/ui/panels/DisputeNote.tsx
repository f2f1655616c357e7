import type { Organisation } from '../../model/organisation.ts';
import { ClaimTable } from './ClaimTable.tsx';
import type { Doubt } from './person-doubts.ts';
import './evidence.css';

interface Props {
  readonly organisation: Organisation;
  readonly dispute: Doubt;
  /** Its reason stands above already. */
  readonly isTold: boolean;
}

/** That sources disagree, about what, and what each of them says on request. */
export function DisputeNote({ organisation, dispute, isTold }: Props) {
  const { about, why, claims } = dispute;
  return (
    <div className="change-box__dispute">
      <p>
        <strong>Sources disagree{about !== '' && ` about ${about}`}</strong>
        {why !== undefined && !isTold && `: ${why}`}
      </p>
      {claims.length > 0 && (
        <details className="evidence__claims">
          <summary className="evidence__summary">
            {claims.length === 1 ? 'What 1 source says' : `What ${claims.length} sources say`}
          </summary>
          <ClaimTable organisation={organisation} claims={claims} />
        </details>
      )}
    </div>
  );
}
