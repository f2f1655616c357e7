import { describe, expect, test } from 'vitest';
import type { Problem } from './problem.ts';
import { readOrganisation } from './validate.ts';

type Json = Record<string, unknown>;

const CLAIMED = { status: 'stated', claims: [] } as const;

function person(id: string, name = id.toUpperCase()): Json {
  return { id, name };
}

function membership(person: string, rest: Json = {}): Json {
  return { id: `m-${person}`, person, from: '2025', ...CLAIMED, ...rest };
}

function unit(id: string, rest: Json = {}): Json {
  return { id, name: id.toUpperCase(), kind: 'unit', ...rest };
}

function event(rest: Json): Json {
  return { id: 'e', date: '2025', kind: 'statement', summary: '', status: 'confirmed', claims: [], ...rest };
}

function step(rest: Json = {}): Json {
  return { id: 'step', title: 'A step', text: 'What happened.', claims: [], ...rest };
}

function fileWith(rest: Json = {}): Json {
  return {
    format: 'orgdiff/2',
    id: 'test',
    name: 'Test',
    coverage: { completeness: 'partial' },
    people: [person('ada'), person('bo'), person('cy')],
    units: [],
    memberships: [],
    moments: [{ id: 'now', date: '2025', label: 'Now' }],
    ...rest,
  };
}

function problemsOf(json: unknown): readonly Problem[] {
  const result = readOrganisation(json);
  return result.ok ? [] : result.error;
}

function said(json: unknown): string[] {
  return problemsOf(json).map(({ path, message }) => `${path}: ${message}`);
}

describe('a sound file', () => {
  test('is an organisation with its look-ups', () => {
    const result = readOrganisation(
      fileWith({
        memberships: [
          membership('ada', { from: '2025-03' }),
          membership('ada', { id: 'm0', from: '2024', to: '2025-03-01' }),
        ],
      }),
    );
    if (!result.ok) throw new Error('the file is sound');
    const { personById, membershipsOf } = result.value;
    const [ada] = result.value.people;
    if (!ada) throw new Error('there are people');
    expect(personById.get(ada.id)).toBe(ada);
    expect(membershipsOf.get(ada.id)?.map(({ id }) => id)).toEqual(['m0', 'm-ada']);
  });
});

describe('the shape', () => {
  test.each([undefined, null, 42, 'text', [], true])('%j is no file, and nothing is thrown', (json) => {
    expect(problemsOf(json).length).toBeGreaterThan(0);
  });

  test('a missing field is named', () => {
    const { people, ...rest } = fileWith();
    expect(said(rest)).toEqual(['people: this field is missing']);
    expect(said(fileWith({ people: [{ id: 'ada' }] }))).toEqual(['people[0].name: this field is missing']);
  });

  test('a field that is not known is named', () => {
    expect(said(fileWith({ memberships: [membership('ada', { boss: 'bo' })] }))).toEqual([
      'memberships[0].boss: this field is not known; remove it or correct its name',
    ]);
  });

  test('a value of the wrong type says what was expected', () => {
    expect(said(fileWith({ people: 'ada' }))).toEqual([expect.stringMatching(/^people: .*expected array/i)]);
    expect(said(fileWith({ people: [{ id: 'ada', name: 7 }] }))).toEqual([
      expect.stringMatching(/^people\[0\]\.name: .*expected string/i),
    ]);
  });

  test.each([['orgdiff/3'], ['orgdiff-comparison/1'], [7], [null]])(
    'the format %j is refused, and nothing else',
    (format) => {
      expect(said(fileWith({ format, shoes: 1 }))).toEqual([
        `format: the format ${JSON.stringify(format)} is not known; this program reads "orgdiff/1" and "orgdiff/2"`,
      ]);
    },
  );

  test.each([
    ['people[0].id', { people: [person('a b')] }, 'an id starts with a letter or digit and holds no spaces'],
    ['people[0].name', { people: [person('ada', '')] }, 'a name is needed'],
    [
      'memberships[0].from',
      { memberships: [membership('ada', { from: 'May 2025' })] },
      '"May 2025" is not a date such as',
    ],
    ['memberships[0].status', { memberships: [membership('ada', { status: 'sure' })] }, '"sure"'],
    [
      'sources[0].url',
      { sources: [{ id: 's', publisher: 'P', url: 'javascript:alert(1)' }] },
      'an address starts with https:// or http://',
    ],
    ['moments', { moments: [] }, 'at least one moment is needed'],
    [
      'people[0].names[0].name',
      { people: [{ ...person('ada'), names: [{ name: '', to: '2025', claims: [] }] }] },
      'a name',
    ],
    ['memberships[0].holder', { memberships: [membership('ada', { holder: 'nobody' })] }, '"undisclosed"'],
    ['attributes[0].id', { attributes: [{ id: 'constructor', label: 'Constructor' }] }, 'choose another'],
  ])('%s is checked', (path, rest, message) => {
    expect(said(fileWith(rest))).toEqual([expect.stringContaining(message)]);
    expect(problemsOf(fileWith(rest))[0]?.path).toBe(path);
  });

  test('many problems are reported up to a limit', () => {
    const people = Array.from({ length: 1000 }, () => ({}));
    expect(problemsOf(fileWith({ people }))).toHaveLength(200);
  });
});

