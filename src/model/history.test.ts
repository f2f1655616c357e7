import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisations } from '../../tests/support/random-organisations.ts';
import { isoOfDay, readEdtf } from './edtf.ts';
import type { HistoryEntry, UnitHistoryEntry } from './history.ts';
import type { Organisation } from './organisation.ts';
import { personHistory } from './person-history.ts';
import type { PersonId, UnitId } from './schema.ts';
import { unitHistory } from './unit-history.ts';
import { readOrganisation } from './validate.ts';

interface Parts {
  readonly attributes?: readonly object[];
  readonly ada?: object;
  readonly units?: readonly object[];
  readonly memberships?: readonly object[];
  readonly events?: readonly object[];
}

const LAB = { id: 'lab', name: 'Lab', kind: 'unit' };

function organisationOf({
  attributes = [],
  ada = {},
  units = [LAB],
  memberships = [],
  events = [],
}: Parts): Organisation {
  const result = readOrganisation({
    format: 'orgdiff/2',
    id: 'test',
    name: 'Test',
    coverage: { completeness: 'partial' },
    people: [
      { id: 'ada', name: 'Ada', ...ada },
      { id: 'bea', name: 'Bea' },
    ],
    attributes,
    units,
    memberships: memberships.map((membership) => ({ person: 'ada', status: 'stated', claims: [], ...membership })),
    events: events.map((event) => ({ people: ['ada'], summary: '', status: 'confirmed', claims: [], ...event })),
    sources: ['paper', 'memo', 'blog'].map((id) => ({ id, publisher: id })),
    moments: [{ id: 'now', date: '2025-08-31', label: 'Now' }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function historyOfAda(parts: Parts): HistoryEntry[] {
  const organisation = organisationOf(parts);
  const ada = organisation.personById.get('ada' as PersonId);
  return ada ? personHistory(organisation, ada) : [];
}

function historyOfLab(parts: Parts): UnitHistoryEntry[] {
  const organisation = organisationOf(parts);
  const lab = organisation.unitById.get('lab' as UnitId);
  return lab ? unitHistory(organisation, lab) : [];
}

function outline(entries: readonly (HistoryEntry | UnitHistoryEntry)[]): string[] {
  return entries.map(({ kind, date, title, events }) => {
    return [kind, date, title, ...events.map((event) => `+${event.id}`)].filter(Boolean).join(' ');
  });
}

function claim(source: string, status = 'stated'): object {
  return { source, status };
}

describe("a person's history", () => {
  test('runs from new to old over posts, events and the career', () => {
    const entries = historyOfAda({
      ada: { career: [{ date: '2019', text: 'Studies.', status: 'reported', claims: [] }] },
      memberships: [
        { id: 'm1', title: 'Engineer', unit: 'lab', from: '2025-01', to: '2025-06-01' },
        { id: 'm2', title: 'Head', unit: 'lab', from: '2025-06-01' },
      ],
      events: [{ id: 'e1', date: '2025-03', kind: 'statement', summary: 'Speaks.' }],
    });
    expect(outline(entries)).toEqual([
      'post 2025-06-01 Head',
      'event 2025-03 Speaks.',
      'post 2025-01 Engineer',
      'career 2019 Studies.',
    ]);
  });

  test('tells an event that announces a post within the post, with the claims of both', () => {
    const [entry, ...others] = historyOfAda({
      memberships: [{ id: 'm1', title: 'Head', from: '2025-06-01', claims: [claim('paper'), claim('memo')] }],
      events: [{ id: 'e1', date: '2025-06-01', kind: 'retitled', claims: [claim('memo'), claim('blog', 'disputed')] }],
    });
    expect(others).toEqual([]);
    expect(entry?.events.map(({ id }) => id)).toEqual(['e1']);
    expect(entry?.claims).toEqual([claim('paper'), claim('memo'), claim('blog', 'disputed')]);
  });

  describe('of what is recorded beside the chart', () => {
    const attributes = [
      { id: 'grade', label: 'Pay grade' },
      { id: 'site', label: { en: 'Site', de: 'Ort' } },
    ];
    const changes = (...memberships: object[]) =>
      historyOfAda({
        attributes,
        memberships: memberships.map((each, index) => ({
          ...{ id: `m${index}`, title: 'Head', from: `202${index}-01-01` },
          ...(index + 1 < memberships.length ? { to: `202${index + 1}-01-01` } : {}),
          ...each,
        })),
      }).map((entry) => (entry.kind === 'post' ? [entry.date, entry.until, entry.changed, entry.claims] : entry.kind));

    test('tells what changed, with what it rests on', () => {
      expect(
        changes(
          { attributes: { grade: 'G5', site: '' }, post: 'P1', claims: [claim('paper')] },
          { attributes: { grade: 'G6', site: 'Ulm' }, post: 'P2', claims: [claim('memo')] },
        ),
      ).toEqual([
        [
          '2021-01-01',
          undefined,
          [
            { label: 'Post', was: 'P1', is: 'P2' },
            { label: 'Pay grade', was: 'G5', is: 'G6' },
            { label: 'Site', was: '', is: 'Ulm' },
          ],
          [claim('memo')],
        ],
        ['2020-01-01', '2021-01-01', [], [claim('paper')]],
      ]);
    });

    test('tells nothing where only some lists record it', () => {
      expect(
        changes(
          { attributes: { grade: 'G5' }, claims: [claim('paper')] },
          { claims: [claim('memo')] },
          { attributes: { grade: 'G6' }, claims: [claim('blog')] },
        ),
      ).toEqual([
        ['2022-01-01', undefined, [{ label: 'Pay grade', was: 'G5', is: 'G6' }], [claim('blog')]],
        ['2020-01-01', '2022-01-01', [], [claim('paper'), claim('memo')]],
      ]);
    });
  });

  test('tells when somebody came to be called otherwise, with the sources of both names', () => {
    const entries = historyOfAda({
      ada: {
        name: 'Ada Roy',
        names: [
          { name: 'Ada Cole', to: '2024-06', claims: [claim('paper')] },
          { name: 'Ada Lind', from: '2024-06-30', to: '2025-02', claims: [claim('memo')] },
        ],
      },
      memberships: [{ id: 'm1', title: 'Head', from: '2020', claims: [claim('paper'), claim('blog')] }],
    });
    expect(outline(entries)).toEqual([
      'name 2025-02 Ada Roy (before: Ada Lind)',
      'name 2024-06-30 Ada Lind (before: Ada Cole)',
      'post 2020 Head',
    ]);
    expect(entries[0]?.claims).toEqual([claim('memo'), claim('paper'), claim('blog')]);
  });

  test('tells when a holder came to be named, and when no longer', () => {
    const hidden = { holder: 'undisclosed', title: 'Head' };
    const entries = historyOfAda({
      ada: {
        names: [
          { name: 'Not disclosed (Head)', to: '2024-01-01', claims: [] },
          { name: 'Not disclosed (Head)', from: '2025-01-01', claims: [] },
        ],
      },
      memberships: [
        { ...hidden, id: 'm1', from: '2020', to: '2024-01-01' },
        { id: 'm2', title: 'Head', from: '2024-01-01', to: '2025-01-01' },
        { ...hidden, id: 'm3', from: '2025-01-01' },
      ],
    });
    expect(outline(entries).filter((line) => line.startsWith('name'))).toEqual([
      'name 2025-01-01 No longer disclosed who it is (before: Ada)',
      'name 2024-01-01 Disclosed who it is: Ada',
    ]);
  });

  test('leaves apart what is of another day or of another kind', () => {
    const memberships = [{ id: 'm1', title: 'Head', from: '2025-06-01' }];
    const events = [
      { id: 'e1', date: '2025-06-02', kind: 'retitled' },
      { id: 'e2', date: '2025-06-01', kind: 'statement' },
    ];
    expect(outline(historyOfAda({ memberships, events }))).toEqual([
      'event 2025-06-02',
      'post 2025-06-01 Head',
      'event 2025-06-01',
    ]);
  });

  test('takes an event that is dated more vaguely for the announcement of the nearest post', () => {
    const memberships = [
      { id: 'm1', title: 'Engineer', from: '2025-06-03', to: '2025-06-20' },
      { id: 'm2', title: 'Head', from: '2025-06-20' },
    ];
    const entries = historyOfAda({ memberships, events: [{ id: 'e1', date: '2025-06', kind: 'joined' }] });
    expect(outline(entries)).toEqual(['post 2025-06-20 Head', 'post 2025-06-03 Engineer +e1']);
  });

  test('puts an open start where it is known to have held', () => {
    const entries = historyOfAda({
      memberships: [{ id: 'm1', title: 'Engineer', from: '../2025-01', to: '2025-06' }],
      ada: { career: [{ date: '2020', text: 'Starts.', status: 'confirmed', claims: [] }] },
    });
    expect(outline(entries)).toEqual(['post ../2025-01 Engineer', 'career 2020 Starts.']);
    expect(isoOfDay(entries[0]?.day ?? 0)).toBe('2025-01-01');
  });

  test('puts what is known only vaguely where it can have begun, and what nobody dates at its foot', () => {
    const entries = historyOfAda({
      memberships: [{ id: 'm1', title: 'Chief', from: '2025-07-25' }],
      events: [
        { id: 'e1', date: '2025-07~', kind: 'considered-leaving', summary: 'Thinks of leaving.' },
        { id: 'e2', date: '2025-10-27', kind: 'statement', summary: 'Speaks.' },
        { id: 'e3', date: '../..', kind: 'statement', summary: 'Spoke.' },
      ],
      ada: { career: [{ date: '2024/2025', text: 'Advises.', status: 'confirmed', claims: [] }] },
    });
    expect(outline(entries)).toEqual([
      'event 2025-10-27 Speaks.',
      'post 2025-07-25 Chief',
      'event 2025-07~ Thinks of leaving.',
      'career 2024/2025 Advises.',
      'event ../.. Spoke.',
    ]);
  });

  test('puts work elsewhere that is only known to have been by a day before the seat that is held on it', () => {
    const entries = historyOfAda({
      memberships: [{ id: 'm1', title: 'Chief', from: '2025-07-05~' }],
      ada: {
        career: [{ date: '../2025-07-08', employer: 'Yard', text: 'Works there.', status: 'confirmed', claims: [] }],
      },
    });
    expect(outline(entries)).toEqual(['post 2025-07-05~ Chief', 'career ../2025-07-08 Works there.']);
  });

  test('has a headship with the post it starts with, and by itself where there is none', () => {
    const heads = [
      { person: 'ada', from: '2025-01', to: '2025-03', role: 'Interim head', status: 'reported', claims: [] },
      { person: 'ada', from: '2025-06-01', status: 'stated', claims: [claim('memo')] },
    ];
    const entries = historyOfAda({
      units: [{ ...LAB, heads }],
      memberships: [{ id: 'm1', title: 'Chief', unit: 'lab', from: '2025-06-01', claims: [claim('paper')] }],
    });
    expect(outline(entries)).toEqual(['post 2025-06-01 Chief', 'post 2025-01 Interim head']);
    expect(entries.map((entry) => entry.kind === 'post' && [entry.line, entry.heads.length])).toEqual([
      ['primary', 1],
      ['headship', 0],
    ]);
    expect(entries[0]?.claims).toEqual([claim('paper'), claim('memo')]);
  });

  test('has a dotted line with the post of the same day, and by itself from another day on', () => {
    const second = { kind: 'secondary', reportsTo: { person: 'bea' } };
    const entries = historyOfAda({
      memberships: [
        { id: 'm1', title: 'Engineer', from: '2025-01-01' },
        { id: 'm2', title: 'Engineer', from: '2025-01-01', ...second },
        { id: 'm3', title: 'Adviser', from: '2025-02-01', ...second },
      ],
    });
    expect(entries.map((entry) => entry.kind === 'post' && [entry.title, entry.line, entry.secondary.length])).toEqual([
      ['Adviser', 'secondary', 0],
      ['Engineer', 'primary', 1],
    ]);
  });

  test('names a post without a title after its unit', () => {
    const entries = historyOfAda({ memberships: [{ id: 'm1', unit: 'lab', from: '2025-01-01' }] });
    expect(entries[0]?.title).toBe('Member of Lab');
  });
});

describe("a unit's history", () => {
  const span = { status: 'stated', claims: [] };
  const other = { id: 'company', name: 'Company', kind: 'unit' };

  test('tells of forming, renaming, moving and dissolving, with the events that announce them', () => {
    const entries = historyOfLab({
      units: [
        other,
        {
          ...LAB,
          spans: [
            { ...span, from: '2023-02', to: '2024-01-17', name: 'Old lab' },
            { ...span, from: '2024-01-17', to: '2024-06-30' },
            { ...span, from: '2024-06-30', to: '2025-05-27', parent: 'company' },
          ],
        },
        { id: 'part', name: 'Part', kind: 'unit', formedFrom: [{ unit: 'lab', status: 'stated', claims: [] }] },
      ],
      events: [
        { id: 'e1', date: '2023-02', kind: 'unit-created', units: ['lab'] },
        { id: 'e2', date: '2025-05-27', kind: 'unit-split', units: ['lab', 'part'], status: 'reported' },
        { id: 'e3', date: '2025-01', kind: 'product', units: ['lab'], summary: 'A product.' },
      ],
    });
    expect(outline(entries)).toEqual([
      'unit 2025-05-27 Dissolved +e2',
      'event 2025-01 A product.',
      'unit 2024-06-30 Moved to Company',
      'unit 2024-01-17 Named Lab, until then “Old lab”',
      'unit 2023-02 Formed as “Old lab” +e1',
    ]);
    expect(entries[0]?.kind === 'unit' && entries[0].related).toEqual(['part']);
    expect(entries[0]?.status).toBe('reported');
  });

  test('does not take the earliest record for the beginning', () => {
    const entries = historyOfLab({ units: [{ ...LAB, spans: [{ ...span, from: '../2024-01' }] }] });
    expect(outline(entries)).toEqual(['unit ../2024-01 Earliest record']);
  });

  test('tells of a gap as an end and a new beginning', () => {
    const spans = [
      { ...span, from: '2023-01-01', to: '2023-06-01' },
      { ...span, from: '2024-01-01' },
    ];
    expect(outline(historyOfLab({ units: [{ ...LAB, spans }] }))).toEqual([
      'unit 2024-01-01 Formed again',
      'unit 2023-06-01 Dissolved',
      'unit 2023-01-01 Formed',
    ]);
  });

  test('has every head, with the event that names the head', () => {
    const heads = [
      { person: 'ada', from: '2023', to: '2025-05-08', status: 'stated', claims: [] },
      { person: 'bea', from: '2025-05-08', role: 'Co-lead', status: 'stated', claims: [] },
    ];
    const entries = historyOfLab({
      units: [{ ...LAB, heads }],
      events: [{ id: 'e1', date: '2025-05-08', kind: 'retitled', people: ['bea'], units: ['lab'] }],
    });
    expect(outline(entries)).toEqual(['head 2025-05-08 Co-lead +e1', 'head 2023 Head']);
  });
});

describe('any history', () => {
  const date = fc
    .tuple(fc.integer({ min: 2020, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 28 }))
    .map(([year, month, day]) => {
      const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`;
      return day === 0 ? yearAndMonth : `${yearAndMonth}-${String(day).padStart(2, '0')}`;
    });
  /** Starts on different days; each stretch ends on the day the next one starts. */
  const dates = fc
    .uniqueArray(date, { maxLength: 6, selector: (each) => readEdtf(each).earliest })
    .map((list) => list.toSorted((a, b) => readEdtf(a).earliest - readEdtf(b).earliest));
  const dayAfter = (list: readonly string[], at: number): string | undefined => {
    const next = list[at + 1];
    return next === undefined ? undefined : isoOfDay(readEdtf(next).earliest);
  };
  const kind = fc.constantFrom('joined', 'moved', 'retitled', 'left', 'unit-created', 'statement', 'unit-split');
  const parts = fc.record({
    starts: dates,
    headStarts: dates,
    events: fc.array(fc.record({ date, kind }), { maxLength: 8 }),
    career: fc.array(date, { maxLength: 3 }),
  });

  function partsOf({
    starts,
    headStarts,
    events,
    career,
  }: typeof parts extends fc.Arbitrary<infer Value> ? Value : never): Parts {
    return {
      ada: { career: career.map((each) => ({ date: each, text: 'x', status: 'confirmed', claims: [] })) },
      units: [
        {
          ...LAB,
          spans: starts.map((from, at) => ({ from, to: dayAfter(starts, at), status: 'stated', claims: [] })),
          heads: headStarts.map((from, at) => ({
            person: 'ada',
            from,
            to: dayAfter(headStarts, at),
            status: 'stated',
            claims: [],
          })),
        },
      ].map((unit) => JSON.parse(JSON.stringify(unit)) as object),
      memberships: starts.map(
        (from, at) => JSON.parse(JSON.stringify({ id: `m${at}`, from, to: dayAfter(starts, at) })) as object,
      ),
      events: events.map((event, at) => ({ ...event, id: `e${at}`, units: ['lab'] })),
    };
  }

  test('tells every post, headship, event and stage of the career exactly once, from new to old', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const entries = historyOfAda(partsOf(given));
        const told = entries.flatMap((entry) => {
          if (entry.kind === 'event') return [`event:${entry.event.id}`];
          const own = entry.kind === 'post' ? entry.heads.map(({ headship }) => `head:${headship.from}`) : [];
          const self = entry.id.startsWith('head:') ? `head:${entry.date}` : entry.id;
          return [self, ...own, ...entry.events.map((event) => `event:${event.id}`)];
        });
        const expected = [
          ...given.starts.map((_, at) => `post:m${at}`),
          ...given.headStarts.map((from) => `head:${from}`),
          ...given.events.map((_, at) => `event:e${at}`),
          ...given.career.map((_, at) => `career:${at}`),
        ];
        expect(told.toSorted()).toEqual(expected.toSorted());
        const days = entries.map((entry) => entry.day);
        expect(days).toEqual(days.toSorted((a, b) => b - a));
        expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
      }),
    );
  });

  test('is in order by the earliest day that a date can mean, and of one day always in the same order', () => {
    const earliest = ({ date: text, day }: { readonly date: string; readonly day: number }): number =>
      text.startsWith('..') ? day : readEdtf(text).earliest;
    fc.assert(
      fc.property(organisations, (organisation) => {
        const histories: (readonly (HistoryEntry | UnitHistoryEntry)[])[] = [
          ...organisation.people.map((person) => personHistory(organisation, person)),
          ...organisation.units.map((unit) => unitHistory(organisation, unit)),
        ];
        for (const entries of histories) {
          const days = entries.map(earliest);
          expect(days).toEqual(days.toSorted((a, b) => (a < b ? 1 : -Number(a > b))));
          for (const entry of entries) expect(entry.day).toBeLessThanOrEqual(readEdtf(entry.date).latest);
        }
      }),
    );
  });

  test('tells every event of a unit exactly once', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const entries = historyOfLab(partsOf(given));
        const told = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : entry.events));
        expect(told.map((event) => String(event.id)).toSorted()).toEqual(
          given.events.map((_, at) => `e${at}`).toSorted(),
        );
      }),
    );
  });

  test('does not depend on the order of rows in the file', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { memberships = [], events = [], ...rest } = partsOf(given);
        const reversed = { ...rest, memberships: memberships.toReversed(), events: events.toReversed() };
        expect(outline(historyOfAda(reversed))).toEqual(outline(historyOfAda({ ...rest, memberships, events })));
      }),
    );
  });
});
