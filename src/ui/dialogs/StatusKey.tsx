import { Fragment } from 'react';
import { LINE_STATUS_IDS, LINE_STATUSES } from '../../model/statuses.ts';
import { StatusMark } from '../panels/StatusMark.tsx';

export function StatusKey() {
  return (
    <dl className="about-dialog__strokes">
      {LINE_STATUS_IDS.map((status) => (
        <Fragment key={status}>
          <dt>
            <StatusMark status={status} />
          </dt>
          <dd>{LINE_STATUSES[status].meaning}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
