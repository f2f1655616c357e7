import { useState } from 'react';
import type { BranchCoverage } from '../../diff/branch-coverage.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { nameOfUnit } from '../../diff/names.ts';
import { formatDay } from '../../model/day-names.ts';

import { type Organisation, readText } from '../../model/organisation.ts';
import type { Selection } from '../../store/view.ts';
import { SourceLinks } from '../panels/SourceLinks.tsx';

interface Props {
  readonly branches: readonly BranchCoverage[];
  readonly comparison: Comparison;
  readonly organisation: Organisation;
  readonly onGo: (to: Selection) => void;
}

const FIRST_SHOWN = 12;
const MORE_SHOWN = 200;

function statedShare({ lines }: BranchCoverage): string {
  const total = Object.values(lines).reduce((sum, count) => sum + count, 0);
  return total === 0 ? '–' : `${lines.stated} of ${total}`;
}

/** How many of a branch are shown, for how many of them a source states the line, and how large sources say it is. */
export function BranchTable({ branches, comparison, organisation, onGo }: Props) {
  const [shown, setShown] = useState(FIRST_SHOWN);
  const hidden = branches.length - shown;
  return (
    <>
      <table className="gaps__branches" aria-label="What is shown of each unit">
        <thead>
          <tr>
            <th scope="col">Unit, with the units inside it</th>
            <th scope="col">Shown on {formatDay(comparison.after)}</th>
            <th scope="col">Lines stated</th>
          </tr>
        </thead>
        {branches.slice(0, shown).map((branch) => (
          <tbody key={branch.unit}>
            <tr>
              <th scope="row">
                <button type="button" className="go-to" onClick={() => onGo({ unit: branch.unit })}>
                  {nameOfUnit(comparison, branch.unit)}
                </button>
              </th>
              <td>{branch.shown}</td>
              <td>{statedShare(branch)}</td>
            </tr>
            {branch.headCounts.map(({ id, figure, what, claims }) => (
              <tr key={id} className="gaps__head-count">
                <td colSpan={3}>
                  <strong>{figure}</strong> {readText(what)}
                  <SourceLinks organisation={organisation} claims={claims} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {hidden > 0 && (
        <button type="button" className="gaps__more" onClick={() => setShown(shown + MORE_SHOWN)}>
          {hidden <= MORE_SHOWN
            ? `Show all ${branches.length} units`
            : `Show ${MORE_SHOWN} more of ${branches.length} units`}
        </button>
      )}
    </>
  );
}
