import type { ReactNode } from 'react';
import { useActions } from '../app-context.ts';
import type { Insets } from '../form-props.ts';
import type { ChartEngine } from './chart-engine.ts';

interface Props {
  readonly engine: ChartEngine;
  readonly insets: Insets;
  readonly minimap: ReactNode;
}

const STEP = 1.35;

/** Zoom, fit and the map of the whole, in the corner that no panel covers. */
export function ChartControls({ engine, insets, minimap }: Props) {
  const actions = useActions();
  return (
    <div className="chart__controls" style={{ right: insets.right + 12 }}>
      {minimap}
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
  );
}
