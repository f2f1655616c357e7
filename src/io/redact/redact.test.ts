import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationFromTexts, snapshotOn } from '../../../tests/support/org-from-text.ts';
import { AFTER, BEFORE, files, organisationFrom, snapshotsOf } from '../../../tests/support/random-organisations.ts';
import { pickMatching } from '../../diff/change-filter.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { diff } from '../../diff/diff.ts';
import { dayOf } from '../../model/edtf.ts';
import { indexOrganisation, type Organisation } from '../../model/organisation.ts';
import type { OrganisationFile, PersonId, UnitId } from '../../model/schema.ts';
import { readOrganisation } from '../../model/validate.ts';
import { writeOrganisation } from '../write/organisation-json.ts';
import { NAME_STYLES } from './new-names.ts';
import { DETAILS, type Detail, type Redaction, redact } from './redact.ts';

const FIRST = ['Zoë', 'Björn', 'Ximena', 'Oluwaseun', 'Quentin', 'Yevgenia', 'Wolfram', 'Ngozi'];
const LAST = ['Quispe', 'O’Hanlon', 'Żurawski', 'Fitzwilliam', 'Lindqvist-Aho', 'Vandenberghe', 'Xhaferi', 'Ueda'];

/** No two alike, and made of words that nothing else in the file is made of. */
function nameOf(index: number): string {
  const letters = index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
  return `${FIRST[index % FIRST.length]} ${LAST[(index >> 3) % LAST.length]} Zz${letters}`;
}

function idOf(person: string): string {
  return `${nameOf(Number(person.slice(1)))
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '.')}@corp.example`;
}

/** The file with telling names and ids in it, and names wherever a text can stand. */
function withNames(file: OrganisationFile): OrganisationFile {
  const renamed = JSON.parse(
    JSON.stringify(file, (key, value: unknown) => {
      const isPerson = typeof value === 'string' && /^p\d+$/.test(value);
      if (isPerson && key !== 'name') return idOf(value);
      return value;
    }),
  ) as OrganisationFile;
  const someone = (index: number): string => nameOf(index % Math.max(1, file.people.length));
  const source = { id: 'zoe-memo', publisher: `${someone(0)} on record`, title: `What ${someone(1)} said` };
  const claims = [
    { source: source.id, status: 'stated', note: `${someone(2)} confirms`, locator: `below ${someone(3)}` },
  ] as never;
  return {
    ...renamed,
    attributes: [
      { id: 'location', label: 'Location' },
      { id: `likes-${idOf('p1')}`, label: `Likes ${someone(1)}` },
    ],
    description: `Founded by ${someone(4)}`,
    people: renamed.people.map((person, index) => ({
      ...person,
      name: nameOf(index),
      // Long before the days that are compared, so that no change of name is told of them.
      names: [{ name: `${FIRST[index % FIRST.length]} Once${nameOf(index).split(' ')[2]}`, to: '1990', claims }],
      ids: [`Badge ${nameOf(index)}`],
      aliases: [`Dr ${nameOf(index)}`, `${FIRST[index % FIRST.length]} Nick${nameOf(index).split(' ')[2]}`],
      description: `${nameOf(index)} works with ${someone(index + 1)}`,
    })),
    units: renamed.units.map((unit, index) => ({ ...unit, aliases: [`${someone(index)}’s team`] })),
    memberships: renamed.memberships.map((each, index) => ({
      ...each,
      title: index % 3 === 0 ? `${each.title as string}, deputy of ${someone(index)}` : each.title,
      basis: `${someone(index)} said so`,
      post: `${idOf('p0')}-${index % 3}`,
      attributes: { location: `Desk of ${someone(index)}`, [`likes-${idOf('p1')}`]: someone(index + 1) },
      claims,
    })),
    events: renamed.events.map((each, index) => ({ ...each, summary: `${someone(index)} and others`, claims })),
    sources: [
      { ...source, url: `https://example.org/${idOf('p0').replace('@', '-')}` },
    ] as unknown as OrganisationFile['sources'],
    errata: [
      {
        id: 'x',
        says: someone(5),
        reading: someone(6),
        why: someone(7),
        sureness: 'sure',
        people: [],
        units: [],
        claims,
      },
    ],
    figures: [{ id: 'f', figure: '3', what: `hired by ${someone(0)}`, people: [], units: [], claims }],
    story: [
      { id: 's', title: someone(1), text: `About ${someone(2)}`, at: 'changes', view: 'chart', highlight: [], claims },
    ],
  };
}

