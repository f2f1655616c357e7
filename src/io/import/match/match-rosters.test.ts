import { describe, expect, it } from 'vitest';
import { rosterOf } from '../../../../tests/support/rosters.ts';
import type { Roster } from '../rows/roster.ts';
import { matchRosters, suggestMatchBy } from './match-rosters.ts';
import type { MatchDecisions } from './matching.ts';

const NO_DECISIONS: MatchDecisions = { by: 'id', same: [], different: [] };

/** The pairs by the ids of posts, and the doubtful ones with a word on what holds. */
function pairsOf(before: Roster, after: Roster, decisions: Partial<MatchDecisions> = {}) {
  const { matches, doubtful } = matchRosters(before, after, { ...NO_DECISIONS, ...decisions });
  const words = (pair: { before: number; after: number }) =>
    `${before.posts[pair.before]?.id} = ${after.posts[pair.after]?.id}`;
  return {
    matches: matches.map((match) => `${words(match)} by ${match.by}`),
    doubtful: doubtful.map((pair) => `${words(pair)} ${pair.isTaken ? 'taken' : 'not taken'}`),
    evidence: doubtful.flatMap((pair) => pair.evidence.map((item) => `${item.speaks}: ${item.words}`)),
  };
}

describe('matching by id', () => {
  it('pairs the same id with the same name, however it is written', () => {
    const before = rosterOf('before.csv', [
      { id: '1', name: 'Zoë Ng' },
      { id: '2', name: 'Smith, Ann' },
    ]);
    const after = rosterOf('after.csv', [
      { id: '2', name: 'Ann Smith' },
      { id: '1', name: 'zoe ng' },
    ]);
    expect(pairsOf(before, after)).toMatchObject({ matches: ['1 = 1 by id', '2 = 2 by id'], doubtful: [] });
  });

  it('takes a new family name for a rename, to be looked at, unless more than the id agrees', () => {
    const before = rosterOf('before.csv', [
      { id: '1042', name: 'Ann Smith', title: 'Controller', email: 'a.smith@x.org' },
    ]);
    const after = rosterOf('after.csv', [
      { id: '1042', name: 'Ann Jones', title: 'Controller', email: 'a.jones@x.org' },
    ]);
    expect(pairsOf(before, after)).toEqual({
      matches: ['1042 = 1042 by id'],
      doubtful: ['1042 = 1042 taken'],
      evidence: [
        'for: same id 1042',
        'against: name Ann Smith → Ann Jones',
        'against: other e-mail: a.smith@x.org → a.jones@x.org',
        'for: same title Controller',
      ],
    });
    const started = (name: string) => rosterOf(name, [{ id: '1042', name, start: '2019-03-01' }]);
    expect(pairsOf(started('Ann Smith'), started('Ann Jones')).doubtful).toEqual([]);
  });

  it('takes an address of which only the domain is new as speaking for whoever has the same name', () => {
    const [before, after] = ['tideline.example', 'morrow.example'].map((domain, index) =>
      rosterOf(`${index}.csv`, [{ id: `${index}-7`, name: 'Ann Smith', email: `ann@${domain}` }]),
    );
    if (!before || !after) throw new Error('no rosters');
    const pair = pairsOf(before, after);
    expect(pair.matches).toEqual(['0-7 = 1-7 by name']);
    expect(pair.evidence.filter((words) => words.startsWith('against') && words.includes('mail'))).toEqual([]);
  });

  it('tells a post whose holder changed from a rename', () => {
    const before = rosterOf('before.csv', [{ id: 'P7', name: 'Ann Smith', email: 'ann@x.org', start: '2019-03-01' }]);
    const after = rosterOf('after.csv', [{ id: 'P7', name: 'Raj Patel', email: 'raj@x.org', start: '2025-02-01' }]);
    expect(pairsOf(before, after)).toMatchObject({ matches: [], doubtful: [] });
  });

  it('leaves it open where only the id speaks for one person and only the name against it', () => {
    const before = rosterOf('before.csv', [{ id: '7', name: 'Xiaoming Li' }]);
    const after = rosterOf('after.csv', [{ id: '7', name: 'Shawn Carter' }]);
    expect(pairsOf(before, after)).toMatchObject({ matches: [], doubtful: ['7 = 7 not taken'] });
  });

  it('follows people who went from one numbered post to another', () => {
    const before = rosterOf('before.csv', [
      { id: 'P1', name: 'Ann Smith' },
      { id: 'P2', name: 'Raj Patel' },
    ]);
    const after = rosterOf('after.csv', [
      { id: 'P1', name: 'Raj Patel' },
      { id: 'P2', name: 'Ann Smith' },
    ]);
    expect(pairsOf(before, after)).toMatchObject({ matches: ['P1 = P2 by name', 'P2 = P1 by name'], doubtful: [] });
  });

  it('matches vacant posts by id alone, and never with a person', () => {
    const before = rosterOf('before.csv', [
      { id: '1', name: '', isVacant: true },
      { id: '2', name: '', isVacant: true, title: 'Clerk' },
      { id: '3', name: 'Ann Smith' },
    ]);
    const after = rosterOf('after.csv', [
      { id: '1', name: '', isVacant: true },
      { id: '9', name: '', isVacant: true, title: 'Clerk' },
      { id: '3', name: '', isVacant: true },
    ]);
    expect(pairsOf(before, after)).toMatchObject({ matches: ['1 = 1 by id'], doubtful: [] });
  });
});

