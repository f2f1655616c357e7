import { useEffect, useMemo, useRef } from 'react';
import type { Comparison } from '../diff/comparison.ts';
import { countFacets } from '../diff/count-facets.ts';
import type { ChangeFacet } from '../diff/kinds.ts';
import { tellHeadcount } from '../diff/phrases.ts';
import type { SummaryPart } from '../diff/summary.ts';
import { formatDay } from '../model/day-names.ts';
import { selectSummary } from '../store/selectors.ts';
import { useActions, useAppState } from './app-context.ts';
import { facetOfPart } from './headline-facets.ts';

/** The stop that belongs to what is before it, so that no line begins with it. */
function stopOf(part: SummaryPart | undefined): string {
  return /^[,.;:]+/.exec(part?.text ?? '')?.[0] ?? '';
}

/** What happened, in the one sentence that the comparison itself yields; its numbers pick out who is behind them. */
export function Headline({ comparison }: { comparison: Comparison }) {
  const actions = useActions();
  const at = useAppState((state) => state.view.at);
  const parts = selectSummary(comparison);
  const counts = useMemo(() => countFacets(comparison), [comparison]);
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
        const facet = facetOfPart(part, counts);
        const stop = facet === undefined ? '' : stopOf(parts[index + 1]);
        const isAfterNumber = index > 0 && facetOfPart(parts[index - 1] ?? part, counts) !== undefined;
        const words = isAfterNumber ? part.text.slice(stopOf(part).length) : part.text;
        if (facet === undefined) return words;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: no part has a state, and two may count the same kind
          <span key={index} className="headline__piece">
            <HeadlineNumber part={part} facet={facet} />
            {stop}
          </span>
        );
      })}
    </h1>
  );
}

interface NumberProps {
  readonly part: SummaryPart;
  readonly facet: ChangeFacet;
}

/** Picks out who is counted, as the legend does. Pressed again, or with Escape, it lets go of them. */
function HeadlineNumber({ part: { text, kind }, facet }: NumberProps) {
  const actions = useActions();
  const isPicked = useAppState((state) => state.view.categories.has(facet));
  return (
    <button
      type="button"
      className={`headline__number headline__${kind}`}
      aria-pressed={isPicked}
      title="Click to highlight these people"
      onClick={() => actions.toggleCategory(facet)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isPicked) return;
        // What is selected stays so.
        event.stopPropagation();
        actions.toggleCategory(facet);
      }}
    >
      {text}
    </button>
  );
}
