/** A vacant post has a seat, but is nobody: it neither joins nor leaves, and no number of people counts it. */

import { describe, expect, test } from 'vitest';
import { accountAsText, writeAccount } from '../../src/diff/account.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { diff } from '../../src/diff/diff.ts';
import { numbersByUnit, readNumbers } from '../../src/diff/numbers.ts';
import { summarise } from '../../src/diff/summary.ts';
import { buildOrganisation } from '../../src/io/import/build/build-organisation.ts';
import { matchRosters } from '../../src/io/import/match/match-rosters.ts';
import type { RosterPost } from '../../src/io/import/rows/roster.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import { personLines } from '../../src/model/life-lines.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import { countPeople, snapshotAt } from '../../src/model/snapshot.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { nameOfSeat } from '../../src/ui/chart/seat-name.ts';
import { chartOf, sceneOf } from '../support/charts.ts';
import { datedRoster, rosterOf } from '../support/rosters.ts';

const STAFF = [
  { id: '1', name: 'Rosa Diaz', title: 'CEO', unit: 'Board' },
  { id: '2', name: 'Ann Smith', title: 'Controller', unit: 'Finance', manager: 0 },
];
const VACANCY = { id: '3', isVacant: true, title: 'Clerk', unit: 'Finance', manager: 1 };

function organisationOf(before: readonly Partial<RosterPost>[], after: readonly Partial<RosterPost>[]): Organisation {
  const [was, is] = [rosterOf('before.csv', before), rosterOf('after.csv', after)];
  const matching = matchRosters(was, is, { by: 'id', same: [], different: [] });
  const list = [datedRoster(was, '2025-01-01'), datedRoster(is, '2025-06-30')];
  const result = readOrganisation(buildOrganisation(list, [matching], { id: 'org', name: 'Org' }));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function compare(organisation: Organisation) {
  const on = (date: string) => snapshotAt(organisation, readEdtf(date).earliest);
  return diff(on('2025-01-01'), on('2025-06-30'));
}

function headline(before: readonly Partial<RosterPost>[], after: readonly Partial<RosterPost>[]): string {
  return summarise(compare(organisationOf(before, after)))
    .map(({ text }) => text)
    .join('');
}

describe('a vacant post', () => {
  const organisation = organisationOf(STAFF, [...STAFF, VACANCY]);
  const comparison = compare(organisation);

  test('is newly shown, and has not joined', () => {
    expect(comparison.people.get('3' as never)?.kinds).toEqual(['shown']);
    expect(headline(STAFF, [...STAFF, VACANCY])).toBe('1 vacant post is new.');
    expect(headline([...STAFF, VACANCY], STAFF)).toBe('1 vacant post is gone.');
  });

  test('becomes vacant when its holder leaves', () => {
    const holder = { ...VACANCY, isVacant: false, name: 'Raj Patel' };
    expect(headline([...STAFF, holder], [...STAFF, VACANCY])).toBe('1 person left and 1 vacant post is new.');
  });

  test('counts in no number of people', () => {
    expect(countPeople(comparison.after)).toBe(2);
    expect(comparison.metrics.after).toMatchObject({ people: 2, layers: 2, maxSpan: 1 });
    expect(comparison.flows.flatMap(({ people }) => people)).not.toContain('3');
    const scope = { kind: 'all' } as const;
    const values = readNumbers(comparison, scope).map(({ name, values: { after } }) => [name, after]);
    expect(values).toEqual(
      expect.arrayContaining([
        ['people', 2],
        ['layers', 2],
        ['max-span', 1],
      ]),
    );
    expect(numbersByUnit(comparison, scope).map(({ unit, after }) => [unit, after])).toEqual([
      ['board', 1],
      ['finance', 1],
    ]);
  });

  test('has no life-line', () => {
    expect(personLines(organisation).map(({ person }) => person)).toEqual(['1', '2']);
  });

  test('stands on the chart in italics, and is read out as what it is', () => {
    const chart = chartOf(comparison);
    const vacancy = chart.tree.keys.indexOf('person:3');
    expect(nameOfSeat(chart, vacancy, 'after', false)).toBe('Vacant post, Clerk');
    const written = sceneOf(chart).texts.find(({ text }) => text === 'Vacant');
    expect(written?.italic).toBe(true);
    const manager = chart.tree.keys.indexOf('person:2');
    expect(nameOfSeat(chart, manager, 'after', false)).toBe('Ann Smith, Controller');
  });

  test('is told of as a post', () => {
    const text = accountAsText(writeAccount(comparison, groupByCause(comparison)));
    expect(text).toContain('New on the chart: Vacant post (Clerk).');
    expect(text).not.toContain('joined');
  });
});
