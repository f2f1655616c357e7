import { useEffect, useEffectEvent } from 'react';
import { intentOf, type KeyIntent } from '../input/keyboard.ts';
import { useApp } from './app-context.ts';

/** Runs what the keys mean, wherever on the page they are pressed; a dialog has them for itself. */
export function useKeyIntents(run: Partial<Record<KeyIntent, () => void>>, isOn = true): void {
  const { store } = useApp();
  const handle = useEffectEvent((event: KeyboardEvent): void => {
    if (store.getState().session.dialog !== undefined) return;
    const intent = intentOf(event);
    const command = intent && run[intent];
    if (!command) return;
    event.preventDefault();
    command();
  });
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => handle(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn]);
}
