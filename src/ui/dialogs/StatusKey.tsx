import { Fragment } from 'react';
import type { Status } from '../../model/schema.ts';
import { StatusMark } from '../panels/StatusMark.tsx';

const MEANINGS: readonly (readonly [Status, string])[] = [
  ['stated', 'A source says it, on record or in a document.'],
  ['reported', 'A source relays people whom it does not name.'],
  ['inferred', 'No source says it; it follows from what sources do say, and the reason is given.'],
  ['disputed', 'Sources contradict each other, or somebody concerned denies it. Every claim stands beside the others.'],
  ['unknown', 'No source says, and nothing follows.'],
];

export function StatusKey() {
  return (
    <dl className="about-dialog__strokes">
      {MEANINGS.map(([status, meaning]) => (
        <Fragment key={status}>
          <dt>
            <StatusMark status={status} />
          </dt>
          <dd>{meaning}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