describe('references', () => {
  const claims = [{ source: 'paper', status: 'stated' }];

  test.each([
    ['memberships[0].person: no person "zoe"', { memberships: [membership('zoe')] }],
    ['memberships[0].unit: no unit "lab"', { memberships: [membership('ada', { unit: 'lab' })] }],
    [
      'memberships[0].reportsTo: no person "zoe"',
      { memberships: [membership('ada', { reportsTo: { person: 'zoe' } })] },
    ],
    ['memberships[0].reportsTo: no unit "lab"', { memberships: [membership('ada', { reportsTo: { unit: 'lab' } })] }],
    [
      'memberships[0].attributes.grade: no attribute "grade"; list it under "attributes"',
      {
        attributes: [{ id: 'site', label: 'Site' }],
        memberships: [membership('ada', { attributes: { site: 'Oslo', grade: '' } })],
      },
    ],
    [
      'attributes[1].id: the id "site" is already taken by attributes[0]',
      { attributes: ['Site', 'Place'].map((label) => ({ id: 'site', label })) },
    ],
    [
      'people[0].names[0].claims[0].source: no source "paper"',
      { people: [{ ...person('ada'), names: [{ name: 'Ada Cole', to: '2025', claims }] }] },
    ],
    ['memberships[0].claims[0].source: no source "paper"', { memberships: [membership('ada', { claims })] }],
    [
      'units[0].spans[0].parent: no unit "top"',
      { units: [unit('lab', { spans: [{ from: '2025', parent: 'top', ...CLAIMED }] })] },
    ],
    [
      'units[0].spans[0].under: no person "zoe"',
      { units: [unit('lab', { spans: [{ from: '2025', under: 'zoe', ...CLAIMED }] })] },
    ],
    [
      'units[0].heads[0].person: no person "zoe"',
      { units: [unit('lab', { heads: [{ person: 'zoe', from: '2025', ...CLAIMED }] })] },
    ],
    [
      'units[0].formedFrom[0].unit: no unit "old"',
      { units: [unit('lab', { formedFrom: [{ unit: 'old', ...CLAIMED }] })] },
    ],
    ['events[0].people[0]: no person "zoe"', { events: [event({ people: ['zoe'] })] }],
    ['events[0].units[0]: no unit "lab"', { events: [event({ units: ['lab'] })] }],
    ['events[0].split.unit: no unit "lab"', { events: [event({ split: { unit: 'lab', into: [] } })] }],
    ['events[0].claims[0].source: no source "paper"', { events: [event({ claims })] }],
    [
      'comparisons[0].after: no moment "then"',
      { comparisons: [{ id: 'c', label: 'C', before: 'now', after: 'then' }] },
    ],
    ['story[0].before: no moment "then"', { story: [step({ before: 'then', after: 'now' })] }],
    ['story[0].after: no moment "then"', { story: [step({ after: 'then' })] }],
    ['story[0].focus: no unit "lab"', { story: [step({ focus: { unit: 'lab' } })] }],
    [
      'story[1].highlight[1]: no person "zoe"',
      { story: [step(), step({ id: 'next', highlight: [{ person: 'ada' }, { person: 'zoe' }] })] },
    ],
    ['story[0].claims[0].source: no source "paper"', { story: [step({ claims })] }],
    ['story[1].id: the id "step" is already taken by story[0]', { story: [step(), step()] }],
    [
      'people[0].career[0].claims[0].source: no source "paper"',
      { people: [{ ...person('ada'), career: [{ date: '2020', text: '', status: 'confirmed', claims }] }] },
    ],
  ])('%s', (problem, rest) => {
    expect(said(fileWith(rest))).toEqual([problem]);
  });

  test('are all reported, not only the first', () => {
    const memberships = [membership('zoe'), membership('ada', { reportsTo: { person: 'yan' } })];
    expect(said(fileWith({ memberships }))).toHaveLength(2);
  });

  test('an id that is taken names the place that has it', () => {
    expect(said(fileWith({ people: [person('ada'), person('bo'), person('ada')] }))).toEqual([
      'people[2].id: the id "ada" is already taken by people[0]',
    ]);
  });
});

