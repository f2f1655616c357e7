import { type RefObject, useLayoutEffect, useState } from 'react';

/** A column for everything; places, and when with how sure, one above the other; or a card for each row. */
export type ListLayout = 'wide' | 'medium' | 'narrow';

const WIDE_FROM_PX = 1120;
const MEDIUM_FROM_PX = 820;

/** By the width of the list itself: panels take room from it, so the window's width says little. */
export function useListLayout(ref: RefObject<HTMLElement | null>): ListLayout {
  const [layout, setLayout] = useState<ListLayout>('wide');
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { clientWidth } = element;
      setLayout(clientWidth >= WIDE_FROM_PX ? 'wide' : clientWidth >= MEDIUM_FROM_PX ? 'medium' : 'narrow');
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return layout;
}
