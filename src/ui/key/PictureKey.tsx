import { useId, useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { type ChangeCategory, categoryOf } from '../../diff/kinds.ts';
import { isFromSnapshots } from '../../model/organisation.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { strengthOf } from '../../model/strength.ts';
import { useAppState } from '../app-context.ts';
import { useDisclosure } from '../use-disclosure.ts';
import { KeyPanel } from './KeyPanel.tsx';
import { BarSample, CardOutline } from './samples.tsx';
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
/**
 * Explains what is on a chart beside the changes: the most frequent at once, where there is room, and all of it at the
 * press of a button.
 */
export function PictureKey({ comparison }: Props) {
  const { before, after } = comparison;
  const { form, at } = useAppState((state) => state.view);
  const { open, setOpen, rootRef, buttonRef } = useDisclosure();
  const id = useId();
  const unsure = useMemo(() => countUnsure(after) || countUnsure(before), [before, after]);
  const hasMoved = useMemo(
    () => [...comparison.people.values()].some((change) => MOVING.has(categoryOf(change))),
    [comparison],
  );
  if (form === 'list' || form === 'flow') return null;
  const tellsChanges = form === 'side-by-side' || (form === 'chart' && at === 'changes');
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
        <span className="picture-key">
          <BarSample />
          changes in a closed branch
        </span>
      )}
      <div ref={rootRef} className="picture-key__all">
        <button
          type="button"
          ref={buttonRef}
          className="legend__entry"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          Key
        </button>
        {open && <KeyPanel id={id} tellsChanges={tellsChanges} hasUnsure={unsure > 0} />}
      </div>
    </>
  );
}
