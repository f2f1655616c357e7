import { type RefObject, useEffect, useEffectEvent } from 'react';
import { strandAt } from '../../scene/flow-hit.ts';
import type { FlowPicture } from '../../scene/flow-marks.ts';

interface Listener {
  /** A strand by its index, or -1, with the pointer's place on the screen. */
  readonly onPoint: (strand: number, x: number, y: number) => void;
  readonly onPress: (strand: number, x: number, y: number) => void;
}

/** A strand is hit from this far away. */
const REACH_PX = { fine: 6, coarse: 16 };

/** Finds the strand that is nearest to the pointer; thin lines are no targets of their own. */
export function useStrandPointer(
  ref: RefObject<HTMLElement | null>,
  picture: FlowPicture | undefined,
  listener: Listener,
): void {
  const strandUnder = useEffectEvent((event: MouseEvent, reach: number): number => {
    const box = ref.current?.getBoundingClientRect();
    return box && picture ? strandAt(picture, event.clientX - box.left, event.clientY - box.top, reach) : -1;
  });
  const point = useEffectEvent((strand: number, event: MouseEvent): void =>
    listener.onPoint(strand, event.clientX, event.clientY),
  );
  const press = useEffectEvent((strand: number, event: MouseEvent): void =>
    listener.onPress(strand, event.clientX, event.clientY),
  );
  const isShown = picture !== undefined;
  useEffect(() => {
    const element = ref.current;
    if (!element || !isShown) return undefined;
    let reach = REACH_PX.fine;
    const isOnButton = (event: Event): boolean => event.target instanceof HTMLButtonElement;
    const handleDown = (event: PointerEvent): void => {
      reach = event.pointerType === 'mouse' ? REACH_PX.fine : REACH_PX.coarse;
    };
    const handleMove = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse' && !isOnButton(event)) point(strandUnder(event, REACH_PX.fine), event);
    };
    const handleLeave = (event: PointerEvent): void => point(-1, event);
    const handleClick = (event: MouseEvent): void => {
      if (!isOnButton(event)) press(strandUnder(event, reach), event);
    };
    element.addEventListener('pointerdown', handleDown);
    element.addEventListener('pointermove', handleMove);
    element.addEventListener('pointerleave', handleLeave);
    element.addEventListener('click', handleClick);
    return () => {
      element.removeEventListener('pointerdown', handleDown);
      element.removeEventListener('pointermove', handleMove);
      element.removeEventListener('pointerleave', handleLeave);
      element.removeEventListener('click', handleClick);
    };
  }, [ref, isShown]);
}
