/**
 * The only mutable state of the program. `view` is what a link restores, `document` what was loaded, `session` what
 * lasts as long as the page is open. Camera and hover of the running chart are not here: they change at frame rate
 * and belong to the chart (ui/chart).
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import { reasonOf } from '../base/reason.ts';
import { sinceNow } from '../base/remember.ts';
import { fail, succeed } from '../base/result.ts';
import { EVERY_BRANCH } from '../diff/condense-seats.ts';
import type { ChangeFacet } from '../diff/kinds.ts';
import { NO_OWN_WORDS, type OwnWords } from '../io/write/own-words.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';
import type { Status } from '../model/schema.ts';
import type { Reading } from '../model/tree.ts';
import { freshView } from './fresh-view.ts';
import { knownOrganisation, type OpenResult, rememberAs, rememberOpened } from './known-organisations.ts';
import { type OpenOrganisation, openOrganisation } from './open-organisation.ts';
import { isLarge, prepare, type Step } from './prepare.ts';
import { stepsTowards } from './selectors.ts';
import { openAtStep, storyStep, turnToStep } from './story.ts';
import {
  type Aside,
  type At,
  type CameraView,
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
  | { readonly state: 'loading'; readonly words?: string }
  | { readonly state: 'ready'; readonly organisation: Organisation }
  | { readonly state: 'failed'; readonly problems: readonly Problem[] };

export type Dialog = 'keys' | 'about' | 'share' | 'open' | undefined;

/** What somebody dropped on the page or pasted into it, until the dialog takes it. */
export type Offer =
  | { readonly kind: 'files'; readonly files: readonly File[]; readonly side?: 'before' | 'after' | undefined }
  | { readonly kind: 'text'; readonly text: string; readonly html: string };

/** Moves the chart so that somebody is in sight. Each request is an object of its own and is answered once. */
export interface FocusRequest {
  readonly target: Selection | 'fit';
}

/** Something known beside people and units, to be brought into sight where it stands. */
export interface EntryRef {
  readonly kind: 'event' | 'figure' | 'erratum' | 'source';
  readonly id: string;
}

export interface Session {
  readonly dialog: Dialog;
  /** Of an event, until the timeline has found it; of the others, as long as the dialog that lists them is open. */
  readonly entry: EntryRef | undefined;
  readonly searchOpen: boolean;
  readonly offer: Offer | undefined;
  /** Spoken by screen readers and shown for a moment. */
  readonly announcement: { readonly text: string; readonly visible: boolean; readonly serial: number };
  readonly focusRequest: FocusRequest | undefined;
  readonly theme: 'light' | 'dark' | 'system';
  /** What is being computed, and how much of it is done, from 0 to 1. Undefined: nothing that takes time. */
  readonly work: { readonly words: string; readonly share: number } | undefined;
  /** Whether there is a newer version of the page than this one. */
  readonly isOutdated: boolean;
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
      entry: undefined,
      searchOpen: false,
      offer: undefined,
      announcement: { text: '', visible: false, serial: 0 },
      focusRequest: undefined,
      theme: 'system',
      work: undefined,
      isOutdated: false,
    },
  }));
}

/** What there is to do for a view of an organisation. */
export type StepsFor = (organisation: Organisation, view: View) => readonly Step[];

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
  /** Opens or closes branches by the ids of their seats; EVERY_BRANCH stands for all. */
  readonly openBranches: (ids: readonly string[], isOpen: boolean) => void;
  /** Forgets that they were opened or closed by hand. */
  readonly releaseBranches: (ids: readonly string[]) => void;
  /** Opens and closes nothing by hand any more: as much is open as can be read. */
  readonly openAsFits: () => void;
  readonly toggleCategory: (category: ChangeFacet) => void;
  readonly toggleStatus: (status: Status) => void;
  readonly refine: (filter: Partial<Filter>) => void;
  readonly clearFilters: () => void;
  readonly openAside: (aside: Aside | undefined) => void;
  readonly sortBy: (sort: string | undefined) => void;
  readonly showOnTimeline: (change: Partial<Pick<View, 'track' | 'tint' | 'day'>>) => void;
  /** Turns to a step of the story and shows what it is about; undefined closes the story and leaves the picture. */
  readonly tellStep: (step: number | undefined) => void;
  readonly rememberCamera: (camera: CameraView | undefined) => void;
  /** Of a picture of the view: they go along with links and files. */
  readonly rememberWords: (words: OwnWords) => void;
  readonly fit: () => void;
  /** The chart has done what was asked of it last. */
  readonly focusDone: () => void;
  readonly openDialog: (dialog: Dialog) => void;
  /** Looks for it where it is listed; undefined: it was found. */
  readonly lookUp: (entry: EntryRef | undefined) => void;
  readonly openSearch: (open: boolean) => void;
  readonly announce: (text: string, visible?: boolean) => void;
  readonly setTheme: (theme: Session['theme']) => void;
  /** Opens the dialog for files with what was dropped or pasted; undefined: the dialog has taken it. */
  readonly offer: (offer: Offer | undefined) => void;
  readonly restore: (view: View) => void;
  /** Opens the organisation of a view; what is shown stays until it is there. Never rejects. */
  readonly openView: (view: View) => Promise<void>;
  /** Shows an organisation that was just read from files, from the start. */
  readonly showOpened: (organisation: Organisation) => Promise<void>;
  readonly documentLoaded: (organisation: Organisation, view?: View) => void;
  /** Goes on showing what is shown. */
  readonly cancelWork: () => void;
  /** Lets a chart compute ahead what it will need for a view. Returns how to stop. */
  readonly computeAhead: (stepsFor: StepsFor) => () => void;
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

