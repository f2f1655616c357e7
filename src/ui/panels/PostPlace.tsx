import type { PostEntry } from '../../model/history.ts';
import { type Organisation, readText, tellsLines } from '../../model/organisation.ts';
import type { Membership, ReportsTo } from '../../model/schema.ts';
import { isMereSeat } from '../../model/second-seat.ts';
import { firstDay, holdsAt } from '../../model/span.ts';
import { NamesAsLinks } from './NamesAsLinks.tsx';
import { StatusMark } from './StatusMark.tsx';
import { WasIs } from './WasIs.tsx';

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

interface FurtherPostProps {
  readonly organisation: Organisation;
  readonly membership: Membership;
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

/** "also Warden in Yard": of a post beside the first one, where it is more than a line. */
function FurtherPost({ membership: { title, unit }, organisation }: FurtherPostProps) {
  if (title === undefined && unit === undefined) return null;
  return (
    <>
      also {title !== undefined && readText(title)}
      {unit !== undefined && (
        <>
          {' in '}
          <NamesAsLinks organisation={organisation} targets={[{ unit }]} />
        </>
      )}
    </>
  );
}

/** What stands between a further post and its line. */
function FurtherLine({ membership, organisation }: FurtherPostProps) {
  const { title, unit, reportsTo } = membership;
  if (isMereSeat(membership)) return null;
  return (
    <>
      {(title !== undefined || unit !== undefined) && ', '}
      {'second line to '}
      {reportsTo && 'unit' in reportsTo && 'the head of '}
      {reportsTo ? <NamesAsLinks organisation={organisation} targets={[reportsTo]} /> : 'nobody recorded'}
    </>
  );
}

/** The unit of a post, whom it reports to, and what its holder heads. */
export function PostPlace({ entry, organisation }: Props) {
  const { unit, reportsTo, heads, secondary, changed, line, until } = entry;
  const isOver = until !== undefined;
  // That the head of a unit heads it needs no saying beside the unit's name.
  const isOwnUnitOnly = heads.length === 1 && heads[0]?.unit === unit;
  const headed = isOwnUnitOnly ? [] : heads.map((head) => ({ unit: head.unit }));
  const isSeat = isMereSeat(entry) && (line === 'secondary' || !tellsLines(organisation));
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
          {isSeat ? (
            line === 'secondary' && 'second seat'
          ) : reportsTo === undefined ? (
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
      {changed.map(({ label, was, is }) => (
        <p key={label} className="history-list__place">
          {label}: <WasIs was={was} is={is} />
        </p>
      ))}
      {secondary.map((second) => (
        <p key={second.id} className="history-list__place">
          <FurtherPost membership={second} organisation={organisation} />
          <FurtherLine membership={second} organisation={organisation} /> <StatusMark status={second.status} thin />
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
