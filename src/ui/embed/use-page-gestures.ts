import { type RefObject, useEffect, useState } from 'react';

const HINT_MS = 1600;
const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/**
 * Leaves the wheel and the single finger to the page around a chart, which they scroll; Ctrl or Cmd with the wheel and
 * two fingers are for the chart. Returns what to tell somebody who tries it otherwise, for a moment.
 */
export function usePageGestures(stage: RefObject<HTMLElement | null>): string | undefined {
  const [hint, setHint] = useState<string>();
  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    let timer = 0;
    const tell = (words: string): void => {
      setHint(words);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setHint(undefined), HINT_MS);
    };
    const isOnChart = ({ target }: Event): boolean => target instanceof Element && target.closest('.chart') !== null;
    const handleWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey || !isOnChart(event)) return;
      // Unseen by the chart and not prevented, so that it scrolls what is around.
      event.stopPropagation();
      tell(IS_MAC ? 'Hold ⌘ and scroll to zoom' : 'Hold Ctrl and scroll to zoom');
    };
    const handleTouch = (event: TouchEvent): void => {
      if (event.touches.length > 1 || !isOnChart(event)) return;
      event.stopPropagation();
      if (event.type === 'touchmove') tell('Two fingers move and zoom the chart');
    };
    const options = { capture: true, passive: true };
    element.addEventListener('wheel', handleWheel, options);
    element.addEventListener('touchstart', handleTouch, options);
    element.addEventListener('touchmove', handleTouch, options);
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener('wheel', handleWheel, options);
      element.removeEventListener('touchstart', handleTouch, options);
      element.removeEventListener('touchmove', handleTouch, options);
    };
  }, [stage]);
  return hint;
}
