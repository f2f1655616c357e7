import { expect, test } from 'vitest';
import { richFile, richOrganisation } from '../../tests/support/rich-organisation.ts';
import { dateAsKnown, isFromSnapshots, tellsLines } from './organisation.ts';
import { readOrganisation } from './validate.ts';

const LISTS = { completeness: 'complete', basis: 'snapshots' };

test('a date of a list is one by which it had happened; other dates are as they are', () => {
  const lists = richOrganisation({ coverage: LISTS });
  const told = richOrganisation();
  expect([isFromSnapshots(lists), isFromSnapshots(told)]).toEqual([true, false]);
  expect(['2024-03-15', '2025-10-05', '2024-03-16'].map((date) => dateAsKnown(lists, date))).toEqual([
    ...['../2024-03-15', '../2025-10-05', '2024-03-16'],
  ]);
  expect(dateAsKnown(told, '2024-03-15')).toBe('2024-03-15');
});

test('lists may say of nobody who answers to whom; what is told otherwise always may', () => {
  const seat = { id: 'm', person: 'bo', unit: 'yard', from: '2024', status: 'stated', claims: [] };
  const reportsTo = { person: 'ada' };
  const tells = (memberships: object[], coverage: object = LISTS) =>
    tellsLines(richOrganisation({ memberships, coverage }));
  expect(tells([seat])).toBe(false);
  expect(tells([seat, { ...seat, id: 'n', kind: 'secondary', reportsTo }])).toBe(false);
  expect(tells([seat, { ...seat, id: 'n', person: 'cy', reportsTo }])).toBe(true);
  expect(tells([seat], { completeness: 'complete' })).toBe(true);
});

test('what a file leaves out is as usual', () => {
  const claims: unknown[] = [];
  const { people, units, memberships, ...file } = richFile();
  const read = readOrganisation({
    ...{ format: 'orgdiff/2', id: 'bare', name: 'Bare', coverage: { completeness: 'complete' }, moments: file.moments },
    people: [{ id: 'ada', name: 'Ada' }],
    units: [{ id: 'lab', name: 'Lab', kind: 'unit' }],
    memberships: [{ id: 'm', person: 'ada', from: '2025', status: 'stated', claims }],
    events: [{ id: 'e', date: '2025', kind: 'joined', summary: '', status: 'confirmed', claims }],
    figures: [{ id: 'f', figure: '1', what: '', claims }],
    errata: [{ id: 'x', says: '', reading: '', why: '', sureness: '', claims }],
    story: [{ id: 's', title: '', text: '', claims }],
  });
  expect(read.ok && read.value).toMatchObject({
    people: [{ aliases: [], career: [] }],
    units: [{ aliases: [], spans: [], heads: [], formedFrom: [] }],
    memberships: [{ kind: 'primary' }],
    events: [{ people: [], units: [] }],
    figures: [{ people: [], units: [] }],
    errata: [{ people: [], units: [] }],
    story: [{ at: 'changes', view: 'chart', highlight: [] }],
    ...{ attributes: [], sources: [], comparisons: [], vacant: new Set() },
  });
  const bare = readOrganisation({ ...file, people, units, memberships, events: undefined, figures: undefined });
  expect(bare.ok && [bare.value.events, bare.value.figures]).toEqual([[], []]);
});

test('memberships and events come in the order of their days, and of one day as they stand in the file', () => {
  const claims: unknown[] = [];
  const dates = ['2025-03', '../2025', '2024', '2025-03-01', '../2024', '2025-03', '2024/2026', '2024~'];
  const events = dates.map((date, index) => ({
    ...{
      id: `e${index}`,
      date,
      kind: 'report',
      people: ['ada'],
      units: ['yard'],
      summary: '',
      status: 'confirmed',
      claims,
    },
  }));
  const organisation = richOrganisation({ events });
  const [ada] = organisation.people;
  const [yard] = organisation.units;
  const expected = ['../2024', '../2025', '2024', '2024~', '2024/2026', '2025-03-01', '2025-03', '2025-03'];
  expect(ada && organisation.eventsOfPerson.get(ada.id)?.map(({ date }) => date)).toEqual(expected);
  expect(yard && organisation.eventsOfUnit.get(yard.id)?.map(({ id }) => id)).toEqual([
    ...['e4', 'e1', 'e2', 'e7', 'e6', 'e3', 'e0', 'e5'],
  ]);
});
