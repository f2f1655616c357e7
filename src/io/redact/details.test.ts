/** Each switch of the redaction, on and off: what is left out is gone, and nothing else is. */

import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { dayOf } from '../../model/edtf.ts';
import { indexOrganisation, type Organisation } from '../../model/organisation.ts';
import type { ChangeEvent, Claim, OrganisationFile, SourceId } from '../../model/schema.ts';
import { readOrganisation } from '../../model/validate.ts';
import { writeOrganisation } from '../write/organisation-json.ts';
import { type Detail, type Redaction, redact } from './redact.ts';

const lists = organisationFromTexts({
  '2025-01-01': '[Company] Ada Lovelace, CEO\n  [Platform] Bea Smith, Head\n    Cy Young, Engineer ~> Ada Lovelace',
  '2025-06-01': '[Company] Ada Lovelace, CEO\n  [Platform] Bea Smith, Head\n    Cy Young, Lead ~> Ada Lovelace',
});
const memo = {
  ...{ id: 'memo' as SourceId, publisher: 'The Gazette', title: 'Marker memo', url: 'https://memo.example/1' },
  via: { publisher: 'Marker archive', url: 'https://archive.example/1' },
  relays: ['Marker relay'],
  note: 'Marker of source',
};
const claims: Claim[] = [
  { source: memo.id, status: 'stated', note: 'Marker claim', quotes: 'Marker quote', locator: 'Marker page' },
];
const [ada] = lists.people;
if (!ada) throw new Error('somebody is needed');
const about = { people: [ada.id], units: [] };
const event: ChangeEvent = {
  ...{ id: 'e', date: '2025-03-14', kind: 'statement', ...about, summary: 'A memo', status: 'confirmed', claims },
  staff: { text: 'Marker staff', status: 'stated', claims },
} as ChangeEvent;

/** Something of every kind that can be left out. */
const FULL: Organisation = indexOrganisation({
  ...lists,
  description: 'Marker description',
  attributes: [
    { id: 'location', label: 'Location' },
    { id: 'grade', label: 'Grade' },
  ],
  people: lists.people.map((person) => ({
    ...person,
    email: `${person.id}@corp.example`,
    photo: 'data:image/png;base64,iVBORw0KGgo=',
    description: 'Marker portrait',
    career: [{ date: '2019-04', text: 'Marker career', status: 'confirmed', claims }],
  })),
  memberships: lists.memberships.map((each) => ({
    ...each,
    attributes: { location: 'Oslo', grade: 'G7' },
    basis: 'Marker basis',
    strengths: { place: { status: 'inferred', reason: 'Marker reason', claims } },
    claims,
  })),
  units: lists.units.map((unit) => ({
    ...unit,
    purpose: 'Marker purpose',
    heads: unit.heads.map((head) => ({ ...head, role: 'Marker role', claims })),
  })),
  events: [event],
  figures: [{ id: 'f', figure: '7', what: 'Marker figure', ...about, claims }],
  errata: [{ id: 'r', says: 'A', reading: 'B', why: 'Marker erratum', sureness: 'sure', ...about, claims }],
  sources: [memo],
  story: [{ id: 's', title: 'One', text: 'Marker story', at: 'changes', view: 'chart', highlight: [], claims }],
} as unknown as OrganisationFile);

const LOCATION = new Set(['location', 'grade']);

function redacted(leaveOut: readonly Detail[], more: Partial<Redaction> = {}): Organisation {
  const how: Redaction = {
    ...{ names: 'keep', leaveOut: new Set(leaveOut), keepAttributes: LOCATION, branch: undefined, around: 'stub' },
    ...{ days: [dayOf(2025, 1, 1), dayOf(2025, 6, 1)], random: () => 0.5, ...more },
  };
  const { organisation } = redact(FULL, how);
  const read = readOrganisation(JSON.parse(writeOrganisation(organisation)));
  expect(read.ok ? [] : read.error).toEqual([]);
  return organisation;
}

