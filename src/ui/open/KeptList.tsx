import { useEffect, useState } from 'react';
import { takeUpKept } from '../../store/keep-and-reload.ts';
import { type Deleted, deleteKept, renameKept, restoreKept, storageUse } from '../../store/kept.ts';
import { type KeptItem as Item, nameOfKey } from '../../store/kept-entry.ts';
import { listKept } from '../../store/kept-records.ts';
import { takeOutKept } from '../../store/take-out-kept.ts';
import { DEFAULT_VIEW } from '../../store/view.ts';
import { useApp } from '../app-context.ts';
import { saveFile } from '../save-file.ts';
import { KeptItem } from './KeptItem.tsx';
import { nameOfKept } from './kept-words.ts';
import { bytes } from './size-in-words.ts';

interface State {
  readonly items: readonly Item[];
  readonly used: number | undefined;
}

const NOTHING: State = { items: [], used: undefined };

interface Props {
  /** Beside files that are open it takes little room. */
  readonly isFolded?: boolean;
  readonly onOpened: () => void;
}

/** What is kept in this browser: seen, opened, renamed and deleted here. */
export function KeptList({ isFolded = false, onOpened }: Props) {
  const { actions } = useApp();
  const [{ items, used }, setState] = useState(NOTHING);
  const [deleted, setDeleted] = useState<readonly (Deleted & { readonly name: string })[]>([]);
  const [failure, setFailure] = useState('');
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      setState({ items: await listKept(), used: (await storageUse())?.used });
      setFailure('');
    } catch {
      setFailure('This browser does not let the page keep anything, or read what is kept.');
    }
  };
  useEffect(() => {
    listKept().then(
      async (found) => setState({ items: found, used: found.length > 0 ? (await storageUse())?.used : undefined }),
      () => undefined,
    );
  }, []);
  const remove = (gone: readonly Item[]): Promise<void> =>
    run(async () => {
      const called = gone.map(nameOfKept);
      const records = await deleteKept(gone.map(({ key }) => key));
      setDeleted(records.map((record, index) => ({ ...record, name: called[index] ?? '' })));
    });
  const readAnew = async (key: string): Promise<void> => {
    const isThere = await takeUpKept(key).catch(() => false);
    if (!isThere) setFailure('The files that were kept cannot be read: Download hands them out as they are.');
  };
  const open = async ({ key, hasOrganisation }: Item): Promise<void> => {
    if (!hasOrganisation) return readAnew(String(key));
    onOpened();
    await actions.openView({ ...DEFAULT_VIEW, data: `kept:${String(key)}` });
  };
  const download = async ({ key }: Item): Promise<void> => {
    try {
      for (const { name, content } of await takeOutKept(key)) saveFile(content, name, content.type);
    } catch {
      setFailure('This browser does not let the page read what is kept in it.');
    }
  };
  if (items.length === 0 && deleted.length === 0 && failure === '') return null;
  const content = (
    <>
      <ul className="kept" aria-label="Kept in this browser">
        {items.map((item) => (
          <KeptItem
            key={nameOfKey(item.key)}
            item={item}
            onOpen={() => open(item)}
            onReadAnew={item.hasOrganisation && item.hasFiles ? () => readAnew(String(item.key)) : undefined}
            onRename={(name) => run(() => renameKept(String(item.key), name))}
            onDownload={() => download(item)}
            onDelete={() => remove([item])}
          />
        ))}
      </ul>
      <div className="open__row" role="status">
        {deleted.length > 0 && (
          <>
            <span>{deleted.length === 1 ? `“${deleted[0]?.name}” is deleted.` : 'All of them are deleted.'}</span>
            <button
              type="button"
              className="open__link"
              onClick={() =>
                run(async () => {
                  await restoreKept(deleted);
                  setDeleted([]);
                })
              }
            >
              Undo
            </button>
          </>
        )}
        {used !== undefined && items.length > 0 && (
          <span className="open__quiet">This page takes up {bytes(used)} in this browser.</span>
        )}
        {items.length > 1 && (
          <button type="button" className="open__link" onClick={() => remove(items)}>
            Delete all
          </button>
        )}
      </div>
      {failure !== '' && <p className="open__failure">{failure}</p>}
    </>
  );
  if (isFolded) {
    return (
      <details className="open__more open__block">
        <summary>Kept in this browser: {items.length.toLocaleString('en-GB')}</summary>
        {content}
      </details>
    );
  }
  return (
    <section className="open__block" aria-labelledby="open-kept">
      <h3 className="open__heading" id="open-kept">
        Kept in this browser
      </h3>
      {content}
    </section>
  );
}
