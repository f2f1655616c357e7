import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import {
  AFTER,
  BEFORE,
  organisationFrom,
  organisationsWithPosts,
  snapshotsOf,
} from '../../tests/support/random-organisations.ts';
import { indexOrganisation } from '../model/organisation.ts';
import type { OrganisationFile, PersonId, UnitId } from '../model/schema.ts';
import { snapshotAt } from '../model/snapshot.ts';
import { type ChangeFilter, pickMatching } from './change-filter.ts';
import { diff } from './diff.ts';
import { CATEGORY_IDS, type ChangeFacet, categoryOf } from './kinds.ts';
import { rowWordsOf } from './row-words.ts';

const ALL: ChangeFilter = {
  categories: new Set(),
  statuses: new Set(),
  units: new Set(),
  certainties: new Set(),
  values: new Set(),
  below: new Set(),
  text: '',
  team: undefined,
  people: undefined,
};

const comparison = compareTexts(
  `[Company] Ada, Chief
    [Lab] Bea, Head
      [North] Cy, Lead
        Di, Engineer
      [South] Eva, Lead
    [Shop] Flo, Head`,
  `[Company] Ada, Chief
    [Lab] Bea, Head
      [North] Cy, Lead
      [South] Eva, Lead
        Di, Engineer
    [Shop] Flo, Chief of all shops
      Gil`,
);

function pick(filter: Partial<ChangeFilter>): string[] | undefined {
  const picked = pickMatching(comparison, { ...ALL, ...filter });
  return picked && [...picked.units, ...picked.people].toSorted();
}

