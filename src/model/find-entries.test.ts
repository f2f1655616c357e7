import { describe, expect, test } from 'vitest';
import { buildEntryFinder, type EntryHit } from './find-entries.ts';
import type { Organisation } from './organisation.ts';
import { readOrganisation } from './validate.ts';

function organisationOf(parts: object): Organisation {
  const read = readOrganisation({
    ...{ format: 'orgdiff/2', id: 'test', name: 'Test', coverage: { completeness: 'partial' } },
    people: [{ id: 'ada', name: 'Ada Brännström' }],
    units: [{ id: 'lab', name: 'Lab', kind: 'unit' }],
    memberships: [],
    moments: [{ id: 'now', date: '2025-08-31', label: 'Now' }],
    ...parts,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const event = (id: string, summary: unknown, rest: object = {}): object => ({
  ...{ id, date: '2025-08', kind: 'statement', summary, status: 'confirmed', claims: [], ...rest },
});

const organisation = organisationOf({
  events: [
    event('freeze', 'A freeze on hiring takes effect; the Gazette was told.'),
    event('thirty', 'On 30 August 400 people are told.', { people: ['ada'] }),
    event('zh', { en: 'A memo is sent.', zh: '内部备忘录宣布重组' }),
    event('gazette', 'The Gazette counts 13 from Yard and 20 from Mill.'),
  ],
  figures: [
    { id: 'whole', figure: 'about 3,400', what: 'Staff in July.', claims: [] },
    { id: 'yard', figure: 'at least 13', what: 'Hired from Yard.', claims: [] },
  ],
  errata: [
    { id: 'wrong', says: 'The hiring freeze came later.', reading: 'Earlier.', why: 'x', sureness: 'sure', claims: [] },
  ],
  sources: [
    { id: 's1', publisher: 'Gazette', title: 'What the lab plans' },
    { id: 's2', publisher: 'Herald', title: 'Назначения в лаборатории', via: { publisher: 'Mirror' } },
  ],
});
const finder = buildEntryFinder(organisation);

function idOf(hit: EntryHit): string {
  if (hit.kind === 'event') return hit.event.id;
  if (hit.kind === 'figure') return hit.figure.id;
  return hit.kind === 'erratum' ? hit.erratum.id : hit.source.id;
}

const find = (query: string, limit = 10): string[] => finder.find(query, limit).map(idOf);

describe('what is told beside people and units', () => {
  test.each([
    ['hiring freeze', ['freeze', 'wrong']],
    ['FREEZE', ['freeze', 'wrong']],
    ['freez', ['freeze', 'wrong']],
    ['13 from yard', ['gazette', 'yard']],
    ['yard 13', ['gazette', 'yard']],
    ['3,400', ['whole']],
    ['mirror', ['s2']],
    ['plans lab', ['s1']],
    ['brannstrom', ['thirty']],
    ['备忘录', ['zh']],
    ['лаборатории', ['s2']],
    ['freeze brännström', []],
    ['reeze', []],
    ['', []],
  ])('%s finds %j', (query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  test('a source that is called so comes before what only mentions it', () => {
    expect(find('gazette')).toEqual(['s1', 'freeze', 'gazette']);
  });

  test('a number is meant as it stands, unless it is being typed', () => {
    expect(find('3 people')).toEqual([]);
    expect(find('30 people')).toEqual(['thirty']);
    expect(find('people 3')).toEqual(['thirty']);
  });

  test('no kind fills a short list alone', () => {
    const many = organisationOf({
      events: Array.from({ length: 9 }, (_, index) => event(`e${index}`, 'The yard opens.')),
      sources: [{ id: 's1', publisher: 'News', title: 'The yard opens' }],
    });
    expect(
      buildEntryFinder(many)
        .find('opens yard', 6)
        .map(({ kind }) => kind),
    ).toEqual(['event', 'event', 'event', 'event', 'source']);
  });

  test('is not looked for in lists, whose events are those of their people', () => {
    const listed = organisationOf({
      coverage: { completeness: 'complete', basis: 'snapshots' },
      events: [event('started', 'Ada started.')],
    });
    expect(buildEntryFinder(listed).find('started', 5)).toEqual([]);
  });
});
