import { formatDate } from '../../model/day-names.ts';
import { machineDate } from '../../model/edtf.ts';
import type { Organisation } from '../../model/organisation.ts';

interface Props {
  readonly organisation: Organisation;
  readonly date: string;
  readonly until: string | undefined;
  /** It went on, so that a missing end means that nothing contradicts it since. */
  readonly lasts: boolean;
}

export function EntryDate({ organisation, date, until, lasts }: Props) {
  const isOpen = lasts && until === undefined && !date.includes('/');
  return (
    <p className="history-list__date">
      {isOpen && 'since '}
      <time dateTime={machineDate(date)}>{formatDate(organisation, date)}</time>
      {until !== undefined && (
        <>
          {' – '}
          <time dateTime={machineDate(until)}>{formatDate(organisation, until)}</time>
        </>
      )}
    </p>
  );
}
