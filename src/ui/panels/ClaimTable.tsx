import { Fragment } from 'react';
import { type Organisation, readText } from '../../model/organisation.ts';
import type { Claim } from '../../model/schema.ts';
import { SourceLink } from './SourceLink.tsx';
import { StatusMark } from './StatusMark.tsx';
import './claim-table.css';

interface Props {
  readonly organisation: Organisation;
  readonly claims: readonly Claim[];
}

function keyOf(claim: Claim, index: number): string {
  return `${claim.source} ${claim.status} ${index}`;
}

/** Claims side by side, each with its own status and source: what sources say apart is never merged. */
export function ClaimTable({ organisation, claims }: Props) {
  return (
    <div className="claim-table">
      {claims.map((claim, index) => {
        const source = organisation.sourceById.get(claim.source);
        return (
          <Fragment key={keyOf(claim, index)}>
            <div className="claim-table__claim">
              <StatusMark status={claim.status} />
              {claim.note !== undefined && <p className="claim-table__note">{readText(claim.note)}</p>}
              <p className="claim-table__source">
                {source ? <SourceLink source={source} /> : claim.source}
                {claim.locator !== undefined && `, ${claim.locator}`}
              </p>
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}
