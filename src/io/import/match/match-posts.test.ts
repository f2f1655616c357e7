import { describe, expect, it } from 'vitest';
import { rosterOf } from '../../../../tests/support/rosters.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';
import { countHolders, doIdsNamePosts, readIds } from './ids-of-posts.ts';
import { matchRosters } from './match-rosters.ts';

/** A file of posts: "N/D" holds one without being named, and nobody holds a vacant one. */
function postsOf(file: string, ...rows: readonly (readonly [post: string, holder: string, title?: string])[]): Roster {
  return rosterOf(
    file,
    rows.map(([post, holder, title = `Title of ${post}`]) => ({
      id: post,
      post,
      title,
      name: holder === 'N/D' || holder === 'Vacant' ? '' : holder,
      isUndisclosed: holder === 'N/D',
      isVacant: holder === 'Vacant',
    })),
    { idsAre: 'posts' },
  );
}

function pairsOf(before: Roster, after: Roster, isChosen = false) {
  const { matches, doubtful, posts } = matchRosters(before, after, { by: 'id', isChosen, same: [], different: [] });
  const words = (pair: { before: number; after: number }) =>
    `${before.posts[pair.before]?.id} = ${after.posts[pair.after]?.id}`;
  return {
    matches: matches.map((match) => `${words(match)} by ${match.by}`),
    doubtful: doubtful.map((pair) => `${words(pair)} ${pair.isTaken ? 'taken' : 'not taken'}`),
    posts: posts.map((post) => `${post.before} = ${post.after}`),
  };
}

describe('where ids name posts', () => {
  it('tells people by name, wherever they went, and a new holder from the one before', () => {
    const before = postsOf('a', ['B10', 'Ralph Ives'], ['C10', 'Yusuf Oran'], ['D10', 'Uma Singh']);
    const after = postsOf(
      'b',
      ['b10', 'Oran, Yusuf'],
      ['C10', 'Viola Marr'],
      ['C12', 'Ralph Ives'],
      ['D10', 'Ken Ortiz'],
    );
    expect(pairsOf(before, after)).toEqual({
      matches: ['B10 = C12 by name', 'C10 = b10 by name'],
      doubtful: [],
      posts: ['B10 = b10', 'C10 = C10', 'D10 = D10'],
    });
    expect(pairsOf(before, after, true).matches).toEqual([]);
  });

  it('knows holders by a like name, and doubts a new family name', () => {
    const before = postsOf('a', ['1', 'Robert Brown'], ['2', 'Ann Smith'], ['3', 'Eva Lund']);
    const after = postsOf('b', ['1', 'Bob Brown'], ['2', 'Ann Jones'], ['3', 'Max Frey']);
    expect(pairsOf(before, after)).toMatchObject({
      matches: ['1 = 1 by post', '2 = 2 by post'],
      doubtful: ['2 = 2 taken'],
    });
  });

  it('takes a holder who is not named for the one who was or will be, unless that one is elsewhere', () => {
    const before = postsOf('a', ['1', 'N/D'], ['2', 'Carys Elm'], ['3', 'N/D'], ['4', 'Hugo Ings'], ['5', 'N/D']);
    const after = postsOf('b', ['1', 'N/D'], ['2', 'N/D'], ['3', 'Rosa Diaz'], ['5', 'Hugo Ings']);
    expect(pairsOf(before, after)).toMatchObject({
      matches: ['1 = 1 by post', '2 = 2 by post', '3 = 3 by post', '4 = 5 by name'],
      doubtful: [],
    });
  });

  it('pairs a vacant post with itself alone', () => {
    const before = postsOf('a', ['1', 'Vacant', 'Clerk'], ['2', 'Vacant', 'Clerk'], ['3', 'N/D']);
    const after = postsOf('b', ['1', 'Vacant', 'Clerk'], ['9', 'Vacant', 'Clerk'], ['2', 'Iris Jute'], ['3', 'Vacant']);
    expect(pairsOf(before, after)).toMatchObject({ matches: ['1 = 1 by post'], posts: ['1 = 1', '2 = 2', '3 = 3'] });
  });

  it('tells several holders of one post by their names', () => {
    const shared = (file: string, ...names: readonly string[]) =>
      rosterOf(
        file,
        names.map((name, index) => ({
          id: `${file}${index}`,
          isIdMadeUp: index > 0,
          post: 'P1',
          name,
          title: 'Nurse',
        })),
        { idsAre: 'posts' },
      );
    expect(pairsOf(shared('a', 'Ann Smith', 'Eva Lund'), shared('b', 'Eva Lund', 'Tom Ek', 'Ann Smith'))).toMatchObject(
      {
        matches: ['a0 = b2 by post', 'a1 = b0 by post'],
        doubtful: [],
      },
    );
  });
});

