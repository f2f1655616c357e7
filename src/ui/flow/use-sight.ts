import { type RefObject, useEffect, useRef } from 'react';
import { greatest, least } from '../../base/lists.ts';
import type { FlowPicture } from '../../scene/flow-marks.ts';
import type { Selection } from '../../store/view.ts';
import type { Target } from './light.ts';

/** Kept free above and below what is brought into sight. */
const MARGIN_PX = 48;

/** The heights at which something has its ends. */
function heightsOf(picture: FlowPicture, target: Target): number[] {
  if ('strand' in target) {
    const mark = picture.strands[target.strand];
    return mark ? [mark.startY, mark.endY] : [0];
  }
  const ends = [...picture.before, ...picture.after].filter(({ end }) => end.id === target.end);
  return ends.flatMap(({ box }) => [box.y, box.y + box.height]);
}

/** Scrolls to what was selected from elsewhere, where it is not in sight. */
export function useSight(
  scrollRef: RefObject<HTMLElement | null>,
  picture: FlowPicture | undefined,
  target: Target | undefined,
  selection: Selection | undefined,
): void {
  const sought = useRef<Selection>(undefined);
  useEffect(() => {
    const scroll = scrollRef.current;
    if (!scroll || !picture || selection === sought.current) return;
    sought.current = selection;
    if (!target) return;
    const heights = heightsOf(picture, target);
    const [top, bottom] = [least(heights) - MARGIN_PX, greatest(heights) + MARGIN_PX];
    if (top >= scroll.scrollTop && bottom <= scroll.scrollTop + scroll.clientHeight) return;
    // The middle of it; of what is higher than the window, the beginning.
    const isHigher = bottom - top > scroll.clientHeight;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroll.scrollTo({
      top: Math.max(0, isHigher ? top : (top + bottom - scroll.clientHeight) / 2),
      behavior: isCalm ? 'auto' : 'smooth',
    });
  }, [scrollRef, picture, target, selection]);
}
