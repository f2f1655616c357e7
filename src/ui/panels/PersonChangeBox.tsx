import type { Comparison } from '../../diff/comparison.ts';
import { CATEGORIES, categoryOf } from '../../diff/kinds.ts';
import { nameOfTarget } from '../../diff/names.ts';
import { describePersonChange } from '../../diff/person-sentence.ts';
import { capitalise } from '../../diff/phrases.ts';
import { readText } from '../../model/organisation.ts';
import type { PersonId } from '../../model/schema.ts';
import { ChangeBox } from './ChangeBox.tsx';
import { GoTo } from './GoTo.tsx';
import { PersonDoubts } from './PersonDoubts.tsx';
import { StatusMark } from './StatusMark.tsx';
import { formatPeriod } from './sides.ts';

interface Props {
  readonly person: PersonId;
  readonly comparison: Comparison;
}

export function PersonChangeBox({ person, comparison }: Props) {
  const change = comparison.people.get(person);
  const membership = comparison.after.people.get(person)?.membership;
  const period = formatPeriod(comparison);
  if (!change) {
    return (
      <ChangeBox category={undefined} word={membership ? 'Unchanged' : 'Not on the chart'} period={period}>
        <p className="change-box__sentence">
          {membership ? 'Same post and same line on both days.' : 'No source gives a post that holds on either day.'}
        </p>
        <PersonDoubts person={person} comparison={comparison} told={undefined} />
      </ChangeBox>
    );
  }
  const category = categoryOf(change);
  const sentence = describePersonChange(change, comparison);
  const cause = change.cause && { to: change.cause, name: nameOfTarget(comparison, change.cause, 'before') };
  return (
    <ChangeBox category={category} word={capitalise(CATEGORIES[category].label)} period={period}>
      <p className="change-box__sentence">{sentence}.</p>
      {cause && !sentence.includes(cause.name) && (
        <p>
          {'Because of '}
          <GoTo to={cause.to}>{cause.name}</GoTo>
        </p>
      )}
      {membership?.basis !== undefined && (
        <p className="change-box__basis">
          <StatusMark status={membership.status} /> {readText(membership.basis)}
        </p>
      )}
      <PersonDoubts
        person={person}
        comparison={comparison}
        told={membership?.basis === undefined ? undefined : readText(membership.basis)}
      />
    </ChangeBox>
  );
}