describe('ids of posts beside those of people', () => {
  const list = (file: string, ...rows: readonly Partial<RosterPost>[]) => rosterOf(file, rows);

  it('know vacant posts and holders without an id, and leave people to their own ids', () => {
    const before = list(
      'a',
      { id: '1', post: 'P1', name: 'Ann Smith' },
      { id: '2', post: 'P2', name: 'Raj Patel' },
      { id: 'v', isIdMadeUp: true, post: 'P3', isVacant: true },
      { id: 'n', isIdMadeUp: true, post: 'P4', name: 'Eva Lund' },
    );
    const after = list(
      'b',
      { id: '2', post: 'P1', name: 'Raj Patel' },
      { id: '1', post: 'P2', name: 'Ann Smith' },
      { id: 'w', isIdMadeUp: true, post: 'P3', isVacant: true },
      { id: '9', post: 'P4', name: 'Eva Lund' },
    );
    expect(pairsOf(before, after)).toEqual({
      matches: ['1 = 1 by id', '2 = 2 by id', 'v = w by post', 'n = 9 by post'],
      doubtful: [],
      posts: ['P1 = P1', 'P2 = P2', 'P3 = P3', 'P4 = P4'],
    });
  });
});

describe('ids of which nothing says what they name', () => {
  const team = (file: string, ...names: readonly string[]) =>
    rosterOf(file, [
      { id: '0', name: 'Rosa Diaz', title: 'Head', unit: 'Books' },
      ...names.map((name, index) => ({
        ...{ id: String(index + 1), name, title: `Desk ${index}`, unit: 'Books', manager: 0 },
      })),
    ]);
  const STAFF = ['Ann Smith', 'Raj Patel', 'Eva Lund', 'Max Frey', 'Noa Levi', 'Tom Ek'];

  it('name posts where places stay and names go on to other ids or are gone', () => {
    const crossed = team('b', 'Raj Patel', 'Zoe Young', 'Eva Lund', 'Max Frey', 'Noa Levi', 'Tom Ek');
    expect(doIdsNamePosts(countHolders(team('a', ...STAFF), crossed))).toBe(true);
    const replaced = team('b', 'Ann Smith', 'Raj Patel', 'Eva Lund', 'Max Frey', 'Li Wei', 'Kim Ito');
    const { rosters } = readIds([team('a', ...STAFF), replaced]);
    expect(rosters.map(({ idsAre }) => idsAre)).toEqual(['posts', 'posts']);
    expect(rosters[0]?.posts[1]).toMatchObject({ id: '1', post: '1' });
  });

  it('name people where one has another name, or all have', () => {
    const renamed = team('b', 'Ann Smith', 'Raj Patel', 'Eva Lund', 'Max Frey', 'Noa Levi', 'Olga Berg');
    expect(readIds([team('a', ...STAFF), renamed]).inferred.size).toBe(0);
    const madeUp = team('b', 'Amber Fox', 'Olive Crow', 'Jade Hare', 'Coral Wolf', 'Ruby Lynx', 'Pearl Seal');
    expect(readIds([team('a', ...STAFF), madeUp]).inferred.size).toBe(0);
  });

  it('name nothing where they were given out anew', () => {
    const anew = team('b', 'Tom Ek', 'Ann Smith', 'Raj Patel', 'Eva Lund', 'Max Frey', 'Noa Levi');
    const posts = anew.posts.map((post, index) => ({
      ...post,
      title: index === 0 ? 'Head' : `Desk ${(index + 4) % 6}`,
    }));
    expect(readIds([team('a', ...STAFF), { ...anew, posts }]).inferred.size).toBe(0);
  });

  it('name posts in all files if the headings of one of them say so', () => {
    const { rosters } = readIds([team('a', ...STAFF), { ...team('b', ...STAFF), idsAre: 'posts' }]);
    expect(rosters.map(({ idsAre }) => idsAre)).toEqual(['posts', 'posts']);
  });
});

describe('rows without an id and a name', () => {
  const list = (file: string, ...titles: readonly string[]) =>
    rosterOf(file, [
      { id: 'T1', post: 'T1', name: 'Abel Ames', title: 'Head' },
      ...titles.map((title, index) => ({
        ...{ id: `${file}-${index}`, isIdMadeUp: true, title, manager: 0 },
        ...(title === 'Adviser' ? { isUndisclosed: true } : { isVacant: true }),
      })),
    ]);

  it('are bags: in another order they are the same, and if one is gone, one is gone', () => {
    const before = list('a', 'Analyst', 'Adviser', 'Adviser', 'Clerk', 'Adviser');
    const turned = pairsOf(before, list('b', 'Adviser', 'Clerk', 'Adviser', 'Analyst', 'Adviser'));
    expect(turned.matches).toHaveLength(6);
    expect(turned.doubtful).toEqual([]);
    expect(turned.matches.filter((words) => words.endsWith('by place'))).toHaveLength(5);
    const fewer = pairsOf(before, list('b', 'Clerk', 'Adviser', 'Adviser', 'Analyst'));
    expect(fewer.matches).toHaveLength(5);
  });
});
