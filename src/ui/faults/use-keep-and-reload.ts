import { reasonOf } from '../../base/reason.ts';
import { sourceOf } from '../../store/open-organisation.ts';
import { useApp } from '../app-context.ts';

/** Loads the page again, with everything that was opened in it. Where that cannot be kept, it says so and stays. */
export function useKeepAndReload(): () => Promise<void> {
  const { store, actions } = useApp();
  return async () => {
    // Where nothing would be lost, the part that keeps it need not come.
    const isSafe = sourceOf(store.getState().view.data) !== 'opened' && store.getState().session.dialog !== 'open';
    try {
      const { keepEverything } = await import('../../store/keep-and-reload.ts');
      const outcome = await keepEverything(store);
      if (!outcome.kept) {
        actions.announce(`Not reloaded: ${outcome.why}`, true);
        return;
      }
    } catch (error) {
      if (!isSafe) {
        actions.announce(`Not reloaded, since nothing could be kept: ${reasonOf(error)}`, true);
        return;
      }
    }
    window.location.reload();
  };
}
