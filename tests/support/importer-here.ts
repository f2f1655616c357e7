/** The session that the worker has, without the worker: of each kind of question only the newest is answered. */

import { ImportSession } from '../../src/io/import/session/import-session.ts';
import type { Importer } from '../../src/store/importer.ts';
import type { Outcome } from '../../src/worker/client.ts';

export function importerHere(): Importer {
  const session = new ImportSession();
  const running = new Map<string, AbortController>();
  const ask = async <Value>(kind: string, work: (signal: AbortSignal) => Promise<Value>): Promise<Outcome<Value>> => {
    running.get(kind)?.abort();
    const controller = new AbortController();
    running.set(kind, controller);
    try {
      const value = await work(controller.signal);
      return controller.signal.aborted ? { state: 'dropped' } : { state: 'done', value };
    } catch (cause) {
      return controller.signal.aborted ? { state: 'dropped' } : { state: 'failed', message: String(cause) };
    }
  };
  return {
    inspect: ({ files, settings }, tell) =>
      ask('inspect', (signal) => session.inspect(files, settings, { signal, tell })),
    findPosts: ({ files, settings }, query) => ask('posts', () => session.findPosts(files, settings, query)),
    build: ({ files, settings }, tell) =>
      ask('build', async (signal) => {
        const built = await session.build(files, settings, { signal, tell });
        return built.ok ? { ok: true, organisation: built.value } : { ok: false, problems: built.error };
      }),
    cancel: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
