import { memo } from 'react';
import { type Organisation, readText } from '../../model/organisation.ts';
import type { ChangeEvent } from '../../model/schema.ts';
import { ChangeGlyph } from '../panels/ChangeGlyph.tsx';
import { TimeText } from '../panels/EntryDate.tsx';
import { NamesAsLinks } from '../panels/NamesAsLinks.tsx';
import { SourceLinks } from '../panels/SourceLinks.tsx';
import { StatusMark } from '../panels/StatusMark.tsx';
import { roleOfEvent, wordOfEvent } from './event-kinds.ts';
import { isDated } from './event-marks.ts';

interface Props {
  readonly event: ChangeEvent;
  readonly organisation: Organisation;
  /** The playhead stands where this may have happened. */
  readonly isNow: boolean;
  /** It concerns who is selected. */
  readonly isLit: boolean;
  readonly onVisit: (event: ChangeEvent) => void;
}

/** One happening: when, what, about whom, how sure and on whose word. */
export const EventItem = memo(function EventItem({ event, organisation, isNow, isLit, onVisit }: Props) {
  const role = roleOfEvent(event.kind);
  const targets = [...event.people.map((person) => ({ person })), ...event.units.map((unit) => ({ unit }))];
  const names = ['event', isNow ? 'event--now' : '', isLit ? 'event--lit' : ''].filter(Boolean);
  return (
    <li className={names.join(' ')} aria-current={isNow ? 'date' : undefined} data-event={event.id}>
      <span className="event__glyph">
        {role === 'other' ? <span className="event__dot" /> : <ChangeGlyph category={role} />}
      </span>
      <div className="event__body">
        <button type="button" className="event__go" onClick={() => onVisit(event)}>
          {isDated(event) ? (
            <TimeText className="event__date" organisation={organisation} date={event.date} />
          ) : (
            <span className="event__date">Not dated</span>
          )}{' '}
          <span className="event__summary">{readText(event.summary) || wordOfEvent(event.kind)}</span>
        </button>
        <div className="event__facts">
          {targets.length > 0 && (
            <p className="event__about">
              <NamesAsLinks organisation={organisation} targets={targets} />
            </p>
          )}
          <StatusMark status={event.status} />
          <SourceLinks organisation={organisation} claims={event.claims} />
        </div>
      </div>
    </li>
  );
});
