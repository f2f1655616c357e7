import { isWordLeft } from '../store/come-back.ts';
import type { AppStore } from '../store/store.ts';
import { keepPartsAtHand } from './faults/all-parts.ts';
import { fetchForms } from './forms.ts';
import { IS_STANDALONE } from './is-standalone.ts';

/**
 * Fetches, while nobody waits for it, what the first press or key is to open at once; before that, the dialog that a
 * page before this one in the same tab had open.
 */
export async function fetchAhead(store: AppStore): Promise<void> {
  if (!IS_STANDALONE && isWordLeft()) await (await import('../store/keep-and-reload.ts')).bringBack(store);
  await Promise.allSettled([
    import('./panels/DetailPanel.tsx'),
    import('./picker/PickerMenu.tsx'),
    fetchForms(),
    import('./filter/FilterPanel.tsx'),
    import('./chart/HoverNote.tsx'),
    import('./search/results.ts'),
    import('./aside/AsidePanel.tsx'),
    import('./dialogs/KeysDialog.tsx'),
    import('./dialogs/AboutDialog.tsx'),
    IS_STANDALONE ? undefined : import('./open/OpenDialog.tsx'),
    import('./print/print.tsx').then(({ listenForPrint }) => listenForPrint(store)),
  ]);
  if (!IS_STANDALONE && import.meta.env.PROD) await keepPartsAtHand(store);
}
