import { type ReactNode, useEffect, useId, useRef } from 'react';
import './dialog.css';

interface Props {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A modal dialog. The browser traps the focus, closes it on Escape and gives the focus back. */
export function Dialog({ title, isWide = false, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);

  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className={`dialog${isWide ? ' dialog--wide' : ''}`}
      aria-labelledby={titleId}
      closedby="any"
      onClose={onClose}
    >
      <div className="dialog__sheet">
        <header className="dialog__header">
          <h2 id={titleId} className="dialog__title">
            {title}
          </h2>
          <button type="button" className="dialog__close" onClick={close}>
            Close
          </button>
        </header>
        <div className="dialog__body">{children}</div>
      </div>
    </dialog>
  );
}