/** What each detail is made of in the file, as texts that stand nowhere else. */
const TRACES: Readonly<Record<Detail, readonly RegExp[]>> = {
  titles: [/"CEO"/, /"Head"/, /"Engineer"/, /"Lead"/, /Marker role/],
  contacts: [/corp\.example/, /data:image/],
  dates: [/2019-04/, /2025-03-14/, /Marker career/],
  'second-lines': [/"secondary"/],
  sources: [
    ...[
      /Gazette/,
      /Marker memo/,
      /memo\.example/,
      /Marker archive/,
      /archive\.example/,
      /Marker relay/,
      /Marker of source/,
    ],
    ...[/Marker claim/, /Marker quote/, /Marker page/, /Marker reason/, /Marker staff/, /Marker description/],
    ...[/Marker portrait/, /Marker career/, /Marker basis/, /Marker purpose/, /Marker figure/, /Marker erratum/],
    ...[/Marker story/, /2019-04/],
  ],
};

const EVERY = Object.keys(TRACES) as Detail[];
const tracesIn = (organisation: Organisation) => {
  const text = writeOrganisation(organisation);
  return new Set(EVERY.flatMap((detail) => TRACES[detail].filter((trace) => trace.test(text)).map(String)));
};

describe('left out', () => {
  test('is nothing where nothing is to be', () => {
    expect(tracesIn(redacted([]))).toEqual(new Set(EVERY.flatMap((detail) => TRACES[detail].map(String))));
  });

  test.each(EVERY)('are %s and nothing else', (detail) => {
    const gone = new Set(TRACES[detail].map(String));
    const left = [...tracesIn(redacted([]))].filter((trace) => !gone.has(trace));
    expect([...tracesIn(redacted([detail]))]).toEqual(left);
  });

  test('is all of it where all is to be', () => {
    expect(tracesIn(redacted(EVERY))).toEqual(new Set());
  });
});

describe('of second reporting lines', () => {
  const kindsOf = ({ memberships }: Organisation) => memberships.map(({ kind }) => kind).toSorted();

  test('none is left, and every first one stays with its title and manager', () => {
    const [all, fewer] = [redacted([]), redacted(['second-lines'])];
    expect(kindsOf(all).filter((kind) => kind === 'secondary').length).toBeGreaterThan(0);
    expect(kindsOf(fewer)).toEqual(kindsOf(all).filter((kind) => kind === 'primary'));
    const seats = ({ memberships, personById }: Organisation) =>
      memberships
        .filter(({ kind }) => kind === 'primary')
        .map(({ person, title, from }) => `${personById.get(person)?.name}, ${title}, ${from}`)
        .toSorted();
    expect(seats(fewer)).toEqual(seats(all));
  });
});

describe('of what is recorded beside the chart', () => {
  const valuesOf = ({ memberships }: Organisation) =>
    new Set(memberships.map((each) => JSON.stringify(each.attributes)));

  test.each([
    [['location', 'grade'], { location: 'Oslo', grade: 'G7' }],
    [['location'], { location: 'Oslo' }],
    [['grade'], { grade: 'G7' }],
  ])('%j stay', (keep, values) => {
    const organisation = redacted([], { keepAttributes: new Set(keep) });
    expect(valuesOf(organisation)).toEqual(new Set([JSON.stringify(values)]));
    expect(organisation.attributes.map(({ id }) => id)).toEqual(keep);
  });

  test('locations go with the rest', () => {
    const organisation = redacted([], { keepAttributes: new Set() });
    expect(valuesOf(organisation)).toEqual(new Set([undefined]));
    expect(writeOrganisation(organisation)).not.toMatch(/Oslo|location|G7|grade/i);
  });
});

