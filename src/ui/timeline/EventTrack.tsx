import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type Day, readEdtf } from '../../model/edtf.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { ChangeEvent } from '../../model/schema.ts';
import { useActions } from '../app-context.ts';
import { EventItem } from './EventItem.tsx';
import { groupByMonth } from './event-groups.ts';
import { isDated } from './event-marks.ts';
import './events.css';

interface Props {
  readonly organisation: Organisation;
  /** In order, as far as the filter lets them through. */
  readonly events: readonly ChangeEvent[];
  readonly lit: ReadonlySet<ChangeEvent> | undefined;
  readonly day: Day;
  /** About to be brought into sight. */
  readonly wanted: ChangeEvent | undefined;
  /** What scrolls, where the list may follow the playhead. */
  readonly scrollRef: RefObject<HTMLElement | null> | undefined;
  readonly onVisit: (event: ChangeEvent) => void;
}

const MOST_AT_ONCE = 500;

function isOn(event: ChangeEvent, day: Day): boolean {
  const { earliest, latest } = readEdtf(event.date);
  return isDated(event) && earliest <= day && day <= latest;
}

/** The first of the latest day on which something dated to the day had happened by then. */
function latestBy(events: readonly ChangeEvent[], day: Day): ChangeEvent | undefined {
  const ofDays = events.filter((event) => readEdtf(event.date).precision === 'day');
  const last = ofDays.findLast((event) => readEdtf(event.date).earliest <= day);
  if (!last) return ofDays[0];
  return ofDays.find((event) => readEdtf(event.date).earliest === readEdtf(last.date).earliest);
}

export function EventTrack({ organisation, events, lit, day, wanted, scrollRef, onVisit }: Props) {
  const actions = useActions();
  const listRef = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(MOST_AT_ONCE);
  const place = wanted ? events.indexOf(wanted) : -1;
  if (place >= most) setMost(place + 1);
  const groups = useMemo(() => groupByMonth(events.slice(0, most), organisation), [events, most, organisation]);

  const visited = useRef<Day>(undefined);
  useEffect(() => {
    const list = listRef.current;
    const scroller = scrollRef?.current;
    const target = latestBy(events, day);
    if (!list || !scroller || !target || visited.current === day) return;
    visited.current = day;
    // Whoever reads or types in the list is not to lose the place.
    if (list.contains(document.activeElement)) return;
    const item = list.querySelector<HTMLElement>(`[data-event="${CSS.escape(target.id)}"]`);
    if (item) scroller.scrollTop += item.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 6;
  }, [events, day, scrollRef]);

  if (organisation.events.length === 0) {
    return (
      <div className="timeline__empty">
        <p>This data set tells of no dated events. The life-lines show what is recorded of people and units.</p>
        <button type="button" className="play-bar__word" onClick={() => actions.showOnTimeline({ track: 'people' })}>
          Show people
        </button>
      </div>
    );
  }
  if (events.length === 0) {
    return (
      <div className="timeline__empty">
        <p>The filter lets no event through.</p>
        <button type="button" className="play-bar__word" onClick={() => actions.clearFilters()}>
          Show all
        </button>
      </div>
    );
  }
  return (
    <div className="events" ref={listRef}>
      {groups.map((group) => (
        <section key={group.label} className="events__group" aria-label={group.label}>
          <h2 className="events__month">{group.label}</h2>
          <ol className="events__list">
            {group.events.map((event) => (
              <EventItem
                key={event.id}
                event={event}
                organisation={organisation}
                isNow={isOn(event, day)}
                isLit={lit?.has(event) ?? false}
                onVisit={onVisit}
              />
            ))}
          </ol>
        </section>
      ))}
      {events.length > most && (
        <button type="button" className="play-bar__word events__rest" onClick={() => setMost(most + MOST_AT_ONCE)}>
          Show {Math.min(MOST_AT_ONCE, events.length - most)} more of {events.length - most}
        </button>
      )}
    </div>
  );
}
