import { Fragment } from 'react';
import { Dialog } from './Dialog.tsx';
import { KeyChords } from './KeyChords.tsx';
import { KEY_GROUPS } from './key-groups.ts';
import './keys-dialog.css';

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      {KEY_GROUPS.map(({ title, bindings }) => (
        <section key={title} className="keys-dialog__group">
          <h3 className="keys-dialog__title">{title}</h3>
          <dl className="keys-dialog__bindings">
            {bindings.map(({ chords, does }) => (
              <Fragment key={does}>
                <dt>
                  <KeyChords chords={chords} />
                </dt>
                <dd>{does}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
