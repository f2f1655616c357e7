import { useRef } from 'react';
import { PHASES } from '../../scene/phase.ts';
import { useApp, useAppState } from '../app-context.ts';
import type { FormProps } from '../form-props.ts';
import { ChartPane } from './ChartPane.tsx';
import { EmptyNote } from './EmptyNote.tsx';
import { useAspect, useBuiltChart } from './use-chart.ts';

/** Both states on one chart, between which it morphs. */
export function ChartView({ comparison, tree, insets }: FormProps) {
  const { store } = useApp();
  const at = useAppState((state) => state.view.at);
  const stageRef = useRef<HTMLDivElement>(null);
  const aspect = useAspect(stageRef, store.getState().view.camera?.aspect ?? 0);
  const chart = useBuiltChart(comparison, tree, aspect);
  return (
    <div className="chart-view" ref={stageRef}>
      <ChartPane chart={chart} phase={PHASES[at]} at={at} label="Organisation chart" insets={insets} aspect={aspect} />
      {aspect > 0 && !chart && <p className="page__loading">Laying out …</p>}
      <EmptyNote comparison={comparison} at={at} />
    </div>
  );
}
