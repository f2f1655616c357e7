/** Opens what is known beside people and units where it stands with its sources. */

import type { Comparison } from '../diff/comparison.ts';
import type { ChangeEvent } from '../model/schema.ts';
import { selectPicked } from '../store/selectors.ts';
import type { Actions } from '../store/store.ts';
import type { View } from '../store/view.ts';
import { eventsThrough } from './timeline/event-groups.ts';

/** On the timeline, which shows it among what happened around it. A filter that leaves it out gives way. */
export function openEvent(actions: Actions, view: View, comparison: Comparison, event: ChangeEvent): void {
  const picked = selectPicked(comparison, { ...view, categories: new Set() });
  if (eventsThrough([event], picked, view.categories).length === 0) {
    actions.clearFilters();
    actions.announce('The filter was cleared to show this event', true);
  }
  actions.openDialog(undefined);
  actions.showForm('timeline');
  actions.showOnTimeline({ track: 'events' });
  actions.lookUp({ kind: 'event', id: event.id });
}
