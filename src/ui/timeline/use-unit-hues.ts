import { useMemo } from 'react';
import { finish } from '../../base/work.ts';
import { seatTreeBetween, uniteSeats } from '../../diff/union-seats.ts';
import type { UnitId } from '../../model/schema.ts';
import { type Reading, readForest } from '../../model/tree.ts';
import type { ChartSeries } from '../../scene/chart-series.ts';
import { hueUnits } from '../../scene/unit-hues.ts';

const NONE: ReadonlyMap<UnitId, number> = new Map();

/** The hues of all units that are ever on the chart, in its order; a chart of reporting lines is asked as one of units. */
export function useUnitHues(series: ChartSeries | undefined, reading: Reading): ReadonlyMap<UnitId, number> {
  return useMemo(() => {
    if (!series) return NONE;
    const { first, snapshots } = series;
    if (reading === 'units') return finish(hueUnits(first.tree, first.comparison));
    const forests = snapshots.map((snapshot) => readForest(snapshot, 'units'));
    const union = uniteSeats(first.comparison.after.organisation, forests);
    return finish(hueUnits(seatTreeBetween(union, 0, 0), first.comparison));
  }, [series, reading]);
}
