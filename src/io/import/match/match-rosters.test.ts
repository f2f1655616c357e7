import { describe, expect, it } from 'vitest';
import { rosterOf } from '../../../../tests/support/rosters.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';
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

  it('pairs it under keys in other clothes, if these are one in each file', () => {
    const before = rosterOf('before.csv', [
      { id: '000101', name: 'Ann Smith' },
      { id: 'A-7', name: 'Raj Patel' },
      { id: '33', name: 'Rosa Diaz' },
      { id: '033', name: 'Li Wei' },
    ]);
    const after = rosterOf('after.csv', [
      { id: '101.0', name: 'Ann Smith' },
      { id: 'a-7 ', name: 'Raj Patel' },
      { id: '33', name: 'Rosa Diaz' },
    ]);
    expect(pairsOf(before, after)).toMatchObject({
      matches: ['000101 = 101.0 by id', 'A-7 = a-7  by id', '33 = 33 by id'],
      doubtful: [],
    });
  });

  it('takes a slightly other name for that of the same person', () => {
    const before = rosterOf('before.csv', [
      { id: '1042', name: 'Ann Smith', title: 'Controller', email: 'a.smith@x.org' },
      { id: '1043', name: 'Kathrine Boll', title: 'Clerk' },
      { id: '1044', name: 'Jürgen Größl', title: 'Clerk' },
      { id: '1045', name: 'Xiaoming Li', title: 'Clerk', unit: 'Books' },
    ]);
    const after = rosterOf('after.csv', [
      { id: '1042', name: 'Ann Jones', title: 'Controller', email: 'a.jones@x.org' },
      { id: '1043', name: 'Katherine Boll', title: 'Clerk' },
      { id: '1044', name: 'Juergen Groessl', title: 'Nurse' },
      { id: '1045', name: 'Sean Li', title: 'Clerk', unit: 'Books' },
    ]);
    expect(pairsOf(before, after)).toMatchObject({
      matches: ['1042 = 1042 by id', '1043 = 1043 by id', '1044 = 1044 by id', '1045 = 1045 by id'],
      doubtful: [],
    });
  });

  it('takes quite another name in the same place for the same person, to be looked at', () => {
    const people = (file: string, name: string, place: Partial<RosterPost>) =>
      rosterOf(file, [
        { id: '1', name: 'Rosa Diaz' },
        { id: '2', name: 'Raj Patel', manager: 0 },
        { id: '3', name, manager: 0, ...place },
      ]);
    const clerk = { title: 'Clerk', unit: 'Books' };
    const before = people('before.csv', 'Ann Smith', clerk);
    expect(pairsOf(before, people('after.csv', 'Olga Berg', clerk))).toMatchObject({
      matches: ['1 = 1 by id', '2 = 2 by id', '3 = 3 by id'],
      doubtful: ['3 = 3 taken'],
    });
    // A number that was given out again.
    const nurse = { title: 'Nurse', unit: 'Ward', manager: 1 };
    expect(pairsOf(before, people('after.csv', 'Olga Berg', nurse))).toMatchObject({
      matches: ['1 = 1 by id', '2 = 2 by id'],
      doubtful: ['3 = 3 not taken'],
      evidence: [
        'for: same id 3',
        'against: name Ann Smith → Olga Berg',
        'against: other title: Clerk → Nurse',
        'against: other unit: Books → Ward',
        'against: other manager: Rosa Diaz → Raj Patel',
      ],
    });
    expect(pairsOf(before, people('after.csv', 'Olga Berg', nurse), { isChosen: true })).toMatchObject({
      matches: ['1 = 1 by id', '2 = 2 by id', '3 = 3 by id'],
      doubtful: ['3 = 3 taken'],
    });
  });

  it('takes an address of which only the domain is new as speaking for whoever has the same name', () => {
    const [before, after] = ['tideline.example', 'morrow.example'].map((domain, index) =>
      rosterOf(`${index}.csv`, [{ id: `${index}-7`, name: 'Ann Smith', email: `ann@${domain}` }]),
    );
    if (!before || !after) throw new Error('no rosters');
    const pair = pairsOf(before, after);
    expect(pair.matches).toEqual(['0-7 = 1-7 by email']);
    expect(pair.evidence.filter((words) => words.startsWith('against') && words.includes('mail'))).toEqual([]);
  });

  it('tells a number that was given out again from a rename', () => {
    const before = rosterOf('before.csv', [{ id: 'P7', name: 'Ann Smith', email: 'ann@x.org', start: '2019-03-01' }]);
    const after = rosterOf('after.csv', [{ id: 'P7', name: 'Raj Patel', email: 'raj@x.org', start: '2025-02-01' }]);
    expect(pairsOf(before, after)).toMatchObject({ matches: [], doubtful: ['P7 = P7 not taken'] });
  });

  it('leaves it open where ids do not hold and only the id speaks for one person', () => {
    const before = rosterOf('before.csv', [{ id: '7', name: 'Xiaoming Li' }]);
    const after = rosterOf('after.csv', [{ id: '7', name: 'Shawn Carter' }]);
    expect(pairsOf(before, after)).toMatchObject({ matches: [], doubtful: ['7 = 7 not taken'] });
  });

  it('follows names that went from one id to another, to be looked at', () => {
    const before = rosterOf('before.csv', [
      { id: 'P1', name: 'Ann Smith' },
      { id: 'P2', name: 'Raj Patel' },
    ]);
    const after = rosterOf('after.csv', [
      { id: 'P1', name: 'Raj Patel' },
      { id: 'P2', name: 'Ann Smith' },
    ]);
    expect(pairsOf(before, after)).toMatchObject({
      matches: ['P1 = P2 by name', 'P2 = P1 by name'],
      doubtful: ['P1 = P2 taken', 'P2 = P1 taken'],
    });
  });

  it('goes by ids alone where somebody asks for them', () => {
    const before = rosterOf('before.csv', [
      { id: '1', name: 'Ann Smith', email: 'ann@x.org' },
      { id: '2', name: 'Raj Patel' },
    ]);
    const after = rosterOf('after.csv', [
      { id: '9', name: 'Ann Smith', email: 'ann@x.org' },
      { id: '2', name: 'Raj Patel' },
    ]);
    expect(pairsOf(before, after, { isChosen: true })).toMatchObject({ matches: ['2 = 2 by id'], doubtful: [] });
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
    const matches = ['1 = 8 by email', '2 = 9 by name'];
    expect(pairsOf(before, after)).toMatchObject({ matches, doubtful: ['1 = 8 taken', '2 = 9 taken'] });
    expect(pairsOf(before, after, { by: 'name' })).toMatchObject({ matches, doubtful: [] });
  });

  it('pairs stable ids by a name only where it is unique in the whole of both files', () => {
    const list = (file: string, ...people: readonly (readonly [id: string, name: string])[]) =>
      rosterOf(
        file,
        people.map(([id, name]) => ({ id, name, title: 'Member' })),
      );
    const before = list('a', ['1', 'Lee Poe'], ['2', 'Pat Doe'], ['3', 'Pat Doe'], ['4', 'Kim Roe']);
    const after = list('b', ['11', 'Lee Poe'], ['2', 'Pat Doe'], ['13', 'Pat Doe'], ['4', 'Kim Roe']);
    expect(pairsOf(before, after)).toMatchObject({
      matches: ['1 = 11 by name', '2 = 2 by id', '4 = 4 by id'],
      doubtful: ['1 = 11 taken'],
    });
  });

  it('takes a namesake with another id and another address for another person', () => {
    const before = rosterOf('a', [{ id: '16', name: 'Ana Silva', email: 'ana.silva@x.org', title: 'Accountant' }]);
    const after = rosterOf('b', [{ id: '99', name: 'Ana Silva', email: 'ana.silva2@x.org', title: 'Technician' }]);
    expect(pairsOf(before, after)).toMatchObject({ matches: [], doubtful: ['16 = 99 not taken'] });
  });

  it('never goes by an address that stands on several rows of a file, or that names an office', () => {
    const list = (file: string, head: string, clerk: string, mail: string) =>
      rosterOf(
        file,
        [
          { id: `${file}1`, name: head, title: 'Head', unit: 'Permits', email: mail },
          { id: `${file}2`, name: clerk, title: 'Clerk', unit: 'Permits', manager: 0, email: mail },
          { id: `${file}3`, name: 'Rosa Diaz', title: 'Clerk', unit: 'Permits', manager: 0, email: 'permits@x.org' },
        ],
        { hasIds: false },
      );
    const before = list('a', 'Bert Cole', 'Orla Bright', 'team@x.org');
    const after = list('b', 'Zoe Young', 'Orla Bright', 'team@x.org');
    expect(pairsOf(before, after)).toMatchObject({ matches: ['a2 = b2 by name', 'a3 = b3 by name'], doubtful: [] });
    const office = (file: string, name: string) =>
      rosterOf(file, [{ id: file, name, title: 'Head', unit: 'Permits', email: 'permits@x.org' }], { hasIds: false });
    expect(pairsOf(office('a', 'Bert Cole'), office('b', 'Zoe Young')).matches).toEqual([]);
  });

  it('recognises names in another alphabet, with letters spelled out, and by other names in the file', () => {
    const before = rosterOf(
      'a',
      [
        { id: 'a1', name: 'Дарья Ильина', title: 'Engineer' },
        { id: 'a2', name: 'Jörg Weiß', title: 'Clerk' },
        { id: 'a3', name: '李伟', otherNames: ['Wei Li'], title: 'Clerk' },
      ],
      { hasIds: false },
    );
    const after = rosterOf(
      'b',
      [
        { id: 'b1', name: 'Li, Wei', title: 'Clerk' },
        { id: 'b2', name: 'Joerg Weiss', title: 'Clerk' },
        { id: 'b3', name: 'Darya Ilyina', title: 'Manager' },
      ],
      { hasIds: false },
    );
    expect(pairsOf(before, after)).toMatchObject({
      matches: ['a1 = b3 by name', 'a2 = b2 by name', 'a3 = b1 by name'],
      doubtful: [],
    });
  });

  it('doubts a name alone where the ids say otherwise', () => {
    const before = rosterOf('before.csv', [{ id: '1', name: 'Ann Smith', title: 'Controller' }]);
    const after = rosterOf('after.csv', [{ id: '8', name: 'Ann Smith', title: 'Nurse' }]);
    expect(pairsOf(before, after)).toMatchObject({ matches: ['1 = 8 by name'], doubtful: ['1 = 8 taken'] });
    expect(pairsOf(before, after, { by: 'name' })).toMatchObject({ doubtful: [] });
  });

  it('tells namesakes apart by what else is known of them, and doubts who of several is gone', () => {
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
      doubtful: [],
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
