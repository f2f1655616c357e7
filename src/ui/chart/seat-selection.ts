import { type NodeKey, personKey, personOf, unitKey, unitOf } from '../../model/tree.ts';
import type { Chart } from '../../scene/chart.ts';
import type { Selection } from '../../store/view.ts';

export function keyOfSelection(selection: Selection): NodeKey {
  return 'person' in selection ? personKey(selection.person) : unitKey(selection.unit);
}

/** The seat at which a selection stands after the change, or stood before it; -1 where it is on neither chart. */
export function seatOfSelection(chart: Chart, selection: Selection): number {
  return chart.tree.liveSeat.get(keyOfSelection(selection)) ?? -1;
}

/** The id of the seat below which a fold hides what did not change; undefined for every other seat. */
export function foldedBelow(chart: Chart, seat: number): string | undefined {
  const key = chart.tree.keys[seat];
  return key?.startsWith('fold:') ? key.slice('fold:'.length) : undefined;
}

/** Whether a seat is a word about what there is no room for. */
export function isRest(chart: Chart, seat: number): boolean {
  return chart.tree.condensed?.rest.has(seat) === true;
}

export function selectionOfSeat(chart: Chart, seat: number): Selection | undefined {
  const key = chart.tree.keys[seat];
  if (key === undefined) return undefined;
  const person = personOf(key);
  if (person !== undefined) return { person };
  const unit = unitOf(key);
  return unit === undefined ? undefined : { unit };
}
