import { reasonOf } from '../../base/reason.ts';
import type { Actions } from '../../store/store.ts';
import { PartLost } from './fetch-part.ts';

/** Says what nobody else has caught, since whoever pressed something waits for it. The page goes on. */
export function tellFaults({ announce }: Actions): void {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof DOMException && reason.name === 'AbortError') return;
    announce(
      reason instanceof PartLost ? reason.message : `Orgdiff met a fault and goes on: ${reasonOf(reason)}`,
      true,
    );
  });
}
