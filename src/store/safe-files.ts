/**
 * Which files an organisation was read from, and which files and decisions would be there again after a reload:
 * because they are kept, or because the address names them.
 */

import type { ImportSettings } from '../io/import/session/import-settings.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Files } from './importer.ts';

/** Where files lie that a reload does not lose. */
export type SafePlace = { readonly keptAs: string } | 'address';

const behind = new WeakMap<Organisation, Files>();
const safe = new WeakMap<Files['files'], WeakMap<ImportSettings, SafePlace>>();

/** Undefined where it was not read from files that somebody opened: a redacted one has none behind it. */
export function filesBehind(organisation: Organisation): Files | undefined {
  return behind.get(organisation);
}

export function rememberFilesBehind(organisation: Organisation, { files, settings }: Files): void {
  behind.set(organisation, { files, settings });
}

export function markSafe({ files, settings }: Files, place: SafePlace): void {
  const places = safe.get(files) ?? new WeakMap<ImportSettings, SafePlace>();
  safe.set(files, places.set(settings, place));
}

/** Undefined as soon as a file came in or something was decided since. */
export function safePlace({ files, settings }: Files): SafePlace | undefined {
  return safe.get(files)?.get(settings);
}
