/** The chart of the day at which the timeline stands, on the way from the day at which it stood before. */

import { useEffect, useMemo, useState } from 'react';
import type { Work } from '../../base/work.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Organisation } from '../../model/organisation.ts';
import { type Snapshot, snapshotAt } from '../../model/snapshot.ts';
import type { TimeStep } from '../../model/time-steps.ts';
import type { Reading } from '../../model/tree.ts';
import type { Chart } from '../../scene/chart.ts';
import {
  buildChartSeries,
  buildSeriesInParts,
  type ChartSeries,
  chartBetween,
  closeInSeries,
  startOf,
} from '../../scene/chart-series.ts';
import { PHASES, type Phase, planMorph } from '../../scene/phase.ts';
import { isLarge, prepare } from '../../store/prepare.ts';
import { useActions, useAppState } from '../app-context.ts';

/** How far the charts of all days are, where that takes a while. */
export interface Progress {
  readonly words: string;
  readonly share: number;
  readonly cancel: () => void;
}

export interface Series {
  readonly series: ChartSeries | undefined;
  readonly progress: Progress | undefined;
}

interface Wanted {
  readonly snapshots: readonly Snapshot[];
  readonly reading: Reading;
  readonly options: Parameters<typeof buildChartSeries>[2];
}

export function useSeries(organisation: Organisation, steps: readonly TimeStep[], aspect: number): Series {
  const reading = useAppState((state) => state.view.reading);
  const direction = useAppState((state) => state.view.direction);
  const shape = useAppState((state) => (state.view.reading === 'lines' ? state.view.shape : 'compact'));
  const snapshots = useMemo(() => steps.map(({ day }) => snapshotAt(organisation, day)), [organisation, steps]);
  const wanted = useMemo((): Wanted | undefined => {
    if (aspect === 0) return undefined;
    return { snapshots, reading, options: { direction, shape, screen: { width: aspect * 1000, height: 1000 } } };
  }, [snapshots, reading, direction, shape, aspect]);
  const isInParts = isLarge(organisation);
  const atOnce = useMemo(
    () => (wanted && !isInParts ? buildChartSeries(wanted.snapshots, wanted.reading, wanted.options) : undefined),
    [wanted, isInParts],
  );
  const inParts = useSeriesInParts(isInParts ? wanted : undefined);
  return isInParts ? inParts : { series: atOnce, progress: undefined };
}

function useSeriesInParts(wanted: Wanted | undefined): Series {
  const actions = useActions();
  const [built, setBuilt] = useState<{ readonly of: Wanted; readonly series: ChartSeries }>();
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    if (!wanted) return undefined;
    const controller = new AbortController();
    const cancel = (): void => {
      controller.abort();
      actions.showForm('chart');
    };
    const words = 'Laying out all days';
    const work = function* (tell: (share: number) => void): Work<void> {
      const series = yield* buildSeriesInParts(wanted.snapshots, wanted.reading, wanted.options, tell);
      setBuilt({ of: wanted, series });
    };
    prepare([{ words, work }], (_words, share) => setProgress({ words, share, cancel }), controller.signal).then(
      () => setProgress(undefined),
      (error) => {
        setProgress(undefined);
        throw error;
      },
    );
    return () => controller.abort();
  }, [wanted, actions]);
  return { series: built && built.of === wanted ? built.series : undefined, progress };
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