describe('the notice', () => {
  const noticeOf = (leaveOut: readonly Detail[], more: Partial<Redaction> = {}) => redacted(leaveOut, more).notice;

  test('says nothing where nothing was done', () => {
    expect(noticeOf([])).toBeUndefined();
  });

  test.each([
    ['titles', 'titles'],
    ['contacts', 'e-mail and photos'],
    ['dates', 'dates'],
    ['second-lines', 'second reporting lines'],
    ['sources', 'sources, notes and story'],
  ] as const)('says of %s that they were left out', (detail, words) => {
    expect(noticeOf([detail])).toBe(`Redacted before it was shared: ${words} left out.`);
  });

  test('says of contacts nothing where names are replaced, as they go with these', () => {
    expect(noticeOf(['contacts'], { names: 'initials' })).toBe(
      'Redacted before it was shared: names replaced by initials.',
    );
  });

  test('says that columns went, and that only a branch stayed', () => {
    expect(noticeOf([], { keepAttributes: new Set(['grade']) })).toBe(
      'Redacted before it was shared: further columns left out.',
    );
    const branch = { people: new Set([ada.id]), units: new Set<never>() };
    expect(noticeOf([], { branch, around: 'nothing' })).toBe('Redacted before it was shared: only one branch kept.');
  });

  test('stands before what the file said of itself already, in every language it has', () => {
    const noticeWith = (notice: OrganisationFile['notice']) =>
      redact(indexOrganisation({ ...FULL, notice } as OrganisationFile), {
        ...{ names: 'keep', leaveOut: new Set<Detail>(['titles']), keepAttributes: LOCATION, branch: undefined },
        ...{ around: 'stub', days: [], random: () => 0.5 },
      }).organisation.notice;
    expect(noticeWith('Invented.')).toBe('Redacted before it was shared: titles left out. Invented.');
    expect(noticeWith({ en: 'Invented.', de: 'Erfunden.' })).toEqual({
      en: 'Redacted before it was shared: titles left out. Invented.',
      de: 'Erfunden.',
    });
  });
});

test('how sure a part of an entry is stays, whether or not the sources do', () => {
  for (const leaveOut of [[], ['sources']] as const) {
    const { memberships } = redacted(leaveOut);
    expect(new Set(memberships.map(({ strengths }) => strengths?.place?.status))).toEqual(new Set(['inferred']));
  }
});

describe('what is about others too', () => {
  const [company, platform] = FULL.units;
  if (!company || !platform) throw new Error('two units are needed');
  const whole = indexOrganisation({
    ...FULL,
    events: [
      { ...event, id: 'ofBoth', units: [company.id, platform.id] },
      { ...event, id: 'ofAda', date: '2025-03-15' },
      { ...event, id: 'ofPlatform', date: '2025-03-16', people: [], units: [platform.id] },
      {
        ...{
          ...event,
          id: 'split',
          date: '2025-03-17',
          kind: 'unit-split',
          people: [],
          units: [company.id, platform.id],
        },
        split: { unit: company.id, into: [platform.id] },
      },
    ],
  } as unknown as OrganisationFile);
  const how: Redaction = {
    ...{ names: 'keep', leaveOut: new Set(), keepAttributes: LOCATION, branch: undefined, around: 'nothing' },
    ...{ days: [dayOf(2025, 1, 1), dayOf(2025, 6, 1)], random: () => 0.5 },
  };
  const told = (more: Partial<Redaction>) =>
    redact(whole, { ...how, ...more }).organisation.events.map(({ date, summary, people, units, staff, split }) => [
      date,
      summary,
      people.length + units.length,
      staff !== undefined,
      split?.into.length ?? 0,
    ]);

  test('is whole where everybody stays', () => {
    expect(told({})).toEqual([
      ['2025-03-14', 'A memo', 3, true, 0],
      ['2025-03-15', 'A memo', 1, true, 0],
      ['2025-03-16', 'A memo', 1, true, 0],
      ['2025-03-17', 'A memo', 2, true, 1],
    ]);
  });

  test('loses its words in a branch that some are not in, and goes where none is', () => {
    const branch = { people: new Set([ada.id]), units: new Set([company.id]) };
    expect(told({ branch })).toEqual([
      ['2025-03-14', '', 2, false, 0],
      ['2025-03-15', 'A memo', 1, true, 0],
      ['2025-03-17', '', 1, false, 0],
    ]);
  });

  test('and nothing of the whole organisation is told of a branch', () => {
    const branch = { people: new Set([ada.id]), units: new Set([company.id]) };
    const { figures, errata, story, description } = redact(whole, { ...how, branch }).organisation;
    expect([figures, errata, story, description]).toEqual([[], [], [], undefined]);
  });
});
