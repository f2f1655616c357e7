import { useId } from 'react';
import { counted } from '../../base/counted.ts';
import type { InspectedPair } from '../../io/import/session/inspection.ts';
import { DoubtList } from './DoubtList.tsx';
import { HandPair } from './HandPair.tsx';
import { useImportActions } from './import-context.ts';

const MATCHED_BY = { id: 'by id', email: 'by e-mail', name: 'by name', hand: 'by hand' } as const;

interface Props {
  readonly pair: InspectedPair;
  /** Of the two files, where there are more. */
  readonly names: readonly [before: string, after: string] | undefined;
}

function matchedInWords({ matched, matchedBy }: InspectedPair): string {
  const parts = Object.entries(MATCHED_BY).flatMap(([by, words]) => {
    const number = matchedBy[by as keyof typeof MATCHED_BY];
    return number > 0 ? [`${number.toLocaleString('en-GB')} ${words}`] : [];
  });
  return `${counted(matched, 'person is', 'people are')} in both${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}

export function PairReview({ pair, names }: Props) {
  const { matchBy } = useImportActions();
  const id = useId();
  const { doubtful, doubtfulCount, byHand } = pair;
  return (
    <div className="pair-review">
      {names && (
        <h4 className="pair-review__names">
          <bdi>{names[0]}</bdi> → <bdi>{names[1]}</bdi>
        </h4>
      )}
      <p className="pair-review__counts">
        {matchedInWords(pair)} {counted(pair.onlyBefore, 'person is', 'people are')} only before,{' '}
        {pair.onlyAfter.toLocaleString('en-GB')} only after.
      </p>
      <fieldset className="pair-review__by">
        <legend>Recognise people by</legend>
        {(['id', 'name'] as const).map((by) => (
          <label key={by} className="open__check">
            <input type="radio" name={`${id}-by`} checked={pair.by === by} onChange={() => matchBy(pair, by)} />
            {by === 'id' ? 'their ids, then e-mail and name' : 'their names: the ids were given out anew'}
            {pair.suggested === by && pair.by !== by && ' (suggested)'}
          </label>
        ))}
      </fieldset>
      <DoubtList title="Pairs in doubt" pair={pair} doubts={doubtful} count={doubtfulCount}>
        Whoever is taken for two people leaves and joins; whoever is the same person stays, moves or is renamed. Nothing
        has to be decided.
      </DoubtList>
      <DoubtList title="Pairs made by hand" pair={pair} doubts={byHand} count={byHand.length} />
      {pair.onlyBefore > 0 && pair.onlyAfter > 0 && <HandPair pair={pair} />}
    </div>
  );
}
