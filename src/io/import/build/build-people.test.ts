import { describe, expect, test } from 'vitest';
import { datedRoster, rosterOf } from '../../../../tests/support/rosters.ts';
import { readEdtf } from '../../../model/edtf.ts';
import { indexOrganisation } from '../../../model/organisation.ts';
import type { OrganisationFile, Person } from '../../../model/schema.ts';
import { snapshotAt } from '../../../model/snapshot.ts';
import { readOrganisation } from '../../../model/validate.ts';
import type { RosterPost } from '../rows/roster.ts';
import { buildOrganisation } from './build-organisation.ts';

const DAYS = ['2024-01-01', '2025-01-01', '2026-01-01'];

/** One post in each list, held by one person throughout; undefined: not in the list. */
function fileOf(posts: readonly (Partial<RosterPost> | undefined)[], matches = true): OrganisationFile {
  const lists = posts.map((post, index) => {
    const roster = rosterOf(`list ${index}.csv`, post ? [{ id: 'P7', ...post }] : []);
    return datedRoster(roster, DAYS[index] ?? '2027-01-01');
  });
  const matchings = posts.slice(1).map((post, index) => ({
    matches: matches && post && posts[index] ? [{ before: 0, after: 0, by: 'id' as const }] : [],
    basis: 'ids' as const,
    doubtful: [],
    posts: [],
  }));
  const file = buildOrganisation(lists, matchings, { id: 'co', name: 'Co' });
  const read = readOrganisation(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return file;
}

function personOf(...posts: readonly Partial<RosterPost>[]): Person {
  const [person, ...others] = fileOf(posts).people;
  if (!person || others.length > 0) throw new Error('there is one person');
  return person;
}

function named({ name, names, aliases }: Person) {
  return { name, names: (names ?? []).map(({ name: other, from, to }) => [other, from, to]), aliases };
}

/** What the person is called on the day of each list. */
function calledOn(...posts: readonly Partial<RosterPost>[]): (string | undefined)[] {
  const organisation = indexOrganisation(fileOf(posts));
  return DAYS.slice(0, posts.length).map((day) => {
    const [seat] = snapshotAt(organisation, readEdtf(day).earliest).people.values();
    return seat?.name;
  });
}

describe('the name of a person', () => {
  test('is the latest, and the earlier ones keep their days', () => {
    expect(named(personOf({ name: 'Eva Kern' }, { name: 'Eva Brandt' }, { name: 'Eva Roth' }))).toEqual({
      name: 'Eva Roth',
      names: [
        ['Eva Kern', undefined, '2025-01-01'],
        ['Eva Brandt', '2025-01-01', '2026-01-01'],
      ],
      aliases: [],
    });
    expect(calledOn({ name: 'Eva Kern' }, { name: 'Eva Brandt' }, { name: 'Eva Kern' })).toEqual([
      'Eva Kern',
      'Eva Brandt',
      'Eva Kern',
    ]);
  });

  test('rests on the rows that bear it', () => {
    const { names } = personOf({ name: 'Eva Kern', row: 9 }, { name: 'Eva Kern', row: 4 }, { name: 'Eva Roth' });
    expect(names?.[0]?.claims).toMatchObject([{ locator: 'row 9' }, { locator: 'row 4' }]);
  });

  test.each([
    ['José Nuñez', 'JOSE NUNEZ'],
    ['Ruiz, Ana', 'Ana Ruiz'],
    ['Юлия Чен', 'юлия чен'],
    ['Dr. Uwe Groß', 'Uwe Gross'],
    ['Jürgen Größl', 'Juergen Groessl'],
  ])('%s and %s are one name', (before, after) => {
    expect(named(personOf({ name: before }, { name: after }))).toEqual({ name: after, names: [], aliases: [before] });
  });

  test('that a file gives beside the other one is no other name', () => {
    expect(named(personOf({ name: 'Bob Lee' }, { name: 'Robert Lee', otherNames: ['Bob Lee'] }))).toEqual({
      name: 'Robert Lee',
      names: [],
      aliases: ['Bob Lee'],
    });
  });

  test('is there before it is disclosed, and after it is no longer', () => {
    const hidden = { isUndisclosed: true, title: 'Director' };
    expect(calledOn(hidden, { name: 'Hugo Ings', title: 'Director' }, hidden)).toEqual([
      'Not disclosed (Director)',
      'Hugo Ings',
      'Not disclosed (Director)',
    ]);
    expect(personOf(hidden, { name: 'Hugo Ings' }).name).toBe('Hugo Ings');
    expect(named(personOf(hidden, { ...hidden, title: 'Head' }))).toEqual({
      name: 'Not disclosed (Head)',
      names: [],
      aliases: [],
    });
    expect(personOf({ isUndisclosed: true, unit: 'Legal' }).name).toBe('Not disclosed in Legal');
  });
});

describe('the ids of a person', () => {
  test('are those of the files, the earliest first', () => {
    expect(personOf({ name: 'Ann', id: '000101' }, { name: 'Ann', id: '101' }).ids).toEqual(['000101', '101']);
    expect(personOf({ name: 'Ann', id: 'AC 1/2' })).toMatchObject({ id: 'x:AC_20_1_2f_2', ids: ['AC 1/2'] });
  });

  test('are not told twice, and none is told that is made up', () => {
    expect(personOf({ name: 'Ann', id: '101' }, { name: 'Ann', id: '101' }).ids).toBeUndefined();
    expect(personOf({ name: 'Ann Lee', id: 'row-2', isIdMadeUp: true })).toMatchObject({ id: 'ann-lee' });
    expect(personOf({ name: 'Ann Lee', id: 'row-2', isIdMadeUp: true }).ids).toBeUndefined();
  });
});

test('a vacant post and whoever fills it are two entries', () => {
  const { people } = fileOf([
    { isVacant: true, title: 'Pilot', post: '12' },
    { name: 'Ann Lee', title: 'Pilot', post: '12' },
  ]);
  expect(people.map(({ name, vacant, ids }) => [name, vacant, ids])).toEqual([
    ['Vacant post (Pilot)', true, undefined],
    ['Ann Lee', undefined, ['P7']],
  ]);
});

test('where ids name posts, whoever holds one has an id of their own, and a post that nobody holds has its', () => {
  const before = [
    { id: '905', post: '905', isVacant: true, title: 'Pilot' },
    { id: '906', post: '906', name: 'Bo Vik' },
  ];
  const after = [
    { id: '905', post: '905', name: 'Ann Lee' },
    { id: '906', post: '906', isUndisclosed: true, title: 'Clerk' },
  ];
  const lists = [before, after].map((posts, index) =>
    datedRoster(rosterOf(`${index}.csv`, posts, { idsAre: 'posts' }), DAYS[index] ?? ''),
  );
  const matching = { matches: [], doubtful: [], basis: 'ids' as const, posts: [] };
  const { people } = buildOrganisation(lists, [matching], { id: 'co', name: 'Co' });
  expect(people.map(({ id, ids, name }) => [id, ids, name])).toEqual([
    ['905', undefined, 'Vacant post (Pilot)'],
    ['bo-vik', undefined, 'Bo Vik'],
    ['ann-lee', undefined, 'Ann Lee'],
    ['906', undefined, 'Not disclosed (Clerk)'],
  ]);
});

describe('the picture of a person', () => {
  const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';
  const pictureOf = (...photos: readonly string[]) =>
    personOf(...photos.map((photo) => ({ name: 'Ann', photo }))).photo;

  test('is one that the file itself holds, the latest of them', () => {
    expect(pictureOf(PICTURE)).toBe(PICTURE);
    expect(pictureOf('data:image/gif;base64,R0lG', PICTURE, '')).toBe(PICTURE);
  });

  test.each([
    'ann.jpg',
    'photos/ann.png',
    '/ann.png',
    '//evil.example/ann.png',
    'https://evil.example/ann.png',
    'data:text/html,<b>Ann</b>',
    'data:image/svg+xml,<svg/>',
    'DATA:image/png;base64,iVBORw0KGgo=',
    ' data:image/png;base64,iVBORw0KGgo=',
    'javascript:alert(1)',
  ])('is never asked for from anywhere: %s', (photo) => {
    expect(pictureOf(photo)).toBeUndefined();
    expect(pictureOf(PICTURE, photo)).toBe(PICTURE);
  });
});
