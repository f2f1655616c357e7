import type { Status } from '../../model/schema.ts';
import { LINE_STATUS_IDS, wordOfStatus } from '../../model/statuses.ts';
import './certainty-meter.css';

const WIDTH = 96;
const HEIGHT = 8;
/** Between two stretches. */
const GAP = 3;
/** Below this a stroke cannot be told from another. */
const MIN_LENGTH = 5;

interface Stretch {
  readonly status: Status;
  readonly from: number;
  readonly to: number;
}

/** The statuses along one line in the order of certainty, each as long as its share. */
function stretchesOf(lines: Readonly<Record<Status, number>>): Stretch[] {
  const present = LINE_STATUS_IDS.filter((status) => lines[status] > 0);
  const total = present.reduce((sum, status) => sum + lines[status], 0);
  const spare = WIDTH - GAP * (present.length - 1) - MIN_LENGTH * present.length;
  let from = 0;
  return present.map((status) => {
    const to = from + MIN_LENGTH + (spare * lines[status]) / total;
    const stretch = { status, from, to };
    from = to + GAP;
    return stretch;
  });
}

function wordsOf(lines: Readonly<Record<Status, number>>): string {
  const parts = LINE_STATUS_IDS.filter((status) => lines[status] > 0).map(
    (status) => `${lines[status]} ${wordOfStatus(status)}`,
  );
  return parts.length === 0 ? 'No line is recorded' : `Lines: ${parts.join(', ')}`;
}

/** How sure the lines of a unit are, in the strokes of the chart: the longer the solid stretch, the more is stated. */
export function CertaintyMeter({ lines }: { readonly lines: Readonly<Record<Status, number>> }) {
  const words = wordsOf(lines);
  const middle = HEIGHT / 2;
  return (
    <svg
      className="certainty-meter"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      {stretchesOf(lines).flatMap(({ status, from, to }) =>
        (status === 'disputed' ? [middle - 1.75, middle + 1.75] : [middle]).map((y) => (
          <line
            key={`${status} ${y}`}
            className={`certainty-meter__${status}`}
            x1={status === 'inferred' ? from + 1.5 : from}
            x2={to}
            y1={y}
            y2={y}
          />
        )),
      )}
    </svg>
  );
}
