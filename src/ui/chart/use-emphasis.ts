import { useMemo } from 'react';
import type { Chart } from '../../scene/chart.ts';
import type { Emphasis } from '../../scene/frame.ts';
import { keepSeats } from '../../scene/kept-seats.ts';
import { selectEmphasised } from '../../store/selectors.ts';
import { useAppState } from '../app-context.ts';

/** What is picked out on a chart: whom the filter keeps, who is selected, and whose trails are drawn. */
export function useEmphasis(chart: Chart | undefined, selected: number): Omit<Emphasis, 'hovered'> {
  const view = useAppState((state) => state.view);
  const picked = chart && selectEmphasised(chart.comparison, view);
  const kept = useMemo(() => (chart && picked ? keepSeats(chart.tree, picked) : undefined), [chart, picked]);
  const { categories } = view;
  // Somebody who asks for movers, or for the causers of a number, wants to see where they went.
  const trails = categories.has('moved') || categories.has('carried') || view.light !== undefined;
  return useMemo(() => ({ selected, kept, trails }), [selected, kept, trails]);
}
