import { describe, expect, test } from 'vitest';
import { dateInName, roleInName, subjectOfName } from './file-date.ts';

describe('the date in a name', () => {
  test.each([
    ['org-2025-08-18.csv', '2025-08-18', '18 Aug 2025'],
    ['export_20250818.xlsx', '2025-08-18', '18 Aug 2025'],
    ['export_20250818T0930.xlsx', '2025-08-18', '18 Aug 2025'],
    ['2025-08.csv', '2025-08-01', 'Aug 2025'],
    ['202508 staff.csv', '2025-08-01', 'Aug 2025'],
    ['Aug 2025', '2025-08-01', 'Aug 2025'],
    ['Staff list August 2025 (final).csv', '2025-08-01', 'Aug 2025'],
    ['18.08.2025.csv', '2025-08-18', '18 Aug 2025'],
    ['18th of August 2025.csv', '2025-08-18', '18 Aug 2025'],
    ['Aug 18, 2025.csv', '2025-08-18', '18 Aug 2025'],
    ['08-18-2025.csv', '2025-08-18', '18 Aug 2025'],
    ['03-04-2025.csv', '2025-04-03', '3 Apr 2025'],
    ['Mitarbeiter März 2025.csv', '2025-03-01', 'Mar 2025'],
    ['1er août 2024', '2024-08-01', '1 Aug 2024'],
    ['Q3 2025', '2025-07-01', 'Q3 2025'],
    ['2025-Q1.csv', '2025-01-01', 'Q1 2025'],
    ['headcount_h2_2025.csv', '2025-07-01', 'H2 2025'],
    ['v2 org 2025-08-18.csv', '2025-08-18', '18 Aug 2025'],
    ['org 2025.csv', '2025-01-01', '2025'],
    ['org 2025 (2).csv', '2025-01-01', '2025'],
    ['v3 2025.csv', '2025-01-01', '2025'],
  ])('%s is of %s', (name, date, label) => {
    expect(dateInName(name)).toEqual({ date, label });
  });

  test.each(['org.csv', 'export (2).csv', '9025-13-40x.tsv', 'v12.csv', 'room 101.csv', ''])('%s says none', (name) => {
    expect(dateInName(name)).toBeUndefined();
  });

  test('a day that does not exist is not made one', () => {
    expect(dateInName('2025-02-30.csv')).toEqual({ date: '2025-02-01', label: 'Feb 2025' });
  });
});

test.each([
  ['before.csv', 'before'],
  ['org_OLD.csv', 'before'],
  ['Org vorher.csv', 'before'],
  ['as-is.csv', 'before'],
  ['New org.csv', 'after'],
  ['nachher.xlsx', 'after'],
  ['to_be.csv', 'after'],
  ['newton.csv', undefined],
  ['before and after.csv', undefined],
])('%s is %s', (name, role) => {
  expect(roleInName(name)).toBe(role);
});

test.each([
  ['Acme-org-2025-08-18.csv', 'Acme'],
  ['Smith & Sons staff Aug 2025.xlsx', 'Smith & Sons'],
  ['before.csv', ''],
])('%s is about “%s”', (name, subject) => {
  expect(subjectOfName(name)).toBe(subject);
});
