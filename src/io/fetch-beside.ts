/** Everything that the page fetches while it runs comes from here: from beside the page, and not for ever. */

import { isBesidePage } from '../base/beside-page.ts';

/** A server that says nothing for so long says nothing any more. */
const PATIENCE_MS = 30_000;

/** In words that may follow the name of a file. */
export const NO_ANSWER = 'did not answer for half a minute; check the connection and try again';

/** Whether a fetch was given up for want of an answer. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/**
 * As `fetch`, of addresses on the origin of the page only, redirections included. It is given up with a TimeoutError
 * where nothing comes for half a minute, at the beginning or between two pieces of the answer.
 */
export async function fetchBeside(address: string): Promise<Response> {
  if (!isBesidePage(address)) throw new Error(`${address} is not beside this page`);
  const waiting = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => clearTimeout(timer);
  const waitOn = (): void => {
    settle();
    timer = setTimeout(() => waiting.abort(new DOMException(NO_ANSWER, 'TimeoutError')), PATIENCE_MS);
  };
  waitOn();
  const { signal } = waiting;
  const response = await fetch(address, { mode: 'same-origin', signal }).finally(settle);
  if (!response.body) return response;
  waitOn();
  const watched = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, controller) => {
      waitOn();
      controller.enqueue(piece);
    },
    flush: settle,
  });
  return new Response(response.body.pipeThrough(watched, { signal }), response);
}