describe('dates', () => {
  test('an end before the start is refused', () => {
    const span = { from: '2025-05', to: '2025-04' };
    expect(said(fileWith({ memberships: [membership('ada', span)] }))).toEqual([
      'memberships[0]: it ends (2025-04) before it starts (2025-05)',
    ]);
    expect(said(fileWith({ units: [unit('lab', { spans: [{ ...span, ...CLAIMED }] })] }))).toEqual([
      'units[0].spans[0]: it ends (2025-04) before it starts (2025-05)',
    ]);
    expect(said(fileWith({ units: [unit('lab', { heads: [{ ...span, person: 'ada', ...CLAIMED }] })] }))).toEqual([
      'units[0].heads[0]: it ends (2025-04) before it starts (2025-05)',
    ]);
  });

  test('a start and an end that may be the same day are accepted', () => {
    expect(said(fileWith({ memberships: [membership('ada', { from: '2025-05', to: '2025-05' })] }))).toEqual([]);
  });
});

describe('names over time', () => {
  const withNames = (...names: Json[]): Json =>
    fileWith({ people: [{ ...person('ada', 'Ada Roy'), names: names.map((name) => ({ claims: [], ...name })) }] });

  test('follow each other, open at either end', () => {
    const names = [
      { name: 'Ada Cole', to: '2024' },
      { name: 'Ada Lind', from: '2024-12-31', to: '2025-03' },
    ];
    expect(said(withNames(...names))).toEqual([]);
  });

  test('two at one moment, one that ends too early and one without days are refused', () => {
    expect(said(withNames({ name: 'Ada Cole', to: '2024' }, { name: 'Ada Lind', from: '2024-06' }))).toEqual([
      'people[0].names[1]: Ada Roy has two names at one moment (2024-06-01): the other is people[0].names[0]; end one before the other starts',
    ]);
    expect(said(withNames({ name: 'Ada Cole', from: '2025', to: '2024' }))).toEqual([
      'people[0].names[0]: it ends (2024) before it starts (2025)',
    ]);
    expect(said(withNames({ name: 'Ada Cole' }))).toEqual([
      'people[0].names[0]: it has neither "from" nor "to"; a name without days is one of the aliases',
    ]);
  });
});

describe('seats', () => {
  test('two live ones at one moment are refused, with the day and both places', () => {
    const memberships = [
      membership('bo'),
      membership('ada', { id: 'm1', from: '2025-01', to: '2025-06' }),
      membership('ada', { id: 'm2', from: '2025-06-15' }),
    ];
    expect(said(fileWith({ memberships }))).toEqual([
      'memberships[2]: ADA has two live seats at one moment (2025-06-15): the other is memberships[1]; end one before the other starts',
    ]);
  });

  test('one after the other on the same day, and a dotted line beside, are fine', () => {
    const memberships = [
      membership('ada', { id: 'm1', to: '2025-06-15' }),
      membership('ada', { id: 'm2', from: '2025-06-15' }),
      membership('ada', { id: 'm3', kind: 'secondary', reportsTo: { person: 'bo' } }),
    ];
    expect(said(fileWith({ memberships }))).toEqual([]);
  });

  test('a long one that encloses two others is reported against both', () => {
    const memberships = [
      membership('ada', { id: 'm1', from: '2025-01' }),
      membership('ada', { id: 'm2', from: '2025-02', to: '2025-03-01' }),
      membership('ada', { id: 'm3', from: '2025-04' }),
    ];
    expect(problemsOf(fileWith({ memberships })).map(({ path }) => path)).toEqual(['memberships[1]', 'memberships[2]']);
  });

  test('a unit in two places at one moment is refused', () => {
    const spans = [
      { from: '2025', ...CLAIMED },
      { from: '2025-03', ...CLAIMED },
    ];
    expect(said(fileWith({ units: [unit('lab', { spans })] }))).toEqual([
      expect.stringContaining('units[0].spans[1]: LAB has two places at one moment (2025-03-01)'),
    ]);
  });
});

