/** Remembers the reader's choice of theme in this browser, and nothing else. */

import type { Actions, AppStore, Session } from './store.ts';

const KEY = 'orgdiff:theme';

function readChoice(): Session['theme'] {
  try {
    const choice = window.localStorage.getItem(KEY);
    return choice === 'light' || choice === 'dark' ? choice : 'system';
  } catch {
    // Storage can be switched off; then the system's theme serves.
    return 'system';
  }
}

export function rememberTheme(store: AppStore, actions: Actions): void {
  actions.setTheme(readChoice());
  store.subscribe((state, previous) => {
    if (state.session.theme === previous.session.theme) return;
    try {
      window.localStorage.setItem(KEY, state.session.theme);
    } catch {
      // The choice then lasts as long as the page.
    }
  });
}
