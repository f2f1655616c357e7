/**
 * Where an organisation comes from, as `view.data` says it:
 *
 * - `meta-ai`: a folder below data/, beside the page;
 * - `opened:<token>`: files that somebody opened, for as long as this page lives;
 * - `files:before=…&after=…`: files beside the page that the address names;
 * - `kept:<id>`: kept in this browser, because somebody asked for it.
 *
 * Another origin of organisations is another row of SOURCES. What has been open is shown again at once.
 */

import { fail, type Result, succeed } from '../base/result.ts';
import { loadOrganisation } from '../io/load-organisation.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Problem } from '../model/problem.ts';

export type OpenResult = Result<Organisation, readonly Problem[]>;
export type OpenOrganisation = (data: string) => Promise<OpenResult>;

const remembered = new Map<string, Organisation>();

/** What stands before the colon, and how the rest leads to an organisation. Never throws. */
const SOURCES: Readonly<Record<string, OpenOrganisation>> = {
  opened: async () => fail([{ path: '', message: 'The files that this page showed were not kept.' }]),
};

/** Of `view.data`: "kept" of "kept:3f2a"; empty for a folder. */
function sourceOf(data: string): string {
  const [source = ''] = data.split(':', 1);
  return data.includes(':') || source === 'opened' ? source : '';
}

/** Makes an organisation that was just read known for as long as the page lives, and returns its `view.data`. */
export function rememberOpened(organisation: Organisation): string {
  // Counted from the clock, so that an old address is never taken for one of a page that was loaded since.
  let token = Date.now();
  while (remembered.has(`opened:${token.toString(36)}`)) token += 1;
  const data = `opened:${token.toString(36)}`;
  remembered.set(data, organisation);
  return data;
}

export async function openOrganisation(data: string): Promise<OpenResult> {
  const known = remembered.get(data);
  if (known) return succeed(known);
  const source = sourceOf(data);
  const open = source === '' ? loadOrganisation : SOURCES[source];
  if (!open) return fail([{ path: '', message: `“${data}” in the address leads to no organisation` }]);
  const result = await open(source === '' ? data : data.slice(source.length + 1));
  if (result.ok) remembered.set(data, result.value);
  return result;
}

/** The organisation of `data`, where it has been open in this page. */
export function knownOrganisation(data: string): Organisation | undefined {
  return remembered.get(data);
}

export function rememberAs(data: string, organisation: Organisation): void {
  remembered.set(data, organisation);
}
