import type { Organisation } from '../../model/organisation.ts';
import { keep } from '../../store/kept.ts';
import type { App } from '../app-context.ts';

export const CANNOT_KEEP = 'This browser does not let the page keep anything, or has no room left.';

/**
 * Keeps what is shown, and lets the address say where it is kept. Does nothing where something else is shown by now;
 * rejects where the browser lets nothing be kept.
 */
export async function keepShown({ store, actions }: App, organisation: Organisation): Promise<void> {
  const isShown = (): boolean => {
    const { document } = store.getState();
    return document.state === 'ready' && document.organisation === organisation;
  };
  if (!isShown()) return;
  const id = await keep(organisation);
  if (isShown()) actions.moveTo(`kept:${id}`);
  actions.announce('Kept in this browser: Open lists it', true);
}
