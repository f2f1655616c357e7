import { useMemo } from 'react';
import { AccountNames } from '../../diff/account-names.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { AccountWords } from '../aside/AccountWords.tsx';

interface Props {
  readonly comparison: Comparison;
  readonly text: string;
}

/** The text of a step, in which everybody and every unit on the chart that it names can be followed. */
export function StoryText({ comparison, text }: Props) {
  const words = useMemo(() => {
    const { people, units } = comparison.after.organisation;
    return new AccountNames(comparison).linked(
      text,
      people.map(({ id }) => id),
      units.map(({ id }) => id),
    );
  }, [comparison, text]);
  return (
    <p className="story__text">
      <AccountWords words={words} />
    </p>
  );
}
