import { useCallback } from 'react';
import { useApp, useAppState } from '../app-context.ts';
import { fetched } from '../faults/fetched.tsx';
import { keepFocus } from '../focus-chart.ts';
import { useKeyIntents } from '../use-key-intents.ts';
import { usePageDrop } from './use-page-drop.ts';
import { usePagePaste } from './use-page-paste.ts';

const OpenDialog = fetched(async () => (await import('./OpenDialog.tsx')).OpenDialog, {
  what: 'The dialog for files',
  place: 'dialog',
  onClose: (actions) => actions.openDialog(undefined),
});
const DropHint = fetched(async () => (await import('./DropHint.tsx')).DropHint, { what: 'The hint', place: 'nowhere' });

/** Files can be opened at any time, also while there is no picture: by key, by drop and by paste. */
export function Opening() {
  const { actions } = useApp();
  const isOpen = useAppState((state) => state.session.dialog === 'open');
  const dragged = usePageDrop();
  usePagePaste();
  useKeyIntents({ open: () => actions.openDialog('open') });
  const close = useCallback(() => {
    actions.openDialog(undefined);
    keepFocus();
  }, [actions]);
  return (
    <>
      {dragged !== undefined && !isOpen && <DropHint count={dragged} />}
      {isOpen && <OpenDialog onClose={close} />}
    </>
  );
}
