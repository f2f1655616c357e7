/** Does work in slices between which the page, or whatever else waits in this thread, has its turn. */

import type { Work } from './work.ts';

/** Short enough to leave time for a frame at 60 Hz beside it. */
const SLICE_MS = 10;

/** Lets others do what waits. Timers would be held back by some milliseconds each time. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Does one slice of the work, or less where `signal` ends it: its result where that was the last one. */
export function workForASlice<Value>(work: Work<Value>, signal?: AbortSignal): { readonly value: Value } | undefined {
  const begun = performance.now();
  do {
    const step = work.next();
    if (step.done) return { value: step.value };
  } while (!signal?.aborted && performance.now() - begun < SLICE_MS);
  return undefined;
}

/** The result of the work; undefined where `signal` put an end to it. */
export async function workInSlices<Value>(
  work: Work<Value>,
  signal: AbortSignal,
): Promise<{ readonly value: Value } | undefined> {
  while (!signal.aborted) {
    const done = workForASlice(work, signal);
    if (done) return done;
    await breathe();
  }
  return undefined;
}
