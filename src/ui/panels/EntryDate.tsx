import { formatEdtf, machineDate } from '../../model/edtf.ts';

interface Props {
  readonly date: string;
  readonly until: string | undefined;
  /** It went on, so that a missing end means that nothing contradicts it since. */
  readonly lasts: boolean;
}

export function EntryDate({ date, until, lasts }: Props) {
  const isOpen = lasts && until === undefined && !date.includes('/');
  return (
    <p className="history-list__date">
      {isOpen && 'since '}
      <time dateTime={machineDate(date)}>{formatEdtf(date)}</time>
      {until !== undefined && (
        <>
          {' – '}
          <time dateTime={machineDate(until)}>{formatEdtf(until)}</time>
        </>
      )}
    </p>
  );
}
