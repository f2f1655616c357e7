import { useState } from 'react';
import { textWidth } from '../../base/text-width.ts';
import { formatDay } from '../../model/day-names.ts';
import type { Day } from '../../model/edtf.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { TimeSteps } from '../../model/time-steps.ts';
import { AxisSlider } from './AxisSlider.tsx';
import { dayInWords } from './day-words.ts';
import { dayForPair, rangeForPair } from './slider-keys.ts';
import type { DayPair } from './TimeAxis.tsx';
import type { TimeScale } from './time-scale.ts';

interface Props {
  readonly organisation: Organisation;
  readonly pair: DayPair;
  readonly time: TimeSteps;
  readonly scale: TimeScale;
  readonly dayAt: (clientX: number) => Day;
  readonly onCompare: (pair: DayPair) => void;
}

const ENDS = [
  { end: 'before', label: 'Before' },
  { end: 'after', label: 'After' },
] as const;
const LABEL_PX = 12;
const LABEL_GAP_PX = 16;

interface EndName {
  readonly text: string;
  readonly isInside: boolean;
}

/** Beside the bracket where there is room, else within it, else not at all: the handle has a name anyway. */
function nameEnd(label: string, date: string, outside: number, inside: number): EndName {
  const tries = [`${label} ${date}`, `${label} ${date.replace(/ \d{4}$/, '')}`, label];
  const longestIn = (room: number): string | undefined =>
    tries.find((text) => textWidth(text, LABEL_PX, 600) + LABEL_GAP_PX <= room);
  const beside = longestIn(outside);
  return beside === undefined ? { text: longestIn(inside) ?? '', isInside: true } : { text: beside, isInside: false };
}

/** The compared days as a bracket over the axis, either end of which can be moved. */
export function PairBracket({ organisation, pair: compared, time, scale, dayAt, onCompare }: Props) {
  const [draft, setDraft] = useState<DayPair>();
  const pair = draft ?? compared;
  // A link may hold days that the axis does not reach.
  const xOf = (day: Day): number => Math.max(0, Math.min(scale.width, scale.x(day)));
  const xs = { before: xOf(pair.before), after: xOf(pair.after) };
  const [left, right] = [Math.min(xs.before, xs.after), Math.max(xs.before, xs.after)];
  return (
    <div className="axis__pair">
      <div className="axis__bracket" style={{ left, width: right - left }} />
      {ENDS.map(({ end, label }) => {
        const day = pair[end];
        const range = rangeForPair(end, compared, time.axis);
        const clamp = (to: Day): Day => Math.min(range.last, Math.max(range.first, to));
        const isLeft = end === 'before' ? pair.before <= pair.after : pair.after < pair.before;
        const name = nameEnd(
          label,
          formatDay({ organisation, day }),
          isLeft ? left : scale.width - right,
          (right - left) / 2,
        );
        return (
          <AxisSlider
            key={end}
            className={isLeft ? 'axis__end axis__end--left' : 'axis__end axis__end--right'}
            label={label}
            day={day}
            text={dayInWords(day, organisation)}
            range={range}
            x={xs[end]}
            dayFor={(key) => dayForPair(key, day, time.steps, range)}
            dayAt={(clientX) => clamp(dayAt(clientX))}
            onMove={(to) => setDraft({ ...compared, [end]: to })}
            onRelease={(to) => {
              setDraft(undefined);
              if (to !== compared[end]) onCompare({ ...compared, [end]: to });
            }}
          >
            <span
              className={name.isInside ? 'axis__end-name axis__end-name--inside' : 'axis__end-name'}
              aria-hidden="true"
            >
              {name.text}
            </span>
          </AxisSlider>
        );
      })}
    </div>
  );
}
