import type { HistoryEntry, UnitHistoryEntry } from '../../model/history.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Selection } from '../../store/view.ts';
import { NamesAsLinks } from './NamesAsLinks.tsx';
import { PostPlace } from './PostPlace.tsx';
import { StatusMark } from './StatusMark.tsx';
import { UnitTurnPlace } from './UnitTurnPlace.tsx';

interface Props {
  readonly entry: HistoryEntry | UnitHistoryEntry;
  readonly organisation: Organisation;
  /** Whose history it is, who needs no naming in it. */
  readonly subject: Selection;
}

/** The people and units that an entry is about, each a way to get there, and how sure it is. */
export function EntryPlace({ entry, organisation, subject }: Props) {
  if (entry.kind === 'post') return <PostPlace entry={entry} organisation={organisation} />;
  if (entry.kind === 'unit') return <UnitTurnPlace entry={entry} organisation={organisation} />;
  if (entry.kind === 'head') {
    return (
      <p className="history-list__place">
        <NamesAsLinks organisation={organisation} targets={[{ person: entry.person }]} />{' '}
        <StatusMark status={entry.status} />
      </p>
    );
  }
  const own = 'unit' in subject ? subject.unit : undefined;
  const units =
    entry.kind === 'event' ? entry.event.units.filter((unit) => unit !== own).map((unit) => ({ unit })) : [];
  return (
    <p className="history-list__place">
      {units.length > 0 && (
        <>
          <NamesAsLinks organisation={organisation} targets={units} />{' '}
        </>
      )}
      <StatusMark status={entry.status} />
    </p>
  );
}
