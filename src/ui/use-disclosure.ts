import { type RefObject, useEffect, useRef, useState } from 'react';

interface Disclosure {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Closes, and gives the focus back to the button. */
  readonly close: () => void;
  /** Around the button and what it opens: a press outside of it closes. */
  readonly rootRef: RefObject<HTMLDivElement | null>;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
}

/** A button with something that opens below it, until Escape or a press elsewhere. */
export function useDisclosure(): Disclosure {
  const [open, setOpen] = useState(false);
  const rootRef = useRef<HTMLDivElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !rootRef.current?.contains(event.target)) setOpen(false);
    };
    const closeOnEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Only this closes; what is selected stays so.
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
      buttonRef.current?.focus();
    };
    window.addEventListener('pointerdown', closeOutside);
    window.addEventListener('keydown', closeOnEscape, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', closeOutside);
      window.removeEventListener('keydown', closeOnEscape, { capture: true });
    };
  }, [open]);
  const close = (): void => {
    setOpen(false);
    buttonRef.current?.focus();
  };
  return { open, setOpen, close, rootRef, buttonRef };
}
