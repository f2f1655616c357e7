import { describe, expect, test } from 'vitest';
import { datedRoster, rosterOf } from '../../../../tests/support/rosters.ts';
import type { OrganisationFile } from '../../../model/schema.ts';
import { readOrganisation } from '../../../model/validate.ts';
import type { Roster, RosterPost } from '../rows/roster.ts';
import { buildOrganisation } from './build-organisation.ts';

type Facts = Partial<Omit<Roster, 'file' | 'posts'>>;
type List = readonly [posts: readonly Partial<RosterPost>[], facts?: Facts];

/** Lists of one company, in which whoever stands in the same place is the same person. */
function build(...lists: readonly List[]): OrganisationFile {
  const rosters = lists.map(([posts, facts], index) =>
    datedRoster(rosterOf(`${index}.csv`, posts, facts), `202${5 + index}-01-01`),
  );
  const matchings = rosters.slice(1).map(({ posts }, index) => ({
    matches: posts.flatMap((_, place) =>
      rosters[index]?.posts[place] ? [{ before: place, after: place, by: 'id' as const }] : [],
    ),
    basis: 'ids' as const,
    doubtful: [],
    posts: [],
  }));
  const file = buildOrganisation(rosters, matchings, { id: 'co', name: 'Co' });
  const read = readOrganisation(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return file;
}

const ANN = { id: '1', name: 'Ann', title: 'Head', unit: 'Lab' };

describe('the attributes of a membership', () => {
  const grade = { id: 'grade', label: 'Pay grade' };
  const site = { id: 'location', label: 'Standort' };

  test('are aligned by their ids, called and ordered as in the latest list', () => {
    const file = build(
      [[{ ...ANN, attributes: ['G5', 'Oslo'] }], { attributes: [grade, site] }],
      [[{ ...ANN, attributes: ['Oslo', 'G6'] }], { attributes: [{ id: 'location', label: 'Ort' }, grade] }],
    );
    expect(file.attributes).toEqual([{ id: 'location', label: 'Ort' }, grade]);
    expect(file.memberships.map(({ attributes, from, to }) => [attributes, from, to])).toEqual([
      [{ grade: 'G5', location: 'Oslo' }, '../2025-01-01', '2026-01-01'],
      [{ location: 'Oslo', grade: 'G6' }, '2026-01-01', undefined],
    ]);
  });

  test('that stay the same are one membership, in whatever order the columns come', () => {
    const file = build(
      [[{ ...ANN, attributes: ['G5', ''] }], { attributes: [grade, site] }],
      [[{ ...ANN, attributes: ['', 'G5'] }], { attributes: [site, grade] }],
    );
    expect(file.memberships.map(({ attributes }) => attributes)).toEqual([{ grade: 'G5', location: '' }]);
  });

  test('have ids that a file can hold, whatever their columns are called', () => {
    const odd = ['constructor', 'विभाग प्रमुख', 'x:1', '__proto__'].map((id) => ({ id, label: id }));
    const { attributes, memberships } = build([[{ ...ANN, attributes: ['a', 'b', 'c', 'd'] }], { attributes: odd }]);
    expect(new Set(attributes.map(({ id }) => id)).size).toBe(4);
    expect(attributes.map(({ id }) => memberships[0]?.attributes?.[id])).toEqual(['a', 'b', 'c', 'd']);
  });

  test('are recorded only where the list has the column', () => {
    const file = build([[{ ...ANN, attributes: ['Oslo'] }], { attributes: [site] }], [[ANN]]);
    expect(file.memberships.map(({ attributes }) => attributes)).toEqual([{ location: 'Oslo' }, undefined]);
    expect(file.attributes).toEqual([site]);
  });
});

describe('a post', () => {
  test('is recorded by its id, and another post is another membership', () => {
    const { memberships } = build([[{ ...ANN, post: '901' }]], [[{ ...ANN, post: '902' }]]);
    expect(memberships.map(({ post }) => post)).toEqual(['901', '902']);
  });

  test('whose holder is not disclosed says so', () => {
    const { memberships } = build([[{ id: '903', title: 'Head', isUndisclosed: true }]]);
    expect(memberships).toMatchObject([{ title: 'Head', holder: 'undisclosed' }]);
  });

  test('beside the first one is a secondary membership with all that the file says of it', () => {
    const second = { row: 7, post: '77', title: 'Warden', unit: 'Yard', manager: 0 };
    const posts = [
      ANN,
      { id: '2', name: 'Bo', unit: 'Yard', title: 'Clerk', manager: 0, furtherPosts: [second] },
      { id: '3', name: 'Cy', unit: 'Yard', manager: 1, furtherPosts: [{ ...second, unit: 'Moon', manager: 2 }] },
    ];
    const { memberships, units } = build([posts], [posts]);
    expect(units.map(({ name }) => name)).toEqual(['Lab', 'Yard', 'Moon']);
    expect(memberships.find(({ person, kind }) => person === '3' && kind === 'secondary')?.reportsTo).toBeUndefined();
    expect(memberships.filter(({ kind }) => kind === 'secondary')).toEqual([
      {
        ...{ id: 'm3', person: '2', kind: 'secondary', from: '../2025-01-01', status: 'stated' },
        ...{ title: 'Warden', unit: 'yard', post: '77', reportsTo: { person: '1' } },
        claims: [
          { source: '0-csv', status: 'stated', locator: 'row 7' },
          { source: '1-csv', status: 'stated', locator: 'row 7' },
        ],
      },
      expect.objectContaining({ person: '3', kind: 'secondary', unit: 'moon', post: '77' }),
    ]);
  });
});
