import { expect, test } from 'vitest';
import { findLacks, type LackKind } from './lacks.ts';
import { indexOrganisation } from './organisation.ts';
import { checkOrganisation, readShape } from './validate.ts';

const claim = { source: 'memo', status: 'stated', locator: 'paragraph 1' };

/** A data set that lacks nothing. */
const WHOLE = {
  format: 'orgdiff/2',
  id: 'example',
  name: 'Example',
  coverage: { to: '2025-06-30', completeness: 'complete' },
  people: [
    { id: 'ada', name: 'Ada', career: [{ date: '2020', text: 'Sailor', status: 'confirmed', claims: [claim] }] },
    { id: 'bo', name: 'Bo', names: [{ name: 'Bob', to: '2024', claims: [claim] }] },
  ],
  units: [
    {
      id: 'lab',
      name: 'Lab',
      kind: 'unit',
      spans: [{ from: '2024', status: 'stated', claims: [claim] }],
      heads: [{ person: 'ada', from: '2024', status: 'stated', claims: [claim] }],
    },
    { id: 'others', name: 'Others', kind: 'collection', spans: [{ from: '2024', status: 'stated', claims: [] }] },
  ],
  memberships: [
    { id: 'm1', person: 'ada', unit: 'lab', from: '2024', status: 'stated', claims: [claim] },
    {
      id: 'm2',
      person: 'bo',
      unit: 'lab',
      from: '2024',
      status: 'stated',
      strengths: { start: { status: 'inferred', reason: 'It follows.', claims: [claim] } },
      claims: [claim],
    },
  ],
  events: [{ id: 'e1', date: '2024', kind: 'joined', summary: 'Bo joins.', status: 'confirmed', claims: [claim] }],
  sources: [{ id: 'memo', publisher: 'The Example' }],
  moments: [
    { id: 'before', date: '2025-01-01', label: 'January' },
    { id: 'after', date: '2025-06-01', label: 'June' },
  ],
  comparisons: [{ id: 'c', label: 'Spring', before: 'before', after: 'after' }],
};

type Json = typeof WHOLE;

function told(change: (file: Json) => unknown): [LackKind, string, string][] {
  const copy = structuredClone(WHOLE);
  change(copy);
  const shape = readShape(copy);
  if (!shape.ok) throw new Error(JSON.stringify(shape.error));
  return findLacks(indexOrganisation(shape.value)).map(({ kind, path, name }) => [kind, path, name]);
}

const at = <Item>(list: readonly Item[], index: number): Item => {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
};

test('a data set that has everything lacks nothing, and one that is checked is one that opens', () => {
  expect(told(() => undefined)).toEqual([]);
  const shape = readShape(WHOLE);
  expect(shape.ok && checkOrganisation(shape.value).ok).toBe(true);
});

test.each<[string, (file: Json) => unknown, string, string]>([
  ['a seat', (file) => Object.assign(at(file.memberships, 0), { claims: [] }), 'memberships[0]', 'Ada in Lab'],
  ['a place', (file) => Object.assign(at(at(file.units, 0).spans, 0), { claims: [] }), 'units[0].spans[0]', 'Lab'],
  [
    'a head',
    (file) => Object.assign(at(at(file.units, 0).heads ?? [], 0), { claims: [] }),
    'units[0].heads[0]',
    'Ada, head of Lab',
  ],
  ['an event', (file) => Object.assign(at(file.events, 0), { claims: [] }), 'events[0]', 'e1'],
  [
    'a career',
    (file) => Object.assign(at(at(file.people, 0).career ?? [], 0), { claims: [] }),
    'people[0].career[0]',
    'Ada: Sailor',
  ],
  [
    'a former name',
    (file) => Object.assign(at(at(file.people, 1).names ?? [], 0), { claims: [] }),
    'people[1].names[0]',
    'Bo, as Bob',
  ],
])('%s without a source is told with its place and name', (_, change, path, name) => {
  expect(told(change)).toEqual([['no-source', path, name]]);
});

test('what is not known needs no source, and what is inferred may give a reason instead', () => {
  const without = (more: object) => told((file) => Object.assign(at(file.memberships, 0), { claims: [], ...more }));
  expect(without({ status: 'unknown' })).toEqual([]);
  expect(without({ status: 'inferred', basis: 'She heads it.' })).toEqual([]);
  expect(without({ status: 'inferred' })).toHaveLength(1);
});

test('claims that do not say where, those of parts included', () => {
  const bare = { source: 'memo', status: 'stated' };
  expect(
    told((file) =>
      Object.assign(at(file.memberships, 1), {
        claims: [claim, bare],
        strengths: { end: { status: 'stated', claims: [bare] } },
      }),
    ),
  ).toEqual([
    ['no-locator', 'memberships[1].claims[1]', 'Bo in Lab'],
    ['no-locator', 'memberships[1].strengths.end.claims[0]', 'Bo in Lab, end'],
  ]);
});

test('a relay states nothing but what it quotes', () => {
  const relay = (claims: object[]) =>
    told((file) => {
      Object.assign(at(file.sources, 0), { relays: [] });
      file.people = [{ id: 'ada', name: 'Ada', career: [] }];
      file.units = [];
      file.events = [];
      Object.assign(at(file.memberships, 0), { claims });
      file.memberships.length = 1;
    });
  expect(relay([claim])).toEqual([['overstated', 'memberships[0].claims[0]', 'Ada in lab']]);
  expect(relay([{ ...claim, quotes: 'a memo of Ada' }])).toEqual([]);
  expect(relay([{ ...claim, status: 'reported' }])).toEqual([]);
});

test('sources that nothing refers to, moments outside of what is covered, comparisons that go backwards', () => {
  expect(told((file) => file.sources.push({ id: 'other', publisher: 'Another' }))).toEqual([
    ['unused-source', 'sources[1]', 'Another'],
  ]);
  expect(told((file) => file.moments.push({ id: 'later', date: '2025-07-01', label: 'July' }))).toEqual([
    ['moment-outside', 'moments[2]', 'July'],
  ]);
  expect(told((file) => file.moments.push({ id: 'earlier', date: '2023-07-01', label: 'Then' }))).toEqual([
    ['moment-outside', 'moments[2]', 'Then'],
  ]);
  expect(told((file) => Object.assign(at(file.comparisons, 0), { after: 'before' }))).toEqual([
    ['backwards', 'comparisons[0]', 'Spring'],
  ]);
});

test('ids that lead nowhere do not stop the search', () => {
  const lost = { ...claim, source: 'lost' };
  expect(
    told((file) => Object.assign(at(file.memberships, 0), { person: 'nobody', unit: 'nowhere', claims: [lost] })),
  ).toEqual([]);
});
