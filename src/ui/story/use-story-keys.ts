import { useEffect, useEffectEvent } from 'react';
import { useApp } from '../app-context.ts';

interface Turns {
  readonly turn: (by: 1 | -1) => void;
  readonly close: () => void;
}

const TURNS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
/** Where arrows and pages mean something of their own. */
const HAS_OWN_KEYS =
  '[role=tree], [role=grid], [role=treegrid], [role=slider], [role=radiogroup], [role=listbox], [role=combobox], ' +
  '[role=menu], [role=tablist], [role=toolbar], input, textarea, select, summary, dialog, [contenteditable]';
/** Panels scroll by pages. */
const SCROLLS = 'aside';

function turnOf({ key, target }: KeyboardEvent): 1 | -1 | undefined {
  const by = TURNS[key];
  if (by === undefined || !(target instanceof Element)) return by;
  if (target.closest(HAS_OWN_KEYS)) return undefined;
  return key.startsWith('Page') && target.closest(SCROLLS) ? undefined : by;
}

/** The keys of the story: the arrows and the pages turn its steps, Escape closes it after whatever lies over it. */
export function useStoryKeys({ turn, close }: Turns): void {
  const { store } = useApp();
  // The panel closes on the same press, before the story hears of it.
  const handle = useEffectEvent((event: KeyboardEvent, hadSelection: boolean): void => {
    const { dialog, searchOpen } = store.getState().session;
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (event.defaultPrevented || dialog !== undefined || searchOpen || hasModifier) return;
    if (event.key === 'Escape') {
      if (!hadSelection) close();
      return;
    }
    const by = turnOf(event);
    if (by === undefined) return;
    event.preventDefault();
    turn(by);
  });
  useEffect(() => {
    let hadSelection = false;
    const look = (): void => {
      hadSelection = store.getState().view.selection !== undefined;
    };
    const listen = (event: KeyboardEvent): void => handle(event, hadSelection);
    window.addEventListener('keydown', look, { capture: true });
    document.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      document.removeEventListener('keydown', listen);
    };
  }, [store]);
}
