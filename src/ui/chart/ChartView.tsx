import { useCallback, useRef } from 'react';
import type { Shape } from '../../layout/arrange.ts';
import { PHASES } from '../../scene/phase.ts';
import { useAppState } from '../app-context.ts';
import type { FormProps } from '../form-props.ts';
import { ChartPane } from './ChartPane.tsx';
import { CONTROLS_PX } from './chart-engine.ts';
import { EmptyNote } from './EmptyNote.tsx';
import { useBuiltChart, usePaneSize } from './use-chart.ts';

/** Both states on one chart, between which it morphs. */
export function ChartView({ comparison, tree, insets }: FormProps) {
  const at = useAppState((state) => state.view.at);
  const stageRef = useRef<HTMLDivElement>(null);
  const { left } = insets;
  // What is read beside the chart takes its room.
  const share = useCallback(
    ({ width, height }: Shape): Shape => ({ width: width - left, height: height - CONTROLS_PX }),
    [left],
  );
  const size = usePaneSize(stageRef, share);
  const chart = useBuiltChart(comparison, tree, size);
  const aspect = size ? size.width / size.height : 0;
  return (
    <div className="chart-view" ref={stageRef}>
      <ChartPane chart={chart} phase={PHASES[at]} at={at} label="Organisation chart" insets={insets} aspect={aspect} />
      {aspect > 0 && !chart && <p className="page__loading">Laying out …</p>}
      <EmptyNote comparison={comparison} at={at} />
    </div>
  );
}
