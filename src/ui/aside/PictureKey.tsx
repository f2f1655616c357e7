import { useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { INSIDE_PARTS } from '../../diff/inside-seats.ts';
import { type ChangeCategory, categoryOf } from '../../diff/kinds.ts';
import { isFromSnapshots } from '../../model/organisation.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { strengthOf } from '../../model/strength.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import { useAppState } from '../app-context.ts';
import { useTheme } from '../use-theme.ts';
import './picture-key.css';

interface Props {
  readonly comparison: Comparison;
}

const MOVING: ReadonlySet<ChangeCategory> = new Set(['moved', 'carried']);

/** How many stand where no source says that they belong, or not without being contradicted; in lists nobody does. */
function countUnsure({ organisation, people }: Snapshot): number {
  if (isFromSnapshots(organisation)) return 0;
  let count = 0;
  for (const { membership } of people.values()) {
    const { status } = strengthOf(membership, 'place');
    if (status === 'inferred' || status === 'disputed') count += 1;
  }
  return count;
}

/** Where so many are on a chart some of its branches are closed on any usual screen. */
const SURELY_CLOSED = 150;
const BAR_PX = 26;

function CardOutline({ kind }: { readonly kind: 'unsure' | 'former' }) {
  return (
    <svg className={`picture-key__${kind}`} width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
      <rect x="1" y="1" width="20" height="10" rx="2.5" />
    </svg>
  );
}

/** Explains what is on cards beside their changes: dotted edges, outlines of former places, bars of closed branches. */
export function PictureKey({ comparison }: Props) {
  const { before, after } = comparison;
  const { form, at } = useAppState((state) => state.view);
  const theme = useTheme() === 'dark' ? DARK : LIGHT;
  const unsure = useMemo(() => countUnsure(after) || countUnsure(before), [before, after]);
  const hasMoved = useMemo(
    () => [...comparison.people.values()].some((change) => MOVING.has(categoryOf(change))),
    [comparison],
  );
  const tellsChanges = form === 'side-by-side' || (form === 'chart' && at === 'changes');
  const step = BAR_PX / INSIDE_PARTS.length;
  return (
    <>
      {unsure > 0 && (
        <span className="picture-key" title="No source says that they belong where they are shown, or sources disagree">
          <CardOutline kind="unsure" />
          place inferred
        </span>
      )}
      {hasMoved && form === 'chart' && at === 'changes' && (
        <span className="picture-key" title="Where somebody was who is elsewhere now">
          <CardOutline kind="former" />
          former place
        </span>
      )}
      {tellsChanges && after.people.size > SURELY_CLOSED && (
        <span
          className="picture-key"
          title="People in a closed branch: joined, moved in, moved within it, moved out, left, otherwise changed; the rest of the bar is unchanged"
        >
          <svg width={BAR_PX} height="6" viewBox={`0 0 ${BAR_PX} 6`} aria-hidden="true">
            {INSIDE_PARTS.map((part, index) => (
              <rect key={part} x={index * step} width={step - 0.8} height="6" fill={theme.bar[part]} />
            ))}
          </svg>
          changes in a closed branch
        </span>
      )}
    </>
  );
}
