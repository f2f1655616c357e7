import { useMemo } from 'react';
import { rememberWork } from '../../base/remember.ts';
import type { Work } from '../../base/work.ts';
import { seatTreeBetweenInParts, uniteSeatsInParts } from '../../diff/union-seats.ts';
import type { UnitId } from '../../model/schema.ts';
import { type Forest, type Reading, readForestInParts } from '../../model/tree.ts';
import type { ChartSeries } from '../../scene/chart-series.ts';
import { hueUnits } from '../../scene/unit-hues.ts';
import { isLarge } from '../../store/prepare.ts';
import { useWork } from '../use-work.ts';

const NONE: ReadonlyMap<UnitId, number> = new Map();

const huesOf = rememberWork(function* (
  { first, snapshots }: ChartSeries,
  reading: Reading,
): Work<ReadonlyMap<UnitId, number>> {
  if (reading === 'units') return yield* hueUnits(first.tree, first.comparison);
  const forests: Forest[] = [];
  for (const snapshot of snapshots) forests.push(yield* readForestInParts(snapshot, 'units'));
  const union = yield* uniteSeatsInParts(first.comparison.after.organisation, forests);
  return yield* hueUnits(yield* seatTreeBetweenInParts(union, 0, 0), first.comparison);
});

/** The hues of all units that are ever on the chart, in its order; a chart of reporting lines is asked as one of units. */
export function useUnitHues(series: ChartSeries | undefined, reading: Reading): ReadonlyMap<UnitId, number> {
  const of = useMemo((): [ChartSeries, Reading] | undefined => series && [series, reading], [series, reading]);
  const isAtOnce = series !== undefined && !isLarge(series.first.comparison.after.organisation);
  return useWork(huesOf, of, isAtOnce) ?? NONE;
}
