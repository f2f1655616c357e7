import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rosters } from '../../../../tests/support/random-rosters.ts';
import { datedRoster, rosterOf } from '../../../../tests/support/rosters.ts';
import { indexOrganisation } from '../../../model/organisation.ts';
import { buildOrganisation } from '../build/build-organisation.ts';
import { type MomentRoster, rosterOfOrganisation } from './organisation-roster.ts';
import type { Roster, RosterPost } from './roster.ts';

/** As an organisation and back. */
function again(...lists: readonly Roster[]): MomentRoster {
  const dated = lists.map((roster, index) => datedRoster(roster, `202${index}-01-01`));
  const matchings = lists.slice(1).map(({ posts }) => ({
    matches: posts.map((_, index) => ({ before: index, after: index, by: 'id' as const })),
    ...{ basis: 'ids' as const, doubtful: [], posts: [] },
  }));
  const file = buildOrganisation(dated, matchings, { id: 'co', name: 'Co' });
  const roster = rosterOfOrganisation('co.json', indexOrganisation(file));
  if (!roster) throw new Error('it has a moment');
  return roster;
}

function factsOf({ posts }: Roster): unknown[] {
  return posts.map(({ id, name, title, unit, parentUnit, email, isVacant, attributes, manager }) => [
    // Who is in no unit but below one is in that one.
    ...[id, name, title, (unit || parentUnit).toLowerCase(), isVacant, attributes, manager],
    // The addresses of vacant posts are nobody's.
    isVacant ? '' : email,
  ]);
}

describe('an organisation as a list', () => {
  test('has the posts of the list that it was made from', () => {
    const withManagers = rosters('a.csv').filter(({ hasIds, hasManagers }) => hasIds && hasManagers);
    fc.assert(
      fc.property(withManagers, (roster) => {
        expect(factsOf(again(roster))).toEqual(factsOf(roster));
      }),
    );
  });

  test('keeps ids of posts, further posts, what is not disclosed, and names that were given beside others', () => {
    const posts: Partial<RosterPost>[] = [
      {
        id: '1',
        post: 'P1',
        name: 'Ann Lee',
        title: 'Head',
        unit: 'Lab',
        otherNames: ['Nan Lee'],
        photo: 'data:image/png,x',
      },
      { id: '2', post: 'P2', isUndisclosed: true, title: 'Clerk', unit: 'Lab', manager: 0 },
      {
        ...{ id: '3', post: 'P3', name: 'Bo', unit: 'Yard', unitPath: ['Lab'], parentUnit: 'Lab', manager: 0 },
        furtherPosts: [{ row: 9, post: 'P4', title: 'Warden', unit: 'Lab', manager: 0 }],
        secondManagers: [1],
      },
    ];
    const list = rosterOf('a.csv', posts, { attributes: [] });
    expect(again(list).posts).toEqual(
      list.posts.map((post, index) => ({
        ...{ ...post, row: index + 1 },
        furtherPosts: post.furtherPosts.map((held) => ({ ...held, row: index + 1 })),
      })),
    );
  });

  test('has the latest name and id, and records what the latest list does', () => {
    const before = rosterOf('a.csv', [{ id: '007', name: 'Eva Kern', attributes: ['Oslo', 'G5'] }], {
      attributes: [
        { id: 'location', label: 'Site' },
        { id: 'grade', label: 'Grade' },
      ],
    });
    const after = rosterOf('b.csv', [{ id: '7', name: 'Eva Roth', attributes: [''] }], {
      attributes: [{ id: 'grade', label: 'Level' }],
    });
    const { posts, attributes } = again(before, after);
    expect(posts).toMatchObject([{ id: '7', name: 'Eva Roth', otherNames: [], attributes: [''] }]);
    expect(attributes).toEqual([{ id: 'grade', label: 'Level' }]);
  });
});
