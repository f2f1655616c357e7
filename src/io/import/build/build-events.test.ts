import { describe, expect, test } from 'vitest';
import { datedRoster, rosterOf } from '../../../../tests/support/rosters.ts';
import type { ChangeEvent } from '../../../model/schema.ts';
import type { AbsentRow, RosterPost } from '../rows/roster.ts';
import { buildOrganisation } from './build-organisation.ts';

function absent(row: Partial<AbsentRow>): AbsentRow {
  return { row: 13, id: '', name: '', why: '', reason: 'left', ...row };
}

/** What is told of one who is in the first list, and in the second only in such a row. */
function told(post: Partial<RosterPost>, ...rows: readonly AbsentRow[]): ChangeEvent[] {
  const before = datedRoster(rosterOf('jan.csv', [{ id: '7', name: 'Ann Lee', ...post }]), '2026-01-01');
  const after = datedRoster(rosterOf('jul.csv', [], { absent: rows }), '2026-07-01');
  return buildOrganisation([before, after], [{ basis: 'ids', matches: [], doubtful: [], posts: [] }], {
    id: 'co',
    name: 'Co',
  }).events;
}

describe('a row of somebody who is gone', () => {
  test('is what the leaving rests on', () => {
    expect(told({}, absent({ id: '7', name: 'Ann Lee', why: 'Terminated' }))).toEqual([
      {
        ...{ id: 'left-1', kind: 'left', date: '2026-07-01', people: ['7'], units: [], status: 'confirmed' },
        summary: 'Ann Lee left: row 13 says “Terminated”.',
        claims: [{ source: 'jul-csv', status: 'stated', locator: 'row 13', note: 'The row says “Terminated”.' }],
      },
    ]);
  });

  test('is found by its name where it has no id', () => {
    expect(told({}, absent({ name: 'LEE, Ann' }))).toMatchObject([{ summary: 'Ann Lee left: row 13 says so.' }]);
    expect(told({}, absent({ name: 'Ann Lee' }), absent({ name: 'Ann Lee' }))).toEqual([]);
    expect(told({}, absent({ name: 'Ann Lee', id: '8' }))).toEqual([]);
  });

  test('dates it where it gives a day between the two lists', () => {
    expect(told({}, absent({ id: '7', why: '2026-03-31' }))).toMatchObject([{ date: '2026-03-31' }]);
    expect(told({}, absent({ id: '7', why: '2025-03-31' }))).toMatchObject([{ date: '2026-07-01' }]);
    expect(told({ end: '2026-03-01' }, absent({ id: '7' }))).toMatchObject([
      { date: '2026-03-01', claims: [{ source: 'jan-csv' }, { source: 'jul-csv' }] },
    ]);
  });

  test('says nothing of those who are not yet there, or are nobody', () => {
    expect(told({}, absent({ id: '7', reason: 'not-yet' }), absent({ id: '7', reason: 'nobody' }))).toEqual([]);
  });
});

describe('a row of a post that is no more', () => {
  test('is told of the post, whether or not somebody held it', () => {
    const row = absent({ id: '12', why: 'Eliminated', reason: 'abolished' });
    expect(told({ post: '12', title: 'Pilot' }, row)).toMatchObject([
      { kind: 'post-abolished', people: ['7'], summary: 'The post Pilot was abolished: row 13 says “Eliminated”.' },
    ]);
    expect(told({ id: '12', name: '', isVacant: true, unit: 'Port' }, row)).toMatchObject([
      { kind: 'post-abolished', summary: 'A vacant post in Port was abolished: row 13 says “Eliminated”.' },
    ]);
  });
});
