import { expect, test } from 'vitest';
import { rosterOf } from '../../../../tests/support/rosters.ts';
import type { RosterPost } from '../rows/roster.ts';
import { matchRosters } from './match-rosters.ts';

type Post = Partial<RosterPost>;

const BOSS: Post = { id: 'boss', name: 'Ada Ito', title: 'Chief' };

/** What somebody is taken for, beside a manager who stays, without ids that are compared. */
function outcomeOf(before: readonly Post[], after: readonly Post[]): string {
  const [was, is] = [before, after].map((posts, side) =>
    rosterOf(`${side}.csv`, [BOSS, ...posts], { attributes: [{ id: 'location', label: 'Location' }] }),
  );
  if (!was || !is) throw new Error('no rosters');
  const { matches, doubtful } = matchRosters(was, is, { by: 'name', same: [], different: [] });
  const pairs = matches.filter((match) => match.before > 0).map((match) => `${match.before}=${match.after}`);
  const doubts = doubtful.map((doubt) => `${doubt.before}${doubt.isTaken ? '=' : '?'}${doubt.after}`);
  return `${pairs.join(' ') || 'nobody'}; in doubt ${doubts.join(' ') || 'none'}`;
}

test.each<readonly [string, Post, Post, string]>([
  ['the family name', { name: 'Katherine Lee' }, { name: 'Kathrine Lee' }, '1=1; in doubt 1=1'],
  [
    'the manager and the title',
    { name: 'Eva Lee', title: 'Clerk', manager: 0 },
    { name: 'Eva Fox', title: 'Clerk', manager: 0 },
    'nobody; in doubt 1?1',
  ],
  [
    'the unit and the title',
    { name: 'Eva Lee', title: 'Clerk', unit: 'Sales' },
    { name: 'Eva Fox', title: 'Clerk', unit: 'Sales' },
    'nobody; in doubt 1?1',
  ],
  [
    'the first day',
    { name: 'Eva Lee', start: '2019-04-01', title: 'Cook' },
    { name: 'Eva Fox', start: '2019-04-01', title: 'Baker' },
    '1=1; in doubt 1=1',
  ],
  [
    'the unit and the given name',
    { name: 'Eva Lee', unit: 'Sales', attributes: ['Oslo'] },
    { name: 'Eva Fox', unit: 'Sales', attributes: ['Oslo'] },
    'nobody; in doubt 1?1',
  ],
  [
    'the manager and the given name',
    { name: 'Eva Lee', manager: 0, attributes: ['Oslo'] },
    { name: 'Eva Fox', manager: 0, attributes: ['Oslo'] },
    'nobody; in doubt 1?1',
  ],
  ['nothing but the given name', { name: 'Eva Lee' }, { name: 'Eva Fox' }, 'nobody; in doubt none'],
  ['nothing', { name: 'Eva Lee', manager: 0 }, { name: 'Bo Fox', manager: 0 }, 'nobody; in doubt none'],
])('people whose names are nearly alike are found by %s', (_, before, after, outcome) => {
  expect(outcomeOf([before], [after])).toBe(outcome);
});

/** So many people of one family name, each written with a slip in the later list. */
function familyOf(before: number, after: number): string {
  const names = 'Katherine,Frederick,Josephine,Valentina,Sebastian,Magdalena,Alexander,Benedikta,Cornelius'.split(',');
  const slip = (name: string): string => `${name.slice(0, 4)}${name.slice(5)} Lee`;
  return outcomeOf(
    names.slice(0, before).map((name) => ({ name: `${name} Lee` })),
    names.slice(0, after).map((name) => ({ name: slip(name) })),
  ).split(';')[0] as string;
}

test('no more are looked through than a small bucket holds', () => {
  expect(familyOf(8, 8)).toBe('1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8');
  expect(familyOf(9, 7)).toBe('1=1 2=2 3=3 4=4 5=5 6=6 7=7');
  expect(familyOf(9, 8)).toBe('nobody');
});

test('of two who are as like, neither goes without saying', () => {
  const here = { title: 'Clerk', unit: 'Sales', manager: 0 };
  expect(outcomeOf([{ name: 'Katherine Lee', ...here }], [{ name: 'Kathrine Lee', ...here }])).toBe(
    '1=1; in doubt none',
  );
  expect(
    outcomeOf(
      [{ name: 'Katherine Lee', ...here }],
      [
        { name: 'Kathrine Lee', ...here },
        { name: 'Katherin Lee', ...here },
      ],
    ),
  ).toBe('1=1; in doubt 1=1');
});
