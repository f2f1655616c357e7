/** Keeps the address bar and the view the same. Choices make history entries; where the camera stands does not. */

import type { Actions, AppStore } from './store.ts';
import { formatView, parseView } from './url.ts';
import type { View } from './view.ts';

function isChoice(before: View, after: View): boolean {
  return (Object.keys(after) as (keyof View)[]).some((key) => key !== 'camera' && before[key] !== after[key]);
}

export function syncWithUrl(store: AppStore, actions: Actions): () => void {
  let restoring = false;
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.view === previous.view || restoring) return;
    const url = formatView(state.view) || window.location.pathname;
    if (formatView(previous.view) === formatView(state.view)) return;
    if (isChoice(previous.view, state.view)) window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  });
  const handlePop = (): void => {
    const { view, notes } = parseView(window.location.search);
    restoring = true;
    actions.restore(view);
    restoring = false;
    const [note] = notes;
    if (note !== undefined) actions.announce(note, true);
  };
  window.addEventListener('popstate', handlePop);
  return () => {
    unsubscribe();
    window.removeEventListener('popstate', handlePop);
  };
}
