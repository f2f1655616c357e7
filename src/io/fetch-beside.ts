/** Everything that the page fetches while it runs comes from here: from beside the page, and not for ever. */

import { isBesidePage } from '../base/beside-page.ts';

/** A server that says nothing for so long says nothing any more. */
const PATIENCE_MS = 30_000;

/** In words that may follow the name of a file. */
export const NO_ANSWER = 'did not answer for half a minute; check the connection and load the page again';

/** Whether a fetch was given up for want of an answer. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/**
 * As `fetch`, of addresses on the origin of the page only, redirections included. It is given up with a TimeoutError
 * where nothing comes for half a minute, at the beginning or between two pieces of the answer.
 */
export async function fetchBeside(address: string, signal?: AbortSignal): Promise<Response> {
  if (!isBesidePage(address)) throw new Error(`${address} is not beside this page`);
  const waiting = new AbortController();
  const stop = (): void => waiting.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  };
  const waitOn = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => waiting.abort(new DOMException(NO_ANSWER, 'TimeoutError')), PATIENCE_MS);
  };
  waitOn();
  try {
    const response = await fetch(address, { mode: 'same-origin', signal: waiting.signal });
    if (!response.body) {
      settle();
      return response;
    }
    waitOn();
    const watched = new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, controller) => {
        waitOn();
        controller.enqueue(piece);
      },
      flush: settle,
    });
    return new Response(response.body.pipeThrough(watched, { signal: waiting.signal }), response);
  } catch (error) {
    settle();
    throw error;
  }
}
