import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import type { Day } from '../../model/edtf.ts';
import type { TimeRange } from '../../model/time-steps.ts';

interface Props {
  readonly className: string;
  readonly label: string;
  readonly day: Day;
  /** The day in words, with what there is to say of it. */
  readonly text: string;
  readonly range: TimeRange;
  /** Pixels from the left end of the axis. */
  readonly x: number;
  /** Pixels below its top, where that is not always the same. */
  readonly top?: number;
  /** Where a key leads, if anywhere. */
  readonly dayFor: (key: string) => Day | undefined;
  readonly dayAt: (clientX: number) => Day;
  readonly onMove: (day: Day) => void;
  /** The handle has been let go of, by pointer or key. */
  readonly onRelease: (day: Day) => void;
  readonly children?: ReactNode;
}

/** A handle on the time axis, after the slider pattern of the WAI-ARIA Authoring Practices. */
export function AxisSlider({
  className,
  label,
  day,
  text,
  range,
  x,
  top,
  dayFor,
  dayAt,
  onMove,
  onRelease,
  children,
}: Props) {
  // What was moved to last, whether or not it is rendered yet.
  const moved = useRef<Day>(undefined);
  const move = (to: Day): void => {
    moved.current = to;
    onMove(to);
  };
  const release = (): void => {
    const to = moved.current;
    moved.current = undefined;
    if (to !== undefined) onRelease(to);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = dayFor(event.key);
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const handleDrag = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) move(dayAt(event.clientX));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={`axis__handle ${className}`}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={range.first}
      aria-valuemax={range.last}
      aria-valuenow={day}
      aria-valuetext={text}
      style={{ left: x, top }}
      onKeyDown={handleKey}
      onKeyUp={release}
      onBlur={release}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={handleDrag}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {children}
    </div>
  );
}
