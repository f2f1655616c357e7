import type { InspectedPair, Inspection } from '../../io/import/session/inspection.ts';
import { PairReview } from './PairReview.tsx';
import { StepSection } from './StepSection.tsx';
import { doubtfulCount } from './summary-words.ts';

function nameOf({ files }: Inspection, key: InspectedPair['before']): string {
  return files.find((file) => file.key === key)?.name ?? '';
}

/** Who in one file is who in the next: what is in doubt is looked at, the rest is counted. */
export function PeopleStep({ inspection }: { readonly inspection: Inspection }) {
  const doubtful = doubtfulCount(inspection);
  return (
    <StepSection step="people" title="People" state={doubtful === 0 ? 'nobody is in doubt' : `${doubtful} in doubt`}>
      {inspection.pairs.map((pair) => (
        <PairReview
          key={`${pair.before} ${pair.after}`}
          pair={pair}
          names={
            inspection.pairs.length > 1 ? [nameOf(inspection, pair.before), nameOf(inspection, pair.after)] : undefined
          }
        />
      ))}
    </StepSection>
  );
}
