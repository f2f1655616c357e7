import { useActions } from '../app-context.ts';
import { useKeyIntents } from '../use-key-intents.ts';
import type { ChartEngine } from './chart-engine.ts';

const ZOOM_STEP = 1.35;

/** The keys that move the camera. */
export function useCameraKeys(engine: ChartEngine | undefined): void {
  const actions = useActions();
  useKeyIntents(
    {
      'zoom-in': () => engine?.zoomBy(ZOOM_STEP),
      'zoom-out': () => engine?.zoomBy(1 / ZOOM_STEP),
      fit: () => actions.fit(),
    },
    engine !== undefined,
  );
}
