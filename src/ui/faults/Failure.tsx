import { type ReactNode, useEffect, useRef } from 'react';
import { reasonOf } from '../../base/reason.ts';
import { IS_STANDALONE } from '../is-standalone.ts';
import { PartLost } from './fetch-part.ts';
import { useKeepAndReload } from './use-keep-and-reload.ts';
import './faults.css';

export type FailurePlace = 'page' | 'stage' | 'panel' | 'aside' | 'menu' | 'dialog';

interface Props {
  readonly what: string;
  readonly place: FailurePlace;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onClose?: (() => void) | undefined;
  readonly closeWords?: string | undefined;
}

/** In the place of what failed: why, that nothing is lost, and what to do. */
export function Failure({ what, place, error, onRetry, onClose, closeWords = 'Close' }: Props) {
  const keepAndReload = useKeepAndReload();
  const isLost = error instanceof PartLost;
  const content = (
    <>
      <h2 className="fault__title">{isLost ? `${what} could not be fetched` : `${what} cannot be shown`}</h2>
      <p>
        {isLost
          ? 'The connection may be lost, or Orgdiff may have been renewed since this page was loaded.'
          : 'This is a fault in Orgdiff, not in your files.'}{' '}
        What you opened is still here.
      </p>
      {!isLost && <p className="fault__reason">{reasonOf(error)}</p>}
      <p className="fault__ways">
        <button type="button" onClick={onRetry}>
          Try again
        </button>
        {!IS_STANDALONE && (
          <button type="button" onClick={keepAndReload}>
            Keep and reload
          </button>
        )}
        {onClose && (
          <button type="button" onClick={onClose}>
            {closeWords}
          </button>
        )}
      </p>
    </>
  );
  if (place === 'dialog') return <FailureDialog onClose={onClose}>{content}</FailureDialog>;
  return (
    <section className={`fault fault--${place}`} role="alert">
      {content}
    </section>
  );
}

function FailureDialog({ onClose, children }: { onClose: (() => void) | undefined; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="fault fault--dialog" aria-label="What failed" onClose={onClose}>
      {children}
    </dialog>
  );
}
