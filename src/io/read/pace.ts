import type { ReadOptions } from './file-content.ts';

const MILLISECONDS_AT_A_STRETCH = 40;

/** Tells how far the work has come, and lets others have their turn. Rejects once the work is to be given up. */
export type Pace = (share: number) => Promise<void>;

/** A pace for work that comes in small parts: it pauses only after so many milliseconds. */
export function paceOf({ signal, onProgress }: Pick<ReadOptions, 'signal' | 'onProgress'>): Pace {
  let resumed = performance.now();
  return async (share) => {
    signal?.throwIfAborted();
    if (performance.now() - resumed < MILLISECONDS_AT_A_STRETCH) return;
    onProgress?.(Math.min(1, share));
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    resumed = performance.now();
  };
}
