import { useState } from 'react';
import { readText } from '../../model/organisation.ts';
import { keep } from '../../store/kept.ts';
import { sourceOf } from '../../store/open-organisation.ts';
import { useApp, useAppState } from '../app-context.ts';

/** What is shown now was opened from files and will be gone with the page, unless somebody wants it kept. */
export function KeepNote({ onKept }: { readonly onKept: () => void }) {
  const { actions } = useApp();
  const document = useAppState((state) => state.document);
  const data = useAppState((state) => state.view.data);
  const [failure, setFailure] = useState('');
  if (document.state !== 'ready' || sourceOf(data) !== 'opened') return null;
  const { organisation } = document;
  const keepIt = async (): Promise<void> => {
    try {
      actions.moveTo(`kept:${await keep(organisation)}`);
      actions.announce('Kept in this browser: Open lists it', true);
      onKept();
    } catch {
      setFailure('This browser does not let the page keep anything, or has no room left.');
    }
  };
  return (
    <div className="keep-note">
      <p>
        <strong>{readText(organisation.name)}</strong> is shown now. It is not kept: when the page is closed or loaded
        again, it is gone.
      </p>
      <button type="button" className="open__button" onClick={keepIt}>
        Keep in this browser
      </button>
      {failure !== '' && <p className="open__failure">{failure}</p>}
    </div>
  );
}
