import { useState } from 'react';
import type { KeptEntry } from '../../store/kept.ts';

interface Props {
  readonly entry: KeptEntry;
  readonly about: string;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

const since = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export function KeptItem({ entry, about, onOpen, onRename, onDelete }: Props) {
  const [name, setName] = useState<string>();
  const { name: called } = entry;
  const rename = (): void => {
    if (name !== undefined && name.trim() !== '' && name.trim() !== called) onRename(name.trim());
    setName(undefined);
  };
  return (
    <li className="kept__item">
      {name === undefined ? (
        <p className="kept__name">
          <button type="button" className="open__link kept__open" onClick={onOpen}>
            <bdi>{called}</bdi>
          </button>
        </p>
      ) : (
        <form
          className="kept__rename"
          onSubmit={(event) => {
            event.preventDefault();
            rename();
          }}
        >
          <input
            className="open__input"
            aria-label="New name"
            ref={(input) => input?.focus()}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="open__button">
            Rename
          </button>
        </form>
      )}
      <p className="kept__about">
        {about} · kept since {since.format(entry.since)}
      </p>
      <p className="kept__actions">
        <button type="button" className="open__link" aria-label={`Rename ${called}`} onClick={() => setName(called)}>
          Rename
        </button>
        <button type="button" className="open__link" aria-label={`Delete ${called}`} onClick={onDelete}>
          Delete
        </button>
      </p>
    </li>
  );
}
