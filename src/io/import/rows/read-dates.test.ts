import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../model/edtf.ts';
import { findDateOrder, readDate } from './read-dates.ts';

describe('a date', () => {
  test.each<[cell: string, edtf: string]>([
    ['2024-12-31', '2024-12-31'],
    ['2024-12-31T08:30:00Z', '2024-12-31'],
    ['2024-12-31 00:00:00', '2024-12-31'],
    ['2024/1/5', '2024-01-05'],
    ['2024.01.05', '2024-01-05'],
    ['20241231', '2024-12-31'],
    ['20241231083000.0Z', '2024-12-31'],
    ['31.12.2024', '2024-12-31'],
    ['1.2.2024', '2024-02-01'],
    ['31/12/2024', '2024-12-31'],
    ['12/31/2024', '2024-12-31'],
    ['12/31/24 10:00', '2024-12-31'],
    ['12/31/69', '1969-12-31'],
    ['5/5/2024', '2024-05-05'],
    ['31 Dec 2024', '2024-12-31'],
    ['31-Dec-24', '2024-12-31'],
    ['Dec 31, 2024', '2024-12-31'],
    ['December 31st, 2024', '2024-12-31'],
    ['Tue, 31 Dec 2024 10:00:00', '2024-12-31'],
    ['1er janvier 2024', '2024-01-01'],
    ['3. März 2024', '2024-03-03'],
    ['5 de mayo de 2024', '2024-05-05'],
    ['Jan 2024', '2024-01'],
    ['Jan-24', '2024-01'],
    ['01/2024', '2024-01'],
    ['2024-01', '2024-01'],
    ['2024', '2024'],
    ['2024年1月', '2024-01'],
    ['2024年1月5日', '2024-01-05'],
    ['2024년 1월 5일', '2024-01-05'],
    ['45657', '2024-12-31'],
    ['45657.75', '2024-12-31'],
    ['1735603200000', '2024-12-31'],
    ['2024-06~', '2024-06~'],
    ['', ''],
    ['N/A', ''],
    ['present', ''],
    ['9999-12-31', ''],
    ['31.12.9999', ''],
    ['0000-00-00', ''],
  ])('%j is %j', (cell, edtf) => {
    expect(readDate(cell, 'unknown')).toBe(edtf);
  });

  test.each(['soon', '31/31/2024', '2024-13-01', '30 Feb 2024', '12345678901234567890', 'Q3', '31.02.2024', '1/2'])(
    '%j is none',
    (cell) => {
      expect(readDate(cell, 'unknown')).toBeUndefined();
    },
  );
});

describe('the order of day and month', () => {
  test.each<[cells: string[], order: string]>([
    [['3/4/2024', '31/12/2024'], 'day-first'],
    [['3/4/2024', '12/31/2024'], 'month-first'],
    [['31/12/2024', '12/31/2024'], 'unknown'],
    [['3/4/2024', '2024-12-31', '31.12.2024'], 'unknown'],
  ])('of %j is %s', (cells, order) => {
    expect(findDateOrder(cells)).toBe(order);
  });

  test('decides, and where it is not known both readings are kept', () => {
    expect(readDate('3/4/2024', 'day-first')).toBe('2024-04-03');
    expect(readDate('3/4/2024', 'month-first')).toBe('2024-03-04');
    expect(readDate('3/4/2024', 'unknown')).toBe('2024-03-04/2024-04-03');
  });
});

test('whatever stands in a cell, it is an EDTF date, nothing or unreadable', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789/-. :T年月Jan'), maxLength: 14 });
  fc.assert(
    fc.property(
      digits,
      fc.constantFrom('day-first' as const, 'month-first' as const, 'unknown' as const),
      (cell, order) => {
        const date = readDate(cell, order);
        if (date) expect(parseEdtf(date).ok).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
