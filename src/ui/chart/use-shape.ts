import { useEffect, useState } from 'react';
import type { ChartShape } from '../../scene/chart.ts';
import { fetchRanks, hasRanks } from '../../scene/ranks-part.ts';
import type { View } from '../../store/view.ts';
import { useActions, useAppState } from '../app-context.ts';

/** Units are always compact, since their territories must not overlap. */
export function shapeOf(view: View): ChartShape {
  return view.reading === 'lines' ? view.shape : 'compact';
}

/** How charts are laid out; undefined until the layout has been fetched. If it does not come, they are compact. */
export function useShape(): ChartShape | undefined {
  const actions = useActions();
  const shape = useAppState((state) => shapeOf(state.view));
  const [hasFailed, setFailed] = useState(false);
  const [, setFetched] = useState(hasRanks);
  const isMissing = shape === 'ranks' && !hasRanks();
  useEffect(() => {
    if (!isMissing) return;
    fetchRanks().then(
      () => setFetched(true),
      () => {
        setFailed(true);
        actions.announce('Ranks could not be fetched, so the chart is compact', true);
      },
    );
  }, [isMissing, actions]);
  if (!isMissing) return shape;
  return hasFailed ? 'compact' : undefined;
}
