/**
 * Files that an address names as before and after: `?before=lists/may.csv&after=lists/june.csv`. Only paths that lead
 * to the origin of the page are taken. As `view.data` they are "files:before=lists/may.csv&after=lists/june.csv".
 */

import { isBesidePage } from '../base/beside-page.ts';
import { ENDINGS } from '../io/table/formats.ts';

export interface FileAddress {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

const PREFIX = 'files:';
const FILE = new RegExp(`\\.(?:${ENDINGS.join('|')})$`, 'i');

/** Whether a parameter is meant to be a file: it ends like one, or it is an address. */
export function namesFile(text: string): boolean {
  return FILE.test(text) || /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

/** Whether a path leads to a file on the origin of the page, wherever that is. */
export function isFilePath(text: string): boolean {
  return FILE.test(text) && isBesidePage(text) && !/[\\\p{Cc}?#]/u.test(text);
}

export function dataOfFiles({ before, after }: FileAddress): string | undefined {
  if (before === undefined && after === undefined) return undefined;
  const params = new URLSearchParams();
  if (before !== undefined) params.set('before', before);
  if (after !== undefined) params.set('after', after);
  return PREFIX + params;
}

export function filesOfData(data: string): FileAddress | undefined {
  if (!data.startsWith(PREFIX)) return undefined;
  const params = new URLSearchParams(data.slice(PREFIX.length));
  return { before: params.get('before') ?? undefined, after: params.get('after') ?? undefined };
}