describe('matching without ids in common', () => {
  it('goes by e-mail, then by a name that occurs once', () => {
    const before = rosterOf('before.csv', [
      { id: '1', name: 'Ann Smith', email: 'ann@x.org', title: 'Controller' },
      { id: '2', name: 'Raj Patel', title: 'Clerk' },
    ]);
    const after = rosterOf('after.csv', [
      { id: '8', name: 'Ann Smith', email: 'ANN@x.org' },
      { id: '9', name: 'Raj Patel', title: 'Clerk' },
    ]);
    expect(pairsOf(before, after)).toMatchObject({ matches: ['1 = 8 by email', '2 = 9 by name'], doubtful: [] });
  });

  it('doubts a name alone where the ids say otherwise', () => {
    const before = rosterOf('before.csv', [{ id: '1', name: 'Ann Smith', title: 'Controller' }]);
    const after = rosterOf('after.csv', [{ id: '8', name: 'Ann Smith', title: 'Nurse' }]);
    expect(pairsOf(before, after)).toMatchObject({ matches: ['1 = 8 by name'], doubtful: ['1 = 8 taken'] });
    expect(pairsOf(before, after, { by: 'name' })).toMatchObject({ doubtful: [] });
  });

  it('tells namesakes apart by what else is known of them, and doubts what nothing tells apart', () => {
    const namesakes = (file: string, ...titles: string[]) =>
      rosterOf(
        file,
        titles.map((title, index) => ({ id: `${file}${index}`, name: 'John Smith', title })),
        { hasIds: false },
      );
    expect(pairsOf(namesakes('a', 'Nurse', 'Clerk'), namesakes('b', 'Clerk', 'Nurse'))).toMatchObject({
      matches: ['a0 = b1 by name', 'a1 = b0 by name'],
      doubtful: [],
    });
    expect(pairsOf(namesakes('a', '', ''), namesakes('b', '', ''))).toMatchObject({
      matches: ['a0 = b0 by name', 'a1 = b1 by name'],
      doubtful: ['a0 = b0 taken', 'a1 = b1 taken'],
    });
    expect(pairsOf(namesakes('a', '', ''), namesakes('b', ''))).toMatchObject({
      matches: [],
      doubtful: ['a0 = b0 not taken', 'a1 = b0 not taken'],
    });
  });

  it('finds short forms of a name in the same place', () => {
    const people = (file: string, id: string, name: string) =>
      rosterOf(file, [
        { id: `${file}1`, name: 'Rosa Diaz' },
        { id, name, title: 'Clerk', manager: 0 },
      ]);
    const before = people('a', 'x', 'Robert Brown');
    expect(pairsOf(before, people('b', 'y', 'Bob Brown'), { by: 'name' })).toMatchObject({
      matches: ['a1 = b1 by name', 'x = y by name'],
      doubtful: [],
    });
    expect(pairsOf(before, people('b', 'y', 'Robert Green'), { by: 'name' })).toMatchObject({
      matches: ['a1 = b1 by name'],
      doubtful: ['x = y not taken'],
    });
  });
});

describe('decisions by hand', () => {
  const before = rosterOf('before.csv', [
    { id: '1', name: 'Ann Smith' },
    { id: '2', name: 'Raj Patel' },
  ]);
  const after = rosterOf('after.csv', [
    { id: '1', name: 'Ann Smith' },
    { id: '2', name: 'Raj Patel' },
  ]);

  it('override every rule, and stay to be seen', () => {
    expect(pairsOf(before, after, { same: [['1', '2']] })).toMatchObject({
      matches: ['1 = 2 by hand'],
      doubtful: ['1 = 2 taken'],
    });
    expect(pairsOf(before, after, { different: [['1', '1']] })).toMatchObject({
      matches: ['2 = 2 by id'],
      doubtful: ['1 = 1 not taken'],
    });
  });

  it('pass over posts that are not there', () => {
    expect(pairsOf(before, after, { same: [['1', '77']], different: [['__proto__', '1']] }).matches).toEqual([
      '1 = 1 by id',
      '2 = 2 by id',
    ]);
  });
});

describe('suggestMatchBy', () => {
  const names = ['Ann Smith', 'Raj Patel', 'Rosa Diaz', 'Li Wei'];
  const numbered = (file: string, first: number) =>
    rosterOf(
      file,
      names.map((name, index) => ({ id: String(first + index), name })),
    );

  it('keeps to ids that mean the same people', () => {
    expect(suggestMatchBy(numbered('a', 1), numbered('b', 1))).toBe('id');
  });

  it('goes by name where ids were made anew, whether or not they overlap', () => {
    expect(suggestMatchBy(numbered('a', 1), numbered('b', 100))).toBe('name');
    expect(suggestMatchBy(numbered('a', 1), numbered('b', 2))).toBe('name');
  });

  it('goes by name where a file has no ids', () => {
    expect(suggestMatchBy(numbered('a', 1), { ...numbered('b', 1), hasIds: false })).toBe('name');
  });
});
