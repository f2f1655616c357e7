/**
 * The only mutable state of the program. `view` is what a link restores, `document` what was loaded, `session` what
 * lasts as long as the page is open. Camera and hover of the running chart are not here: they change at frame rate
 * and belong to the chart (ui/chart).
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';
import type { Status } from '../model/schema.ts';
import type { Reading } from '../model/tree.ts';
import {
  type Aside,
  type At,
  type CameraView,
  type Category,
  DEFAULT_VIEW,
  type Direction,
  type Filter,
  type Form,
  NO_FILTER,
  type Selection,
  type Shape,
  type View,
} from './view.ts';

export type Document =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly organisation: Organisation }
  | { readonly state: 'failed'; readonly problems: readonly Problem[] };

export type Dialog = 'keys' | 'about' | undefined;

/** Moves the chart so that somebody is in sight; `serial` tells two equal requests apart. */
export interface FocusRequest {
  readonly target: Selection | 'fit';
  readonly serial: number;
}

export interface Session {
  readonly dialog: Dialog;
  readonly searchOpen: boolean;
  /** Spoken by screen readers and shown for a moment. */
  readonly announcement: { readonly text: string; readonly visible: boolean; readonly serial: number };
  readonly focusRequest: FocusRequest | undefined;
  readonly theme: 'light' | 'dark' | 'system';
}

export interface AppState {
  readonly view: View;
  readonly document: Document;
  readonly session: Session;
}

export type AppStore = StoreApi<AppState>;

export function createAppStore(view: View = DEFAULT_VIEW): AppStore {
  return createStore<AppState>(() => ({
    view,
    document: { state: 'loading' },
    session: {
      dialog: undefined,
      searchOpen: false,
      announcement: { text: '', visible: false, serial: 0 },
      focusRequest: undefined,
      theme: 'system',
    },
  }));
}

export interface Actions {
  readonly showAt: (at: At) => void;
  readonly showForm: (form: Form) => void;
  readonly compareDays: (before: string | undefined, after: string | undefined) => void;
  readonly readBy: (reading: Reading) => void;
  readonly turn: (direction: Direction) => void;
  readonly reshape: (shape: Shape) => void;
  readonly select: (selection: Selection | undefined) => void;
  /** Selects, opens the branches above and brings the seat into sight. */
  readonly goTo: (selection: Selection) => void;
  readonly setClosed: (closed: ReadonlySet<string>) => void;
  readonly toggleClosed: (seatId: string) => void;
  readonly toggleCategory: (category: Category) => void;
  readonly toggleStatus: (status: Status) => void;
  readonly refine: (filter: Partial<Filter>) => void;
  readonly clearFilters: () => void;
  readonly openAside: (aside: Aside | undefined) => void;
  readonly sortBy: (sort: string | undefined) => void;
  readonly showOnTimeline: (change: Partial<Pick<View, 'track' | 'tint' | 'day'>>) => void;
  readonly tellStep: (step: number | undefined) => void;
  readonly rememberCamera: (camera: CameraView | undefined) => void;
  readonly fit: () => void;
  readonly openDialog: (dialog: Dialog) => void;
  readonly openSearch: (open: boolean) => void;
  readonly announce: (text: string, visible?: boolean) => void;
  readonly setTheme: (theme: Session['theme']) => void;
  readonly restore: (view: View) => void;
  readonly documentLoaded: (organisation: Organisation) => void;
  readonly documentFailed: (problems: readonly Problem[]) => void;
}

function isKnown(organisation: Organisation, selection: Selection): boolean {
  return 'person' in selection
    ? organisation.personById.has(selection.person)
    : organisation.unitById.has(selection.unit);
}

function toggled<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

export function createActions(store: AppStore): Actions {
  const setView = (change: Partial<View>): void => store.setState((state) => ({ view: { ...state.view, ...change } }));
  const setSession = (change: Partial<Session>): void =>
    store.setState((state) => ({ session: { ...state.session, ...change } }));
  const requestFocus = (target: FocusRequest['target']): void => {
    const serial = (store.getState().session.focusRequest?.serial ?? 0) + 1;
    setSession({ focusRequest: { target, serial } });
  };
  const announce = (text: string, visible = false): void => {
    const serial = store.getState().session.announcement.serial + 1;
    setSession({ announcement: { text, visible, serial } });
  };
  return {
    showAt: (at) => setView({ at }),
    // Another form has another shape of paper: the camera of one says nothing in the other.
    showForm: (form) => setView({ form, camera: undefined }),
    // Seats of another pair are other seats: what was closed, and where the camera stood, means nothing there.
    compareDays: (before, after) =>
      setView({ before, after, closed: new Set(), unfolded: new Set(), light: undefined, camera: undefined }),
    readBy: (reading) => setView({ reading, closed: new Set(), unfolded: new Set(), camera: undefined }),
    turn: (direction) => setView({ direction, camera: undefined }),
    reshape: (shape) => setView({ shape, camera: undefined }),
    select: (selection) => setView({ selection }),
    goTo: (selection) => {
      setView({ selection });
      requestFocus(selection);
    },
    setClosed: (closed) => setView({ closed }),
    toggleClosed: (seatId) => setView({ closed: toggled(store.getState().view.closed, seatId) }),
    toggleCategory: (category) => setView({ categories: toggled(store.getState().view.categories, category) }),
    toggleStatus: (status) => setView({ statuses: toggled(store.getState().view.statuses, status) }),
    refine: (filter) => setView(filter),
    clearFilters: () => setView(NO_FILTER),
    openAside: (aside) => setView({ aside }),
    sortBy: (sort) => setView({ sort }),
    showOnTimeline: (change) => setView(change),
    tellStep: (step) => setView({ step }),
    rememberCamera: (camera) => setView({ camera }),
    fit: () => {
      setView({ camera: undefined });
      requestFocus('fit');
    },
    openDialog: (dialog) => setSession({ dialog }),
    openSearch: (searchOpen) => setSession({ searchOpen }),
    announce,
    setTheme: (theme) => setSession({ theme }),
    restore: (view) => setView(view),
    documentLoaded: (organisation) => {
      store.setState({ document: { state: 'ready', organisation } });
      const { selection } = store.getState().view;
      if (!selection || isKnown(organisation, selection)) return;
      setView({ selection: undefined });
      const id = 'person' in selection ? selection.person : selection.unit;
      announce(`“${id}” in the address is not in this data set and was left aside`, true);
    },
    documentFailed: (problems) => store.setState({ document: { state: 'failed', problems } }),
  };
}
