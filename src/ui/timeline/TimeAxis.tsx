import { type PointerEvent, type RefObject, useMemo, useRef } from 'react';
import { type Day, formatEdtf, isoOfDay } from '../../model/edtf.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import type { ChangeEvent, Moment } from '../../model/schema.ts';
import type { TimeSteps } from '../../model/time-steps.ts';
import { AxisMarks } from './AxisMarks.tsx';
import { AxisSlider } from './AxisSlider.tsx';
import type { EventMarks } from './event-marks.ts';
import { labelMoments } from './moment-labels.ts';
import { PairBracket } from './PairBracket.tsx';
import { dayForPlayhead } from './slider-keys.ts';
import { calendarTicks, type TimeScale } from './time-scale.ts';
import './axis.css';

export interface DayPair {
  readonly before: Day;
  readonly after: Day;
}

interface Props {
  readonly organisation: Organisation;
  readonly time: TimeSteps;
  readonly scale: TimeScale;
  readonly marks: EventMarks;
  readonly marksHeight: number;
  readonly lit: ReadonlySet<ChangeEvent> | undefined;
  readonly day: Day;
  readonly dayText: string;
  readonly pair: DayPair;
  readonly plotRef: RefObject<HTMLDivElement | null>;
  readonly onMove: (day: Day) => void;
  readonly onRelease: (day: Day) => void;
  readonly onCompare: (pair: DayPair) => void;
  readonly onPick: (event: ChangeEvent) => void;
  readonly onListEarlier: () => void;
  readonly onListLater: () => void;
}

const MOMENT_ROWS = 2;
const LABEL_ROW_PX = 15;
/** As in axis.css. */
const PAIR_PX = 24;

/** A moment's own name, and the day in ever fewer letters. */
function namesOf({ label: text, orderOnly }: Moment, day: Day): string[] {
  const label = readText(text);
  if (orderOnly) return [label];
  const date = formatEdtf(isoOfDay(day));
  return [...new Set([label, date, date.replace(/ \d{4}$/, '')])];
}

export function TimeAxis({
  organisation,
  time,
  scale,
  marks,
  marksHeight,
  lit,
  day,
  dayText,
  pair,
  plotRef,
  onMove,
  onRelease,
  onCompare,
  onPick,
  onListEarlier,
  onListLater,
}: Props) {
  // A calendar would date moments of which only the order is known.
  const isDated = time.steps.every(({ moment }) => moment?.orderOnly !== true);
  const ticks = useMemo(() => (isDated ? calendarTicks(scale) : []), [isDated, scale]);
  const moments = useMemo(
    () => time.steps.flatMap(({ day: at, moment }) => (moment ? [{ day: at, x: scale.x(at), moment }] : [])),
    [time, scale],
  );
  // The compared days have their names at the bracket.
  const labels = useMemo(() => {
    const others = moments.filter(({ day: at }) => at !== pair.before && at !== pair.after);
    const named = others.map(({ day: at, x, moment }) => ({ day: at, x, texts: namesOf(moment, at) }));
    return labelMoments(named, scale.width, MOMENT_ROWS);
  }, [moments, pair, scale]);
  const labelRows = labels.reduce((most, { row }) => Math.max(most, row + 1), 1);
  const range = { first: time.steps[0]?.day ?? time.axis.first, last: time.axis.last };
  const dayAt = (clientX: number): Day => {
    const left = plotRef.current?.getBoundingClientRect().left ?? 0;
    return scale.dayAt(clientX - left);
  };
  const visit = (clientX: number): Day => Math.max(range.first, dayAt(clientX));
  const playhead = scale.x(day);
  return (
    <div className="axis">
      <div className="axis__plot" ref={plotRef}>
        <PairBracket
          organisation={organisation}
          pair={pair}
          time={time}
          scale={scale}
          dayAt={dayAt}
          onCompare={onCompare}
        />
        <DragArea dayAt={visit} onMove={onMove} onRelease={onRelease} />
        <AxisMarks organisation={organisation} marks={marks} height={marksHeight} lit={lit} onPick={onPick} />
        <div className="axis__calendar" aria-hidden="true">
          {ticks.map((tick) => (
            <span
              key={tick.day}
              className={`axis__tick${tick.strong ? ' axis__tick--strong' : ''}${tick.label === '' ? ' axis__tick--bare' : ''}`}
              style={{ left: tick.x }}
            >
              {tick.label}
            </span>
          ))}
        </div>
        <div className="axis__moments" style={{ height: 6 + labelRows * LABEL_ROW_PX }} aria-hidden="true">
          {moments.map(({ day: at, x }) => (
            <span key={at} className="axis__moment" style={{ left: x }} />
          ))}
          {labels.map((label) => (
            <span
              key={label.day}
              className="axis__moment-name"
              style={{ left: label.left, top: 4 + label.row * LABEL_ROW_PX }}
            >
              {label.text}
            </span>
          ))}
        </div>
        <div className="axis__playhead" style={{ left: playhead, height: marksHeight + 10 }} />
        <AxisSlider
          className="axis__grip"
          top={PAIR_PX + marksHeight}
          label="Day"
          day={day}
          text={dayText}
          range={range}
          x={playhead}
          dayFor={(key) => dayForPlayhead(key, day, time.steps, range)}
          dayAt={visit}
          onMove={onMove}
          onRelease={onRelease}
        />
      </div>
      <div className="axis__beyond">
        {marks.earlier.length > 0 && (
          <button type="button" className="axis__bin" onClick={onListEarlier}>
            <span aria-hidden="true">‹ </span>
            {marks.earlier.length} earlier {marks.earlier.length === 1 ? 'event' : 'events'}
          </button>
        )}
        {marks.later.length > 0 && (
          <button type="button" className="axis__bin" onClick={onListLater}>
            {marks.later.length} later {marks.later.length === 1 ? 'event' : 'events'}
            <span aria-hidden="true"> ›</span>
          </button>
        )}
      </div>
    </div>
  );
}

interface DragAreaProps {
  readonly dayAt: (clientX: number) => Day;
  readonly onMove: (day: Day) => void;
  readonly onRelease: (day: Day) => void;
}

/** Pressed anywhere, the axis brings the playhead there. A convenience: the handle does the same for everybody. */
function DragArea({ dayAt, onMove, onRelease }: DragAreaProps) {
  const last = useRef<Day>(undefined);
  const move = (event: PointerEvent): void => {
    last.current = dayAt(event.clientX);
    onMove(last.current);
  };
  const release = (): void => {
    if (last.current !== undefined) onRelease(last.current);
    last.current = undefined;
  };
  return (
    <div
      className="axis__area"
      role="presentation"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        move(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
