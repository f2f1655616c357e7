import { useEffect, useState } from 'react';
import { useActions } from '../app-context.ts';

/** An element that files can be dropped on bears `data-drop-side`, with the side or empty. */
function sideOf(target: EventTarget | null): 'before' | 'after' | undefined {
  const side =
    target instanceof Element ? target.closest<HTMLElement>('[data-drop-side]')?.dataset.dropSide : undefined;
  return side === 'before' || side === 'after' ? side : undefined;
}

/** Takes files that are dropped anywhere on the page; how many are being dragged over it, undefined while none are. */
export function usePageDrop(): number | undefined {
  const actions = useActions();
  const [dragged, setDragged] = useState<number>();
  useEffect(() => {
    const isFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent): void => {
      if (!isFiles(event)) return;
      event.preventDefault();
      setDragged(event.dataTransfer?.items.length ?? 0);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragged(undefined);
    };
    const drop = (event: DragEvent): void => {
      if (!isFiles(event)) return;
      event.preventDefault();
      setDragged(undefined);
      const files = [...(event.dataTransfer?.files ?? [])];
      const side = files.length === 1 ? sideOf(event.target) : undefined;
      if (files.length > 0) actions.offer({ kind: 'files', files, side });
    };
    const listeners = { dragenter: drag, dragover: drag, dragleave: leave, drop } as const;
    for (const [type, listen] of Object.entries(listeners)) window.addEventListener(type, listen as EventListener);
    return () => {
      for (const [type, listen] of Object.entries(listeners)) window.removeEventListener(type, listen as EventListener);
    };
  }, [actions]);
  return dragged;
}
