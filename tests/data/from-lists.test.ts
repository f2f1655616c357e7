/** How an organisation that was made from two lists reads: no more precise than lists of people are. */

import { expect, test } from 'vitest';
import { accountAsText, writeAccount } from '../../src/diff/account.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { diff } from '../../src/diff/diff.ts';
import { findGaps } from '../../src/diff/gaps.ts';
import { readNumbers } from '../../src/diff/numbers.ts';
import { buildOrganisation } from '../../src/io/import/build/build-organisation.ts';
import { matchRosters } from '../../src/io/import/match/match-rosters.ts';
import type { RosterPost } from '../../src/io/import/rows/roster.ts';
import { formatEdtf, readEdtf } from '../../src/model/edtf.ts';
import { snapshotAt } from '../../src/model/snapshot.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { chartOf } from '../support/charts.ts';
import { datedRoster, rosterOf } from '../support/rosters.ts';

function list(file: string, ...people: readonly (readonly [string, string, string, string, number, string?])[]) {
  const posts = people.map(
    ([id, name, title, unit, manager, start]): Partial<RosterPost> => ({
      ...{ id, name, title, unit, manager, start: start ?? '' },
    }),
  );
  return rosterOf(file, posts);
}

const before = datedRoster(
  list(
    'before.csv',
    ['1', 'Maya Lindqvist', 'Chief executive', 'Executive', -1],
    ['2', 'Omar Haddad', 'Head of engineering', 'Engineering', 0],
    ['3', 'Lucía Fernández', 'Head of sales', 'Sales', 0],
    ['4', 'Peter Novak', 'Engineer', 'Engineering', 1],
    ['5', 'Grace Okafor', 'Designer', 'Engineering', 1],
    ['6', 'Liam Walsh', 'Account executive', 'Sales', 2],
    ['7', 'Eva Kern', 'Account executive', 'Sales', 2],
  ),
  '2025-01-01',
);
const after = datedRoster(
  list(
    'after.csv',
    ['1', 'Maya Lindqvist', 'Chief executive', 'Executive', -1],
    ['2', 'Omar Haddad', 'Head of engineering', 'Engineering', 0],
    ['3', 'Lucía Fernández', 'Head of sales', 'Sales', 0],
    ['4', 'Peter Novak', 'Engineer', 'Engineering', 1],
    ['5', 'Grace Okafor', 'Design lead', 'Design', 0],
    ['7', 'Eva Brandt', 'Account executive', 'Sales', 2],
    ['8', 'Zara Malik', 'Designer', 'Design', 4, '2025-04-14'],
    ['9', 'Kofi Mensah', 'Data analyst', 'Sales', 2],
  ),
  '2025-06-30',
);
const matching = matchRosters(before, after, { by: 'id', same: [], different: [] });
const read = readOrganisation(buildOrganisation([before, after], [matching], { id: 'org', name: 'Org' }));
if (!read.ok) throw new Error(JSON.stringify(read.error));
const organisation = read.value;
const on = (date: string) => snapshotAt(organisation, readEdtf(date).earliest);
const comparison = diff(on('2025-01-01'), on('2025-06-30'));
const account = accountAsText(writeAccount(comparison, groupByCause(comparison)));

test('a change is told of by the day of the list that shows it, and on the day that the list itself gives', () => {
  expect(account).toContain('Design was formed in Executive by 30 June 2025, headed by Grace Okafor.');
  expect(account).toContain('Kofi Mensah joined Sales by 30 June 2025');
  expect(account).toContain('Zara Malik joined Design on 14 April 2025');
});

test('the way between two days is named with what both share said once', () => {
  const labelled = [before, after].map((roster) => ({ ...roster, label: formatEdtf(roster.date) }));
  const { comparisons } = buildOrganisation(labelled, [matching], { id: 'org', name: 'Org' });
  expect(comparisons.map(({ label }) => label)).toEqual(['1 Jan → 30 Jun 2025']);
});

test('the file is who says so', () => {
  expect(account).toContain('now reports to Maya Lindqvist instead of Omar Haddad');
  expect(account).toContain(', according to after.csv.');
});

test('what lists never tell is said once, and not of every unit', () => {
  expect(account).toContain('Who heads a unit, and where it stands, is read from who reports to whom.');
  expect(account).not.toMatch(/inferred|not named/);
  expect(findGaps(comparison)).toEqual([]);
  expect(readNumbers(comparison, { kind: 'all' }).map(({ name }) => name)).not.toContain('unnamed-heads');
});

test('nobody leaves and joins by marrying', () => {
  expect(comparison.people.get('7' as never)?.kinds).toEqual(['renamed']);
  expect(organisation.personById.get('7' as never)).toMatchObject({
    name: 'Eva Brandt',
    names: [{ name: 'Eva Kern', to: '2025-06-30' }],
  });
});

test('a unit without a head says nothing of one', () => {
  const noHeads = list('a.csv', ['1', 'Ann Smith', '', 'Sales', -1], ['2', 'Raj Patel', '', 'Sales', -1]);
  const roster = datedRoster({ ...noHeads, hasManagers: false }, '2025-01-01');
  const alone = readOrganisation(buildOrganisation([roster], [], { id: 'org', name: 'Org' }));
  if (!alone.ok) throw new Error(JSON.stringify(alone.error));
  const day = snapshotAt(alone.value, readEdtf('2025-01-01').earliest);
  const chart = chartOf(diff(day, day));
  expect(chart.facts.after.map((face) => face?.title)).not.toContain('head not named');
});
