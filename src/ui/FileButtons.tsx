import { useStore } from 'zustand';
import { unkept } from '../store/unkept.ts';
import { useActions } from './app-context.ts';
import { fetched } from './faults/fetched.tsx';

const KeepButton = fetched(async () => (await import('./open/KeepButton.tsx')).KeepButton, {
  what: 'The note',
  place: 'nowhere',
});

/** The way in for one's own files, and the way out for what one found. */
export function FileButtons() {
  const actions = useActions();
  const isUnkept = useStore(unkept, (state) => state.isUnkept);
  return (
    <>
      {isUnkept && <KeepButton />}
      <button
        type="button"
        className="icon-button top-bar__open"
        aria-label="Open"
        aria-keyshortcuts="o"
        title="Open your own files (o)"
        onClick={() => actions.openDialog('open')}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path
            d="M2.5 15.5v-11h5l2 2h6v2.5m-13 6.5 2.5-6.5h13l-2.5 6.5z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            strokeLinejoin="round"
          />
        </svg>
        <span className="top-bar__open-word">Open</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Share"
        title="Share: pictures, data, documents"
        onClick={() => actions.openDialog('share')}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path
            d="M10 12V3.5m0 0L6.8 6.7M10 3.5l3.2 3.2M4.5 11v5h11v-5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
          />
        </svg>
      </button>
    </>
  );
}