const named = files.map(withNames).map(organisationFrom);

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

const ALL: Redaction = {
  ...{ names: 'numbers', leaveOut: new Set(), branch: undefined, around: 'stub' },
  ...{ days: [BEFORE, AFTER], random: seeded(7), keepAttributes: new Set(['location', `likes-${idOf('p1')}`]) },
};

const redactions: fc.Arbitrary<Redaction> = fc.record({
  names: fc.constantFrom(...NAME_STYLES),
  leaveOut: fc.subarray<Detail>([...DETAILS]).map((list) => new Set(list)),
  keepAttributes: fc.subarray([...ALL.keepAttributes]).map((list) => new Set(list)),
  branch: fc.constant(undefined),
  around: fc.constantFrom('stub' as const, 'nothing' as const),
  days: fc.constant([BEFORE, AFTER]),
  random: fc.nat().map(seeded),
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Those of the words that occur as whole words. */
function occurring(text: string, words: readonly string[]): string[] {
  return words.filter((word) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu').test(text));
}

/** How many changes there are of each sequence of kinds. */
function shape({ people, units }: Comparison): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kinds } of [...people.values(), ...units.values()]) {
    const key = kinds.join(' ');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Who came or went a few days before or after is not known without dates: that somebody is shown remains. */
function shapeOfChart(comparison: Comparison): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [kinds, count] of Object.entries(shape(comparison))) {
    const key = kinds.replace('joined', 'shown').replace('left', 'not-shown');
    counts[key] = (counts[key] ?? 0) + count;
  }
  return counts;
}

