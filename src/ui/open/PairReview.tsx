import { useId } from 'react';
import { counted } from '../../base/counted.ts';
import type { DoubtfulView, InspectedPair } from '../../io/import/session/inspection.ts';
import { DoubtList } from './DoubtList.tsx';
import { HandPair } from './HandPair.tsx';
import { useImportActions } from './import-context.ts';
import { PersonDoubt } from './PersonDoubt.tsx';
import { UnitLists } from './UnitLists.tsx';

const MATCHED_BY = {
  id: 'by id',
  post: 'by post',
  email: 'by e-mail',
  name: 'by name',
  place: 'by place',
  hand: 'by hand',
} as const;

const BY_NAMES = 'their names: ids were reassigned';

/** What can be asked for; undefined is what is done unless somebody asks. */
function waysOf({ suggested }: InspectedPair): readonly (readonly [by: 'id' | 'name' | undefined, words: string])[] {
  if (suggested === 'name')
    return [
      [undefined, `${BY_NAMES} (suggested)`],
      ['id', 'their ids alone'],
    ];
  return [
    [undefined, 'their ids, then e-mail and name'],
    ['id', 'their ids alone'],
    ['name', BY_NAMES],
  ];
}

function isAskedFor({ by, suggested, isChosen }: InspectedPair, way: 'id' | 'name' | undefined): boolean {
  const isUndecided = !isChosen || (by === 'name' && suggested === 'name');
  return way === undefined ? isUndecided : !isUndecided && by === way;
}

const TOO_MANY = 'With so many, the files say too little about who is who: ids or e-mail addresses in both would help.';

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
  const show = (doubt: DoubtfulView) => (
    <PersonDoubt key={JSON.stringify([doubt.before.id, doubt.after.id])} pair={pair} doubt={doubt} />
  );
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
        {waysOf(pair).map(([by, words]) => (
          <label key={words} className="open__check">
            <input type="radio" name={`${id}-by`} checked={isAskedFor(pair, by)} onChange={() => matchBy(pair, by)} />
            {words}
          </label>
        ))}
      </fieldset>
      <DoubtList title="Pairs in doubt" items={doubtful} count={doubtfulCount} show={show} tooMany={TOO_MANY}>
        Two people: one leaves, one joins. Same person: they stay, move or change name. You can leave these as they are.
      </DoubtList>
      <DoubtList title="Pairs made by hand" items={byHand} count={byHand.length} show={show} />
      {pair.onlyBefore > 0 && pair.onlyAfter > 0 && <HandPair pair={pair} />}
      <UnitLists pair={pair} />
    </div>
  );
}
