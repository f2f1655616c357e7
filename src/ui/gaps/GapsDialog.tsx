import { useEffect, useMemo } from 'react';
import { coverBranches } from '../../diff/branch-coverage.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Gap, GapKind } from '../../diff/gaps.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Selection } from '../../store/view.ts';
import { coverageOf } from '../dialogs/coverage-words.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { BranchTable } from './BranchTable.tsx';
import { GapList } from './GapList.tsx';
import { GAP_WORDS } from './gap-words.ts';
import './gaps.css';
import '../panels/go-to.css';

interface Props {
  readonly gaps: readonly Gap[];
  readonly comparison: Comparison;
  readonly organisation: Organisation;
  readonly onGo: (to: Selection) => void;
  readonly onClose: () => void;
}

const KINDS = Object.keys(GAP_WORDS) as GapKind[];

/** The keys of the page mean nothing while a dialog lies over it. */
function useNoPageKeys(): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent): void => event.stopPropagation();
    window.addEventListener('keydown', keep, { capture: true });
    return () => window.removeEventListener('keydown', keep, { capture: true });
  }, []);
}

/** What the file does not know of the two days, kind by kind, and how much of each branch it shows. */
export function GapsDialog({ gaps, comparison, organisation, onGo, onClose }: Props) {
  useNoPageKeys();
  const branches = useMemo(() => coverBranches(comparison), [comparison]);
  const isBackwards = comparison.before.day > comparison.after.day && gaps.length > 0;
  const kinds = KINDS.map((kind) => ({ kind, ofKind: gaps.filter((gap) => gap.kind === kind) })).filter(
    ({ ofKind }) => ofKind.length > 0,
  );
  return (
    <Dialog title="What is not known" isWide onClose={onClose}>
      <p className="gaps__coverage">{coverageOf(organisation)}</p>
      {isBackwards && <p>The later day is compared with an earlier one. What follows is told in the order of time.</p>}
      {kinds.length === 0 && <p>Of what is shown on these two days, nothing is missing, inferred or disputed.</p>}
      {kinds.map(({ kind, ofKind }) => {
        const { title, meaning } = GAP_WORDS[kind];
        return (
          <section key={kind} className="gaps__kind">
            <h3 className="gaps__title">
              {title} <span className="gaps__count">{ofKind.length}</span>
            </h3>
            <p className="gaps__meaning">{meaning}</p>
            <GapList label={title} gaps={ofKind} comparison={comparison} onGo={onGo} />
          </section>
        );
      })}
      {branches.length > 0 && (
        <section className="gaps__kind">
          <h3 className="gaps__title">How much is shown</h3>
          <p className="gaps__meaning">
            Head counts are quoted as the sources give them, of the time that they speak of.
          </p>
          <BranchTable branches={branches} comparison={comparison} organisation={organisation} onGo={onGo} />
        </section>
      )}
    </Dialog>
  );
}
