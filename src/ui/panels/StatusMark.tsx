import type { EventStatus, Status } from '../../model/schema.ts';
import { strokeNameOf, wordOfStatus } from '../../model/statuses.ts';
import './status-mark.css';

interface Props {
  readonly status: Status | EventStatus;
  /** Upright between two names that stand one above the other. */
  readonly upright?: boolean;
  /** A second, dotted line is drawn thin. */
  readonly thin?: boolean;
}

const LENGTH = 22;
const BREADTH = 8;

/** A sample of the line's stroke, and its status in a word. */
export function StatusMark({ status, upright = false, thin = false }: Props) {
  const stroke = strokeNameOf(status);
  const [width, height] = upright ? [BREADTH, LENGTH] : [LENGTH, BREADTH];
  const offsets = stroke === 'double' ? [-1.75, 1.75] : [0];
  const middle = BREADTH / 2;
  return (
    <span className={`status-mark${upright ? ' status-mark--upright' : ''}`}>
      <svg
        className={`status-mark__stroke status-mark__stroke--${stroke}${thin ? ' status-mark__stroke--thin' : ''}`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
      >
        {offsets.map((offset) =>
          upright ? (
            <line key={offset} x1={middle + offset} x2={middle + offset} y1={1} y2={LENGTH - 1} />
          ) : (
            <line key={offset} x1={1} x2={LENGTH - 1} y1={middle + offset} y2={middle + offset} />
          ),
        )}
      </svg>
      <span className="status-mark__word">
        {wordOfStatus(status)}
        {stroke === 'double' && <span aria-hidden="true">&thinsp;?</span>}
      </span>
    </span>
  );
}
