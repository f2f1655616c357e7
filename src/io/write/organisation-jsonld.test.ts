import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { organisations } from '../../../tests/support/random-organisations.ts';
import { indexOrganisation, type Organisation } from '../../model/organisation.ts';
import { CONTEXT, writeLinkedData } from './organisation-jsonld.ts';

interface Node {
  readonly '@id'?: string;
  readonly [key: string]: unknown;
}

function graphOf(organisation: Organisation): Map<string, Node> {
  const { '@graph': nodes } = JSON.parse(writeLinkedData(organisation)) as { '@graph': Node[] };
  const graph = new Map(nodes.map((node) => [node['@id'] ?? '', node]));
  expect(graph.size, 'every id stands for one node').toBe(nodes.length);
  return graph;
}

/** Every `{"@id": …}` anywhere in a value. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = '@id' in value && Object.keys(value).length === 1 ? [String(value['@id'])] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

function expand(term: string): string {
  const [prefix = '', name = ''] = term.split(/:(.*)/s);
  return (CONTEXT as Readonly<Record<string, unknown>>)[prefix] + name;
}

describe('the organisation as linked data', () => {
  test('has every person, unit and line, and every id resolves', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const graph = graphOf(organisation);
        for (const { id } of organisation.people) expect(graph.get(`#person/${id}`)?.['foaf:name']).toBeDefined();
        for (const { id, spans } of organisation.units) {
          expect(graph.has(`#unit/${id}`)).toBe(true);
          expect(spans.every((_, index) => graph.has(`#unit/${id}/${index + 1}`))).toBe(true);
        }
        for (const { id, person, reportsTo } of organisation.memberships) {
          const post = graph.get(`#post/${id}`);
          expect(post?.['org:heldBy']).toEqual({ '@id': `#person/${person}` });
          const target =
            reportsTo && ('person' in reportsTo ? `#person/${reportsTo.person}` : `#head-of/${reportsTo.unit}`);
          expect(post?.['org:reportsTo']).toEqual(target && { '@id': target });
        }
        const dangling = referencesIn([...graph.values()]).filter((id) => id.startsWith('#') && !graph.has(id));
        expect(dangling).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('expands to the addresses that are meant', () => {
    const { '@context': context } = JSON.parse(writeLinkedData(organisationFromTexts({ '2025-01-01': 'Ada' })));
    expect(context).toEqual(CONTEXT);
    expect(expand('org:reportsTo')).toBe('http://www.w3.org/ns/org#reportsTo');
    expect(expand('foaf:Person')).toBe('http://xmlns.com/foaf/0.1/Person');
    expect(expand('prov:wasDerivedFrom')).toBe('http://www.w3.org/ns/prov#wasDerivedFrom');
    expect(expand('time:hasBeginning')).toBe('http://www.w3.org/2006/time#hasBeginning');
    expect(expand('dct:description')).toBe('http://purl.org/dc/terms/description');
    expect(expand('edtf:EDTF')).toBe('http://id.loc.gov/datatypes/edtf/EDTF');
  });

  test('says nothing where a text is empty', () => {
    const file = organisationFromTexts({ '2025-01-01': '[Co] Ada' }, { events: [{ date: '2025', kind: 'statement' }] });
    expect(graphOf(file).get('#event/E1')).not.toHaveProperty('dct:description');
  });

  test('a split goes from the whole to its parts, a merger the other way', () => {
    const file = organisationFromTexts({ '2025-01-01': '[A] Ada\n  [B] Bea\n  [C] Cy' });
    const [a, b, c] = file.units.map(({ id }) => id);
    if (a === undefined || b === undefined || c === undefined) throw new Error('three units are needed');
    const event = {
      date: '2025-03',
      people: [],
      units: [a, b, c],
      summary: '',
      status: 'confirmed' as const,
      claims: [],
    };
    const organisation = indexOrganisation({
      ...file,
      events: [
        { ...event, id: 'split', kind: 'unit-split', split: { unit: a, into: [b, c] } },
        { ...event, id: 'merger', kind: 'unit-merged', split: { unit: a, into: [b, c] } },
      ],
    });
    const graph = graphOf(organisation);
    const [whole, parts] = [[{ '@id': `#unit/${a}` }], [b, c].map((id) => ({ '@id': `#unit/${id}` }))];
    expect(graph.get('#event/split')).toMatchObject({
      '@type': 'org:ChangeEvent',
      'org:originalOrganization': whole,
      'org:resultingOrganization': parts,
      'dct:date': { '@value': '2025-03', '@type': 'edtf:EDTF' },
    });
    expect(graph.get('#event/merger')).toMatchObject({
      'org:originalOrganization': parts,
      'org:resultingOrganization': whole,
    });
  });

  test('has whatever else is recorded, with its label, and names and ids of other days', () => {
    const file = organisationFromTexts({ '2025-01-01': 'Ada Roy' });
    const organisation = indexOrganisation({
      ...file,
      attributes: [
        { id: 'location', label: 'Ort' },
        { id: 'shift', label: { en: 'Shift', de: 'Schicht' } },
        { id: 'pet', label: 'Pet' },
      ],
      people: file.people.map((person) => ({
        ...person,
        ids: ['007'],
        names: [{ name: 'Ada Cole', to: '2024', claims: [] }],
      })),
      memberships: file.memberships.map((each) => ({
        ...each,
        post: 'P/1',
        attributes: { location: 'Ulm', shift: 'late', pet: '' },
      })),
    });
    const graph = graphOf(organisation);
    expect(graph.get(`#post/${file.memberships[0]?.id}`)).toMatchObject({
      'dct:identifier': 'P/1',
      'dct:spatial': [{ '@type': 'dct:Location', 'skos:prefLabel': 'Ulm' }],
      'schema:additionalProperty': [
        {
          '@type': 'schema:PropertyValue',
          'schema:propertyID': 'shift',
          'schema:name': [
            { '@value': 'Shift', '@language': 'en' },
            { '@value': 'Schicht', '@language': 'de' },
          ],
          'schema:value': 'late',
        },
      ],
    });
    expect(graph.get('#person/ada-roy')).toMatchObject({
      'foaf:name': 'Ada Roy',
      'skos:altLabel': ['Ada Cole'],
      'dct:identifier': ['007'],
    });
    expect(graph.get('#person/ada-roy/1')).toEqual({
      '@id': '#person/ada-roy/1',
      '@type': 'prov:Entity',
      'prov:specializationOf': { '@id': '#person/ada-roy' },
      'skos:prefLabel': 'Ada Cole',
      'dct:temporal': {
        '@type': 'time:Interval',
        'time:hasEnd': expect.objectContaining({ 'dct:date': { '@value': '2024', '@type': 'edtf:EDTF' } }),
      },
    });
  });

  test('a vacant post is a post and nobody', () => {
    const file = organisationFromTexts({ '2025-01-01': 'Ada\n  Bea' });
    const people = file.people.map((person) => (person.name === 'Ada' ? { ...person, vacant: true } : person));
    const graph = graphOf(indexOrganisation({ ...file, people }));
    expect(graph.get('#person/ada')).toMatchObject({ '@type': 'org:Post' });
    expect([...graph.values()].filter((node) => node['org:member'] !== undefined)).toHaveLength(1);
    expect(referencesIn([...graph.values()]).filter((id) => id.startsWith('#') && !graph.has(id))).toEqual([]);
  });

  test('a day that is made up goes by the label of its moment', () => {
    const file = organisationFromTexts({ '2025-01-01': 'Ada' });
    const moments = [
      { id: 'm', date: '2025-01-01', label: 'roster-old', orderOnly: true },
    ] as unknown as Organisation['moments'];
    for (const [from, called] of [
      ['2025-01-01', 'roster-old'],
      ['../2025-01-01', 'by roster-old'],
    ] as const) {
      const memberships = file.memberships.map((each) => ({ ...each, from }));
      const text = writeLinkedData(indexOrganisation({ ...file, moments, memberships, units: [] }));
      expect(text).toContain(
        JSON.stringify({ '@type': 'time:Instant', 'skos:prefLabel': { '@value': called, '@language': 'en' } }),
      );
      expect(text).not.toContain('2025-01-01');
    }
  });

  test('times are exact where the file is, and EDTF always', () => {
    const file = organisationFromTexts({ '2025-01-01': 'Ada' });
    const from = (date: string): unknown => {
      const organisation = indexOrganisation({
        ...file,
        memberships: file.memberships.map((each) => ({ ...each, from: date })),
      });
      const post = graphOf(organisation).get(`#post/${file.memberships[0]?.id}`);
      return (post?.['dct:temporal'] as Node | undefined)?.['time:hasBeginning'];
    };
    expect(from('2025-03')).toEqual({
      '@type': 'time:Instant',
      'dct:date': { '@value': '2025-03', '@type': 'edtf:EDTF' },
      'time:inXSDgYearMonth': { '@value': '2025-03', '@type': 'xsd:gYearMonth' },
    });
    expect(from('2025-03~')).toEqual({
      '@type': 'time:Instant',
      'dct:date': { '@value': '2025-03~', '@type': 'edtf:EDTF' },
    });
  });
});
