import { createStore } from 'zustand/vanilla';

/** Whether a reload would lose something, for whoever shows it: watch-unkept.ts finds out once files can be opened. */
export const unkept = createStore<{ readonly isUnkept: boolean }>(() => ({ isUnkept: false }));
