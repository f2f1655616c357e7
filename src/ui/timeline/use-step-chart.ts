/** The chart of the day at which the timeline stands, on the way from the day at which it stood before. */

import { useEffect, useMemo, useState } from 'react';
import { rememberWork } from '../../base/remember.ts';
import { finish, type Work } from '../../base/work.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Organisation } from '../../model/organisation.ts';
import { type Snapshot, snapshotInParts } from '../../model/snapshot.ts';
import type { TimeStep } from '../../model/time-steps.ts';
import type { Reading } from '../../model/tree.ts';
import type { Chart } from '../../scene/chart.ts';
import {
  buildSeriesInParts,
  type ChartSeries,
  chartBetweenInParts,
  closeInSeriesInParts,
  startOf,
} from '../../scene/chart-series.ts';
import { PHASES, type Phase, planMorph } from '../../scene/phase.ts';
import { isLarge, prepare } from '../../store/prepare.ts';
import { useActions, useAppState } from '../app-context.ts';
import { useShape } from '../chart/use-shape.ts';
import { useLast, useWork } from '../use-work.ts';

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
  readonly organisation: Organisation;
  readonly steps: readonly TimeStep[];
  readonly reading: Reading;
  readonly options: Parameters<typeof buildSeriesInParts>[2];
}

function* buildSeries(wanted: Wanted, tell?: (share: number) => void): Work<ChartSeries> {
  const snapshots: Snapshot[] = [];
  for (const { day } of wanted.steps) snapshots.push(yield* snapshotInParts(wanted.organisation, day));
  return yield* buildSeriesInParts(snapshots, wanted.reading, wanted.options, tell);
}

export function useSeries(organisation: Organisation, steps: readonly TimeStep[], aspect: number): Series {
  const reading = useAppState((state) => state.view.reading);
  const direction = useAppState((state) => state.view.direction);
  const shape = useShape();
  const wanted = useMemo((): Wanted | undefined => {
    if (aspect === 0 || !shape) return undefined;
    const screen = { width: aspect * 1000, height: 1000 };
    return { organisation, steps, reading, options: { direction, shape, screen } };
  }, [organisation, steps, reading, direction, shape, aspect]);
  const isInParts = isLarge(organisation);
  const atOnce = useMemo(() => (wanted && !isInParts ? finish(buildSeries(wanted)) : undefined), [wanted, isInParts]);
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
      const series = yield* buildSeries(wanted, tell);
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

const chartOf = rememberWork(chartBetweenInParts);

const closedOf = rememberWork(closeInSeriesInParts);

/** The chart of a way. Of a large organisation it comes when it has been built; until then there is the last one. */
function useChartBetween(series: ChartSeries | undefined, before: number, after: number): Chart | undefined {
  const of = useMemo(
    (): [ChartSeries, number, number] | undefined => series && [series, before, after],
    [series, before, after],
  );
  const isAtOnce = series !== undefined && !isLarge(series.first.comparison.after.organisation);
  return useLast(useWork(chartOf, of, isAtOnce), series);
}

export function useStepChart(
  series: ChartSeries | undefined,
  step: number,
  compared: Comparison,
): StepChart | undefined {
  const closed = useAppState((state) => state.view.closed);
  const [way, setWay] = useState({ before: step, after: step });
  if (way.after !== step) setWay({ before: way.after, after: step });
  const built = useChartBetween(series, way.before, way.after);
  const between = useMemo(() => {
    // The filter picks by what changed between the compared days, whatever the day. A copy, since each way is another.
    return built && { ...built, comparison: { ...compared } };
  }, [built, compared]);
  const wanted = useMemo(
    (): Parameters<typeof closedOf> | undefined => between && [between, closed],
    [between, closed],
  );
  const isAtOnce = !isLarge(compared.after.organisation);
  const chart = useLast(useWork(closedOf, wanted, isAtOnce), series);
  return useMemo(() => {
    if (!chart) return undefined;
    const from = startOf(chart);
    return { chart, from, morphMs: planMorph(from, PHASES.after).durationMs };
  }, [chart]);
}
