/** How the page asks about files: the worker that reads them, as far as the page may know of it. */

import { ImportClient } from '../worker/client.ts';

export type { Files, PostQuery } from '../worker/protocol.ts';
export type Importer = Pick<ImportClient, 'inspect' | 'findPosts' | 'build' | 'cancel'>;

/** The worker starts with the first question. */
export function createImporter(): Importer {
  return new ImportClient();
}
