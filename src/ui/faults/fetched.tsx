import { type ComponentType, type ReactNode, Suspense, use, useEffect } from 'react';
import type { Actions } from '../../store/store.ts';
import { useActions } from '../app-context.ts';
import { Guard, type GuardPlace } from './Guard.tsx';

interface Options<Props> {
  /** As in Guard. */
  readonly what: string;
  readonly place: GuardPlace;
  readonly closeWords?: string;
  readonly onClose?: (actions: Actions, props: Props) => void;
  /** Whether somebody looks at the empty place meanwhile. */
  readonly isAwaited?: boolean;
}

export interface Fetched<Props> {
  (props: Props): ReactNode;
  /** Fetches it while nobody waits for it, so that it is there at once when somebody does. */
  readonly ahead: () => Promise<void>;
}

/** A component that is fetched when it is first shown. If it does not come, that stays its own affair. */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { what, place, closeWords, onClose, isAwaited = false }: Options<Props>,
): Fetched<Props> {
  let coming: Promise<ComponentType<Props>> | undefined;
  let there: ComponentType<Props> | undefined;
  let hasFailed = false;
  const fetch = (): Promise<ComponentType<Props>> => {
    coming ??= load().then(
      (part) => {
        there = part;
        return part;
      },
      (error: unknown) => {
        hasFailed = true;
        throw error;
      },
    );
    return coming;
  };
  /** Whoever comes back to it, or tries again, does not want to hear of the last failure. */
  const forget = (): void => {
    if (!hasFailed) return;
    coming = undefined;
    hasFailed = false;
  };
  function Part(props: Props) {
    const Loaded = there ?? use(fetch());
    return <Loaded {...props} />;
  }
  function FetchedPart(props: Props) {
    const actions = useActions();
    useEffect(() => forget, []);
    return (
      <Guard
        what={what}
        place={place}
        closeWords={closeWords}
        onReset={forget}
        onClose={onClose && (() => onClose(actions, props))}
      >
        <Suspense fallback={isAwaited ? <p className="page__loading">One moment …</p> : undefined}>
          <Part {...props} />
        </Suspense>
      </Guard>
    );
  }
  const ahead = async (): Promise<void> => {
    forget();
    await fetch().catch(forget);
  };
  return Object.assign(FetchedPart, { ahead });
}
