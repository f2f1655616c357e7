import { useEffect } from 'react';
import { intentOf, type KeyIntent } from '../../input/keyboard.ts';
import type { Chart } from '../../scene/chart.ts';
import type { At } from '../../store/view.ts';
import { useApp } from '../app-context.ts';
import { keepFocus } from '../focus-chart.ts';
import type { ChartEngine } from './chart-engine.ts';
import { changeOfSeat, faceAt, isSeatShown } from './seat-name.ts';
import { seatOfSelection, selectionOfSeat } from './seat-selection.ts';

const ZOOM_STEP = 1.35;

/** The seats with a change, in the order of the chart: each person and unit once, where it stands last. */
function changedSeats(chart: Chart, at: At): number[] {
  const seats: number[] = [];
  for (let seat = 0; seat < chart.tree.count; seat += 1) {
    const key = chart.tree.keys[seat];
    if (
      key !== undefined &&
      chart.facts.role[seat] !== undefined &&
      chart.tree.liveSeat.get(key) === seat &&
      isSeatShown(chart, seat, at)
    )
      seats.push(seat);
  }
  return seats;
}

/** The keys that work anywhere on the page. */
export function useChartCommands(engine: ChartEngine | undefined, chart: Chart | undefined): void {
  const { store, actions } = useApp();
  useEffect(() => {
    if (!engine || !chart) return undefined;
    const show = (at: At): void => {
      actions.showAt(at);
      keepFocus();
    };
    const step = (direction: 1 | -1): void => {
      const { selection, at } = store.getState().view;
      const seats = changedSeats(chart, at);
      const current = selection ? seatOfSelection(chart, selection) : -1;
      const following =
        direction === 1 ? seats.find((seat) => seat > current) : seats.findLast((seat) => seat < current);
      const next = following ?? (direction === 1 ? seats[0] : seats.at(-1));
      const target = next === undefined ? undefined : selectionOfSeat(chart, next);
      if (next === undefined || !target) {
        actions.announce('No change is on the chart as it is shown', true);
        return;
      }
      actions.goTo(target);
      keepFocus();
      const name = faceAt(chart, next, 'changes')?.name ?? '';
      actions.announce(`Change ${seats.indexOf(next) + 1} of ${seats.length}: ${name}, ${changeOfSeat(chart, next)}`);
    };
    const run: Record<KeyIntent, () => void> = {
      find: () => actions.openSearch(true),
      before: () => show('before'),
      changes: () => show('changes'),
      after: () => show('after'),
      'next-change': () => step(1),
      'previous-change': () => step(-1),
      'zoom-in': () => engine.zoomBy(ZOOM_STEP),
      'zoom-out': () => engine.zoomBy(1 / ZOOM_STEP),
      fit: () => actions.fit(),
      keys: () => actions.openDialog('keys'),
      escape: () => actions.select(undefined),
    };
    const handle = (event: KeyboardEvent): void => {
      if (store.getState().session.dialog !== undefined) return;
      const intent = intentOf(event);
      if (!intent) return;
      event.preventDefault();
      run[intent]();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [engine, chart, store, actions]);
}
