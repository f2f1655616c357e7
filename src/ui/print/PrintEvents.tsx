import { formatWhen } from '../../model/day-names.ts';
import { readText } from '../../model/organisation.ts';
import { selectPicked } from '../../store/selectors.ts';
import { nameOfSource, sourcesOf } from '../panels/source-words.ts';
import type { ShareContent } from '../share/share-content.ts';
import { eventsThrough, orderEvents } from '../timeline/event-groups.ts';
import { wordOfEvent } from '../timeline/event-kinds.ts';
import { isDated } from '../timeline/event-marks.ts';

/** What happened when, in the order of time. */
export function PrintEvents({ content: { organisation, comparison, view } }: { readonly content: ShareContent }) {
  const events = eventsThrough(orderEvents(organisation.events), selectPicked(comparison, view), view.categories);
  if (events.length === 0) return null;
  return (
    <table className="print__table print__events">
      <thead>
        <tr>
          {['When', 'What', 'Status', 'Sources'].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <th scope="row">{isDated(event) ? formatWhen(organisation, event.date) : 'Not dated'}</th>
            <td>{readText(event.summary) || wordOfEvent(event.kind)}</td>
            <td>{event.status}</td>
            <td>{sourcesOf(organisation, event.claims).map(nameOfSource).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