describe('with the names replaced', () => {
  test('no name, alias, part of a name or id of anybody is left, whatever is left out', () => {
    fc.assert(
      fc.property(named, redactions, (organisation, how) => {
        const text = writeOrganisation(redact(organisation, how).organisation);
        const secret = organisation.people.flatMap(({ id, ids = [], name, names = [], aliases }) => [
          id,
          ...ids,
          name,
          ...names.map((dated) => dated.name),
          ...aliases,
          ...name.split(/[^\p{L}]+/u).filter((part) => part.length > 1),
        ]);
        expect(occurring(text, [...new Set(secret)])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the file can be read, and is the one that was made', () => {
    fc.assert(
      fc.property(named, redactions, (organisation, how) => {
        const { organisation: redacted } = redact(organisation, how);
        expect(readOrganisation(JSON.parse(writeOrganisation(redacted)))).toEqual({ ok: true, value: redacted });
      }),
      { numRuns: 60 },
    );
  });

  test('as much changed in the same ways as before, with dates or without', () => {
    const leftOut = fc.subarray<Detail>(['dates']).map((list) => new Set(list));
    fc.assert(
      fc.property(named, fc.constantFrom(...NAME_STYLES), leftOut, fc.nat(), (organisation, names, leaveOut, seed) => {
        const { organisation: redacted } = redact(organisation, { ...ALL, names, leaveOut, random: seeded(seed) });
        const [now, was] = [redacted, organisation].map((each) => diff(...snapshotsOf(each)));
        if (!now || !was) throw new Error('nothing to compare');
        if (!leaveOut.has('dates')) expect(shape(now)).toEqual(shape(was));
        else {
          expect(shapeOfChart(now)).toEqual(shapeOfChart(was));
          expect(shape(now).joined ?? 0).toBeLessThanOrEqual(shape(was).joined ?? 0);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('everybody has a name of their own', () => {
    fc.assert(
      fc.property(named, redactions, (organisation, how) => {
        const { organisation: redacted, names } = redact(organisation, how);
        expect(new Set(redacted.people.map(({ name }) => name)).size).toBe(organisation.people.length);
        expect(names.size).toBe(organisation.people.length);
      }),
      { numRuns: 30 },
    );
  });
});

const file = organisationFromTexts({
  '2025-01-01':
    '[Company] Ada Lovelace, CEO\n  [Platform] Bea Smith, Head\n    Cy Young, Engineer\n    Di Ray, Engineer',
  '2025-06-01':
    '[Company] Ada Lovelace, CEO\n  [Platform] Bea Smith, Head\n    Cy Young, Engineer\n  [Search] Di Ray, Head',
});

function namesOf(organisation: Organisation): string[] {
  return organisation.people.map(({ name }) => name).toSorted();
}

describe('what people are called', () => {
  test.each([
    ['initials', ['A. L.', 'B. S.', 'C. Y.', 'D. R.']],
    ['numbers', ['Person 1', 'Person 2', 'Person 3', 'Person 4']],
    ['roles', ['CEO in Company', 'Engineer 1 in Platform', 'Engineer 2 in Platform', 'Head in Platform']],
  ] as const)('by %s', (names, expected) => {
    expect(namesOf(redact(file, { ...ALL, names }).organisation)).toEqual(expected);
  });

  test('roles tell no titles where titles are left out', () => {
    const { organisation } = redact(file, { ...ALL, names: 'roles', leaveOut: new Set<Detail>(['titles']) });
    expect(namesOf(organisation)).toEqual([
      'Person 1 in Company',
      'Person 1 in Platform',
      'Person 2 in Platform',
      'Person 3 in Platform',
    ]);
    expect(organisation.memberships.every(({ title }) => title === undefined)).toBe(true);
  });

  test('the same initials are numbered', () => {
    const twice = indexOrganisation({
      ...file,
      people: file.people.map((person, index) => ({
        ...person,
        name: index < 2 ? `Al${'b'.repeat(index)} Lo` : person.name,
      })),
    });
    expect(namesOf(redact(twice, { ...ALL, names: 'initials' }).organisation).slice(0, 2)).toEqual([
      'A. L. 1',
      'A. L. 2',
    ]);
  });

  test('the order of the file does not tell who is who', () => {
    const orders = [1, 2, 3, 4, 5, 6].map((seed) => {
      const { names } = redact(file, { ...ALL, random: seeded(seed * 7919) });
      return file.people.map(({ id }) => names.get(id)).join();
    });
    expect(new Set(orders).size).toBeGreaterThan(1);
  });
});

function compare(organisation: Organisation): Comparison {
  return diff(snapshotOn(organisation, '2025-01-01'), snapshotOn(organisation, '2025-06-01'));
}

describe('one branch', () => {
  const comparison = compare(file);
  const platform = file.units.find(({ name }) => name === 'Platform')?.id as UnitId;
  const no = new Set<never>();
  const none = { ...{ categories: no, statuses: no, units: no, certainties: no, values: no, below: no }, text: '' };
  const branch = pickMatching(comparison, { ...none, team: { unit: platform }, people: undefined });

  test('keeps whoever was in it on either day, and one box for all that is around it', () => {
    const { organisation } = redact(file, { ...ALL, names: 'keep', branch });
    expect(namesOf(organisation)).toEqual(['Bea Smith', 'Cy Young', 'Di Ray']);
    expect(organisation.units.map(({ name }) => name)).toEqual(['Platform', 'The rest of the organisation']);
    const text = writeOrganisation(organisation);
    expect(occurring(text, ['Ada', 'Lovelace', 'Search', 'Company'])).toEqual([]);
    expect(readOrganisation(JSON.parse(text)).ok).toBe(true);
    const moved = [...compare(organisation).people.values()].filter(({ kinds }) => kinds.includes('unit-changed'));
    expect(moved).toHaveLength(1);
  });

  test('or nothing around it', () => {
    const { organisation } = redact(file, { ...ALL, names: 'keep', branch, around: 'nothing' });
    expect(organisation.units.map(({ name }) => name)).toEqual(['Platform']);
    expect(readOrganisation(JSON.parse(writeOrganisation(organisation))).ok).toBe(true);
  });

  test('of any random organisation can be read, and names nobody outside it', () => {
    fc.assert(
      fc.property(
        named,
        fc.nat(),
        fc.constantFrom('stub' as const, 'nothing' as const),
        (organisation, pick, around) => {
          const top = organisation.people[pick % Math.max(1, organisation.people.length)];
          if (!top) return;
          const [before, after] = snapshotsOf(organisation);
          const kept = pickMatching(diff(before, after), { ...none, team: { person: top.id }, people: undefined });
          const { organisation: part } = redact(organisation, { ...ALL, names: 'keep', branch: kept, around });
          const text = writeOrganisation(part);
          expect(readOrganisation(JSON.parse(text)).ok).toBe(true);
          const outside = organisation.people.filter(({ id }) => !kept?.people.has(id as PersonId));
          expect(
            occurring(
              text,
              outside.flatMap(({ id, name }) => [id, name]),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('nothing is taken over that is not known, and no address of anybody whose name is replaced', () => {
  const people = file.people.map((person) => ({
    ...person,
    email: 'ada@corp.example',
    photo: 'ada.jpg',
    badge: 'A-17',
  }));
  const whole = indexOrganisation({ ...file, people });
  const text = writeOrganisation(redact(whole, ALL).organisation);
  for (const secret of ['corp.example', '.jpg', 'A-17']) expect(text).not.toContain(secret);
  const kept = writeOrganisation(redact(whole, { ...ALL, names: 'keep' }).organisation);
  expect(kept).toContain('ada@corp.example');
  const bare = redact(whole, { ...ALL, names: 'keep', leaveOut: new Set<Detail>(['contacts']) });
  expect(writeOrganisation(bare.organisation)).not.toContain('corp.example');
});

test('dates are told no closer than the moments are', () => {
  const [ada, bea, cy] = file.people;
  if (!ada || !bea || !cy) throw new Error('three people are needed');
  const event = { units: [], summary: '', status: 'confirmed' as const, claims: [] };
  const whole = indexOrganisation({
    ...file,
    people: file.people.map((person) => ({
      ...person,
      career: [{ date: '2019-04', text: 'Was elsewhere', status: 'confirmed' as const, claims: [] }],
    })),
    memberships: file.memberships.flatMap((each) => {
      if (each.person === ada.id) return [{ ...each, from: '2018-07-19' }];
      if (each.person === bea.id)
        return [
          { ...each, to: '2025-02-11' },
          { ...each, id: `${each.id}-2`, from: '2025-02-11' },
        ];
      return [each.person === cy.id ? { ...each, from: '2025-03-14' } : each];
    }),
    events: [
      { ...event, id: 'e1', kind: 'joined', date: '2025-03-14', people: [cy.id] },
      { ...event, id: 'e2', kind: 'joined', date: '2018-07-19', people: [ada.id] },
      { ...event, id: 'e3', kind: 'leaving-announced', date: '2025-08-02', people: [bea.id] },
    ],
  });
  const { organisation } = redact(whole, {
    ...ALL,
    leaveOut: new Set<Detail>(['dates']),
    days: [dayOf(2025, 1, 1), dayOf(2025, 6, 1)],
  });
  expect(writeOrganisation(organisation)).not.toMatch(/2018|2019|-02-11|-03-14|-08-02/);
  expect(organisation.events.map(({ date }) => date)).toEqual([
    '2025-01-02/2025-06-01',
    '../2025-01-01',
    '2025-06-02/..',
  ]);
  expect(new Set(organisation.memberships.map(({ from }) => from))).toEqual(new Set(['../2025-01-01', '2025-06-01~']));
  expect(readOrganisation(JSON.parse(writeOrganisation(organisation)))).toEqual({ ok: true, value: organisation });
  expect(shape(compare(organisation))).toEqual(shape(compare(whole)));
});

test('names go from wherever a list may hold them: units, sources, rows, addresses of mail', () => {
  const [ada, bea, ...others] = file.people;
  if (!ada || !bea) throw new Error('two people are needed');
  const memo = { id: 'ada-lovelace-memo', publisher: 'Bea Smith.csv', title: 'Mail from mailto:ada.l@corp.example' };
  const claims = [
    { source: memo.id, status: 'stated', locator: 'row 12, Ada Lovelace', note: 'see bsmith@corp.example or B. SMITH' },
  ] as never;
  const whole = indexOrganisation({
    ...file,
    people: [
      { ...ada, email: 'ada.l@corp.example' },
      { ...bea, email: 'bsmith@corp.example', photo: 'bea.jpg' },
      ...others,
    ],
    units: file.units.map((unit) => ({
      ...unit,
      name: unit.name === 'Platform' ? 'Office of Ada Lovelace' : unit.name,
      aliases: ['Bea’s people'],
    })),
    attributes: [{ id: 'location', label: 'Location' }],
    memberships: file.memberships.map((each) => ({ ...each, attributes: { location: 'Desk of Bea Smith' }, claims })),
    sources: [{ ...memo, url: 'https://corp.example/~bea-smith/list' }] as unknown as OrganisationFile['sources'],
  });
  for (const names of NAME_STYLES) {
    const text = writeOrganisation(redact(whole, { ...ALL, names }).organisation);
    expect(text).not.toMatch(/ada|lovelace|bea|smith|corp\.example|\.jpg/i);
    expect(text).toContain('row 12');
  }
});

test('a vacant post is nobody: it keeps its name, and titles that are called the same keep theirs', () => {
  const [first, ...others] = file.people;
  if (!first) throw new Error('somebody is needed');
  const people = [{ ...first, name: 'Engineer', vacant: true }, ...others];
  const { organisation, names } = redact(indexOrganisation({ ...file, people }), { ...ALL, names: 'initials' });
  expect(organisation.people.find(({ vacant }) => vacant)?.name).toBe('Engineer');
  expect(organisation.memberships.filter(({ title }) => title === 'Engineer').length).toBeGreaterThan(0);
  expect(names.has(first.id)).toBe(false);
});

describe('what is recorded beside the chart', () => {
  const [ada, ...others] = file.people;
  if (!ada) throw new Error('somebody is needed');
  const attributes = ['location', 'grade', 'constellation'].map((id) => ({ id, label: `The ${id}` }));
  const recorded = indexOrganisation({
    ...file,
    attributes,
    people: [{ ...ada, names: [{ name: 'Ada Byron', to: '2025-03', claims: [] }], ids: ['B-17'] }, ...others],
    memberships: file.memberships.map((each) => ({
      ...{ ...each, post: 'POST/9', holder: 'undisclosed' as const },
      attributes: { location: 'Oslo', grade: 'G7', constellation: '' },
    })),
  });

  test('stays where it is told to, under ids that tell nothing', () => {
    const { organisation } = redact(recorded, { ...ALL, keepAttributes: new Set(['location', 'constellation']) });
    expect(organisation.attributes).toEqual([
      { id: 'location', label: 'The location' },
      { id: 'a2', label: 'The constellation' },
    ]);
    const values = { location: 'Oslo', a2: '' };
    expect(organisation.memberships.map((each) => each.attributes)).toEqual(recorded.memberships.map(() => values));
    expect(organisation.notice).toContain('further columns left out');
  });

  test('goes without a trace where it is not told to stay', () => {
    const { organisation } = redact(recorded, { ...ALL, keepAttributes: new Set() });
    expect(organisation.attributes).toEqual([]);
    expect(writeOrganisation(organisation)).not.toMatch(/oslo|g7|constellation|byron|b-17|post\/9/i);
  });

  test('of a post only that it is the same, and that its holder is not disclosed', () => {
    const { organisation } = redact(recorded, ALL);
    expect(new Set(organisation.memberships.map(({ post, holder }) => [post, holder].join()))).toEqual(
      new Set(['post-1,undisclosed']),
    );
  });

  test('the names of other days stay with the names, in coarser days where dates go', () => {
    const kept = redact(recorded, { ...ALL, names: 'keep', leaveOut: new Set<Detail>(['dates']) }).organisation;
    expect(kept.people.flatMap(({ names = [] }) => names)).toEqual([
      { name: 'Ada Byron', from: '../2025-01-01', to: '2025-01-02/2025-06-01', claims: [] },
    ]);
    expect(kept.people.every(({ ids }) => ids === undefined)).toBe(true);
  });
});

test('the entry of a post that nobody is named for is called by no title where titles are left out', () => {
  const people = file.people.map((person, index) => {
    if (index === 2) return { ...person, name: 'Vacant post (Engineer)', vacant: true };
    return index === 3 ? { ...person, name: 'Not disclosed (Engineer)' } : person;
  });
  const memberships = file.memberships.map((each) =>
    each.person === people[3]?.id ? { ...each, holder: 'undisclosed' as const } : each,
  );
  const whole = indexOrganisation({ ...file, people, memberships });
  const namesWith = (...leaveOut: Detail[]) =>
    namesOf(redact(whole, { ...ALL, leaveOut: new Set(leaveOut) }).organisation);
  expect(namesWith()).toEqual(['Not disclosed (Engineer)', 'Person 1', 'Person 2', 'Vacant post (Engineer)']);
  expect(namesWith('titles')).toEqual(['Not disclosed', 'Person 1', 'Person 2', 'Vacant post']);
});

test('it says of itself that it is redacted, and how', () => {
  const { organisation } = redact(file, { ...ALL, leaveOut: new Set<Detail>(['sources']) });
  expect(organisation.notice).toBe(
    'Redacted before it was shared: names replaced by numbers, sources, notes and story left out.',
  );
});
