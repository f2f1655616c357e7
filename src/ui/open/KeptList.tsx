import { useEffect, useState } from 'react';
import { countPeople } from '../../base/counted.ts';
import { formatEdtf } from '../../model/edtf.ts';
import {
  type Deleted,
  deleteKept,
  type KeptEntry,
  listKept,
  renameKept,
  restoreKept,
  storageUse,
} from '../../store/kept.ts';
import { DEFAULT_VIEW } from '../../store/view.ts';
import { useApp } from '../app-context.ts';
import { KeptItem } from './KeptItem.tsx';
import { bytes } from './size-in-words.ts';

interface State {
  readonly entries: readonly KeptEntry[];
  readonly used: number | undefined;
}

const NOTHING: State = { entries: [], used: undefined };

function daysInWords(days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? formatEdtf(first) : `${formatEdtf(first)} – ${formatEdtf(last)}`;
}

interface Props {
  /** Beside files that are open it takes little room. */
  readonly isFolded?: boolean;
  readonly onOpened: () => void;
}

/** What is kept in this browser: seen, opened, renamed and deleted here. */
export function KeptList({ isFolded = false, onOpened }: Props) {
  const { actions } = useApp();
  const [{ entries, used }, setState] = useState(NOTHING);
  const [deleted, setDeleted] = useState<readonly Deleted[]>([]);
  const [failure, setFailure] = useState('');
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      setState({ entries: await listKept(), used: (await storageUse())?.used });
      setFailure('');
    } catch {
      setFailure('This browser does not let the page keep anything.');
    }
  };
  useEffect(() => {
    listKept().then(
      async (found) => setState({ entries: found, used: found.length > 0 ? (await storageUse())?.used : undefined }),
      () => undefined,
    );
  }, []);
  const remove = (ids: readonly string[]): Promise<void> => run(async () => setDeleted(await deleteKept(ids)));
  const open = async ({ id }: KeptEntry): Promise<void> => {
    onOpened();
    await actions.openView({ ...DEFAULT_VIEW, data: `kept:${id}` });
  };
  if (entries.length === 0 && deleted.length === 0 && failure === '') return null;
  const content = (
    <>
      <ul className="kept" aria-label="Kept in this browser">
        {entries.map((entry) => (
          <KeptItem
            key={entry.id}
            entry={entry}
            about={[countPeople(entry.people), daysInWords(entry.days), bytes(entry.size)].filter(Boolean).join(' · ')}
            onOpen={() => open(entry)}
            onRename={(name) => run(() => renameKept(entry.id, name))}
            onDelete={() => remove([entry.id])}
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
        {used !== undefined && entries.length > 0 && (
          <span className="open__quiet">This page takes up {bytes(used)} in this browser.</span>
        )}
        {entries.length > 1 && (
          <button type="button" className="open__link" onClick={() => remove(entries.map(({ id }) => id))}>
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
        <summary>Kept in this browser: {entries.length.toLocaleString('en-GB')}</summary>
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
