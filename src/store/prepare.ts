/**
 * Large organisations take a while to compare. What a view needs is then computed in slices between which the page
 * breathes: it draws, it answers, it says how far it is, and the reader can go back to what was shown.
 */

import { workForASlice, workInSlices } from '../base/slices.ts';
import type { Work } from '../base/work.ts';
import type { Organisation } from '../model/organisation.ts';

/** A part of the work towards something that is shown, with the words for it. `tell` takes a share from 0 to 1. */
export interface Step {
  readonly words: string;
  readonly work: (tell: (share: number) => void) => Work<unknown>;
}

/** Fewer memberships than this are compared faster than a word about it could be read. */
const LARGE = 4000;
const WORD_EVERY_MS = 200;

export function isLarge(organisation: Organisation): boolean {
  return organisation.memberships.length >= LARGE;
}

/** After the page has been painted; at once where nobody sees it. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') setTimeout(resolve, 0);
    else requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

/** Whether all was done; false where `signal` put an end to it. There is no word of what is at hand. */
export async function prepare(
  steps: readonly Step[],
  tell: (words: string, share: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for (const [index, { words, work }] of steps.entries()) {
    if (signal.aborted) return false;
    let told = Number.POSITIVE_INFINITY;
    const tellShare = (share: number): void => {
      if (performance.now() - told < WORD_EVERY_MS) return;
      told = performance.now();
      tell(words, (index + Math.min(share, 1)) / steps.length);
    };
    const running = work(tellShare);
    if (workForASlice(running)) continue;
    tell(words, index / steps.length);
    await afterPaint();
    told = performance.now();
    if (!(await workInSlices(running, signal))) return false;
  }
  return !signal.aborted;
}
