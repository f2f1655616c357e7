import { useActions, useAppState } from './app-context.ts';
import './work-bar.css';

/** What takes its time, how far it is, and the way out. */
export function WorkBar() {
  const actions = useActions();
  const work = useAppState((state) => state.session.work);
  if (!work) return null;
  return (
    <div className="work-bar">
      <span className="work-bar__words">{work.words} …</span>
      <progress className="work-bar__progress" aria-label={work.words} max={1} value={work.share} />
      <button type="button" className="work-bar__cancel" onClick={() => actions.cancelWork()}>
        Cancel
      </button>
    </div>
  );
}
