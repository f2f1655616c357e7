import type { Organisation } from '../../model/organisation.ts';
import type { Claim, EventStatus, Status } from '../../model/schema.ts';
import { isContested } from '../../model/statuses.ts';
import { ClaimTable } from './ClaimTable.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import './evidence.css';

interface Props {
  readonly organisation: Organisation;
  readonly status: Status | EventStatus;
  readonly claims: readonly Claim[];
}

function isInDispute(status: Status | EventStatus, claims: readonly Claim[]): boolean {
  const statuses = [status, ...claims.map((claim) => claim.status)];
  return statuses.some((each) => isContested(each));
}

/** What an entry rests on: its sources, what each says where that is noted, and openly so where they disagree. */
export function Evidence({ organisation, status, claims }: Props) {
  if (claims.length > 1 && isInDispute(status, claims)) {
    return (
      <div className="evidence">
        <p className="evidence__conflict">Sources disagree</p>
        <ClaimTable organisation={organisation} claims={claims} />
      </div>
    );
  }
  const isNoted = claims.some((claim) => claim.note !== undefined || claim.locator !== undefined);
  return (
    <div className="evidence">
      <SourceLinks organisation={organisation} claims={claims} />
      {isNoted && (
        <details className="evidence__claims">
          <summary className="evidence__summary">{claims.length === 1 ? '1 claim' : `${claims.length} claims`}</summary>
          <ClaimTable organisation={organisation} claims={claims} />
        </details>
      )}
    </div>
  );
}
