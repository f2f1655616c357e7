import type { Organisation } from '../../model/organisation.ts';
import { keepOrganisation, whyNotKept } from '../../store/keep-and-reload.ts';
import type { App } from '../app-context.ts';

export const IS_KEPT = 'Kept in this browser: Open lists it';

/** Keeps an organisation and says so. Returns why it could not be kept; undefined where it was. */
export async function keepShown({ store, actions }: App, organisation: Organisation): Promise<string | undefined> {
  try {
    const note = await keepOrganisation(store, organisation);
    actions.announce(note ?? IS_KEPT, true);
    return undefined;
  } catch (error) {
    return whyNotKept(error);
  }
}
