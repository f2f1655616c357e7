import { useMemo, useState } from 'react';
import { pickMatching } from '../../diff/change-filter.ts';
import type { NameStyle } from '../../io/redact/new-names.ts';
import { type Detail, type Redacted, redact } from '../../io/redact/redact.ts';
import { keptRedacted } from '../../model/attributes.ts';
import { selectComparison } from '../../store/selectors.ts';
import { NO_FILTER, type Selection } from '../../store/view.ts';
import { viewOfRedacted } from './redacted-view.ts';
import type { ShareContent } from './share-content.ts';

export interface RedactionChoices {
  readonly isOn: boolean;
  readonly names: NameStyle | 'keep';
  readonly leaveOut: ReadonlySet<Detail>;
  /** Undefined: as it is wise for the attributes that there are. */
  readonly keepAttributes: ReadonlySet<string> | undefined;
  readonly onlyBranch: boolean;
  readonly around: 'stub' | 'nothing';
}

const AT_FIRST: RedactionChoices = {
  isOn: false,
  names: 'initials',
  leaveOut: new Set(),
  keepAttributes: undefined,
  onlyBranch: false,
  around: 'stub',
};

export interface RedactionState {
  readonly choices: RedactionChoices & { readonly keepAttributes: ReadonlySet<string> };
  readonly choose: (change: Partial<RedactionChoices>) => void;
  /** Whose team can be all that is kept. */
  readonly top: Selection | undefined;
  readonly redacted: Redacted | undefined;
  /** What every section writes. */
  readonly content: ShareContent;
}

/** Numbers that are the same each time, so that names stay while one tries other choices. */
function replay(numbers: number[]): () => number {
  let next = 0;
  return () => {
    const number = numbers[next] ?? Math.random();
    numbers[next] = number;
    next += 1;
    return number;
  };
}

/** What leaves the page: all of it as it is, or redacted before any section sees it. */
export function useRedaction(whole: ShareContent): RedactionState {
  const [choices, setChoices] = useState(AT_FIRST);
  const [numbers] = useState<number[]>([]);
  const { organisation, comparison, view } = whole;
  const top = view.team ?? view.selection;
  const keepAttributes = useMemo(
    () => choices.keepAttributes ?? keptRedacted(organisation.attributes),
    [choices.keepAttributes, organisation],
  );
  const redacted = useMemo(() => {
    if (!choices.isOn) return undefined;
    const { names, leaveOut, around, onlyBranch } = choices;
    const branch =
      onlyBranch && top ? pickMatching(comparison, { ...NO_FILTER, people: undefined, team: top }) : undefined;
    const days = [comparison.before.day, comparison.after.day];
    return redact(organisation, { names, leaveOut, keepAttributes, around, branch, days, random: replay(numbers) });
  }, [choices, keepAttributes, top, comparison, organisation, numbers]);
  const content = useMemo((): ShareContent => {
    if (!redacted) return { organisation, comparison, view };
    const shared = viewOfRedacted(view, redacted, choices.onlyBranch);
    const other = redacted.organisation;
    return { organisation: other, comparison: selectComparison(other, shared), view: shared };
  }, [redacted, organisation, comparison, view, choices.onlyBranch]);
  return {
    choices: { ...choices, keepAttributes },
    choose: (change) => setChoices((last) => ({ ...last, ...change })),
    top,
    redacted,
    content,
  };
}
