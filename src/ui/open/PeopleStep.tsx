import type { InspectedPair, Inspection } from '../../io/import/session/inspection.ts';
import { PairReview } from './PairReview.tsx';
import { StepSection } from './StepSection.tsx';
import { countDoubts, doubtsInWords, whoIsWho } from './summary-words.ts';

function nameOf({ files }: Inspection, key: InspectedPair['before']): string {
  return files.find((file) => file.key === key)?.name ?? '';
}

/** Who in one file is who in the next: what is in doubt is looked at, the rest is counted. */
export function PeopleStep({ inspection }: { readonly inspection: Inspection }) {
  return (
    <StepSection step="people" title={whoIsWho(inspection)} state={doubtsInWords(countDoubts(inspection))}>
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