describe('a filter', () => {
  test('that asks for nothing lets everything through', () => {
    expect(pick({})).toBeUndefined();
    expect(pick({ text: ' — ' })).toBeUndefined();
  });

  test('picks by the kind of change', () => {
    expect(pick({ categories: new Set(['joined']) })).toEqual(['gil']);
    expect(pick({ categories: new Set(['moved', 'changed']) })).toEqual(['di', 'flo']);
  });

  test('picks by how sure the line is, where there is a line', () => {
    expect(pick({ statuses: new Set(['stated']), units: new Set(['shop' as UnitId]) })).toEqual(['flo', 'gil', 'shop']);
    expect(pick({ statuses: new Set(['stated']) })).not.toContain('ada');
    expect(pick({ statuses: new Set(['disputed']) })).toEqual([]);
  });

  test('picks by how sure the change is, which what did not change is not', () => {
    expect(pick({ certainties: new Set(['said']) })).toEqual(['di', 'flo', 'gil']);
    expect(pick({ certainties: new Set(['reported', 'unsaid']) })).toEqual([]);
  });

  test('picks whole lines below somebody, before or after, with whoever heads them', () => {
    expect(pick({ below: new Set(['cy' as PersonId]) })).toEqual(['cy', 'di', 'north']);
    expect(pick({ below: new Set(['cy', 'flo'] as PersonId[]) })).toEqual(['cy', 'di', 'flo', 'gil', 'north', 'shop']);
  });

  test('finds people by what their row says, each word in the names or in the row', () => {
    const rowWords = rowWordsOf(comparison);
    expect(pick({ text: 'new boss', rowWords })).toEqual(['di']);
    expect(pick({ text: 'new manager', rowWords })).toEqual(['di']);
    expect(pick({ text: 'moved', rowWords })).toEqual(['di']);
    expect(pick({ text: 'joined shop', rowWords })).toEqual(['gil']);
    expect(pick({ text: 'head flo', rowWords })).toContain('flo');
    expect(pick({ text: 'moved', rowWords: undefined })).toEqual([]);
  });

  test('picks by values, of one attribute any and of several each', () => {
    const organisation = organisationFrom({
      ...{ format: 'orgdiff/2', id: 'x', name: 'X', coverage: { completeness: 'complete' }, units: [] },
      attributes: [
        { id: 'location', label: 'Location' },
        { id: 'grade', label: 'Grade' },
      ],
      people: ['ada', 'bea', 'cy'].map((id) => ({ id, name: id })),
      memberships: [
        ['ada', 'Berlin', 'G1'],
        ['bea', 'Kyiv, Ukraine', 'G1'],
        ['cy', 'Berlin', ''],
      ].map(([person, location, grade]) => ({
        ...{ id: `m-${person}`, person, from: '2025-01-01', status: 'stated', claims: [] },
        attributes: { location, grade },
      })),
      moments: [{ id: 'now', date: '2025-01-01', label: 'Now' }],
    } as unknown as OrganisationFile);
    const today = snapshotAt(organisation, organisation.moments.length === 1 ? AFTER : BEFORE);
    const pickBy = (...values: string[]): string[] => [
      ...(pickMatching(diff(today, today), { ...ALL, values: new Set(values) })?.people ?? []),
    ];
    expect(pickBy('location=Berlin')).toEqual(['ada', 'cy']);
    expect(pickBy('location=Berlin', 'location=Kyiv, Ukraine')).toEqual(['ada', 'bea', 'cy']);
    expect(pickBy('location=Berlin', 'grade=G1')).toEqual(['ada']);
    expect(pickBy('grade=')).toEqual(['cy']);
    expect(pickBy('grade=G9')).toEqual([]);
  });

  test('picks a unit with the units inside it, and whoever is or was there', () => {
    expect(pick({ units: new Set(['north' as UnitId]) })).toEqual(['cy', 'di', 'north']);
    expect(pick({ units: new Set(['lab' as UnitId]) })).toEqual(['bea', 'cy', 'di', 'eva', 'lab', 'north', 'south']);
  });

  test('picks a team: everybody below, before or after', () => {
    expect(pick({ team: { person: 'cy' as PersonId } })).toEqual(['cy', 'di', 'north']);
    expect(pick({ team: { person: 'eva' as PersonId } })).toEqual(['di', 'eva', 'south']);
    expect(pick({ team: { unit: 'shop' as UnitId } })).toEqual(['flo', 'gil', 'shop']);
  });

  test('finds words of names, titles and units', () => {
    expect(pick({ text: 'engin' })).toEqual(['di']);
    expect(pick({ text: 'shops chief' })).toEqual(['flo']);
    expect(pick({ text: 'south' })).toEqual(['di', 'eva', 'south']);
    expect(pick({ text: 'nobody' })).toEqual([]);
  });

  test('finds words of whatever else is recorded, on either day', () => {
    const { organisation } = comparison.after;
    const recorded = indexOrganisation({
      ...organisation,
      attributes: [{ id: 'site', label: 'Site' }],
      memberships: organisation.memberships.map((each) =>
        each.person === 'di' ? { ...each, attributes: { site: each.unit === 'north' ? 'Tromsø' : 'Bodø' } } : each,
      ),
    });
    const [before, after] = [comparison.before.day, comparison.after.day].map((day) => snapshotAt(recorded, day));
    if (!before || !after) throw new Error('there are two days');
    const found = (text: string) => [...(pickMatching(diff(before, after), { ...ALL, text })?.people ?? [])];
    expect([found('tromso'), found('bodø lead'), found('BODO')]).toEqual([['di'], [], ['di']]);
  });

  test('narrows with every further wish', () => {
    expect(pick({ text: 'lead', units: new Set(['north' as UnitId]) })).toEqual(['cy']);
    expect(pick({ people: new Set(['cy' as PersonId, 'di' as PersonId]), text: 'engineer' })).toEqual(['di']);
  });

  test('that names people lets only those units through that it names beside them', () => {
    const people = new Set(['cy' as PersonId]);
    expect(pick({ people })).toEqual(['cy']);
    expect(pick({ people, unitsBesidePeople: new Set(['shop' as UnitId]) })).toEqual(['cy', 'shop']);
  });

  test('by one of the kinds that a category holds picks whoever has it, whatever else happened', () => {
    const any = compareTexts(
      'Ada\n  Bo Sund #bo (Grade=1)\n  Cy Holt #cy\n  Di (Grade=1)\nEd',
      'Ada\n  Cy Berg #cy\n  Di (Grade=2)\nEd\n  Bo Lind #bo (Grade=2)',
    );
    const picks = (facets: readonly ChangeFacet[]) =>
      [...(pickMatching(any, { ...ALL, categories: new Set(facets) })?.people ?? [])].toSorted();
    expect(picks(['renamed'])).toEqual(['bo', 'cy']);
    expect(picks(['attribute-changed'])).toEqual(['bo', 'di']);
    expect(picks(['changed'])).toEqual(['cy', 'di']);
    expect(picks(['moved', 'renamed'])).toEqual(['bo', 'cy']);
  });

  test('by all kinds together picks exactly what changed', () => {
    fc.assert(
      fc.property(organisationsWithPosts, (organisation) => {
        const any = diff(...snapshotsOf(organisation));
        const picked = pickMatching(any, { ...ALL, categories: new Set(CATEGORY_IDS) });
        expect([...(picked?.people ?? [])].toSorted()).toEqual([...any.people.keys()].toSorted());
        expect([...(picked?.units ?? [])].toSorted()).toEqual([...any.units.keys()].toSorted());
        const counts = CATEGORY_IDS.map(
          (kind) => pickMatching(any, { ...ALL, categories: new Set([kind]) })?.people.size ?? 0,
        );
        expect(counts).toEqual(
          CATEGORY_IDS.map((kind) => [...any.people.values()].filter((change) => categoryOf(change) === kind).length),
        );
      }),
      { numRuns: 100 },
    );
  });
});