describe('loops', () => {
  test('of people are reported once, with every member', () => {
    const memberships = [
      membership('ada', { reportsTo: { person: 'bo' } }),
      membership('bo', { reportsTo: { person: 'cy' } }),
      membership('cy', { reportsTo: { person: 'ada' } }),
    ];
    expect(said(fileWith({ memberships }))).toEqual([
      'memberships[0].reportsTo: a loop in the reporting lines from 2025-01-01: ADA → BO → CY → ADA; correct one of these lines',
    ]);
  });

  test('of one person with himself are found', () => {
    expect(said(fileWith({ memberships: [membership('ada', { reportsTo: { person: 'ada' } })] }))).toEqual([
      expect.stringContaining('ADA → ADA'),
    ]);
  });

  test('through the head of a unit are found', () => {
    const heads = [{ person: 'ada', from: '2025', ...CLAIMED }];
    const units = [unit('lab', { spans: [{ from: '2025', ...CLAIMED }], heads })];
    const memberships = [
      membership('ada', { reportsTo: { person: 'bo' } }),
      membership('bo', { unit: 'lab', reportsTo: { unit: 'lab' } }),
    ];
    expect(said(fileWith({ units, memberships }))).toEqual([expect.stringContaining('ADA → BO → LAB → ADA')]);
  });

  test('that last only for a time are found on the day they come to be', () => {
    const memberships = [
      membership('ada', { reportsTo: { person: 'bo' } }),
      membership('bo', { id: 'm1', to: '2025-03-01' }),
      membership('bo', { id: 'm2', from: '2025-03-01', to: '2025-04-01', reportsTo: { person: 'ada' } }),
    ];
    expect(said(fileWith({ memberships }))).toEqual([expect.stringContaining('from 2025-03-01: BO → ADA → BO')]);
  });

  test('that never hold at one time are none', () => {
    const memberships = [
      membership('ada', { to: '2025-03-01', reportsTo: { person: 'bo' } }),
      membership('bo', { from: '2025-03-01', reportsTo: { person: 'ada' } }),
    ];
    expect(said(fileWith({ memberships }))).toEqual([]);
  });

  test('of units inside each other are found', () => {
    const inside = (parent: string): Json => ({ spans: [{ from: '2025', parent, ...CLAIMED }] });
    const problems = said(fileWith({ units: [unit('lab', inside('shop')), unit('shop', inside('lab'))] }));
    expect(problems).toContain('units[0].spans[0].parent: LAB would stand inside itself; correct its parent');
  });

  test('through a unit and the person it answers to are found', () => {
    const units = [unit('lab', { spans: [{ from: '2025', under: 'ada', ...CLAIMED }] })];
    const memberships = [membership('ada', { reportsTo: { unit: 'lab' } })];
    expect(said(fileWith({ units, memberships }))).toEqual([expect.stringContaining('ADA → LAB → ADA')]);
  });

  test('through a unit that has heads and the person it answers to are found', () => {
    const spans = [{ from: '2025', under: 'bo', ...CLAIMED }];
    const heads = ['ada', 'cy'].map((id) => ({ person: id, from: '2025', ...CLAIMED }));
    const memberships = [membership('ada'), membership('cy'), membership('bo', { reportsTo: { unit: 'lab' } })];
    const units = [unit('lab', { spans, heads })];
    expect(said(fileWith({ units, memberships }))).toEqual([expect.stringContaining('BO → LAB → BO')]);
  });
});

