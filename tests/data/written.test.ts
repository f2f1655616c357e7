/** The Meta set written in the formats that hold all of it. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeOrganisation } from '../../src/io/write/organisation-json.ts';
import { CONTEXT, writeLinkedData } from '../../src/io/write/organisation-jsonld.ts';
import { readOrganisation } from '../../src/model/validate.ts';

const { $schema, ...file } = JSON.parse(readFileSync('data/meta-ai/organisation.json', 'utf8'));
const read = readOrganisation(file);
if (!read.ok) throw new Error('the data set cannot be read');
const organisation = read.value;

test('written and read again it is the same, but for the address of its schema', () => {
  expect($schema).toBeDefined();
  expect(readOrganisation(JSON.parse(writeOrganisation(organisation)))).toEqual(read);
});

const PREFIXES = Object.keys(CONTEXT).filter((key) => !key.startsWith('@'));

/** Keys and types are compact addresses of the context, keywords, or nothing. */
function termsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(termsIn);
  if (typeof value !== 'object' || value === null) return [];
  const types = '@type' in value ? [value['@type']].flat().map(String) : [];
  return [...types, ...Object.entries(value).flatMap(([key, item]) => [key, ...termsIn(item)])];
}

/** Terms of the Organization Ontology, version 0.8. */
const ORG_TERMS = new Set(
  `ChangeEvent FormalOrganization Membership Organization OrganizationalUnit Post Role Head heldBy member memberDuring
  organization originalOrganization postIn purpose reportsTo resultingOrganization role subOrganizationOf`.split(/\s+/),
);

describe('as linked data', () => {
  test('uses only terms that its own context explains, and of the ontology only those that are in it', () => {
    const { '@graph': graph } = JSON.parse(writeLinkedData(organisation)) as { '@graph': unknown[] };
    const terms = [...new Set(termsIn(graph))];
    expect(terms.filter((term) => !term.startsWith('@') && !PREFIXES.includes(term.split(':')[0] ?? ''))).toEqual([]);
    const ofOrg = terms.filter((term) => term.startsWith('org:')).map((term) => term.slice(4));
    expect(ofOrg.filter((term) => !ORG_TERMS.has(term))).toEqual([]);
    expect(ofOrg).toEqual(
      expect.arrayContaining(['ChangeEvent', 'Post', 'Membership', 'reportsTo', 'OrganizationalUnit']),
    );
  });
});
