import { useEffect, useMemo, useRef } from 'react';
import type { Comparison } from '../diff/comparison.ts';
import { tellHeadcount } from '../diff/phrases.ts';
import type { SummaryPart } from '../diff/summary.ts';
import { formatDay } from '../model/day-names.ts';
import { selectSummary } from '../store/selectors.ts';
import { useActions, useAppState } from './app-context.ts';

/** The stop that belongs to what is before it, so that no line begins with it. */
function stopOf(part: SummaryPart | undefined): string {
  return /^[,.;:]+/.exec(part?.text ?? '')?.[0] ?? '';
}

/** What happened, in the one sentence that the comparison itself yields; its numbers pick out who is behind them. */
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
      {parts.map((part, index) => {
        const stop = part.picks ? stopOf(parts[index + 1]) : '';
        const isAfterNumber = parts[index - 1]?.picks !== undefined;
        const words = isAfterNumber ? part.text.slice(stopOf(part).length) : part.text;
        if (!part.picks) return words;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: no part has a state, and two may count the same kind
          <span key={index} className="headline__piece">
            <HeadlineNumber part={part} picks={part.picks} />
            {stop}
          </span>
        );
      })}
    </h1>
  );
}

interface NumberProps {
  readonly part: SummaryPart;
  readonly picks: NonNullable<SummaryPart['picks']>;
}

function isSameSet<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

/** Picks out who is counted, as the filter does. Pressed again, or with Escape, it lets go of them. */
function HeadlineNumber({ part: { text, kind }, picks: { facet, tiers } }: NumberProps) {
  const actions = useActions();
  const categories = useMemo(() => new Set(facet === undefined ? [] : [facet]), [facet]);
  const certainties = useMemo(() => new Set(tiers), [tiers]);
  const isPicked = useAppState(
    ({ view }) => isSameSet(view.categories, categories) && isSameSet(view.certainties, certainties),
  );
  const toggle = (): void =>
    actions.refine(isPicked ? { categories: new Set(), certainties: new Set() } : { categories, certainties });
  return (
    <button
      type="button"
      className={`headline__number headline__${kind ?? 'unsaid'}`}
      aria-pressed={isPicked}
      title="Click to highlight these people"
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isPicked) return;
        // What is selected stays so.
        event.stopPropagation();
        toggle();
      }}
    >
      {text}
    </button>
  );
}
