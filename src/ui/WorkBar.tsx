import { useActions, useAppState } from './app-context.ts';
import { fetched } from './faults/fetched.tsx';

// Where it is needed, much else is waited for.
const ProgressNote = fetched(async () => (await import('./ProgressNote.tsx')).ProgressNote, {
  what: 'The progress',
  place: 'nowhere',
});

/** While much is computed before the view turns. */
export function WorkBar() {
  const actions = useActions();
  const work = useAppState((state) => state.session.work);
  if (!work) return null;
  return <ProgressNote words={work.words} share={work.share} onCancel={() => actions.cancelWork()} />;
}
