import { useEffect } from 'react';
import { intentOf, type KeyIntent } from '../../input/keyboard.ts';
import { useApp } from '../app-context.ts';
import type { ChartEngine } from './chart-engine.ts';

const ZOOM_STEP = 1.35;

/** The keys that move the camera, wherever on the page they are pressed. */
export function useCameraKeys(engine: ChartEngine | undefined): void {
  const { store, actions } = useApp();
  useEffect(() => {
    if (!engine) return undefined;
    const run: Partial<Record<KeyIntent, () => void>> = {
      'zoom-in': () => engine.zoomBy(ZOOM_STEP),
      'zoom-out': () => engine.zoomBy(1 / ZOOM_STEP),
      fit: () => actions.fit(),
    };
    const handle = (event: KeyboardEvent): void => {
      if (store.getState().session.dialog !== undefined) return;
      const intent = intentOf(event);
      const command = intent && run[intent];
      if (!command) return;
      event.preventDefault();
      command();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [engine, store, actions]);
}
