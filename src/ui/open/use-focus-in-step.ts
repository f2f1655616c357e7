import { type RefObject, useEffect, useRef } from 'react';

/**
 * Much of what is pressed is gone with what it did. Then the focus goes on at the heading of the step in which it was;
 * `state` is what has changed when all is done, undefined while it is being done.
 */
export function useFocusInStep(body: RefObject<HTMLElement | null>, state: unknown): void {
  const heading = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = body.current;
    const remember = ({ target }: FocusEvent): void => {
      const step = target instanceof Element ? target.closest('.step') : null;
      heading.current = step?.querySelector<HTMLElement>('[data-step]') ?? heading.current;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, [body]);
  useEffect(() => {
    if (state !== undefined && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [state]);
}
