/** The way back to what was opened in this page and made way for something else. */

import { fail, succeed } from '../base/result.ts';
import { createImporter, type Files } from './importer.ts';
import { openKept } from './kept.ts';
import type { OpenResult } from './known-organisations.ts';
import { rememberFilesBehind } from './safe-files.ts';

const MOST = 10;
const OPENED = 'opened:';

/** By `view.data`: of what was opened in this page, the latest. */
const waysBack = new Map<string, Files>();

/** What was read from these files can be shown again after another organisation has taken its place. */
export function rememberWayBack(data: string, files: Files): void {
  waysBack.set(data, files);
  for (const oldest of [...waysBack.keys()].slice(0, -MOST)) waysBack.delete(oldest);
}

/** What was opened in this page is read again; in a page that was loaded since, it may be kept. Never rejects. */
export async function openAgain(data: string): Promise<OpenResult> {
  const files = waysBack.get(data);
  if (files) return buildAgain(files);
  const kept = await openKept(tokenOfOpened(data) ?? '');
  return kept.ok ? kept : fail([{ path: '', message: 'The files that were open here were not kept.' }]);
}

/** Under what an organisation goes whose `view.data` says that it was opened in this page; else undefined. */
export function tokenOfOpened(data: string): string | undefined {
  return data.startsWith(OPENED) ? data.slice(OPENED.length) : undefined;
}

/** Reads files again that were opened before, as somebody decided then, in a worker of its own. Never rejects. */
async function buildAgain(files: Files): Promise<OpenResult> {
  const importer = createImporter();
  const outcome = await importer.build(files);
  importer.cancel();
  if (outcome.state !== 'done') {
    const why = outcome.state === 'failed' ? outcome.message : 'their reading was ended';
    return fail([{ path: '', message: `The files that were open here could not be read again: ${why}` }]);
  }
  if (!outcome.value.ok) return fail(outcome.value.problems.map(({ file, message }) => ({ path: file, message })));
  rememberFilesBehind(outcome.value.organisation, files);
  return succeed(outcome.value.organisation);
}
