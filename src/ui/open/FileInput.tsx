import { type ReactNode, useId } from 'react';
import { useImportActions } from './import-context.ts';
import { ACCEPTED, asNewFile } from './new-file.ts';

interface Props {
  readonly label: string;
  readonly side?: 'before' | 'after';
  readonly children: ReactNode;
}

/**
 * Browsers, and whoever drives one from outside, may hold on to a field through which files were chosen. Once it is off
 * the page it is taken out of what stood around it and loses what it is drawn with, so that no more than that is held.
 */
function leaveAlone(field: HTMLInputElement): () => void {
  return () =>
    queueMicrotask(() => {
      if (field.isConnected) return;
      field.remove();
      field.type = 'hidden';
    });
}

/** A place to drop a file on or to choose it with; without a side it takes several. */
export function FileInput({ label, side, children }: Props) {
  const { add } = useImportActions();
  const id = useId();
  return (
    <div className="file-input" data-drop-side={side ?? ''}>
      <label className="file-input__label" htmlFor={id}>
        {label}
      </label>
      <input
        ref={leaveAlone}
        className="file-input__input"
        id={id}
        type="file"
        accept={ACCEPTED}
        multiple={side === undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])].map(asNewFile);
          // The same file may be chosen again after it was changed.
          event.target.value = '';
          add(files, side);
        }}
      />
      <span className="file-input__hint" id={`${id}-hint`}>
        {children}
      </span>
    </div>
  );
}
