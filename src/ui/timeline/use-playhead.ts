import { useState } from 'react';
import { type Day, isoOfDay, readEdtf } from '../../model/edtf.ts';
import { stepAt, type TimeRange, type TimeSteps } from '../../model/time-steps.ts';
import { useActions, useAppState } from '../app-context.ts';

export interface Playhead {
  readonly day: Day;
  readonly step: number;
  readonly isDragged: boolean;
  readonly range: TimeRange;
  /** While it is being moved the address stays as it was. */
  readonly drag: (day: Day) => void;
  /** Puts it on a day; on the nearest that there is. */
  readonly put: (day: Day) => void;
}

/** The day at which the timeline stands: that of the link, else the later of the compared days. */
export function usePlayhead({ axis, steps }: TimeSteps, fallback: Day): Playhead {
  const actions = useActions();
  const stored = useAppState((state) => state.view.day);
  const [draft, setDraft] = useState<Day>();
  const range = { first: steps[0]?.day ?? axis.first, last: axis.last };
  const clamp = (day: Day): Day => Math.min(range.last, Math.max(range.first, day));
  const day = clamp(draft ?? (stored === undefined ? fallback : readEdtf(stored).earliest));
  return {
    day,
    step: stepAt(steps, day),
    isDragged: draft !== undefined,
    range,
    drag: (to) => setDraft(clamp(to)),
    put: (to) => {
      setDraft(undefined);
      actions.showOnTimeline({ day: isoOfDay(clamp(to)) });
    },
  };
}
