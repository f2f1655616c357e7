import { describe, expect, test } from 'vitest';
import { readHeading, speaksOfPeople } from './heading-words.ts';

describe('headings with known words', () => {
  test.each([
    ['Position ID', 'post'],
    ['Post Unique Reference', 'post'],
    ['seat_id', 'post'],
    ['POSITION_NBR', 'post'],
    ['Planstelle', 'post'],
    ['Code du poste', 'post'],
    ['Incumbent ID', 'id'],
    ['Badge id', 'id'],
    ['Employee #', 'id'],
    ['Reports To Position ID', 'manager'],
    ["Worker's Manager", 'manager'],
    ['Reporting Officer', 'manager'],
    ['reporta_a', 'manager'],
    ['Manager First Name', 'manager-first-name'],
    ['Vorname des Vorgesetzten', 'manager-first-name'],
    ['supervisor_last_name', 'manager-last-name'],
    ['Last name, First name', 'name'],
    ['Nachname, Vorname', 'name'],
    ['autoridad_nombre', 'first-name'],
    ['Preferred First Name', 'preferred-name'],
    ['Second-level Manager', 'other'],
    ['2nd Level Manager ID', 'other'],
    ['Skip-level manager', 'other'],
    ['HR Partner', 'other'],
    ['organization_type', 'other'],
    ['Übergeordnete Einheit', 'parent-unit'],
  ])('%s is %s', (heading, meaning) => {
    expect(readHeading(heading)?.meaning).toBe(meaning);
  });

  test.each([
    'PrincipalOfficerName',
    'principal_officer_name',
    'Steamer',
    'Community',
    'Officer in charge',
    'Grouping',
  ])('no word within a word is taken for it: %s', (heading) => {
    expect(['location', 'unit', 'manager', 'title']).not.toContain(readHeading(heading)?.meaning);
  });
});

test('ids that are said to be of people', () => {
  expect(['Employee No', 'Personalnummer', 'worker_id', '社員番号'].map(speaksOfPeople)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['ID', 'Key', 'Record', 'Ref'].filter(speaksOfPeople)).toEqual(['Record']);
});
