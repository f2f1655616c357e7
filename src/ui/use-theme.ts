import { useEffect, useSyncExternalStore } from 'react';
import { useAppState } from './app-context.ts';

const DARK_QUERY = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(DARK_QUERY);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** The theme in force: the reader's choice, else the system's. */
export function useTheme(): 'light' | 'dark' {
  const choice = useAppState((state) => state.session.theme);
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK_QUERY).matches);
  if (choice !== 'system') return choice;
  return systemIsDark ? 'dark' : 'light';
}

/** Tells the style sheet which theme is in force. */
export function useThemeAttribute(): void {
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
