/** What a reload would lose: an organisation that only this page has, and files and decisions of the dialog. */

import { sourceOf } from './open-organisation.ts';
import { openSession } from './open-session.ts';
import { safePlace } from './safe-files.ts';
import type { AppStore } from './store.ts';
import { unkept } from './unkept.ts';

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

export function lookForUnkept(store: AppStore): void {
  unkept.setState({ isUnkept: hasUnkeptWork(store) });
}

const watched = new WeakSet<AppStore>();

/** From now on the browser asks before it leaves a page with something that would be lost. */
export function watchUnkept(store: AppStore): void {
  if (watched.has(store)) return;
  watched.add(store);
  store.subscribe(({ view, document }, before) => {
    if (view.data !== before.view.data || document !== before.document) lookForUnkept(store);
  });
  openSession.store.subscribe(() => lookForUnkept(store));
  window.addEventListener('beforeunload', (event) => {
    if (hasUnkeptWork(store)) event.preventDefault();
  });
}
