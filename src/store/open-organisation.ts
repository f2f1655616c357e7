/**
 * Where an organisation comes from, as `view.data` says it:
 *
 * - `meta-ai`: a folder below data/, beside the page;
 * - `opened:<token>`: files that somebody opened, for as long as this page lives, or as they are kept;
 * - `files:before=…&after=…`: files beside the page that the address names;
 * - `kept:<id>`: kept in this browser, because somebody asked for it;
 * - `link:<token>`: in the fragment of the address, which no server is sent.
 *
 * Another origin of organisations is another row of SOURCES.
 */

import { fail } from '../base/result.ts';
import { loadOrganisation } from '../io/load-organisation.ts';
import type { OpenResult } from './known-organisations.ts';

export type OpenOrganisation = (data: string) => Promise<OpenResult>;

/** What stands before the colon, and how all of it leads to an organisation. None of them rejects. */
const SOURCES: Readonly<Record<string, OpenOrganisation>> = {
  opened: async (data) => (await import('./open-again.ts')).openAgain(data),
  files: async (data) => (await import('./open-files.ts')).openFiles(data),
  kept: async (data) => (await import('./kept.ts')).openKept(data.slice('kept:'.length)),
  link: async (data) => (await import('./open-link.ts')).openLink(data.slice('link:'.length)),
};

/** Of `view.data`: "kept" of "kept:3f2a"; empty for a folder. */
export function sourceOf(data: string): string {
  const [source = ''] = data.split(':', 1);
  return data.includes(':') || source === 'opened' ? source : '';
}

/** What reads large files is not part of what the first picture waits for. */
function openFolder(data: string): Promise<OpenResult> {
  return loadOrganisation(data, async (text, name) => (await import('./read-large.ts')).readLarge(text, name));
}

/** Reads it, also where it is known already. */
export async function openOrganisation(data: string): Promise<OpenResult> {
  const source = sourceOf(data);
  const open = source === '' ? openFolder : SOURCES[source];
  return open ? open(data) : fail([{ path: '', message: `“${data}” in the address leads to no organisation` }]);
}
