import { useEffect, useMemo, useRef } from 'react';
import type { Comparison } from '../diff/comparison.ts';
import { tellHeadcount } from '../diff/phrases.ts';
import type { SummaryPart } from '../diff/summary.ts';
import { formatDay } from '../model/day-names.ts';
import { selectSummary } from '../store/selectors.ts';
import { useActions, useAppState } from './app-context.ts';
import { countByCertainty, isPicked, type PartPick, pickOfPart } from './headline-picks.ts';

/** The stop that belongs to what is before it, so that no line begins with it. */
function stopOf(part: SummaryPart | undefined): string {
  return /^[,.;:]+/.exec(part?.text ?? '')?.[0] ?? '';
}

/** What happened, in the one sentence that the comparison itself yields; its numbers pick out who is behind them. */
export function Headline({ comparison }: { comparison: Comparison }) {
  const actions = useActions();
  const at = useAppState((state) => state.view.at);
  const parts = selectSummary(comparison);
  const counts = useMemo(() => countByCertainty(comparison), [comparison]);
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
      {parts.map((part, index) => {
        const pick = pickOfPart(part, counts);
        const stop = pick === undefined ? '' : stopOf(parts[index + 1]);
        const isAfterNumber = index > 0 && pickOfPart(parts[index - 1] ?? part, counts) !== undefined;
        const words = isAfterNumber ? part.text.slice(stopOf(part).length) : part.text;
        if (pick === undefined) return words;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: no part has a state, and two may count the same kind
          <span key={index} className="headline__piece">
            <HeadlineNumber part={part} pick={pick} />
            {stop}
          </span>
        );
      })}
    </h1>
  );
}

interface NumberProps {
  readonly part: SummaryPart;
  readonly pick: PartPick;
}

/** Picks out who is counted, as the filter does. Pressed again, or with Escape, it lets go of them. */
function HeadlineNumber({ part: { text, kind }, pick }: NumberProps) {
  const actions = useActions();
  const isOn = useAppState((state) => isPicked(state.view, pick));
  const letGo = (): void => actions.refine({ categories: new Set(), certainties: new Set() });
  return (
    <button
      type="button"
      className={`headline__number headline__${kind}`}
      aria-pressed={isOn}
      title="Click to highlight these people"
      onClick={() => (isOn ? letGo() : actions.refine(pick))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOn) return;
        // What is selected stays so.
        event.stopPropagation();
        letGo();
      }}
    >
      {text}
    </button>
  );
}
