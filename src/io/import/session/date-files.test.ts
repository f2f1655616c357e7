import { describe, expect, test } from 'vitest';
import { dateFiles, type Undated } from './date-files.ts';

const NOON = new Date(2025, 10, 25, 12).getTime();
const HOUR = 3_600_000;

function file(name: string, modified?: number, stated?: string): Undated {
  return { name, modified, stated: stated === undefined ? undefined : { date: stated, from: 'hand' } };
}

describe('days of files', () => {
  test('come from their names', () => {
    expect(dateFiles([file('org-2025-08-31.csv', NOON), file('org Q2 2025.csv', NOON)], NOON)).toEqual([
      { date: '2025-08-31', from: 'name', label: '31 Aug 2025', orderOnly: false },
      { date: '2025-04-01', from: 'name', label: 'Q2 2025', orderOnly: false },
    ]);
  });

  test('else from when they were changed, which says no more than their order', () => {
    expect(dateFiles([file('a.csv', NOON), file('b.csv', NOON - 72 * HOUR)], NOON)).toEqual([
      { date: '2025-11-25', from: 'modified', label: 'a', orderOnly: true },
      { date: '2025-11-22', from: 'modified', label: 'b', orderOnly: true },
    ]);
  });

  test('two changed on one day keep their order, and say that the day is made up', () => {
    expect(dateFiles([file('b.csv', NOON + HOUR), file('a.csv', NOON)], NOON)).toEqual([
      { date: '2025-11-25', from: 'modified', label: 'b', orderOnly: true },
      { date: '2025-11-24', from: 'order', label: 'a', orderOnly: true },
    ]);
  });

  test('before and after in a name count more than when a file was changed', () => {
    const dates = dateFiles([file('after.csv', NOON - 72 * HOUR), file('before.csv', NOON)], NOON);
    expect(dates.map(({ date }) => date)).toEqual(['2025-11-22', '2025-11-21']);
  });

  test('a day that is known stays, and the others go round it', () => {
    const dates = dateFiles([file('old.csv', NOON, '2025-12-24'), file('new.csv', NOON), file('next.csv')], NOON);
    expect(dates.map(({ date }) => date)).toEqual(['2025-12-24', '2025-12-25', '2025-12-26']);
    expect(dates.map(({ from }) => from)).toEqual(['hand', 'order', 'order']);
  });

  test('two that are said to be of one day are left so, to be complained about', () => {
    const dates = dateFiles([file('a 2025-08-18.csv'), file('b.csv', NOON, '2025-08-18')], NOON);
    expect(dates.map(({ date }) => date)).toEqual(['2025-08-18', '2025-08-18']);
  });

  test('of two whose names tell one day, only the order is known', () => {
    expect(dateFiles([file('2025-08-18 draft.csv'), file('2025-08-18 final.csv')], NOON)).toEqual([
      { date: '2025-08-18', from: 'name', label: '18 Aug 2025', orderOnly: false },
      { date: '2025-08-19', from: 'order', label: '2025-08-18 final', orderOnly: true },
    ]);
  });

  test('nothing is known of a pasted table but the order', () => {
    expect(dateFiles([file('Pasted table'), file('Pasted table (2)')], NOON)).toEqual([
      { date: '2025-11-24', from: 'order', label: 'Pasted table', orderOnly: true },
      { date: '2025-11-25', from: 'order', label: 'Pasted table (2)', orderOnly: true },
    ]);
  });
});
