import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Actions, AppState, AppStore } from '../store/store.ts';

export interface App {
  readonly store: AppStore;
  readonly actions: Actions;
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('a component outside <App>');
  return app;
}

export function useActions(): Actions {
  return useApp().actions;
}

export function useAppState<Value>(select: (state: AppState) => Value): Value {
  return useStore(useApp().store, select);
}
