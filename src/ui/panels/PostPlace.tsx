import type { PostEntry } from '../../model/history.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { ReportsTo } from '../../model/schema.ts';
import { firstDay, holdsAt } from '../../model/span.ts';
import { NamesAsLinks } from './NamesAsLinks.tsx';
import { StatusMark } from './StatusMark.tsx';

interface Props {
  readonly entry: PostEntry;
  readonly organisation: Organisation;
}

interface TargetProps {
  readonly organisation: Organisation;
  readonly target: ReportsTo;
  /** EDTF: when the line began. */
  readonly since: string;
}

/** Whom a line goes to; for the head of a unit, also who that was when the line began, where there was just one. */
function LineTarget({ organisation, target, since }: TargetProps) {
  const links = <NamesAsLinks organisation={organisation} targets={[target]} />;
  if ('person' in target) return links;
  const day = firstDay({ from: since });
  const heads = organisation.unitById.get(target.unit)?.heads.filter((head) => holdsAt(head, day)) ?? [];
  const [head] = heads;
  if (!head || heads.length > 1) return <>the head of {links}</>;
  return (
    <>
      <NamesAsLinks organisation={organisation} targets={[{ person: head.person }]} /> as head of {links}
    </>
  );
}

/** The unit of a post, whom it reports to, and what its holder heads. */
export function PostPlace({ entry, organisation }: Props) {
  const { unit, reportsTo, heads, secondary, line, until } = entry;
  const isOver = until !== undefined;
  // That the head of a unit heads it needs no saying beside the unit's name.
  const isOwnUnitOnly = heads.length === 1 && heads[0]?.unit === unit;
  const headed = isOwnUnitOnly ? [] : heads.map((head) => ({ unit: head.unit }));
  const verb = isOver ? 'reported to' : 'reports to';
  return (
    <>
      {unit !== undefined && (
        <p className="history-list__place">
          <NamesAsLinks organisation={organisation} targets={[{ unit }]} />{' '}
          {line === 'headship' && <StatusMark status={entry.status} />}
        </p>
      )}
      {line !== 'headship' && (
        <p className="history-list__place">
          {reportsTo === undefined ? (
            'Nobody is recorded above'
          ) : (
            <>
              {line === 'secondary' ? 'second line to ' : `${verb} `}
              <LineTarget organisation={organisation} target={reportsTo} since={entry.date} />
            </>
          )}{' '}
          <StatusMark status={entry.status} thin={line === 'secondary'} />
        </p>
      )}
      {secondary.map((second) => (
        <p key={second.id} className="history-list__place">
          {'second line to '}
          {second.reportsTo && 'unit' in second.reportsTo && 'the head of '}
          {second.reportsTo ? (
            <NamesAsLinks organisation={organisation} targets={[second.reportsTo]} />
          ) : (
            'nobody recorded'
          )}{' '}
          <StatusMark status={second.status} thin />
        </p>
      ))}
      {headed.length > 0 && (
        <p className="history-list__place">
          {isOver ? 'headed ' : 'heads '}
          <NamesAsLinks organisation={organisation} targets={headed} />
        </p>
      )}
    </>
  );
}
