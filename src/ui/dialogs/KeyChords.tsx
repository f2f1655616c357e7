import { Fragment } from 'react';

/** "Ctrl + K or /" with each key as a key. */
export function KeyChords({ chords }: { readonly chords: readonly (readonly string[])[] }) {
  return chords.map((chord, index) => (
    <Fragment key={chord.join('+')}>
      {index > 0 && <span className="keys-dialog__or"> or </span>}
      <span className="keys-dialog__chord">
        {chord.map((key) => (
          <kbd key={key} className="keys-dialog__key">
            {key}
          </kbd>
        ))}
      </span>
    </Fragment>
  ));
}
