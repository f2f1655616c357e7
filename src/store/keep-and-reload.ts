/** Before the page is loaded anew at somebody's wish: keeps what that would lose, and afterwards brings it back. */

import type { Organisation } from '../model/organisation.ts';
import { COME_BACK } from './come-back.ts';
import { keep, keepFiles, openKeptFiles } from './kept.ts';
import { waitingForTab } from './kept-database.ts';
import { rememberAs } from './known-organisations.ts';
import { tokenOfOpened } from './open-again.ts';
import { openSession } from './open-session.ts';
import { safePlace } from './safe-files.ts';
import { type AppStore, createActions } from './store.ts';
import { lookForUnkept } from './watch-unkept.ts';

const WAITS_FOR_TAB =
  'Another tab of Orgdiff holds what is kept in this browser. Close that tab: then this goes on by itself.';

/** `note`: what is not as it was after a reload; `why`: a sentence. */
export type KeepOutcome =
  | { readonly kept: true; readonly note?: string | undefined }
  | { readonly kept: false; readonly why: string };

/** What the dialog for files was like, for the page that takes the place of this one in the same tab. */
interface Mark {
  /** Of the kept files that the dialog had open; left out where the address brings them in. */
  readonly id?: string | undefined;
  readonly isOpen: boolean;
}

const BROKEN_OFF: ReadonlySet<string> = new Set(['AbortError', 'InvalidStateError', 'TransactionInactiveError']);

/** Why something could not be kept, in a sentence. */
export function whyNotKept(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'This browser has no room left for it: nothing was kept.';
  if (name === 'NotReadableError' || name === 'NotFoundError')
    return 'A file has changed or has gone since it was opened, so it could not be kept: open it again.';
  if (BROKEN_OFF.has(name)) return 'The browser broke off, so it could not be kept: try again.';
  return 'This browser does not let the page keep anything, as in a private window.';
}

/**
 * Keeps an organisation and, where it is shown, lets the address say where it is kept. Returns what was not kept of it,
 * in a sentence; rejects where nothing could be.
 */
export async function keepOrganisation(store: AppStore, organisation: Organisation): Promise<string | undefined> {
  const shownAs = (): string | undefined => {
    const { document, view } = store.getState();
    return document.state === 'ready' && document.organisation === organisation ? view.data : undefined;
  };
  const data = shownAs();
  const { id, isWhole } = await keep(organisation, data && tokenOfOpened(data));
  if (shownAs() !== undefined) {
    rememberAs(`kept:${id}`, organisation);
    store.setState(({ view }) => ({ view: { ...view, data: `kept:${id}` } }));
  }
  lookForUnkept(store);
  return isWhole ? undefined : 'It is kept without its files, which have changed since or are too large.';
}

async function keepShown(store: AppStore): Promise<string | undefined> {
  const { document, view } = store.getState();
  const isUnkept = document.state === 'ready' && tokenOfOpened(view.data) !== undefined;
  return isUnkept ? keepOrganisation(store, document.organisation) : undefined;
}

/** Keeps the files of the dialog, unless they are safe already. */
async function keepDialog(isOpen: boolean): Promise<Mark | undefined> {
  const { files, settings } = openSession.store.getState();
  if (files.length === 0) return undefined;
  const place = safePlace({ files, settings });
  if (place === 'address') return { isOpen };
  return { isOpen, id: place?.keptAs ?? (await keepFiles({ files, settings })) };
}

function leaveMark(mark: Mark): boolean {
  try {
    window.sessionStorage.setItem(COME_BACK, JSON.stringify(mark));
    return true;
  } catch {
    return false;
  }
}

interface Done {
  readonly outcome: KeepOutcome;
  readonly mark?: Mark | undefined;
}

async function keepNow(store: AppStore): Promise<Done> {
  try {
    const note = await keepShown(store);
    const mark = await keepDialog(store.getState().session.dialog === 'open');
    return { outcome: { kept: true, note }, mark };
  } catch (error) {
    return { outcome: { kept: false, why: whyNotKept(error) } };
  } finally {
    lookForUnkept(store);
  }
}

/** Resolves once another tab is in the way. */
function tabInTheWay(): Promise<KeepOutcome> {
  return new Promise((resolve) => {
    const tell = (): void => {
      if (!waitingForTab.getState().isWaiting) return;
      stop();
      resolve({ kept: false, why: WAITS_FOR_TAB });
    };
    const stop = waitingForTab.subscribe(tell);
    tell();
  });
}

let running: Promise<Done> | undefined;

function keepOnce(store: AppStore): Promise<Done> {
  running ??= keepNow(store).finally(() => {
    running = undefined;
  });
  return running;
}

/**
 * Keeps in this browser what a reload would lose. Never rejects. Where another tab is in the way it says so at once,
 * and goes on by itself when that tab is closed.
 */
export function keepWork(store: AppStore): Promise<KeepOutcome> {
  return Promise.race([keepOnce(store).then(({ outcome }) => outcome), tabInTheWay()]);
}

/** The same, so that the page that is loaded next shows the same: the view, and the dialog with its files and decisions. */
export function keepEverything(store: AppStore): Promise<KeepOutcome> {
  const keepAndMark = async (): Promise<KeepOutcome> => {
    const { outcome, mark } = await keepOnce(store);
    if (!outcome.kept || !mark || leaveMark(mark)) return outcome;
    return { kept: true, note: 'The files are kept, but the dialog does not open by itself: Open lists them.' };
  };
  return Promise.race([keepAndMark(), tabInTheWay()]);
}

function takeMark(): Mark | undefined {
  try {
    const mark: unknown = JSON.parse(window.sessionStorage.getItem(COME_BACK) ?? 'null');
    window.sessionStorage.removeItem(COME_BACK);
    if (typeof mark !== 'object' || mark === null) return undefined;
    const { id, isOpen } = mark as { readonly id?: unknown; readonly isOpen?: unknown };
    return { id: typeof id === 'string' ? id : undefined, isOpen: isOpen === true };
  } catch {
    return undefined;
  }
}

/** Opens files in the dialog that are kept, with what was decided about them. False: they are not there. */
export async function takeUpKept(id: string): Promise<boolean> {
  const kept = await openKeptFiles(id);
  if (kept) openSession.actions.takeUp(kept, { keptAs: id });
  return kept !== undefined;
}

/** In a page that was loaded after keepEverything: the dialog as it was. Does nothing in any other. Never rejects. */
export async function bringBack(store: AppStore): Promise<void> {
  const { announce, openDialog } = createActions(store);
  const mark = takeMark();
  if (!mark) return;
  try {
    if (mark.id !== undefined && !(await takeUpKept(mark.id)))
      announce('The files of the dialog are not kept any more', true);
  } catch {
    announce('This browser does not let the page read the files that were kept', true);
  }
  if (mark.isOpen) openDialog('open');
}
