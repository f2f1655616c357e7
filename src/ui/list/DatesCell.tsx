import { Fragment } from 'react';
import type { RowReader } from '../../diff/change-rows.ts';
import { machineDate } from '../../model/edtf.ts';
import { Spoken } from '../panels/Spoken.tsx';

interface Props {
  /** EDTF, in the order of time. */
  readonly dates: readonly string[];
  readonly reader: Pick<RowReader, 'wordsOfDate'>;
}

const MOST_SHOWN = 2;
const YEAR = / \d{4}$/;

function yearIn(words: string): string {
  return YEAR.exec(words)?.[0] ?? '';
}

/** As precise as the file is, and no more; a change may have come in steps. */
export function DatesCell({ dates, reader }: Props) {
  if (dates.length === 0) return <span className="change-row__small">not dated</span>;
  const shown = (dates.length > MOST_SHOWN ? dates.slice(0, 1) : dates).map((date) => ({
    date,
    words: reader.wordsOfDate(date),
  }));
  return (
    <>
      {shown.map(({ date, words }, index) => {
        const year = yearIn(words);
        const isSaidAgain = year !== '' && year === yearIn(shown[index + 1]?.words ?? '');
        return (
          <Fragment key={date}>
            {index > 0 && <Spoken>, </Spoken>}
            <time className="change-row__line change-row__date" dateTime={machineDate(date)}>
              {words.slice(0, words.length - year.length)}
              <span className={isSaidAgain ? 'change-row__year' : undefined}>{year}</span>
            </time>
          </Fragment>
        );
      })}
      {dates.length > shown.length && (
        <span className="change-row__line change-row__small"> and {dates.length - shown.length} more</span>
      )}
    </>
  );
}
