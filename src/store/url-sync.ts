/**
 * Keeps the address bar and the view the same. Choices make history entries; where the camera stands does not, nor
 * the day at which the timeline stands, since both change all the time while one looks around, nor one's own words.
 */

import { dataOfPacked, packedInFragment } from './link-address.ts';
import type { Actions, AppStore } from './store.ts';
import { formatView, parseView } from './url.ts';
import type { View } from './view.ts';

const NO_CHOICES: ReadonlySet<keyof View> = new Set(['camera', 'day', 'headline', 'standfirst', 'caption']);

function isChoice(before: View, after: View): boolean {
  return (Object.keys(after) as (keyof View)[]).some((key) => !NO_CHOICES.has(key) && before[key] !== after[key]);
}

/** The part of the address that holds the view as a query. */
export interface AddressPart {
  readonly read: () => string;
  readonly push: (query: string) => void;
  readonly replace: (query: string) => void;
}

/** The organisation that a link carries stays in the address for as long as it is shown. */
function withFragment(query: string): string {
  const { pathname, hash } = window.location;
  return /[?&]data=link:/.test(query) ? query + hash : query || pathname;
}

export const QUERY: AddressPart = {
  read: () => {
    const { search, hash } = window.location;
    const packed = packedInFragment(hash);
    // A link may consist of nothing but what it carries.
    if (packed === undefined || /[?&]data=/.test(search)) return search;
    return `${search || '?'}${search && '&'}data=${dataOfPacked(packed)}`;
  },
  push: (query) => window.history.pushState(null, '', withFragment(query)),
  replace: (query) => window.history.replaceState(null, '', withFragment(query)),
};

export function syncWithUrl(store: AppStore, actions: Actions, address = QUERY): () => void {
  let restoring = false;
  const unsubscribe = store.subscribe((state, previous) => {
    const query = formatView(state.view);
    const wasCancelled = previous.session.work && !state.session.work && state.view === previous.view;
    if (wasCancelled && query !== address.read()) address.push(query);
    if (state.view === previous.view || restoring) return;
    // Going back takes its time where there is much to compute; the address is there before the view.
    if (formatView(previous.view) === query || query === address.read()) return;
    // What the data set adds to a link as it opens is no choice of the reader; to open another one is.
    const isSameData = state.view.data === previous.view.data;
    const isOpening = isSameData && state.document !== previous.document;
    const isRenamed = !isSameData && state.document === previous.document;
    if (!isOpening && !isRenamed && isChoice(previous.view, state.view)) address.push(query);
    else address.replace(query);
  });
  const handlePop = (): void => {
    const { view, notes } = parseView(address.read());
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
