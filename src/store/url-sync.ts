/**
 * Keeps the address bar and the view the same. Choices make history entries; where the camera stands does not, nor
 * the day at which the timeline stands, since both change all the time while one looks around.
 */

import type { Actions, AppStore } from './store.ts';
import { formatView, parseView } from './url.ts';
import type { View } from './view.ts';

const NO_CHOICES: ReadonlySet<keyof View> = new Set(['camera', 'day']);

function isChoice(before: View, after: View): boolean {
  return (Object.keys(after) as (keyof View)[]).some((key) => !NO_CHOICES.has(key) && before[key] !== after[key]);
}

export function syncWithUrl(store: AppStore, actions: Actions): () => void {
  let restoring = false;
  const unsubscribe = store.subscribe((state, previous) => {
    const query = formatView(state.view);
    const url = query || window.location.pathname;
    const wasCancelled = previous.session.work && !state.session.work && state.view === previous.view;
    if (wasCancelled && query !== window.location.search) window.history.pushState(null, '', url);
    if (state.view === previous.view || restoring) return;
    // Going back takes its time where there is much to compute; the address is there before the view.
    if (formatView(previous.view) === query || query === window.location.search) return;
    // What the data set adds to a link as it opens is no choice of the reader; to open another one is.
    const isSameData = state.view.data === previous.view.data;
    const isOpening = isSameData && state.document !== previous.document;
    const isRenamed = !isSameData && state.document === previous.document;
    if (!isOpening && !isRenamed && isChoice(previous.view, state.view)) window.history.pushState(null, '', url);
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
