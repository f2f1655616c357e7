import { describe, expect, test } from 'vitest';
import { rosterOf } from '../../../../tests/support/rosters.ts';
import { readName } from '../names/person-names.ts';
import { isMadeOf, localPart } from './own-address.ts';
import { Side } from './side.ts';

type Row = Readonly<Partial<Record<'name' | 'email' | 'unit' | 'parentUnit' | 'title', string>>>;

function owned(...rows: readonly Row[]): string[] {
  const side = Side.of(rosterOf('list.csv', rows));
  return rows.map((_, index) => side.email(index));
}

describe('an address is of one person', () => {
  test('where it stands on one row, in whatever case and with whatever in front', () => {
    expect(owned({ name: 'Ann Smith', email: ' MailTo:Ann@X.org ' }, { name: 'Raj Patel', email: 'r7@x.org' })).toEqual(
      ['ann@x.org', 'r7@x.org'],
    );
  });

  test('not where several rows share it, even one made of a name', () => {
    expect(owned({ name: 'Ann Smith', email: 'ann@x.org' }, { name: 'Raj Patel', email: 'ANN@x.org' })).toEqual([
      '',
      '',
    ]);
    expect(owned({ name: 'Ann Smith', email: '' }, { name: 'Raj Patel', email: '' })).toEqual(['', '']);
  });

  test('not where it names an office, or nothing but the place of the row', () => {
    expect(owned({ name: 'Ann Smith', email: 'info2@x.org' })).toEqual(['']);
    expect(owned({ name: 'Ann Smith', email: 'permits.office@x.org', unit: 'Permits' })).toEqual(['']);
    expect(owned({ name: 'Ann Smith', email: 'permits@x.org', parentUnit: 'Permits' })).toEqual(['']);
    expect(owned({ name: 'Ann Smith', email: 'mayor@x.org', title: 'Mayor' })).toEqual(['']);
    expect(owned({ name: 'Ann Smith', email: 'mayor.smith@x.org', title: 'Mayor' })).toEqual(['mayor.smith@x.org']);
  });

  test('but one made of the name is, whatever the place is called', () => {
    expect(owned({ name: 'Ann Mayor', email: 'mayor@x.org', title: 'Mayor' })).toEqual(['mayor@x.org']);
  });

  test('nor where it is both', () => {
    expect(owned({ name: 'Ann Smith', email: 'press.42@x.org', unit: 'Press' })).toEqual(['']);
    expect(owned({ name: 'Ann Smith', email: 'press.7a@x.org', unit: 'Press' })).toEqual(['press.7a@x.org']);
  });

  test('and one without a word in it', () => {
    expect(owned({ name: 'Ann Smith', email: '1042@x.org' })).toEqual(['1042@x.org']);
  });
});

test('what stands before the last @', () => {
  expect(localPart('a@b@x.org')).toBe('a@b');
  expect(localPart('login')).toBe('login');
});

test.each([
  ['smitha', 'Ann Smith', true],
  ['as', 'Ann Smith', true],
  ['as12', 'Ann Smith', true],
  ['asx', 'Ann Smith', false],
  ['a', 'Ann Smith', false],
  ['sa', 'Ann Smith', false],
  ['ng', 'Zoe Ng', false],
  ['tango', 'Zoe Ng', false],
  ['tom.tan', 'Tom Li', true],
  ['mueller', 'Jörg Müller', true],
  ['patel', 'Ann Smith', false],
])('%s is made of %s: %s', (local, name, expected) => {
  expect(isMadeOf(local, readName(name))).toBe(expected);
});