describe('what is more than can be shown', () => {
  const NEXT = 100_000;
  const seats = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const [from, to] = [index, index + 1].map((day) =>
        new Date((day - NEXT) * 86_400_000).toISOString().slice(0, 10),
      );
      return membership('ada', { id: `m${index}`, from, to });
    });

  test('is more than 1,000 entries of one person, or spans or heads of one unit', () => {
    expect(said(fileWith({ memberships: seats(1000) }))).toEqual([]);
    expect(said(fileWith({ memberships: seats(1001) }))).toEqual([
      'memberships: ADA has more than 1,000 entries, which is more than can be shown; correct or leave out some',
    ]);
    const spansOf = (count: number) => seats(count).map(({ from, to }) => ({ from, to, ...CLAIMED }));
    const headsOf = (count: number) => spansOf(count).map((span) => ({ ...span, person: 'ada' }));
    expect(said(fileWith({ units: [unit('lab', { spans: spansOf(1000), heads: headsOf(1000) })] }))).toEqual([]);
    for (const rest of [{ spans: spansOf(1001) }, { heads: headsOf(1001) }]) {
      expect(said(fileWith({ units: [unit('lab'), unit('shop', rest)] }))).toEqual([
        'units[1]: SHOP has more than 1,000 spans or heads, which is more than can be shown; correct or leave out some',
      ]);
    }
  });

  test('is more than 1,000 levels of managers or of units', () => {
    const people = Array.from({ length: 1002 }, (_, index) => person(`p${index}`));
    const chain = (count: number) =>
      people
        .slice(0, count)
        .map(({ id }, index) => membership(String(id), index === 0 ? {} : { reportsTo: { person: `p${index - 1}` } }));
    expect(said(fileWith({ people, memberships: chain(1001) }))).toEqual([]);
    expect(said(fileWith({ people, memberships: chain(1002) }))).toEqual([
      'memberships[1001].reportsTo: P1001 stands below more than 1,000 managers, one above the other, which is more than can be shown; correct or leave out some',
    ]);
    const nested = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        unit(`u${index}`, {
          spans: [{ from: '2025', ...(index === 0 ? { under: 'ada' } : { parent: `u${index - 1}` }), ...CLAIMED }],
        }),
      );
    expect(said(fileWith({ units: nested(1000) }))).toEqual([]);
    expect(said(fileWith({ units: nested(1002) }))).toEqual([
      expect.stringMatching(/^units\[100[01]\]\.spans\[0\]: U100[01] stands below more than 1,000 (managers|units), /),
    ]);
  });

  test('but a loop of many is told by its first members', () => {
    const people = Array.from({ length: 14 }, (_, index) => person(`p${index}`));
    const ring = (count: number) =>
      people
        .slice(0, count)
        .map(({ id }, index) => membership(String(id), { reportsTo: { person: `p${(index + 1) % count}` } }));
    const names = Array.from({ length: 12 }, (_, index) => `P${index}`).join(' → ');
    const told = (members: string) =>
      `memberships[0].reportsTo: a loop in the reporting lines from 2025-01-01: ${members} → P0; correct one of these lines`;
    expect(said(fileWith({ people, memberships: ring(12) }))).toEqual([told(names)]);
    expect(said(fileWith({ people, memberships: ring(14) }))).toEqual([told(`${names} → …`)]);
  });

  test('a loop of which nobody knows since when is told without a day, and dotted lines make none', () => {
    const memberships = [
      membership('ada', { from: '../2025', reportsTo: { person: 'bo' } }),
      membership('bo', { from: '../2025', reportsTo: { person: 'ada' } }),
    ];
    expect(said(fileWith({ memberships }))).toEqual([
      'memberships[0].reportsTo: a loop in the reporting lines: ADA → BO → ADA; correct one of these lines',
    ]);
    const dotted = [
      membership('ada', { id: 'm0', kind: 'secondary', reportsTo: { person: 'bo' } }),
      membership('ada', {}),
      membership('bo', { reportsTo: { person: 'ada' } }),
    ];
    expect(said(fileWith({ memberships: dotted }))).toEqual([]);
  });
});

describe('the texts of a file', () => {
  test('are cleaned as those of lists are', () => {
    const read = readOrganisation(
      fileWith({
        name: 'Te\u202Est\u0007',
        people: [person('ada', 'Ada\u2066 \ud83dL\u200Bee\nMoss')],
        memberships: [membership('ada', { title: 'Head\u0000 of\u00a0Lab' })],
      }),
    );
    expect(read.ok && [read.value.name, read.value.people[0]?.name, read.value.memberships[0]?.title]).toEqual([
      'Test',
      'Ada \ufffdLee Moss',
      'Head of Lab',
    ]);
  });

  test('are missing where nothing of them can be seen', () => {
    expect(said(fileWith({ people: [person('ada', '\u200B\u202E')] }))).toEqual(['people[0].name: a name is needed']);
  });
});
