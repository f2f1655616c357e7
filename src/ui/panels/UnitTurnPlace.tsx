import type { UnitEntry } from '../../model/history.ts';
import type { Organisation } from '../../model/organisation.ts';
import { NamesAsLinks } from './NamesAsLinks.tsx';
import { StatusMark } from './StatusMark.tsx';

interface Props {
  readonly entry: UnitEntry;
  readonly organisation: Organisation;
}

/** Where a unit stands from then on, and which units it came from or went into. */
export function UnitTurnPlace({ entry, organisation }: Props) {
  const { parent, under, related, turns } = entry;
  const isEnd = turns.includes('dissolved');
  return (
    <>
      {related.length > 0 && (
        <p className="history-list__place">
          {isEnd ? 'became ' : 'from '}
          <NamesAsLinks organisation={organisation} targets={related.map((unit) => ({ unit }))} />
        </p>
      )}
      <p className="history-list__place">
        {parent !== undefined && (
          <>
            {'part of '}
            <NamesAsLinks organisation={organisation} targets={[{ unit: parent }]} />{' '}
          </>
        )}
        {under !== undefined && (
          <>
            {'under '}
            <NamesAsLinks organisation={organisation} targets={[{ person: under }]} />{' '}
          </>
        )}
        <StatusMark status={entry.status} />
      </p>
    </>
  );
}
