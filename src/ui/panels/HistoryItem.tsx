import type { HistoryEntry, UnitHistoryEntry } from '../../model/history.ts';
import { dateAsKnown, type Organisation, readText } from '../../model/organisation.ts';
import type { Selection } from '../../store/view.ts';
import { EntryDate } from './EntryDate.tsx';
import { EntryPlace } from './EntryPlace.tsx';
import { Evidence } from './Evidence.tsx';

interface Props {
  readonly entry: HistoryEntry | UnitHistoryEntry;
  readonly organisation: Organisation;
  readonly subject: Selection;
}

/** What the file adds in its own words: why a line is drawn, or what to know about a unit's place. */
function remarkOf(entry: Props['entry']): string | undefined {
  if (entry.kind === 'post' && entry.basis !== undefined) return readText(entry.basis);
  if (entry.kind === 'unit' && entry.note !== undefined) return readText(entry.note);
  return undefined;
}

export function HistoryItem({ entry, organisation, subject }: Props) {
  const remark = remarkOf(entry);
  // What an event rests on stands below the event: claims about different things do not disagree.
  const own = entry.claims.filter((claim) => !entry.events.some((event) => event.claims.includes(claim)));
  const isSentence = entry.kind === 'event' || entry.kind === 'career';
  const date = isSentence ? entry.date : dateAsKnown(organisation, entry.date);
  return (
    <>
      <EntryDate
        organisation={organisation}
        date={date}
        until={entry.until && dateAsKnown(organisation, entry.until)}
        lasts={entry.kind === 'post' || entry.kind === 'head'}
      />
      <p className={isSentence ? 'history-list__sentence' : 'history-list__title'}>{entry.title}</p>
      <EntryPlace entry={entry} organisation={organisation} subject={subject} />
      {remark !== undefined && <p className="history-list__remark">{remark}</p>}
      {(own.length > 0 || entry.events.length === 0) && (
        <Evidence organisation={organisation} status={entry.status} claims={own} />
      )}
      {entry.events.map((event) => (
        <div key={event.id} className="history-list__event">
          <p className="history-list__sentence">{readText(event.summary)}</p>
          <Evidence organisation={organisation} status={event.status} claims={event.claims} />
        </div>
      ))}
    </>
  );
}
