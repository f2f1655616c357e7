import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orgFromText } from '../../../tests/support/org-from-text.ts';
import { dayOf, isoOfDay, readEdtf } from '../../model/edtf.ts';
import { indexOrganisation } from '../../model/organisation.ts';
import { holdsAt } from '../../model/span.ts';
import { CoarseDates } from './coarse-dates.ts';

const NO_MOMENTS = indexOrganisation({ ...orgFromText('Ada'), moments: [] });
const DAYS = [dayOf(2025, 1, 1), dayOf(2025, 1, 2), dayOf(2025, 6, 1)];
const dates = new CoarseDates(NO_MOMENTS, DAYS);

describe('when something holds', () => {
  test.each([
    ['from before the first day on', { from: '2018-07-19' }, { from: '../2025-01-01' }],
    ['from the day after a day that is told', { from: '2025-01-02' }, { from: '2025-01-02' }],
    ['from between two days', { from: '2025-03-14' }, { from: '2025-06-01~' }],
    [
      'up to between two days',
      { from: '2018', to: '2025-03-14' },
      { from: '../2025-01-01', to: '2025-01-03/2025-06-01' },
    ],
    [
      'up to a day after one that is told',
      { from: '2018', to: '2025-01-02' },
      { from: '../2025-01-01', to: '2025-01-02' },
    ],
    ['on none of the days', { from: '2025-02-01', to: '2025-03-01' }, undefined],
    ['after all of them', { from: '2025-07-01' }, undefined],
    ['before all of them', { from: '2018', to: '2019' }, undefined],
  ])('%s', (_, span, expected) => {
    expect(dates.period(span)).toEqual(expected);
  });

  test('is the same on each of the days as before, and is told by no other day', () => {
    const day = fc.integer({ min: dayOf(2024, 12, 1), max: dayOf(2025, 7, 1) });
    fc.assert(
      fc.property(day, fc.option(day, { nil: undefined }), fc.uniqueArray(day, { maxLength: 6 }), (from, to, days) => {
        const span = { from: isoOfDay(from), ...(to === undefined ? {} : { to: isoOfDay(to) }) };
        const period = new CoarseDates(NO_MOMENTS, days).period(span);
        const holds = days.map((each) => holdsAt(span, each));
        expect(days.map((each) => period !== undefined && holdsAt(period, each))).toEqual(holds);
        const told = `${period?.from} ${period?.to}`.match(/\d{4}-\d\d-\d\d/g) ?? [];
        const tellable = new Set(days.flatMap((each) => [isoOfDay(each), isoOfDay(each + 1)]));
        expect(told.filter((each) => !tellable.has(each))).toEqual([]);
      }),
    );
  });
});

describe('when something happened', () => {
  test.each([
    ['2024-12-31', '../2025-01-01'],
    ['2025-01-01', '../2025-01-01'],
    ['2025-01-02', '2025-01-02'],
    ['2025-01-03', '2025-01-03/2025-06-01'],
    ['2025-06-01', '2025-01-03/2025-06-01'],
    ['2025-06-02', '2025-06-02/..'],
    ['2025', '../..'],
    ['2025-03', '2025-01-03/2025-06-01'],
    ['2024-12/2025-03', '../2025-06-01'],
  ])('%s is %s', (date, expected) => {
    expect(dates.date(date)).toBe(expected);
  });

  test('can mean every day that it meant before', () => {
    const day = fc.integer({ min: dayOf(2024, 12, 1), max: dayOf(2025, 7, 1) });
    fc.assert(
      fc.property(day, fc.nat(60), fc.uniqueArray(day, { maxLength: 6 }), (first, length, days) => {
        const date = `${isoOfDay(first)}/${isoOfDay(first + length)}`;
        const { earliest, latest } = readEdtf(new CoarseDates(NO_MOMENTS, days).date(date));
        expect(earliest).toBeLessThanOrEqual(first);
        expect(latest).toBeGreaterThanOrEqual(first + length);
      }),
    );
  });
});

test('the days of the moments may be told as well', () => {
  const organisation = orgFromText('Ada');
  const [moment] = organisation.moments;
  if (!moment) throw new Error('there is a moment');
  const { latest } = readEdtf(moment.date);
  expect(new CoarseDates(organisation, []).date(isoOfDay(latest + 1))).toBe(`${isoOfDay(latest + 1)}/..`);
});
