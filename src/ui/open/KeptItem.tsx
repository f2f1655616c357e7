import { useState } from 'react';
import type { KeptItem as Item } from '../../store/kept-entry.ts';
import { nameOfKept, wordsAboutKept } from './kept-words.ts';

interface Props {
  readonly item: Item;
  readonly onOpen: () => void;
  /** Undefined where no files were kept with it, or where opening it is just that. */
  readonly onReadAnew: (() => void) | undefined;
  readonly onRename: (name: string) => void;
  readonly onDownload: () => void;
  readonly onDelete: () => void;
}

export function KeptItem({ item, onOpen, onReadAnew, onRename, onDownload, onDelete }: Props) {
  const [name, setName] = useState<string>();
  const called = nameOfKept(item);
  const isOpenable = item.hasOrganisation || item.hasFiles;
  const rename = (): void => {
    if (name !== undefined && name.trim() !== '' && name.trim() !== called) onRename(name.trim());
    setName(undefined);
  };
  return (
    <li className="kept__item">
      {name === undefined ? (
        <p className="kept__name">
          {isOpenable ? (
            <button type="button" className="open__link kept__open" onClick={onOpen}>
              <bdi>{called}</bdi>
            </button>
          ) : (
            <bdi>{called}</bdi>
          )}
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
      <p className="kept__about">{wordsAboutKept(item)}</p>
      <p className="kept__actions">
        {onReadAnew && (
          <button
            type="button"
            className="open__link"
            aria-label={`Change how the files of ${called} were read`}
            onClick={onReadAnew}
          >
            Change how its files were read
          </button>
        )}
        {isOpenable && (
          <button type="button" className="open__link" aria-label={`Rename ${called}`} onClick={() => setName(called)}>
            Rename
          </button>
        )}
        <button type="button" className="open__link" aria-label={`Download ${called}`} onClick={onDownload}>
          Download
        </button>
        <button type="button" className="open__link" aria-label={`Delete ${called}`} onClick={onDelete}>
          Delete
        </button>
      </p>
    </li>
  );
}
