import { useEffect, useRef } from 'react';
import type { Comparison } from '../diff/comparison.ts';
import { tellHeadcount } from '../diff/phrases.ts';
import { formatDay } from '../model/day-names.ts';
import { selectSummary } from '../store/selectors.ts';
import { useActions, useAppState } from './app-context.ts';

/** What happened, in the one sentence that the comparison itself yields. */
export function Headline({ comparison }: { comparison: Comparison }) {
  const actions = useActions();
  const at = useAppState((state) => state.view.at);
  const parts = selectSummary(comparison);
  const before = formatDay(comparison.before);
  const after = formatDay(comparison.after);

  const told = useRef('');
  useEffect(() => {
    const people = tellHeadcount(at === 'before' ? comparison.before : comparison.after);
    const text =
      at === 'changes'
        ? `Changes between ${before} and ${after}: ${parts.map((part) => part.text).join('')}`
        : `${at === 'before' ? `Before, ${before}` : `After, ${after}`}: ${people}`;
    // The page as it opens speaks for itself.
    if (told.current !== '' && told.current !== text) actions.announce(text);
    told.current = text;
  }, [at, comparison, parts, before, after, actions]);

  return (
    <h1 className="headline">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the commas between the parts are alike, and no part has a state
        <span key={index} className={part.kind ? `headline__${part.kind}` : undefined}>
          {part.text}
        </span>
      ))}
    </h1>
  );
}
