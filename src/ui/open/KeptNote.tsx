import { useState } from 'react';
import { readText } from '../../model/organisation.ts';
import { takeUpKept } from '../../store/keep-and-reload.ts';
import { sourceOf } from '../../store/open-organisation.ts';
import { filesBehind, safePlace } from '../../store/safe-files.ts';
import { useAppState } from '../app-context.ts';
import { useImportState } from './import-context.ts';

/** The way back to the files of what is shown, where they are kept with it and not open already. */
export function KeptNote() {
  const document = useAppState((state) => state.document);
  const data = useAppState((state) => state.view.data);
  const isOpenAlready = useImportState((state) => {
    const place = safePlace(state);
    return typeof place === 'object' && `kept:${place.keptAs}` === data;
  });
  const [isLost, setLost] = useState(false);
  if (document.state !== 'ready' || sourceOf(data) !== 'kept' || isOpenAlready) return null;
  const { organisation } = document;
  if (!filesBehind(organisation)) return null;
  const readAnew = async (): Promise<void> => {
    const isThere = await takeUpKept(data.slice('kept:'.length)).catch(() => false);
    setLost(!isThere);
  };
  return (
    <div className="keep-note">
      <p>
        <strong>{readText(organisation.name)}</strong> is shown now. It is kept in this browser with its files.
      </p>
      <button type="button" className="open__button" onClick={readAnew}>
        Change how the files were read
      </button>
      {isLost && <p className="open__failure">The files that were kept with it cannot be read any more.</p>}
    </div>
  );
}