/** Where not the data are at fault but what reads them. */
function failedToOpen(error: unknown): OpenResult {
  return fail([{ path: '', message: reasonOf(error) }]);
}

/** Shorter waits need no word. */
const PATIENCE_MS = 300;

export function createActions(store: AppStore, open: OpenOrganisation = openOrganisation): Actions {
  const setView = (change: Partial<View>): void => store.setState((state) => ({ view: { ...state.view, ...change } }));
  const setSession = (change: Partial<Session>): void =>
    store.setState((state) => ({ session: { ...state.session, ...change } }));
  const requestFocus = (target: FocusRequest['target']): void => {
    setSession({ focusRequest: { target } });
  };
  const announce = (text: string, visible = false): void => {
    const serial = store.getState().session.announcement.serial + 1;
    setSession({ announcement: { text, visible, serial } });
  };
  /** Where each form was left, for as long as it is laid out as it was. */
  const cameras = new Map<Form, CameraView | undefined>();
  const ahead = new Set<StepsFor>();
  let running: AbortController | undefined;
  const stepsFor: StepsFor = (organisation, view) => [
    ...stepsTowards(organisation, view),
    ...[...ahead].flatMap((each) => each(organisation, view)),
  ];
  /** What the view is about to turn to, while that is being computed. */
  let coming: Partial<View> = {};
  const stop = (): void => {
    running?.abort();
    running = undefined;
    coming = {};
  };
  const comingView = (): View => ({ ...store.getState().view, ...coming });
  /** Changes the view at once, or, where much has to be computed for it, when that is done. */
  const turnTo = (change: Partial<View>): void => {
    const { document } = store.getState();
    if (document.state !== 'ready' || !isLarge(document.organisation)) {
      stop();
      setView(change);
      return;
    }
    const { organisation } = document;
    const all = { ...coming, ...change };
    stop();
    coming = all;
    const steps = stepsFor(organisation, comingView());
    const controller = new AbortController();
    running = controller;
    const finish = (isDone: boolean): void => {
      if (running !== controller) return;
      running = undefined;
      coming = {};
      store.setState(({ view, session }) => ({
        view: isDone ? { ...view, ...all } : view,
        session: session.work ? { ...session, work: undefined } : session,
      }));
    };
    prepare(steps, (words, share) => setSession({ work: { words, share } }), controller.signal).then(
      finish,
      (error: unknown) => {
        finish(false);
        announce(`This cannot be shown, and the picture stays as it was: ${reasonOf(error)}`, true);
      },
    );
  };
  /** As turnTo, where the chart is laid out anew and no camera means anything any more. */
  const layOutAnew = (change: Partial<View>): void => {
    cameras.clear();
    turnTo({ camera: undefined, ...change });
  };
  const documentLoaded = (organisation: Organisation, view = store.getState().view): void => {
    store.setState({
      document: { state: 'ready', organisation },
      view: { ...view, ...openAtStep(organisation, view) },
    });
    if (view.step !== undefined && store.getState().view.step === undefined) {
      announce(`“step=${view.step}” in the address is not in the story of this data set and was ignored`, true);
    }
    const { selection } = view;
    if (!selection || isKnown(organisation, selection)) return;
    setView({ selection: undefined });
    const id = 'person' in selection ? selection.person : selection.unit;
    announce(`“${id}” in the address is not in this data set and was ignored`, true);
  };
  const tellOpening = (words: string, share: number): void => {
    if (store.getState().document.state === 'ready') setSession({ work: { words, share } });
    else store.setState({ document: { state: 'loading', words } });
  };
  const openView = async (view: View): Promise<void> => {
    stop();
    const controller = new AbortController();
    running = controller;
    const known = knownOrganisation(view.data);
    const forgetEarlier = sinceNow();
    setSession({ work: undefined });
    const slow = setTimeout(() => running === controller && tellOpening('Reading the organisation', 0), PATIENCE_MS);
    const result: OpenResult = known ? succeed(known) : await open(view.data).catch(failedToOpen);
    clearTimeout(slow);
    if (running !== controller) return;
    if (result.ok && isLarge(result.value)) {
      await prepare(stepsFor(result.value, view), tellOpening, controller.signal);
      if (running !== controller) return;
    }
    running = undefined;
    cameras.clear();
    setSession({ work: undefined });
    if (result.ok && result.note !== undefined) announce(result.note, true);
    if (result.ok) {
      rememberAs(view.data, result.value);
      documentLoaded(result.value, view);
      forgetEarlier();
    } else store.setState({ view, document: { state: 'failed', problems: result.error } });
  };
  return {
    showAt: (at) => setView({ at }),
    // Another form has another shape of paper, so each has a camera of its own.
    showForm: (form) => {
      const { view } = store.getState();
      cameras.set(view.form, view.camera);
      setView({ form, camera: cameras.get(form) });
    },
    // Another pair is laid out anew, so where the camera stood means nothing there; branches stay as they were.
    compareDays: (before, after) => layOutAnew({ before, after, light: undefined, ...NO_OWN_WORDS }),
    readBy: (reading) => layOutAnew({ reading }),
    turn: (direction) => layOutAnew({ direction }),
    reshape: (shape) => layOutAnew({ shape }),
    select: (selection) => setView({ selection }),
    goTo: (selection) => {
      setView({ selection });
      requestFocus(selection);
    },
    setClosed: (closed) => turnTo({ closed }),
    openBranches: (ids, isOpen) => {
      const { closed, unfolded } = comingView();
      const isEvery = ids.includes(EVERY_BRANCH);
      const [from, to] = isOpen ? [closed, unfolded] : [unfolded, closed];
      const [left, added] = [isEvery ? new Set<string>() : new Set(from), new Set(isEvery ? [] : to)];
      for (const id of ids) {
        left.delete(id);
        added.add(id);
      }
      turnTo(isOpen ? { closed: left, unfolded: added } : { closed: added, unfolded: left });
    },
    releaseBranches: (ids) => {
      const { closed, unfolded } = comingView();
      const without = (set: ReadonlySet<string>): ReadonlySet<string> =>
        new Set([...set].filter((id) => !ids.includes(id)));
      turnTo({ closed: without(closed), unfolded: without(unfolded) });
    },
    openAsFits: () => layOutAnew({ closed: new Set(), unfolded: new Set() }),
    toggleCategory: (category) => turnTo({ categories: toggled(comingView().categories, category) }),
    toggleStatus: (status) => turnTo({ statuses: toggled(comingView().statuses, status) }),
    refine: (filter) => {
      // What leaves seats out lays the chart out anew; what is typed or ticked stands in its field at once.
      if ('onlyChanges' in filter || 'team' in filter || 'unfolded' in filter) layOutAnew(filter);
      else if ('light' in filter) turnTo(filter);
      else setView(filter);
    },
    clearFilters: () => {
      const { onlyChanges, team } = comingView();
      if (onlyChanges || team) layOutAnew(NO_FILTER);
      else turnTo(NO_FILTER);
    },
    // Both stand at the left: one makes way for the other.
    openAside: (aside) => setView({ aside, step: undefined }),
    sortBy: (sort) => setView({ sort }),
    showOnTimeline: (change) => setView(change),
    tellStep: (step) => {
      const { document, view } = store.getState();
      const told = document.state === 'ready' ? storyStep(document.organisation, step) : undefined;
      if (document.state !== 'ready' || step === undefined || !told) {
        setView({ step: undefined });
        return;
      }
      layOutAnew({ ...turnToStep(document.organisation, view, step), aside: undefined });
      requestFocus(told.focus ?? 'fit');
    },
    rememberCamera: (camera) => setView({ camera }),
    rememberWords: (words) => setView(words),
    fit: () => {
      setView({ camera: undefined });
      requestFocus('fit');
    },
    focusDone: () => setSession({ focusRequest: undefined }),
    openDialog: (dialog) => setSession({ dialog, entry: undefined }),
    lookUp: (entry) => setSession(entry && entry.kind !== 'event' ? { entry, dialog: 'about' } : { entry }),
    openSearch: (searchOpen) => setSession({ searchOpen }),
    announce,
    setTheme: (theme) => setSession({ theme }),
    offer: (offer) => setSession(offer ? { offer, dialog: 'open' } : { offer }),
    restore: (view) => {
      const state = store.getState();
      if (view.data === state.view.data && state.document.state === 'ready') layOutAnew(view);
      else openView(view).catch(() => undefined);
    },
    openView,
    showOpened: (organisation) => openView(freshView(organisation, rememberOpened(organisation))),
    cancelWork: () => {
      stop();
      setSession({ work: undefined });
      announce('Cancelled: everything is as it was', true);
    },
    computeAhead: (stepsFor) => {
      ahead.add(stepsFor);
      return () => ahead.delete(stepsFor);
    },
    documentLoaded,
  };
}
