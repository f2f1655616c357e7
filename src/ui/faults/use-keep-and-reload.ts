import { reasonOf } from '../../base/reason.ts';
import type { AppStore } from '../../store/store.ts';
import { unkept } from '../../store/unkept.ts';
import { useApp } from '../app-context.ts';
import { IS_STANDALONE } from '../is-standalone.ts';

/** Why the page must not be loaded again yet, in a sentence; undefined where nothing would be lost. */
async function keepFirst(store: AppStore): Promise<string | undefined> {
  try {
    const { keepEverything } = await import('../../store/keep-and-reload.ts');
    const outcome = await keepEverything(store);
    return outcome.kept ? undefined : `Not reloaded: ${outcome.why}`;
  } catch (error) {
    // Where nothing would be lost, the part that keeps it need not come.
    return unkept.getState().isUnkept ? `Not reloaded, since nothing could be kept: ${reasonOf(error)}` : undefined;
  }
}

/** Loads the page again, with everything that was opened in it. Where that cannot be kept, it says so and stays. */
export function useKeepAndReload(): () => Promise<void> {
  const { store, actions } = useApp();
  return async () => {
    const why = IS_STANDALONE ? undefined : await keepFirst(store);
    if (why === undefined) window.location.reload();
    else actions.announce(why, true);
  };
}
