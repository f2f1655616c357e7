import { describe, expect, test } from 'vitest';
import { compareTexts, organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { readEdtf } from '../model/edtf.ts';
import { indexOrganisation } from '../model/organisation.ts';
import type { Claim, Membership, PersonId, Source, SourceId, Status, UnitId } from '../model/schema.ts';
import { snapshotAt } from '../model/snapshot.ts';
import { type ChangeEvidence, EvidenceFinder } from './change-evidence.ts';
import type { Comparison } from './comparison.ts';
import { diff } from './diff.ts';

function ofPerson(comparison: Comparison, person: string): ChangeEvidence {
  const change = comparison.people.get(person as PersonId);
  if (!change) throw new Error(`${person} did not change`);
  return new EvidenceFinder(comparison).ofPerson(change);
}

function ofUnit(comparison: Comparison, unit: string): ChangeEvidence {
  const change = comparison.units.get(unit as UnitId);
  if (!change) throw new Error(`${unit} did not change`);
  return new EvidenceFinder(comparison).ofUnit(change);
}

const SOURCES = ['gazette', 'herald', 'memo'].map((id): Source => ({ id: id as SourceId, publisher: id }));

function claim(source: string, status: Status = 'stated'): Claim {
  return { source: source as SourceId, status };
}

interface Edits {
  /** By the id of the membership, such as "cy-2". */
  readonly memberships?: Readonly<Record<string, Partial<Membership>>>;
  readonly before?: string;
  readonly after?: string;
}

/** A text for each of two or more dates, and what the file says otherwise than the texts alone would. */
function compareEdited(
  texts: Readonly<Record<string, string>>,
  { memberships = {}, before, after }: Edits,
  options?: Parameters<typeof organisationFromTexts>[1],
): Comparison {
  const dates = Object.keys(texts);
  const file = organisationFromTexts(texts, options);
  const organisation = indexOrganisation({
    ...file,
    sources: SOURCES,
    memberships: file.memberships.map((each) => ({ ...each, ...memberships[each.id] })),
  });
  const on = (date = '') => snapshotAt(organisation, readEdtf(date).earliest);
  return diff(on(before ?? dates[0]), on(after ?? dates.at(-1)));
}

const NORTH = `[Company] Ada
  [North] Bea
    Cy
  [South] Di`;
const SOUTH = `[Company] Ada
  [North] Bea
  [South] Di
    Cy`;

describe('dates', () => {
  test('a move is dated by the start of the new post, as precisely as the file has it', () => {
    const comparison = compareEdited(
      { '2025-01-01': NORTH, '2025-06-01': SOUTH },
      { memberships: { 'cy-1': { to: '2025-03' }, 'cy-2': { from: '2025-03~' } } },
    );
    expect(ofPerson(comparison, 'cy').dates).toEqual(['2025-03~']);
  });

  test('several steps between the two days are all told, in the order of time', () => {
    const there = `[Company] Ada
      [North] Bea
      [South] Di
      [West] Eva
        Cy`;
    const here = `${NORTH}\n  [West] Eva`;
    const comparison = compareEdited({ '2025-01-01': here, '2025-02-01': there, '2025-03-01': SOUTH }, {});
    expect(ofPerson(comparison, 'cy').dates).toEqual(['2025-02-01', '2025-03-01']);
  });

  test('who left is dated by the end of the post, in either direction of time', () => {
    const gone = NORTH.replace('    Cy\n', '');
    const texts = { '2025-01-01': NORTH, '2025-06-01': gone };
    const edits = { memberships: { 'cy-1': { to: '2025-04-17' } } };
    expect(ofPerson(compareEdited(texts, edits), 'cy').dates).toEqual(['2025-04-17']);
    const backwards = compareEdited(texts, { ...edits, before: '2025-06-01', after: '2025-01-01' });
    expect(ofPerson(backwards, 'cy').dates).toEqual(['2025-04-17']);
  });

  test('who came or went is dated by that alone, not by the steps between', () => {
    const none = NORTH.replace('    Cy\n', '');
    const here = { '2025-01-01': none, '2025-02-01': NORTH, '2025-03-01': SOUTH, '2025-04-01': none };
    const came = compareEdited(here, { after: '2025-03-15' });
    expect(ofPerson(came, 'cy').dates).toEqual(['2025-02-01']);
    const went = compareEdited(here, { before: '2025-02-15' });
    expect(ofPerson(went, 'cy').dates).toEqual(['2025-04-01']);
  });

  test('what nothing dates is not dated: two files that only say what holds by their day', () => {
    const holdingBy = (date: string, text: string) => {
      const file = organisationFromTexts({ [date]: text });
      const memberships = file.memberships.map((each) => ({ ...each, from: `../${date}` }));
      return snapshotAt(indexOrganisation({ ...file, memberships }), readEdtf(date).earliest);
    };
    const comparison = diff(holdingBy('2025-01-01', NORTH), holdingBy('2025-06-01', SOUTH));
    expect(ofPerson(comparison, 'cy').dates).toEqual([]);
  });

  test('who was carried along has the date of the one who moved', () => {
    const before = `Ada
      Bea
        Cy
          Ed
      Di`;
    const after = `Ada
      Bea
      Di
        Cy
          Ed`;
    const comparison = compareEdited({ '2025-01-01': before, '2025-05-01': after, '2025-06-01': after }, {});
    expect(ofPerson(comparison, 'ed').dates).toEqual(['2025-05-01']);
  });

  test('a unit is dated by its spans, its new heads and its split', () => {
    const before = `[Company] Ada
      [Lab] Bea
        Cy`;
    const after = `[Company] Ada
      [Lab] Cy
        [Yard] Bea`;
    const comparison = compareTexts(before, after);
    expect(ofUnit(comparison, 'yard').dates).toEqual(['2025-06-01']);
    expect(ofUnit(comparison, 'lab').dates).toEqual(['2025-06-01']);
    const split = {
      date: '2025-02~',
      kind: 'unit-split',
      units: ['lab'],
      split: { unit: 'lab', into: ['yard'] },
    } as const;
    expect(ofUnit(compareTexts(before, after, { events: [split] }), 'lab').dates).toEqual(['2025-02~', '2025-06-01']);
  });
});

describe('how sure it is', () => {
  const gone = NORTH.replace('    Cy\n', '');

  test('leaving is as sure as the event, a move as the places that it says', () => {
    const left = { date: '2025-04', kind: 'left', people: ['cy'], status: 'disputed' } as const;
    const leaving = compareEdited({ '2025-01-01': NORTH, '2025-06-01': gone }, {}, { events: [left] });
    expect(ofPerson(leaving, 'cy')).toMatchObject({ status: 'disputed', statusOf: 'event' });
    const moving = compareEdited(
      { '2025-01-01': NORTH, '2025-06-01': SOUTH },
      { memberships: { 'cy-2': { status: 'inferred' } } },
    );
    expect(ofPerson(moving, 'cy')).toMatchObject({ status: 'inferred', statusOf: 'place' });
  });

  test('a unit is as sure as the event that tells of it, else as its place; who moved in it tells nothing', () => {
    const before = '[Company] Ada\n  Bea';
    const after = '[Company] Ada\n  Bea\n  [Lab]';
    const created = { date: '2025-04', kind: 'unit-created', units: ['lab'], status: 'reported' } as const;
    const moved = { date: '2025-05', kind: 'moved', units: ['lab'], people: ['bea'], status: 'denied' } as const;
    expect(ofUnit(compareTexts(before, after, { events: [created, moved] }), 'lab')).toMatchObject({
      status: 'reported',
      statusOf: 'event',
    });
    expect(ofUnit(compareTexts(before, after, { events: [moved] }), 'lab')).toMatchObject({
      status: 'stated',
      statusOf: 'place',
    });
  });
});

describe('sources', () => {
  test('each source once, that of the post which changed and not of what came before', () => {
    const comparison = compareEdited(
      { '2025-01-01': NORTH, '2025-06-01': SOUTH },
      {
        memberships: {
          'cy-1': { claims: [claim('memo')] },
          'cy-2': { claims: [claim('herald'), claim('gazette'), claim('herald')] },
        },
      },
    );
    expect(ofPerson(comparison, 'cy').sources.map(({ publisher }) => publisher)).toEqual(['herald', 'gazette']);
  });

  test('who was carried along rests on the sources of the one who moved', () => {
    const before = `Ada
      Bea
        Cy
          Ed
      Di`;
    const after = `Ada
      Bea
      Di
        Cy
          Ed`;
    const comparison = compareEdited(
      { '2025-01-01': before, '2025-06-01': after },
      { memberships: { 'cy-2': { claims: [claim('herald')] } } },
    );
    expect(ofPerson(comparison, 'ed').sources.map(({ publisher }) => publisher)).toEqual(['herald']);
  });
});
