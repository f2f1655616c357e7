import { type ReactNode, useEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Failure, type FailurePlace } from './Failure.tsx';

/** Where the words stand if it fails; `nowhere`: nobody misses it. */
export type GuardPlace = FailurePlace | 'nowhere';

interface Props {
  /** What is guarded, as the beginning of a sentence: "The list". */
  readonly what: string;
  readonly place: GuardPlace;
  /** Whenever one of these has changed, what failed is tried again. */
  readonly resetKeys?: readonly unknown[];
  /** Before it is tried again. */
  readonly onReset?: () => void;
  /** How to do without it. */
  readonly onClose?: (() => void) | undefined;
  readonly closeWords?: string | undefined;
  readonly children: ReactNode;
}

/** Whatever fails inside takes nothing else down: there are words in its place, and a way to try again. */
export function Guard({ what, place, resetKeys = [], onReset, onClose, closeWords, children }: Props) {
  return (
    <ErrorBoundary
      resetKeys={[...resetKeys]}
      {...(onReset && { onReset })}
      fallbackRender={({ error, resetErrorBoundary }) =>
        place === 'nowhere' ? (
          <TriedWhenOnline onRetry={resetErrorBoundary} />
        ) : (
          <Failure {...{ what, place, error, onClose, closeWords }} onRetry={resetErrorBoundary} />
        )
      }
    >
      {children}
    </ErrorBoundary>
  );
}

function TriedWhenOnline({ onRetry }: { readonly onRetry: () => void }) {
  useEffect(() => {
    window.addEventListener('online', onRetry, { once: true });
    return () => window.removeEventListener('online', onRetry);
  }, [onRetry]);
  return null;
}
