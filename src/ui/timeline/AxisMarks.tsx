import { memo, useState } from 'react';
import { formatWhen } from '../../model/day-names.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import type { ChangeEvent } from '../../model/schema.ts';
import { wordOfStatus } from '../../model/statuses.ts';
import { ChangeGlyph } from '../panels/ChangeGlyph.tsx';
import { roleOfEvent, wordOfEvent } from './event-kinds.ts';
import { DOT_PX, type EventMark, type EventMarks } from './event-marks.ts';

interface Props {
  readonly organisation: Organisation;
  readonly marks: EventMarks;
  readonly height: number;
  /** Those that concern who is selected; undefined where nobody is. */
  readonly lit: ReadonlySet<ChangeEvent> | undefined;
  readonly onPick: (event: ChangeEvent) => void;
}

interface Hovered {
  readonly event: ChangeEvent;
  readonly x: number;
  readonly y: number;
}

const NOTE_WIDTH_PX = 280;

function Mark({ mark, dimmed }: { readonly mark: EventMark; readonly dimmed: boolean }) {
  const role = roleOfEvent(mark.event.kind);
  const names = ['mark', `mark--${mark.shape}`, `mark--${role}`];
  if (dimmed) names.push('mark--dimmed');
  const strip = ['mark__strip'];
  if (mark.softStart) strip.push('mark__strip--soft-start');
  if (mark.softEnd) strip.push('mark__strip--soft-end');
  return (
    <span
      className={names.join(' ')}
      style={{ left: mark.left, bottom: mark.bottom, width: mark.width, height: mark.height }}
    >
      {mark.shape === 'bar' && <span className={strip.join(' ')} />}
      {mark.height === DOT_PX && role !== 'other' && <ChangeGlyph category={role} />}
    </span>
  );
}

/** The events above the axis, for the eye and the pointer; the list of events is for everybody. */
export const AxisMarks = memo(function AxisMarks({ organisation, marks, height, lit, onPick }: Props) {
  const [hovered, setHovered] = useState<Hovered>();
  return (
    <div className="axis__marks" style={{ height }} aria-hidden="true">
      {marks.marks.map((mark) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the list has buttons
        <div
          key={mark.event.id}
          role="presentation"
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => onPick(mark.event)}
          onPointerEnter={(event) => setHovered({ event: mark.event, x: event.clientX, y: event.clientY })}
          onPointerLeave={() => setHovered(undefined)}
        >
          <Mark mark={mark} dimmed={lit !== undefined && !lit.has(mark.event)} />
        </div>
      ))}
      {marks.more.map(({ x, count }) => (
        <span key={x} className="axis__more" style={{ left: x }}>
          +{count}
        </span>
      ))}
      {hovered && <Note hovered={hovered} organisation={organisation} />}
    </div>
  );
});

interface NoteProps {
  readonly hovered: Hovered;
  readonly organisation: Organisation;
}

function Note({ hovered: { event, x, y }, organisation }: NoteProps) {
  const left = Math.max(8, Math.min(x + 12, window.innerWidth - NOTE_WIDTH_PX - 12));
  return (
    <div className="hover-note" style={{ left, bottom: window.innerHeight - y + 12 }}>
      <strong>{formatWhen(organisation, event.date)}</strong>
      <span>{readText(event.summary)}</span>
      <span className="hover-note__line">
        {wordOfEvent(event.kind)}, {wordOfStatus(event.status)}
      </span>
    </div>
  );
}
