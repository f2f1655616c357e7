import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedRosters, rosters } from '../../../../tests/support/random-rosters.ts';
import { datedRoster, rosterOf } from '../../../../tests/support/rosters.ts';
import { diff } from '../../../diff/diff.ts';
import { readEdtf } from '../../../model/edtf.ts';
import type { Organisation } from '../../../model/organisation.ts';
import { type Snapshot, snapshotAt } from '../../../model/snapshot.ts';
import { readOrganisation } from '../../../model/validate.ts';
import { matchRosters, suggestMatchBy } from '../match/match-rosters.ts';
import type { Matching } from '../match/matching.ts';
import type { DatedRoster, Roster } from '../rows/roster.ts';
import { buildOrganisation } from './build-organisation.ts';

const META = { id: 'org', name: 'Org' };

function matchAll(list: readonly DatedRoster[]): Matching[] {
  return list.slice(1).map((after, index) => {
    const before = list[index];
    if (!before) throw new Error('no roster before');
    return matchRosters(before, after, { by: suggestMatchBy(before, after), same: [], different: [] });
  });
}

function organisationOf(list: readonly DatedRoster[], matchings = matchAll(list)): Organisation {
  const result = readOrganisation(buildOrganisation(list, matchings, META));
  if (!result.ok) throw new Error(result.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.value;
}

function on(organisation: Organisation, date: string): Snapshot {
  return snapshotAt(organisation, readEdtf(date).earliest);
}

/** The posts of a roster as they should be found in a snapshot, without ids, in an order of their own. */
function factsOfRoster({ posts, hasManagers }: Roster): string[] {
  const nameOf = (index: number) => {
    const post = posts[index];
    if (!post) return '-';
    if (!post.isVacant) return post.name;
    if (post.title !== '') return `Vacant post (${post.title})`;
    return post.unit === '' ? 'Vacant post' : `Vacant post in ${post.unit}`;
  };
  return posts
    .map((post, index) => {
      const unit = (post.unit || post.parentUnit).toLowerCase();
      const line = hasManagers ? nameOf(post.manager) : unit || '-';
      return JSON.stringify([
        nameOf(index),
        post.isVacant,
        post.title,
        unit,
        post.attributes[0],
        line,
        `row ${post.row}`,
      ]);
    })
    .sort();
}

function factsOfSnapshot(snapshot: Snapshot, source: string): string[] {
  const { organisation } = snapshot;
  const nameOf = (id: string | undefined, row: string | undefined) => {
    const person = [...organisation.people].find((other) => other.id === id);
    return { person, row };
  };
  return [...snapshot.people.values()]
    .map(({ membership }) => {
      const { person } = nameOf(membership.person, undefined);
      const claim = membership.claims.find((item) => item.source === source);
      const target = membership.reportsTo;
      const unitName = (unit: string | undefined) =>
        [...snapshot.units.values()].find((state) => state.unit === unit)?.name.toLowerCase() ?? '';
      const line = !target
        ? '-'
        : 'person' in target
          ? (organisation.personById.get(target.person)?.name ?? '?')
          : unitName(target.unit);
      return JSON.stringify([
        person?.name,
        person?.vacant ?? false,
        membership.title ?? '',
        unitName(membership.unit),
        membership.attributes?.location ?? '',
        line,
        claim?.locator,
      ]);
    })
    .sort();
}

describe('laws', () => {
  it('makes an organisation file that is accepted, whatever the rosters hold', () => {
    fc.assert(
      fc.property(datedRosters, (list) => {
        organisationOf(list);
      }),
    );
  });

  it('shows every post of every roster on its day, with its manager', () => {
    fc.assert(
      fc.property(rosters('a.csv'), (roster) => {
        const organisation = organisationOf([datedRoster(roster, '2025-01-01')]);
        const source = organisation.sources[0]?.id ?? '';
        expect(factsOfSnapshot(on(organisation, '2025-01-01'), source)).toEqual(factsOfRoster(roster));
      }),
    );
  });

  it('has as many people on each day as the roster of that day has posts', () => {
    fc.assert(
      fc.property(datedRosters, (list) => {
        const organisation = organisationOf(list);
        list.forEach((roster, index) => {
          if (list[index + 1]?.date === roster.date) return;
          const snapshot = on(organisation, roster.date);
          expect(snapshot.people.size).toBe(roster.posts.length);
          const managers = [...snapshot.people.values()].filter((seat) => seat.manager !== undefined).length;
          expect(managers).toBe(roster.posts.filter((post) => post.manager >= 0).length);
        });
      }),
    );
  });

  it('finds no change between a roster and itself', () => {
    fc.assert(
      fc.property(rosters('a.csv', false), (roster) => {
        const list = [datedRoster(roster, '2025-01-01'), datedRoster({ ...roster, file: 'b.csv' }, '2025-06-30')];
        const organisation = organisationOf(list);
        const comparison = diff(on(organisation, '2025-01-01'), on(organisation, '2025-06-30'));
        expect([...comparison.people.values()]).toEqual([]);
        expect([...comparison.units.values()]).toEqual([]);
      }),
    );
  });

  it('matches as many people backwards as forwards', () => {
    fc.assert(
      fc.property(rosters('a.csv'), rosters('b.csv'), fc.constantFrom('id' as const, 'name' as const), (a, b, by) => {
        const decisions = { by, same: [], different: [] };
        const [forwards, backwards] = [matchRosters(a, b, decisions), matchRosters(b, a, decisions)];
        expect(backwards.matches.length).toBe(forwards.matches.length);
        expect(backwards.doubtful.length).toBe(forwards.doubtful.length);
      }),
    );
  });
});

describe('a small company', () => {
  const before = datedRoster(
    rosterOf('before.csv', [
      { id: '1', name: 'Rosa Diaz', title: 'CEO', unit: 'Board' },
      { id: '2', name: 'Ann Smith', title: 'Controller', unit: 'Finance', manager: 0 },
      { id: '3', name: 'Raj Patel', title: 'Clerk', unit: 'Finance', manager: 1 },
      { id: '4', name: 'Li Wei', title: 'Clerk', unit: 'Finance', manager: 1 },
    ]),
    '2025-01-01',
    'January',
  );
  const after = datedRoster(
    rosterOf('after.csv', [
      { id: '1', name: 'Rosa Diaz', title: 'CEO', unit: 'Board' },
      { id: '2', name: 'Ann Jones', title: 'Controller', unit: 'Money', manager: 0, email: 'ann@x.org' },
      { id: '3', name: 'Raj Patel', title: 'Clerk', unit: 'Money', manager: 1 },
      { id: '4', name: 'Li Wei', title: 'Clerk', unit: 'Money', manager: 1 },
      { id: '5', name: 'Kim Ito', title: 'Clerk', unit: 'Money', manager: 1, start: '2025-03-01' },
    ]),
    '2025-06-30',
    'June',
  );
  const file = buildOrganisation([before, after], matchAll([before, after]), META);

  it('keeps one membership for a seat that stays, with the rows of both files', () => {
    expect(file.memberships.filter((membership) => membership.person === '1')).toEqual([
      expect.objectContaining({
        from: '../2025-01-01',
        status: 'stated',
        claims: [
          { source: 'before-csv', status: 'stated', locator: 'row 2' },
          { source: 'after-csv', status: 'stated', locator: 'row 2' },
        ],
      }),
    ]);
  });

  it('knows a person by the latest name and keeps the old one', () => {
    expect(file.people.find((person) => person.id === '2')).toMatchObject({
      name: 'Ann Jones',
      names: [
        {
          name: 'Ann Smith',
          to: '2025-06-30',
          claims: [{ source: 'before-csv', status: 'stated', locator: 'row 3' }],
        },
      ],
      aliases: [],
      email: 'ann@x.org',
    });
  });

  it('sees that a unit was renamed, and infers its head and its place', () => {
    expect(file.units.map((unit) => [unit.name, unit.aliases])).toEqual([
      ['Board', []],
      ['Money', ['Finance']],
    ]);
    expect(file.units[1]).toMatchObject({
      spans: [
        { name: 'Finance', parent: 'board', status: 'inferred', from: '../2025-01-01', to: '2025-06-30' },
        { parent: 'board', status: 'inferred', from: '2025-06-30' },
      ],
      heads: [{ person: '2', status: 'inferred', from: '../2025-01-01' }],
    });
  });

  it('dates a joining between the two files by the start date', () => {
    expect(file.events).toMatchObject([{ kind: 'joined', date: '2025-03-01', people: ['5'] }]);
  });

  it('names both days and the way between them', () => {
    expect(file.moments.map((moment) => moment.label)).toEqual(['January', 'June']);
    expect(file.comparisons).toMatchObject([{ label: 'January → June', before: '2025-01-01', after: '2025-06-30' }]);
  });
});

describe('ids of people', () => {
  it('gives an id to one person only, where it means another in the next file', () => {
    const list = [
      datedRoster(rosterOf('a.csv', [{ id: 'P7', name: 'Ann Smith', start: '2019-01-01' }]), '2025-01-01'),
      datedRoster(rosterOf('b.csv', [{ id: 'P7', name: 'Raj Patel', start: '2025-02-01' }]), '2025-06-30'),
    ];
    expect(organisationOf(list).people.map(({ id, name }) => [id, name])).toEqual([
      ['P7', 'Ann Smith'],
      ['P7-2', 'Raj Patel'],
    ]);
  });

  it('makes readable ids from names where the file has none', () => {
    const roster = rosterOf('a.csv', [{ name: 'Ann Smith' }, { name: 'Ann Smith' }], { hasIds: false });
    expect(organisationOf([datedRoster(roster, '2025-01-01')]).people.map(({ id }) => id)).toEqual([
      'ann-smith',
      'ann-smith-2',
    ]);
  });
});

it('marks a line that was assumed as inferred, and says why', () => {
  const roster = rosterOf('a.csv', [
    { id: '1', name: 'Ann Smith' },
    { id: '2', name: 'Bob Jones', manager: 0 },
    { id: '3', name: 'Cat Lee', manager: 0, isLineAssumed: true },
  ]);
  const { memberships } = organisationOf([datedRoster(roster, '2025-01-01')]);
  expect(memberships.map(({ status, basis }) => [status, basis])).toEqual([
    ['stated', undefined],
    ['stated', undefined],
    ['inferred', 'Put below the top with the most people, so that there is one top. No file says so.'],
  ]);
  expect(memberships[2]?.claims).toMatchObject([{ status: 'inferred', note: 'The row names no manager.' }]);
});

describe('a unit that stays where it is', () => {
  const posts = (manager: number) => [
    { id: '1', name: 'Ann', unit: 'Technology' },
    { id: '2', name: 'Bob', unit: 'Technology', manager: 0 },
    { id: '3', name: 'Cy', unit: 'Web', manager },
  ];
  const kindsOf = (manager: number) => {
    const before = datedRoster(rosterOf('before.csv', posts(manager)), '2025-01-01');
    const after = datedRoster(
      rosterOf('after.csv', [...posts(manager), { id: '4', name: 'Di', unit: 'Web', manager }]),
      '2025-06-30',
    );
    const organisation = organisationOf([before, after]);
    const { people, units } = diff(on(organisation, '2025-01-01'), on(organisation, '2025-06-30'));
    return {
      people: [...people.values()].map((change) => [change.person, change.kinds]),
      units: [...units.values()].map((change) => [change.unit, change.kinds]),
    };
  };

  it.each([
    ['the head of the unit above', 0],
    ['somebody else in the unit above', 1],
  ])('is not moved by a second person who answers to %s', (_, manager) => {
    expect(kindsOf(manager)).toEqual({ people: [['4', ['joined']]], units: [] });
  });
});
