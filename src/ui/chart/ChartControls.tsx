import type { ReactNode } from 'react';
import { EVERY_BRANCH } from '../../diff/condense-seats.ts';
import type { Chart } from '../../scene/chart.ts';
import { useActions, useAppState } from '../app-context.ts';
import type { Insets } from '../form-props.ts';
import { useKeyIntents } from '../use-key-intents.ts';
import { type ChartEngine, ZOOM_STEP } from './chart-engine.ts';

interface Props {
  readonly engine: ChartEngine;
  readonly chart: Chart;
  readonly insets: Insets;
  readonly minimap: ReactNode;
  /** Whether branches open and close here as everywhere else. */
  readonly opensBranches: boolean;
  /** -1: nobody. */
  readonly selected: number;
  /** Whether who moved is shown where they were and where they are. */
  readonly showsBothPlaces: boolean;
  /** All of them are about to open or close. */
  readonly onTouchAll: () => void;
}

/** Opens and closes all branches, and leads back to as much as can be read. */
function BranchButtons({ chart, onTouchAll }: Pick<Props, 'chart' | 'onTouchAll'>) {
  // For want of room, or by hand.
  const canOpen = chart.closed.size > 0;
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
export function ChartControls(props: Props) {
  const { engine, chart, insets, minimap, selected, showsBothPlaces, opensBranches, onTouchAll } = props;
  const actions = useActions();
  const hasSelection = useAppState(({ view }) => view.selection !== undefined);
  const other = showsBothPlaces && selected >= 0 ? (chart.tree.counterpart[selected] ?? -1) : -1;
  const goToOther = (): void => {
    if (other >= 0) engine.turnBetween(selected, other);
    else if (!hasSelection) actions.announce('Select somebody who moved to see their other place', true);
    else if (selected < 0) actions.announce('What is selected has no place on this chart', true);
    else actions.announce('Only one place is shown', true);
  };
  useKeyIntents({ 'other-place': goToOther });
  return (
    <div className="chart__controls" style={{ right: insets.right + 12 }}>
      {minimap}
      <div className="chart__buttons">
        {other >= 0 && (
          <div className="chart__zoom">
            <button type="button" onClick={goToOther} title="From where somebody was to where they are, and back (x)">
              Other place
            </button>
          </div>
        )}
        {opensBranches && <BranchButtons chart={chart} onTouchAll={onTouchAll} />}
        <fieldset className="chart__zoom" aria-label="Zoom">
          <button type="button" onClick={() => engine.zoomBy(1 / ZOOM_STEP)} aria-label="Zoom out" title="Zoom out (−)">
            −
          </button>
          <button type="button" onClick={() => actions.fit()} title="Show the whole chart (0)">
            Fit
          </button>
          <button type="button" onClick={() => engine.zoomBy(ZOOM_STEP)} aria-label="Zoom in" title="Zoom in (+)">
            +
          </button>
        </fieldset>
      </div>
    </div>
  );
}
