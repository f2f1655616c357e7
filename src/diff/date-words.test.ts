import { expect, test } from 'vitest';
import { dayOf } from '../model/edtf.ts';
import { betweenDays, onDay, sinceInWords, whenInWords } from './date-words.ts';

test.each([
  ['2025-08-19', 'on 19 August 2025'],
  ['2025-08-29~', 'about 29 August 2025'],
  ['2025-08', 'in August 2025'],
  ['2025-06~', 'about June 2025'],
  ['2025', 'in 2025'],
  ['2025-08-11/2025-08-15', 'between 11 and 15 August 2025'],
  ['2025-06-25/2025-06-26', 'on 25 or 26 June 2025'],
  ['2025-06-30/2025-07-01', 'on 30 June or 1 July 2025'],
  ['2025-12-30/2026-01-04', 'between 30 December 2025 and 4 January 2026'],
  ['2025-08-30~/2025-08-31~', 'about 30 or 31 August 2025'],
  ['2025-07/2025-08-08~', 'between July 2025 and about 8 August 2025'],
  ['../2025-08', 'by August 2025'],
  ['2025-12/..', 'after December 2025'],
  ['../..', undefined],
])('%s happened %s', (date, words) => {
  expect(whenInWords(date)).toBe(words);
});

test.each([
  ['2025-08-19', 'since 19 August 2025'],
  ['2025-07-25~', 'since about 25 July 2025'],
  ['2025-08', 'since August 2025'],
  ['2026-02-18/2026-02-25', 'since a day between 18 and 25 February 2026'],
  ['../2025-08', 'since August 2025 at the latest'],
  ['2025-12/..', 'since a day after December 2025'],
  ['../..', undefined],
])('%s lasts %s', (date, words) => {
  expect(sinceInWords(date)).toBe(words);
});

test('the two days of a comparison, what they share said once', () => {
  expect(betweenDays(dayOf(2025, 8, 18), dayOf(2025, 8, 31))).toBe('between 18 and 31 August 2025');
  expect(betweenDays(dayOf(2025, 5, 28), dayOf(2025, 8, 31))).toBe('between 28 May and 31 August 2025');
  expect(betweenDays(dayOf(2025, 5, 28), dayOf(2026, 4, 30))).toBe('between 28 May 2025 and 30 April 2026');
  expect(onDay(dayOf(2025, 8, 31))).toBe('on 31 August 2025');
});
