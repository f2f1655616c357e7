import { keepWork } from '../../store/keep-and-reload.ts';
import { useApp } from '../app-context.ts';
import { keepFocus } from '../focus-chart.ts';
import { IS_KEPT } from './keep-shown.ts';

/** In the bar of the page, for as long as it shows or holds something that a reload would lose. */
export function KeepButton() {
  const { store, actions } = useApp();
  const keep = async (): Promise<void> => {
    const outcome = await keepWork(store);
    actions.announce(outcome.kept ? (outcome.note ?? IS_KEPT) : outcome.why, true);
    // The button goes once nothing would be lost.
    keepFocus();
  };
  return (
    <button
      type="button"
      className="icon-button top-bar__keep"
      aria-label="Keep what is open in this browser"
      title="Not saved yet: keep it in this browser"
      onClick={keep}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path
          d="M5.5 3h9v14L10 13.2 5.5 17z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinejoin="round"
        />
      </svg>
      <span className="top-bar__open-word">Keep</span>
    </button>
  );
}
