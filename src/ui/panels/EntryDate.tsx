import { formatWhen, isOfCalendar } from '../../model/day-names.ts';
import { machineDate } from '../../model/edtf.ts';
import type { Organisation } from '../../model/organisation.ts';

interface TimeProps {
  readonly organisation: Organisation;
  readonly date: string;
  readonly className?: string;
}

/** A date for people, and for machines where it is one: a day that was made up goes by its moment. */
export function TimeText({ organisation, date, className }: TimeProps) {
  const text = formatWhen(organisation, date);
  if (!isOfCalendar(organisation, date)) return <span className={className}>{text}</span>;
  return (
    <time className={className} dateTime={machineDate(date)}>
      {text}
    </time>
  );
}

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
      <TimeText organisation={organisation} date={date} />
      {until !== undefined && (
        <>
          {' – '}
          <TimeText organisation={organisation} date={until} />
        </>
      )}
    </p>
  );
}
