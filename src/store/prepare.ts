/**
 * Large organisations take a while to compare. What a view needs is then computed in parts between which the page can
 * breathe: it says how far it is, and the reader can go back to what was shown.
 */

import type { Organisation } from '../model/organisation.ts';
import type { Step } from './selectors.ts';

/** Fewer memberships than this are compared faster than a word about it could be read. */
const LARGE = 4000;

export function isLarge(organisation: Organisation): boolean {
  return organisation.memberships.length >= LARGE;
}

/** After the page has been painted. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

/** Whether all was done; false where `signal` put an end to it. */
export async function prepare(
  steps: readonly Step[],
  tell: (words: string, share: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for (const [index, step] of steps.entries()) {
    if (signal.aborted) return false;
    tell(step.words, index / steps.length);
    await afterPaint();
    if (signal.aborted) return false;
    step.run();
  }
  return !signal.aborted;
}
