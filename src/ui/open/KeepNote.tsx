import { useState } from 'react';
import { readText } from '../../model/organisation.ts';
import { sourceOf } from '../../store/open-organisation.ts';
import { useApp, useAppState } from '../app-context.ts';
import { keepShown } from './keep-shown.ts';

/** Where what is shown comes from, if nothing of it is kept yet, and what becomes of it. */
const FATES: ReadonlyMap<string, string> = new Map([
  ['opened', 'It is not saved: it is gone once you close or reload the page.'],
  ['files', 'It is not saved: the files named in the address are read again each time.'],
  ['link', 'It is not saved: it came with the link, and lasts as long as you have the link.'],
]);

/** What is shown now was not kept, which somebody may want. */
export function KeepNote({ onKept }: { readonly onKept: () => void }) {
  const app = useApp();
  const document = useAppState((state) => state.document);
  const data = useAppState((state) => state.view.data);
  const [failure, setFailure] = useState('');
  const fate = FATES.get(sourceOf(data));
  if (document.state !== 'ready' || fate === undefined) return null;
  const { organisation } = document;
  const keepIt = async (): Promise<void> => {
    const why = await keepShown(app, organisation);
    if (why === undefined) onKept();
    else setFailure(why);
  };
  return (
    <div className="keep-note">
      <p>
        <strong>{readText(organisation.name)}</strong> is shown now. {fate}
      </p>
      <button type="button" className="open__button" onClick={keepIt}>
        Keep in this browser
      </button>
      {failure !== '' && <p className="open__failure">{failure}</p>}
    </div>
  );
}
