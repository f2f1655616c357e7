import { useStore } from 'zustand';
import { waitingForTab } from '../../store/kept-database.ts';

/** Why keeping does not go on: it does by itself as soon as the other tab is closed. */
export function WaitingForTab() {
  const isWaiting = useStore(waitingForTab, (state) => state.isWaiting);
  return (
    <p role="status" className="open__quiet">
      {isWaiting && 'Another tab of Orgdiff holds what is kept here. Close that tab: then this goes on by itself.'}
    </p>
  );
}
