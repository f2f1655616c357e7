import { useCallback, useEffect, useRef, useState } from 'react';
import { reasonOf } from '../../base/reason.ts';
import { type Pace, paceOf } from '../../io/read/pace.ts';
import { useActions } from '../app-context.ts';

/** Shorter work needs no word. */
const PATIENCE_MS = 300;

/** What is being written, and how much of it is done; undefined where that cannot be told. */
export interface Progress {
  readonly words: string;
  readonly share: number | undefined;
}

export interface Writing {
  readonly progress: Progress | undefined;
  /** Runs one piece of writing; a second one gives up the first. Says what went wrong, and never rejects. */
  readonly run: (words: string, write: (pace: Pace, signal: AbortSignal) => Promise<void>) => Promise<void>;
  readonly cancel: () => void;
}

/** Writes in parts, between which the page draws and listens; tells how far it is and can be given up. */
export function useWriting(): Writing {
  const actions = useActions();
  const [progress, setProgress] = useState<Progress>();
  const job = useRef<AbortController>(undefined);
  const cancel = useCallback(() => job.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  return {
    progress,
    cancel,
    run: async (words, write) => {
      cancel();
      const current = new AbortController();
      job.current = current;
      const { signal } = current;
      const began = performance.now();
      const tell = (share: number | undefined): void => {
        if (performance.now() - began >= PATIENCE_MS) setProgress({ words, share });
      };
      const slow = setTimeout(() => tell(undefined), PATIENCE_MS + 1);
      const pace = paceOf({ signal, onProgress: (share) => tell(share < 1 ? share : undefined) });
      try {
        await write(pace, signal);
      } catch (error) {
        if (!signal.aborted) actions.announce(`It could not be written: ${reasonOf(error)}`, true);
      } finally {
        clearTimeout(slow);
        if (job.current === current) setProgress(undefined);
      }
    },
  };
}
