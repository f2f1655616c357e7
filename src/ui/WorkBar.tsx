import { lazy, Suspense } from 'react';
import { useActions, useAppState } from './app-context.ts';

// Where it is needed, much else is waited for.
const ProgressNote = lazy(async () => ({ default: (await import('./ProgressNote.tsx')).ProgressNote }));

/** While much is computed before the view turns. */
export function WorkBar() {
  const actions = useActions();
  const work = useAppState((state) => state.session.work);
  if (!work) return null;
  return (
    <Suspense>
      <ProgressNote words={work.words} share={work.share} onCancel={() => actions.cancelWork()} />
    </Suspense>
  );
}
