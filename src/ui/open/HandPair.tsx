import { useRef, useState } from 'react';
import type { InspectedPair, PostView } from '../../io/import/session/inspection.ts';
import { useImportActions } from './import-context.ts';
import { PostSearch } from './PostSearch.tsx';

/** For two who are the same person although nothing in the files says so. */
export function HandPair({ pair }: { readonly pair: InspectedPair }) {
  const { decide } = useImportActions();
  const [before, setBefore] = useState<PostView>();
  const [after, setAfter] = useState<PostView>();
  const details = useRef<HTMLDetailsElement>(null);
  const join = (): void => {
    if (!before || !after) return;
    decide(pair, [before.id, after.id], 'same');
    setBefore(undefined);
    setAfter(undefined);
    // The button is of no use until two others are chosen.
    details.current?.querySelector('input')?.focus();
  };
  return (
    <details ref={details} className="open__more">
      <summary>Pair two people by hand</summary>
      <div className="open__sides">
        <PostSearch pair={pair} side="before" chosen={before} onChoose={setBefore} />
        <PostSearch pair={pair} side="after" chosen={after} onChoose={setAfter} />
      </div>
      <button type="button" className="open__button" disabled={!before || !after} onClick={join}>
        These are the same person
      </button>
    </details>
  );
}
