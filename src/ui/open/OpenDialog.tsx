import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { NewFile } from '../../store/import-store.ts';
import { openSession } from '../../store/open-session.ts';
import { watchUnkept } from '../../store/watch-unkept.ts';
import { useApp, useAppState } from '../app-context.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { ImportContext } from './import-context.ts';
import { KeepNote } from './KeepNote.tsx';
import { KeptNote } from './KeptNote.tsx';
import { asNewFile, pastedTable } from './new-file.ts';
import { OpenReview } from './OpenReview.tsx';
import { OpenStart } from './OpenStart.tsx';
import { WaitingForTab } from './WaitingForTab.tsx';
import './open.css';

/** Brings files in: what they are, what their columns mean, what is wrong with them and who is who. */
export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const { store, actions } = useApp();
  const offer = useAppState((state) => state.session.offer);
  const hasFiles = useStore(openSession.store, (state) => state.files.length > 0);
  // Before any file is opened, nothing can be lost.
  useEffect(() => watchUnkept(store), [store]);
  const taken = useRef<typeof offer>(undefined);
  useEffect(() => {
    if (!offer || taken.current === offer) return;
    taken.current = offer;
    actions.offer(undefined);
    const files: readonly NewFile[] = offer.kind === 'files' ? offer.files.map(asNewFile) : [pastedTable(offer)];
    openSession.actions.add(files, offer.kind === 'files' ? offer.side : undefined);
  }, [offer, actions]);
  return (
    <ImportContext value={openSession}>
      <Dialog title="Open an organisation" isWide onClose={onClose}>
        <div className="open" data-drop-side="">
          <WaitingForTab />
          <KeepNote onKept={onClose} />
          <KeptNote />
          {hasFiles ? <OpenReview onShown={onClose} /> : <OpenStart onOpened={onClose} />}
        </div>
      </Dialog>
    </ImportContext>
  );
}
