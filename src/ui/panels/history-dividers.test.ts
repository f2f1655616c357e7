import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../../tests/support/random-organisations.ts';
import { diff } from '../../diff/diff.ts';
import { readEdtf } from '../../model/edtf.ts';
import { personHistory } from '../../model/person-history.ts';
import { snapshotAt } from '../../model/snapshot.ts';
import { unitHistory } from '../../model/unit-history.ts';
import { placeInHistory } from './history-dividers.ts';

const organisation = organisationFromTexts({ '2025-08-18': '[Lab] Ada', '2025-08-31': '[Lab] Ada' });
const day = (date: string): number => readEdtf(date).earliest;
const comparison = diff(snapshotAt(organisation, day('2025-08-18')), snapshotAt(organisation, day('2025-08-31')));

function outline(...dates: readonly string[]): string[] {
  const places = placeInHistory(
    dates.map((date) => ({ day: day(date) })),
    comparison,
  );
  return places.flatMap(({ above, below, isBetween }, index) => [
    ...above,
    `${dates[index]}${isBetween ? ' *' : ''}`,
    ...below,
  ]);
}

describe('the compared days in a history', () => {
  test('part what came after, between and before', () => {
    expect(outline('2025-10-01', '2025-08-19', '2025-08-01')).toEqual([
      '2025-10-01',
      'After · 31 Aug 2025',
      '2025-08-19 *',
      'Before · 18 Aug 2025',
      '2025-08-01',
    ]);
  });

  test('belong to what starts on them: it is part of that snapshot', () => {
    expect(outline('2025-08-31', '2025-08-18')).toEqual([
      'After · 31 Aug 2025',
      '2025-08-31 *',
      'Before · 18 Aug 2025',
      '2025-08-18',
    ]);
  });

  test('have nothing above After that was over before it, whatever is recorded', () => {
    fc.assert(
      fc.property(organisations, (random) => {
        const compared = diff(...snapshotsOf(random));
        const histories = [
          ...random.people.map((person) => personHistory(random, person)),
          ...random.units.map((unit) => unitHistory(random, unit)),
        ];
        for (const entries of histories) {
          const places = placeInHistory(entries, compared);
          const mark = places.findIndex(({ above }) => above.some((label) => label.startsWith('After')));
          const newer = mark < 0 ? entries : entries.slice(0, mark);
          const isOver = newer.filter(({ date }) => readEdtf(date).latest < compared.after.day);
          expect(isOver).toEqual([]);
        }
      }),
    );
  });

  test('stand at the foot where everything is newer, and at the head where everything is older', () => {
    expect(outline('2025-10-01')).toEqual(['2025-10-01', 'After · 31 Aug 2025', 'Before · 18 Aug 2025']);
    expect(outline('2025-01-01')).toEqual(['After · 31 Aug 2025', 'Before · 18 Aug 2025', '2025-01-01']);
  });
});
