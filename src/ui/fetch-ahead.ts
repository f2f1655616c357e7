import type { AppStore } from '../store/store.ts';
import { preloadForms } from './forms.ts';

/** Fetches, while nobody waits for it, what the first press or key is to open at once. */
export function fetchAhead(store: AppStore): Promise<unknown> {
  return Promise.all([
    import('./panels/DetailPanel.tsx'),
    import('./picker/PickerMenu.tsx'),
    preloadForms(),
    import('./filter/FilterPanel.tsx'),
    import('./chart/HoverNote.tsx'),
    import('./search/results.ts'),
    import('./aside/AsidePanel.tsx'),
    import('./dialogs/KeysDialog.tsx'),
    import('./dialogs/AboutDialog.tsx'),
    import('./print/print.tsx').then(({ listenForPrint }) => listenForPrint(store)),
  ]);
}
