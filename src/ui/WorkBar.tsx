import { useActions, useAppState } from './app-context.ts';
import { ProgressNote } from './ProgressNote.tsx';

/** While much is computed before the view turns. */
export function WorkBar() {
  const actions = useActions();
  const work = useAppState((state) => state.session.work);
  return work ? <ProgressNote words={work.words} share={work.share} onCancel={() => actions.cancelWork()} /> : null;
}
