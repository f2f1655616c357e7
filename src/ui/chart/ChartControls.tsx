import type { ReactNode } from 'react';
import { EVERY_BRANCH } from '../../diff/condense-seats.ts';
import { useActions, useAppState } from '../app-context.ts';
import type { Insets } from '../form-props.ts';
import type { ChartEngine } from './chart-engine.ts';

interface Props {
  readonly engine: ChartEngine;
  readonly insets: Insets;
  readonly minimap: ReactNode;
  /** Whether branches are closed for want of room, or by hand. */
  readonly canOpen: boolean;
  /** Whether branches open and close here as everywhere else. */
  readonly opensBranches: boolean;
  /** All of them are about to open or close. */
  readonly onTouchAll: () => void;
}

const STEP = 1.35;

/** Opens and closes all branches, and leads back to as much as can be read. */
function BranchButtons({ canOpen, onTouchAll }: Pick<Props, 'canOpen' | 'onTouchAll'>) {
  const actions = useActions();
  const isByHand = useAppState(({ view }) => view.closed.size + view.unfolded.size > 0);
  const isAllClosed = useAppState(({ view }) => view.closed.has(EVERY_BRANCH));
  if (!canOpen && !isByHand) return null;
  const openAll = (isOpen: boolean): void => {
    onTouchAll();
    actions.openBranches([EVERY_BRANCH], isOpen);
  };
  const reset = (): void => {
    onTouchAll();
    actions.openAsFits();
  };
  return (
    <fieldset className="chart__zoom" aria-label="Branches">
      {canOpen && (
        <button type="button" onClick={() => openAll(true)}>
          Open all
        </button>
      )}
      {!isAllClosed && (
        <button type="button" onClick={() => openAll(false)}>
          Close all
        </button>
      )}
      {isByHand && (
        <button type="button" onClick={reset} title="As many branches open as can be read">
          Reset
        </button>
      )}
    </fieldset>
  );
}

/** Zoom, fit and the map of the whole, in the corner that no panel covers. */
export function ChartControls({ engine, insets, minimap, canOpen, opensBranches, onTouchAll }: Props) {
  const actions = useActions();
  return (
    <div className="chart__controls" style={{ right: insets.right + 12 }}>
      {minimap}
      <div className="chart__buttons">
        {opensBranches && <BranchButtons canOpen={canOpen} onTouchAll={onTouchAll} />}
        <fieldset className="chart__zoom" aria-label="Zoom">
          <button type="button" onClick={() => engine.zoomBy(1 / STEP)} aria-label="Zoom out" title="Zoom out (−)">
            −
          </button>
          <button type="button" onClick={() => actions.fit()} title="Show the whole chart (0)">
            Fit
          </button>
          <button type="button" onClick={() => engine.zoomBy(STEP)} aria-label="Zoom in" title="Zoom in (+)">
            +
          </button>
        </fieldset>
      </div>
    </div>
  );
}
