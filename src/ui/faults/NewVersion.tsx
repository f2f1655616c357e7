import { useState } from 'react';
import { useAppState } from '../app-context.ts';
import { useKeepAndReload } from './use-keep-and-reload.ts';

/** Offers the new version, and never takes it by itself. */
export function NewVersion() {
  const keepAndReload = useKeepAndReload();
  const isOutdated = useAppState((state) => state.session.isOutdated);
  const [isPutOff, setPutOff] = useState(false);
  if (!isOutdated || isPutOff) return null;
  return (
    <section className="fault fault--note" aria-label="New version">
      <p role="status">
        <strong>A new version of Orgdiff is available.</strong> Everything you opened, decided and looked at comes
        along.
      </p>
      <p className="fault__ways">
        <button type="button" onClick={keepAndReload}>
          Keep and reload
        </button>
        <button type="button" onClick={() => setPutOff(true)}>
          Later
        </button>
      </p>
    </section>
  );
}
