/** Before the page is loaded anew at somebody's wish: keeps what that would lose, and afterwards brings it back. */

import { COME_BACK } from './come-back.ts';
import { keep, keepFiles, openKeptFiles } from './kept.ts';
import { rememberAs } from './known-organisations.ts';
import { sourceOf } from './open-organisation.ts';
import { openSession } from './open-session.ts';
import { safePlace } from './safe-files.ts';
import type { Actions, AppStore } from './store.ts';

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

function isShownUnkept(store: AppStore): boolean {
  const { document, view } = store.getState();
  return document.state === 'ready' && sourceOf(view.data) === 'opened';
}

function isDialogUnkept(): boolean {
  const open = openSession.store.getState();
  return open.files.length > 0 && safePlace(open) === undefined;
}

/** Whether a reload would lose what is shown, or files and decisions of the dialog for files. */
export function hasUnkeptWork(store: AppStore): boolean {
  return isShownUnkept(store) || isDialogUnkept();
}

/** Why something could not be kept, in a sentence. */
export function whyNotKept(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'This browser has no room left for it: nothing was kept.';
  if (name === 'NotReadableError' || name === 'NotFoundError')
    return 'A file has changed or has gone since it was opened, so it could not be kept: open it again.';
  return 'This browser does not let the page keep anything, as in a private window.';
}

/** Keeps what is shown, where only this page has it, and lets the address say where it is kept. */
async function keepShownOrganisation(store: AppStore): Promise<void> {
  const { document, view } = store.getState();
  if (document.state !== 'ready' || sourceOf(view.data) !== 'opened') return;
  const { organisation } = document;
  const id = await keep(organisation, view.data.slice('opened:'.length));
  const shown = store.getState();
  if (shown.document.state !== 'ready' || shown.document.organisation !== organisation) return;
  rememberAs(`kept:${id}`, organisation);
  store.setState({ view: { ...shown.view, data: `kept:${id}` } });
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

/**
 * Keeps in this browser what a reload would lose, and puts the address in order, so that the page that is loaded
 * afterwards shows the same: the view, and the dialog with its files and decisions. Never rejects.
 */
export async function keepEverything(store: AppStore): Promise<KeepOutcome> {
  try {
    await keepShownOrganisation(store);
    const mark = await keepDialog(store.getState().session.dialog === 'open');
    if (!mark || leaveMark(mark)) return { kept: true };
    return { kept: true, note: 'The files are kept, but the dialog does not open by itself: Open lists them.' };
  } catch (error) {
    return { kept: false, why: whyNotKept(error) };
  }
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
export async function bringBack({ announce, openDialog }: Actions): Promise<void> {
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
