/** The chart of the day at which the timeline stands, on the way from the day at which it stood before. */

import { useMemo, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { Organisation } from '../../model/organisation.ts';
import { snapshotAt } from '../../model/snapshot.ts';
import type { TimeStep } from '../../model/time-steps.ts';
import type { Chart } from '../../scene/chart.ts';
import { buildChartSeries, type ChartSeries, chartBetween, closeInSeries, startOf } from '../../scene/chart-series.ts';
import { PHASES, type Phase, planMorph } from '../../scene/phase.ts';
import { useAppState } from '../app-context.ts';

export function useSeries(
  organisation: Organisation,
  steps: readonly TimeStep[],
  aspect: number,
): ChartSeries | undefined {
  const reading = useAppState((state) => state.view.reading);
  const direction = useAppState((state) => state.view.direction);
  const shape = useAppState((state) => (state.view.reading === 'lines' ? state.view.shape : 'compact'));
  const snapshots = useMemo(() => steps.map(({ day }) => snapshotAt(organisation, day)), [organisation, steps]);
  return useMemo(() => {
    if (aspect === 0) return undefined;
    return buildChartSeries(snapshots, reading, { direction, shape, screen: { width: aspect * 1000, height: 1000 } });
  }, [snapshots, reading, direction, shape, aspect]);
}

export interface StepChart {
  readonly chart: Chart;
  readonly from: Phase;
  /** How long the chart takes to get there. */
  readonly morphMs: number;
}

export function useStepChart(
  series: ChartSeries | undefined,
  step: number,
  compared: Comparison,
): StepChart | undefined {
  const closed = useAppState((state) => state.view.closed);
  const [way, setWay] = useState({ before: step, after: step });
  if (way.after !== step) setWay({ before: way.after, after: step });
  const between = useMemo(() => {
    // The filter picks by what changed between the compared days, whatever the day. A copy, since each way is another.
    return series && { ...chartBetween(series, way.before, way.after), comparison: { ...compared } };
  }, [series, way, compared]);
  const chart = useMemo(() => between && closeInSeries(between, closed), [between, closed]);
  return useMemo(() => {
    if (!chart) return undefined;
    const from = startOf(chart);
    return { chart, from, morphMs: planMorph(from, PHASES.after).durationMs };
  }, [chart]);
}
