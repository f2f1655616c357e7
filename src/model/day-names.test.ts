import { describe, expect, test } from 'vitest';
import { formatDate, formatDay, formatWhen, isOfCalendar, madeUpDay, madeUpName } from './day-names.ts';
import { readEdtf } from './edtf.ts';
import type { Moment, MomentId } from './schema.ts';

function moment(label: string, date: string, orderOnly: boolean): Moment {
  return { id: label as MomentId, label, date, ...(orderOnly ? { orderOnly } : {}) };
}

/** Two lists of which only the order is known. */
const LISTS = { moments: [moment('new', '1900-01-02', true), moment('old', '1900-01-01', true)] };
const DATED = { moments: [moment('old', '2025-01-01', false), moment('new', '2025-06-01', false)] };
const MIXED = { moments: [moment('old', '2025-01-01', true), moment('new', '2025-06-01', false)] };

const dayOf = (date: string) => readEdtf(date).earliest;

describe('a day that was made up', () => {
  test.each([
    ['1900-01-01', 'old'],
    ['1900-01-02', 'new'],
    ['1900-01-03', 'after new'],
    ['1899-12-31', 'before old'],
  ])('%s is called %s', (date, name) => {
    expect(madeUpDay(LISTS, dayOf(date))).toBe(name);
    expect(formatDay({ organisation: LISTS, day: dayOf(date) })).toBe(name);
  });

  test('is none where the days are known, nor after one that is', () => {
    expect(madeUpName(DATED, '2025-01-01')).toBeUndefined();
    for (const date of ['2024-12-31', '2025-01-01', '2025-03-01'])
      expect(madeUpDay(DATED, dayOf(date))).toBeUndefined();
    expect(madeUpDay({ moments: [] }, dayOf('2025-01-01'))).toBeUndefined();
    expect(madeUpDay(MIXED, dayOf('2025-03-01'))).toBe('after old');
    expect(madeUpDay(MIXED, dayOf('2025-07-01'))).toBeUndefined();
    expect(formatDay({ organisation: MIXED, day: dayOf('2025-07-01') })).toBe('1 Jul 2025');
  });
});

describe('a date', () => {
  test.each([
    ['1900-01-01', 'old', false],
    ['../1900-01-02', 'by new', false],
    ['1900-01-01/..', 'from old', false],
    ['1900-01-02/..', 'from new', false],
    ['1900-01-01/1900-01-02', 'old – new', false],
    ['1900-01-03/..', 'after new', false],
    ['1900-01-03/2025-06-01', 'after new, by 1 Jun 2025', false],
    ['1900-01-01/2025-06-01', 'old – 1 Jun 2025', false],
    ['2024-06-01/1900-01-02', '1 Jun 2024 – new', false],
    ['2025-06-01', '1 Jun 2025', true],
    ['1900-01-03', '3 Jan 1900', true],
    ['../2025-06', 'by Jun 2025', true],
    ['2025-06/..', 'from Jun 2025', true],
  ])('%s is %j, of the calendar: %s', (date, words, ofCalendar) => {
    expect(formatDate(LISTS, date)).toBe(words);
    expect(formatWhen(LISTS, date)).toBe(words);
    expect(isOfCalendar(LISTS, date)).toBe(ofCalendar);
  });

  test('of the calendar goes by its own words', () => {
    expect(formatWhen(DATED, '2025-07-05/2025-07-20')).toBe('between 5 and 20 Jul 2025');
    expect(formatDate(DATED, '2025-07-05/2025-07-20')).toBe('5–20 Jul 2025');
    expect(isOfCalendar(DATED, '2025-01-01')).toBe(true);
    expect(isOfCalendar(DATED, '..')).toBe(false);
  });
});
